import { danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { LastSeenBar } from '../../last-seen-bar.tsx';
import { whereTold } from '../../living-situation-words.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';
import { Timeline } from './timeline.tsx';

const CITIZEN_WHEREABOUTS = graphql(`
  fragment CitizenWhereabouts on Citizen {
    safetyNotes
    daysSinceLastContact
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
    ...CitizenTimeline
  }
`);

const FIELDS = ['safetyNotes', 'daysSinceLastContact', 'livingSituation', 'lastContact', 'contacts'];

interface WhereaboutsProps {
  citizen: FragmentType<typeof CITIZEN_WHEREABOUTS>;
  missing: MissingParts | null;
}

/** Where the person stays, who met them last, and what one must know before going. */
export function Whereabouts({ citizen, missing }: WhereaboutsProps) {
  const whereabouts = readFragment(CITIZEN_WHEREABOUTS, citizen);
  const { safetyNotes, daysSinceLastContact, livingSituation, lastContact } = whereabouts;
  // A list of nothing is empty: none at all says that the class is not for this reader, and »never seen« would be a lie.
  const mayKnow = Array.isArray(safetyNotes);
  const place = [lastContact?.place, lastContact?.door?.name, lastContact?.by?.name].filter(Boolean).join(', ');
  return (
    <Section title="Hvor" icon="location" needs={{ sector: 'citizens', fields: FIELDS }} missing={missing}>
      {safetyNotes?.map((note) => (
        <Notice key={note} kind="warning" heading="Vær opmærksom på" urgent={false}>
          {note}
        </Notice>
      ))}
      <div className="ko-halves">
        <Facts
          facts={[
            ['Opholder sig', <strong key="where">{whereTold(livingSituation) ?? NOTHING_FOR_YOU}</strong>],
            ['Observeret', danishMoment(livingSituation?.observedAt)],
            ['Sidste kontakt', lastContact ? danishMoment(lastContact.at) : NOTHING_FOR_YOU],
            ['Hvor og hvem', place],
          ]}
        />
        <div>
          {mayKnow ? <LastSeenBar days={daysSinceLastContact ?? null} /> : <p>{NOTHING_FOR_YOU}</p>}
          {mayKnow ? <Timeline citizen={whereabouts} missing={missing} /> : null}
        </div>
      </div>
    </Section>
  );
}
