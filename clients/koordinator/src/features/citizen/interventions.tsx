import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { InterventionState } from '../../generated/graphql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';
import { InterventionDetail } from './intervention-detail.tsx';

const CITIZEN_INTERVENTIONS = graphql(`
  fragment CitizenInterventions on Citizen {
    interventions(states: [PLANNED, ACTIVE, ON_HOLD]) {
      id
      title
      state
      startedOn
      provider {
        id
        name
      }
      team {
        id
        name
      }
      ...InterventionDetail
    }
  }
`);

const STATE_WORDS: Record<InterventionState, string> = {
  PLANNED: 'Planlagt',
  ACTIVE: 'I gang',
  ON_HOLD: 'På pause',
  ENDED: 'Afsluttet',
};

interface InterventionsProps {
  citizen: FragmentType<typeof CITIZEN_INTERVENTIONS>;
  missing: MissingParts | null;
}

/** What the sectors do for the person now. */
export function Interventions({ citizen, missing }: InterventionsProps) {
  const { interventions } = readFragment(CITIZEN_INTERVENTIONS, citizen);
  return (
    <Section
      title="Indsatser"
      icon="support-agent"
      needs={{ sector: 'interventions', fields: ['interventions'] }}
      missing={missing}
    >
      {interventions ? null : <p>{NOTHING_FOR_YOU}</p>}
      {interventions?.length === 0 ? <p>Ingen indsatser i gang, som du kan se.</p> : null}
      <ul className="ko-items nobullet-list">
        {interventions?.map((one) => (
          <li key={one.id}>
            <h3 className="h5">{one.title}</h3>
            <p>
              <Flag colour={one.state === 'ON_HOLD' ? 'yellow' : 'grey'}>
                {one.state ? STATE_WORDS[one.state] : 'Ukendt'}
              </Flag>{' '}
              <span className="tv-quiet">{one.startedOn ? `siden ${danishDay(one.startedOn)}` : ''}</span>
            </p>
            <p>{[one.team?.name, one.provider?.name].filter(Boolean).join(', ')}</p>
            <InterventionDetail intervention={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
