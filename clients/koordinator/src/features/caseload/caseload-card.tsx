import { daysAgo } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Link } from 'react-router';
import { graphql } from '../../generated/gql.ts';
import type { CaseloadCitizenFragment } from '../../generated/graphql.ts';
import { LIVING_SITUATION_WORDS } from '../../living-situation-words.ts';
import { paths } from '../../paths.ts';
import type { RedFlag } from './red-flags.rules.ts';

export const CASELOAD_CITIZEN = graphql(`
  fragment CaseloadCitizen on Citizen {
    id
    displayName
    daysSinceLastContact
    livingSituation {
      kind
      place
    }
    interventions(states: [ACTIVE, ON_HOLD]) {
      id
      title
      ... on SubstitutionTreatment {
        hold {
          since
        }
      }
    }
    plan {
      id
      nextFollowUpOn
    }
    tasks(states: [OPEN], first: 10) {
      edges {
        node {
          id
          overdue
        }
      }
    }
    hospitalStays(first: 1) {
      edges {
        node {
          id
          state
        }
      }
    }
  }
`);

interface CaseloadCardProps {
  citizen: CaseloadCitizenFragment;
  flags: readonly RedFlag[];
  name: string;
}

/** One citizen at a glance; the whole name is the way in. */
export function CaseloadCard({ citizen, flags, name }: CaseloadCardProps) {
  const { livingSituation: stays, daysSinceLastContact: days, interventions } = citizen;
  return (
    <article className="tv-card">
      <h2 className="h4">
        <Link to={paths.citizen.to(citizen.id)}>{name}</Link>
      </h2>
      {flags.length > 0 ? (
        <p>
          {flags.map(({ colour, text }) => (
            <Flag key={text} colour={colour}>
              {text}
            </Flag>
          ))}
        </p>
      ) : null}
      <dl className="tv-facts">
        <dt>Sidst set</dt>
        <dd>{days === null || days === undefined ? 'Vides ikke' : daysAgo(days)}</dd>
        <dt>Opholder sig</dt>
        <dd>
          {stays?.kind ? [LIVING_SITUATION_WORDS[stays.kind], stays.place].filter(Boolean).join(', ') : 'Vides ikke'}
        </dd>
        <dt>I gang</dt>
        <dd>{interventions?.map(({ title }) => title).join(', ') || 'Intet lige nu'}</dd>
      </dl>
    </article>
  );
}
