import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Icon } from '@tvaers/client-kit/design/icon.tsx';
import { lacks, type MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { Link } from 'react-router';
import { graphql } from '../../generated/gql.ts';
import type { CaseloadCitizenFragment } from '../../generated/graphql.ts';
import { LastSeenBar } from '../../last-seen-bar.tsx';
import { whereTold } from '../../living-situation-words.ts';
import { paths } from '../../paths.ts';
import { type RedFlag, urgencyOf } from './red-flags.rules.ts';
import { whatRuns } from './what-runs.ts';

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
      __typename
      id
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
  missing: MissingParts | null;
}

const UNKNOWN = 'kan ikke vises lige nu';

/** One citizen at a glance; the name is the way in. */
export function CaseloadCard({ citizen, flags, name, missing }: CaseloadCardProps) {
  const { livingSituation, daysSinceLastContact, interventions, plan } = citizen;
  const knows = (sector: 'citizens' | 'interventions' | 'plans', field: string) =>
    !lacks(missing, { sector, fields: [field] });
  return (
    <article className={`card tv-card ko-citizen ko-citizen-${urgencyOf(flags)}`} aria-label={name}>
      <div className="card-content">
        <h3 className="h4 ko-name">
          <Link to={paths.citizen.to(citizen.id)}>{name}</Link>
        </h3>
        {flags.length > 0 ? (
          <div className="tv-flags">
            {flags.map(({ colour, text }) => (
              <Flag key={text} colour={colour}>
                {text}
              </Flag>
            ))}
          </div>
        ) : null}
        {knows('citizens', 'daysSinceLastContact') ? <LastSeenBar days={daysSinceLastContact ?? null} /> : null}
        <p className="tv-line">
          <Icon name="location" />
          <span>
            {knows('citizens', 'livingSituation')
              ? (whereTold(livingSituation) ?? 'Intet opholdssted, du kan se')
              : `Opholdssted ${UNKNOWN}`}
          </span>
        </p>
        <p className="tv-line">
          <Icon name="support-agent" />
          <span>
            {knows('interventions', 'interventions') ? whatRuns(interventions ?? []) : `Indsatser ${UNKNOWN}`}
          </span>
        </p>
        {plan?.nextFollowUpOn ? (
          <p className="tv-line">
            <Icon name="calendar-month" />
            <span>Opfølgning {danishDay(plan.nextFollowUpOn)}</span>
          </p>
        ) : null}
      </div>
    </article>
  );
}
