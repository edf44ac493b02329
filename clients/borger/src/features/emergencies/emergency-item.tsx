import { danishDay, danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { type Review, reviewTold } from './review-words.ts';

const EMERGENCY_ITEM = graphql(`
  fragment EmergencyItem on EmergencyAccess {
    id
    organisation {
      id
      name
    }
    reason
    startedAt
    endsAt
    reviewDueOn
    review {
      verdict
      note
      reviewedAt
    }
  }
`);

/** One emergency access: the unit, the reason in its words, and what the manager thought of it. */
export function EmergencyItem({ access }: { access: FragmentType<typeof EMERGENCY_ITEM> }) {
  const { organisation, reason, startedAt, endsAt, reviewDueOn, review } = readFragment(EMERGENCY_ITEM, access);
  const { words, colour } = reviewTold(review satisfies Review | null | undefined);
  return (
    <article className="card tv-card tv-card-high bo-emergency">
      <div className="card-content">
        <h2 className="h4 tv-heading">{organisation?.name ?? 'En enhed, hvis navn ikke kan vises'}</h2>
        <blockquote className="bo-reason">{reason ?? 'Begrundelsen kan ikke vises.'}</blockquote>
        <Facts
          facts={[
            ['Fra', danishMoment(startedAt)],
            ['Til', danishMoment(endsAt)],
          ]}
        />
        <p>
          <Flag colour={colour}>{words}</Flag>
        </p>
        {review ? (
          <p>
            {review.note} <span className="tv-quiet">{danishDay(review.reviewedAt)}</span>
          </p>
        ) : (
          <p className="tv-quiet">Lederen skal se på den senest {danishDay(reviewDueOn)}.</p>
        )}
      </div>
    </article>
  );
}
