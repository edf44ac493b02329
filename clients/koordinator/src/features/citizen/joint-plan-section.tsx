import { danishDay, todayInDenmark } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { EmploymentState } from '../../generated/graphql.ts';
import { GoalItem } from './goal-item.tsx';

const CITIZEN_PLAN = graphql(`
  fragment CitizenPlan on Citizen {
    plan {
      id
      citizensWords
      nextFollowUpOn
      employment {
        state
        reason
      }
      goals {
        id
        ...GoalItem
      }
    }
  }
`);

const EMPLOYMENT_WORDS: Record<EmploymentState, string> = {
  IN_PROGRESS: 'I gang',
  LATER: 'Senere',
  NOT_NOW: 'Ikke nu',
};

interface JointPlanSectionProps {
  citizen: FragmentType<typeof CITIZEN_PLAN>;
  missing: MissingParts | null;
}

/** The one plan across sectors, the person's own words first. */
export function JointPlanSection({ citizen, missing }: JointPlanSectionProps) {
  const { plan } = readFragment(CITIZEN_PLAN, citizen);
  const isLate = Boolean(plan?.nextFollowUpOn && plan.nextFollowUpOn < todayInDenmark());
  return (
    <Section title="Fælles plan" icon="map" needs={{ sector: 'plans', fields: ['plan'] }} missing={missing}>
      {plan ? (
        <>
          <blockquote className="ko-words">{plan.citizensWords}</blockquote>
          <p>
            <strong>Næste opfølgning</strong> {danishDay(plan.nextFollowUpOn)}{' '}
            {isLate ? <Flag colour="red">Overskredet</Flag> : null}
          </p>
          <p className="mb-5">
            <strong>Beskæftigelse</strong>{' '}
            {plan.employment?.state ? EMPLOYMENT_WORDS[plan.employment.state] : 'intet, du kan se'}
            {plan.employment?.reason ? `: ${plan.employment.reason}` : ''}
          </p>
          <ul className="ko-items nobullet-list">
            {plan.goals?.map((goal) => (
              <GoalItem key={goal.id} goal={goal} />
            ))}
          </ul>
        </>
      ) : (
        <p>Der er ingen fælles plan endnu, eller ikke noget, du har adgang til at se.</p>
      )}
    </Section>
  );
}
