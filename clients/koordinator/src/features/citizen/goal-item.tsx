import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { ActionState } from '../../generated/graphql.ts';

const GOAL_ITEM = graphql(`
  fragment GoalItem on Goal {
    title
    status
    actions {
      id
      title
      dueAt
      state
      responsible {
        id
        name
      }
    }
  }
`);

const ACTION_WORDS: Record<ActionState, string> = {
  PLANNED: 'aftalt',
  IN_PROGRESS: 'i gang',
  DONE: 'udført',
  DROPPED: 'bortfaldet',
};

/** One goal with what is done towards it. */
export function GoalItem({ goal }: { goal: FragmentType<typeof GOAL_ITEM> }) {
  const { title, actions } = readFragment(GOAL_ITEM, goal);
  return (
    <li>
      <h3 className="h5">{title}</h3>
      <ul>
        {actions?.map((action) => (
          <li key={action.id}>
            {action.title} ({action.state ? ACTION_WORDS[action.state] : 'ukendt'}
            {action.dueAt ? `, senest ${danishDay(action.dueAt)}` : ''})
            {action.responsible ? `, ${action.responsible.name}` : ''}
          </li>
        ))}
      </ul>
    </li>
  );
}
