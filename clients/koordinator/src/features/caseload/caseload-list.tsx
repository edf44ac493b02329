import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import type { FragmentType } from '../../generated/fragment-masking.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { CASELOAD_CITIZEN, CaseloadCard } from './caseload-card.tsx';
import { factsOf } from './caseload-facts.ts';
import { byUrgency, redFlags } from './red-flags.rules.ts';

interface CaseloadListProps {
  citizens: readonly FragmentType<typeof CASELOAD_CITIZEN>[];
  missing: MissingParts | null;
  today: string;
}

/** The citizens, the most pressing first. */
export function CaseloadList({ citizens, missing, today }: CaseloadListProps) {
  const rows = readFragment(CASELOAD_CITIZEN, citizens).map((citizen) => ({
    citizen,
    flags: redFlags(factsOf(citizen, { missing, today })),
    days: citizen.daysSinceLastContact ?? null,
    name: citizen.displayName ?? 'Ukendt',
  }));
  return (
    <ul className="tv-cards" aria-label="Mine borgere, de mest presserende først">
      {rows.sort(byUrgency).map(({ citizen, flags, name }) => (
        <li key={citizen.id}>
          <CaseloadCard citizen={citizen} flags={flags} name={name} />
        </li>
      ))}
    </ul>
  );
}
