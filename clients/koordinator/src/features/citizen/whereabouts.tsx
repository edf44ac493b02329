import { danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { LIVING_SITUATION_WORDS } from '../../living-situation-words.ts';
import { Section } from './section.tsx';

const CITIZEN_WHEREABOUTS = graphql(`
  fragment CitizenWhereabouts on Citizen {
    safetyNotes
    livingSituation {
      kind
      place
      area
      observedAt
    }
    lastContact {
      id
      at
      place
      door {
        id
        name
      }
      by {
        id
        name
      }
    }
  }
`);

interface WhereaboutsProps {
  citizen: FragmentType<typeof CITIZEN_WHEREABOUTS>;
  missing: MissingParts | null;
}

/** Where the person stays, who met them last, and what one must know before going. */
export function Whereabouts({ citizen, missing }: WhereaboutsProps) {
  const { safetyNotes, livingSituation, lastContact } = readFragment(CITIZEN_WHEREABOUTS, citizen);
  return (
    <Section title="Hvor" needs={['livingSituation', 'lastContact']} missing={missing}>
      {safetyNotes?.map((note) => (
        <Notice key={note} kind="info" heading="Vær opmærksom på">
          {note}
        </Notice>
      ))}
      <dl className="tv-facts">
        <dt>Opholder sig</dt>
        <dd>
          {livingSituation?.kind
            ? [LIVING_SITUATION_WORDS[livingSituation.kind], livingSituation.place, livingSituation.area]
                .filter(Boolean)
                .join(', ')
            : 'Vides ikke'}
        </dd>
        <dt>Set der</dt>
        <dd>{danishMoment(livingSituation?.observedAt)}</dd>
        <dt>Sidste kontakt</dt>
        <dd>{lastContact ? danishMoment(lastContact.at) : 'Ingen endnu'}</dd>
        {lastContact ? (
          <>
            <dt>Hvor og hvem</dt>
            <dd>
              {[lastContact.place, lastContact.door?.name, lastContact.by?.name].filter(Boolean).join(', ') || '–'}
            </dd>
          </>
        ) : null}
      </dl>
    </Section>
  );
}
