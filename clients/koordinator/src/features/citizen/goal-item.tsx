import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Icon, type IconName } from '@tvaers/client-kit/design/icon.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { ActionState } from '../../generated/graphql.ts';
import { Progress } from './progress.tsx';

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

const ACTION_LOOKS: Record<ActionState, { words: string; icon: IconName }> = {
  PLANNED: { words: 'aftalt', icon: 'time' },
  IN_PROGRESS: { words: 'i gang', icon: 'hourglass' },
  DONE: { words: 'udført', icon: 'check' },
  DROPPED: { words: 'bortfaldet', icon: 'minus' },
};

/** One goal with what is done towards it. */
export function GoalItem({ goal }: { goal: FragmentType<typeof GOAL_ITEM> }) {
  const { title, status, actions } = readFragment(GOAL_ITEM, goal);
  const counted = actions?.filter(({ state }) => state !== 'DROPPED') ?? [];
  return (
    <li>
      <h3 className="h5">
        {title}
        {status === 'ACHIEVED' ? ' (nået)' : ''}
      </h3>
      {counted.length > 0 ? (
        <Progress
          done={counted.filter(({ state }) => state === 'DONE').length}
          of={counted.length}
          what={counted.length === 1 ? 'handling udført' : 'handlinger udført'}
        />
      ) : null}
      {(actions ?? []).map((action) => {
        const { words, icon } = ACTION_LOOKS[action.state ?? 'PLANNED'];
        return (
          <p key={action.id} className="tv-line">
            <Icon name={icon} />
            <span>
              {action.title}
              <span className="tv-quiet">
                {' '}
                –{' '}
                {[words, action.responsible?.name, action.dueAt && `senest ${danishDay(action.dueAt)}`]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </p>
        );
      })}
    </li>
  );
}
