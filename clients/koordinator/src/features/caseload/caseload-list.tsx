import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import type { FragmentType } from '../../generated/fragment-masking.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { CASELOAD_CITIZEN, CaseloadCard } from './caseload-card.tsx';
import { factsOf } from './caseload-facts.ts';
import { CaseloadPicture } from './caseload-picture.tsx';
import { byUrgency, redFlags, type Urgency, urgencyOf } from './red-flags.rules.ts';

interface CaseloadListProps {
  citizens: readonly FragmentType<typeof CASELOAD_CITIZEN>[];
  missing: MissingParts | null;
  today: string;
}

interface Group {
  urgency: Urgency;
  heading: string;
  /** After a number, as in »3 at holde øje med«. */
  counted: string;
}

const PRESSING: readonly Group[] = [
  { urgency: 'red', heading: 'Kræver handling', counted: 'kræver handling' },
  { urgency: 'yellow', heading: 'Hold øje med', counted: 'at holde øje med' },
];
/** Nobody is said to be without warnings: something may be hidden from the reader, or a sector may not answer. */
const CALM: Group = { urgency: 'calm', heading: 'Ingen kendte advarsler', counted: 'uden kendte advarsler' };

/** The citizens, the most pressing first. */
export function CaseloadList({ citizens, missing, today }: CaseloadListProps) {
  const rows = readFragment(CASELOAD_CITIZEN, citizens)
    .map((citizen) => ({
      citizen,
      flags: redFlags(factsOf(citizen, { missing, today })),
      days: citizen.daysSinceLastContact ?? null,
      name: citizen.displayName ?? 'Navnet kan ikke vises',
    }))
    .sort(byUrgency);
  const groups = [...PRESSING, CALM].map((group) => ({
    ...group,
    rows: rows.filter(({ flags }) => urgencyOf(flags) === group.urgency),
  }));
  return (
    <>
      <CaseloadPicture groups={groups.map(({ rows, ...group }) => ({ ...group, count: rows.length }))} />
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ urgency, heading, rows }) => (
          <section key={urgency} aria-labelledby={urgency}>
            <h2 className="h3" id={urgency} tabIndex={-1}>
              {heading}
            </h2>
            <ul className="ko-cards nobullet-list no-max-width">
              {rows.map(({ citizen, flags, name }) => (
                <li key={citizen.id}>
                  <CaseloadCard citizen={citizen} flags={flags} name={name} missing={missing} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
