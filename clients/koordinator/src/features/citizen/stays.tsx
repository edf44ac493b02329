import { danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { HospitalStayState } from '../../generated/graphql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';

const CITIZEN_STAYS = graphql(`
  fragment CitizenStays on Citizen {
    hospitalStays(first: 10) {
      edges {
        node {
          id
          state
          startedAt
          endedAt
          hospitalName
          dischargedWithoutHome
        }
      }
    }
  }
`);

const STATE_LOOKS: Record<HospitalStayState, { words: string; colour: 'yellow' | 'grey' }> = {
  IN_PROGRESS: { words: 'Indlagt', colour: 'yellow' },
  ON_LEAVE: { words: 'På orlov', colour: 'yellow' },
  FINISHED: { words: 'Udskrevet', colour: 'grey' },
  DECEASED: { words: 'Død', colour: 'grey' },
  CANCELLED: { words: 'Annulleret', colour: 'grey' },
};
const SHOWN = 3;

interface StaysProps {
  citizen: FragmentType<typeof CITIZEN_STAYS>;
  missing: MissingParts | null;
}

/** The latest stays in hospital. */
export function Stays({ citizen, missing }: StaysProps) {
  const stays = readFragment(CITIZEN_STAYS, citizen).hospitalStays?.edges.map(({ node }) => node);
  return (
    <Section
      title="Indlæggelser"
      icon="home"
      needs={{ sector: 'interventions', fields: ['hospitalStays'] }}
      missing={missing}
    >
      {stays ? null : <p>{NOTHING_FOR_YOU}</p>}
      {stays?.length === 0 ? <p>Ingen indlæggelser kendt.</p> : null}
      <ul className="ko-items nobullet-list">
        {stays?.slice(0, SHOWN).map((stay) => {
          const { words, colour } = STATE_LOOKS[stay.state ?? 'FINISHED'];
          return (
            <li key={stay.id}>
              <h3 className="h5">{stay.hospitalName}</h3>
              <p className="tv-flags">
                <Flag colour={colour}>{words}</Flag>
                {stay.dischargedWithoutHome ? <Flag colour="red">Udskrevet uden bolig</Flag> : null}
              </p>
              <p className="tv-quiet">
                Fra {danishMoment(stay.startedAt)}
                {stay.endedAt ? ` til ${danishMoment(stay.endedAt)}` : ''}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
