import { danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { HospitalStayState } from '../../generated/graphql.ts';
import { Section } from './section.tsx';

const CITIZEN_STAYS = graphql(`
  fragment CitizenStays on Citizen {
    hospitalStays(first: 3) {
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
    transitions(states: [OPEN]) {
      id
      checklist {
        id
        item
        done
      }
    }
  }
`);

const STATE_WORDS: Record<HospitalStayState, string> = {
  IN_PROGRESS: 'Indlagt',
  ON_LEAVE: 'På orlov',
  FINISHED: 'Udskrevet',
  DECEASED: 'Død',
  CANCELLED: 'Annulleret',
};

interface StaysProps {
  citizen: FragmentType<typeof CITIZEN_STAYS>;
  missing: MissingParts | null;
}

/** Stays in hospital, and what must be in place before and after. */
export function Stays({ citizen, missing }: StaysProps) {
  const { hospitalStays, transitions } = readFragment(CITIZEN_STAYS, citizen);
  const stays = hospitalStays?.edges.map(({ node }) => node) ?? [];
  return (
    <Section title="Indlæggelser" needs={['hospitalStays']} missing={missing}>
      {stays.length === 0 ? <p>Ingen indlæggelser kendt.</p> : null}
      <ul className="tv-list">
        {stays.map((stay) => (
          <li key={stay.id}>
            <p>
              <Flag colour={stay.state === 'IN_PROGRESS' ? 'yellow' : 'grey'}>
                {stay.state ? STATE_WORDS[stay.state] : 'Ukendt'}
              </Flag>
              {stay.hospitalName}
              <br />
              Fra {danishMoment(stay.startedAt)}
              {stay.endedAt ? ` til ${danishMoment(stay.endedAt)}` : ''}
              {stay.dischargedWithoutHome ? (
                <>
                  <br />
                  <Flag colour="red">Udskrevet uden bolig</Flag>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {transitions?.map(({ id, checklist }) => (
        <div key={id}>
          <h3 className="h5">Tjekliste for overgangen</h3>
          <ul className="tv-list">
            {checklist?.map(({ id: itemId, item, done }) => (
              <li key={itemId}>
                {done ? '☑' : '☐'} {item} <span className="sr-only">({done ? 'på plads' : 'mangler'})</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
