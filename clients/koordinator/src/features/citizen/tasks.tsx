import { danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Section } from './section.tsx';
import { TaskItem } from './task-item.tsx';

const CITIZEN_TASKS = graphql(`
  fragment CitizenTasks on Citizen {
    tasks(states: [OPEN], first: 10) {
      edges {
        node {
          id
          title
          dueAt
          overdue
          assignee {
            ... on StaffMember {
              id
              name
            }
            ... on Team {
              id
              name
            }
          }
          ...TaskItem
        }
      }
    }
  }
`);

interface TasksProps {
  citizen: FragmentType<typeof CITIZEN_TASKS>;
  missing: MissingParts | null;
}

/** What happens next, and who does it. */
export function Tasks({ citizen, missing }: TasksProps) {
  const tasks = readFragment(CITIZEN_TASKS, citizen).tasks?.edges.map(({ node }) => node) ?? [];
  return (
    <Section title="Åbne opgaver" needs={['tasks']} missing={missing}>
      {tasks.length === 0 ? <p>Ingen åbne opgaver.</p> : null}
      <ul className="tv-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <p>
              {task.overdue ? <Flag colour="red">Over tid</Flag> : null}
              <strong>{task.title}</strong>
              <br />
              Senest {danishMoment(task.dueAt)}
              {task.assignee ? `, ${task.assignee.name}` : ', ingen har den endnu'}
            </p>
            <TaskItem task={task} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
