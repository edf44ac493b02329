import { danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Icon } from '@tvaers/client-kit/design/icon.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import { lacks, type MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';
import { TaskItem } from './task-item.tsx';

const CITIZEN_TASKS = graphql(`
  fragment CitizenTasks on Citizen {
    id
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

/** What happens next, and who does it: what is late first. */
export function Tasks({ citizen, missing }: TasksProps) {
  const { id, tasks: page } = readFragment(CITIZEN_TASKS, citizen);
  const tasks = page?.edges.map(({ node }) => node);
  const staffIsSilent = lacks(missing, { sector: 'staff', fields: ['assignee'] });
  const nobody = staffIsSilent ? 'Hvem der har den, kan ikke vises lige nu' : 'Ingen har opgaven endnu';
  const [closed, setClosed] = useState<string | null>(null);
  return (
    <Section title="Åbne opgaver" icon="list-check" needs={{ sector: 'plans', fields: ['tasks'] }} missing={missing}>
      <div role="status">{closed ? <Notice kind="success">Opgaven er lukket: {closed}</Notice> : null}</div>
      {tasks ? null : <p>{NOTHING_FOR_YOU}</p>}
      {tasks?.length === 0 ? <p>Ingen åbne opgaver.</p> : null}
      <ul className="ko-items nobullet-list">
        {tasks?.map((task) => (
          <li key={task.id}>
            <h3 className="h5">{task.title}</h3>
            <p>
              {task.overdue ? <Flag colour="red">Over tid</Flag> : null} Senest {danishMoment(task.dueAt)}
            </p>
            <p className="tv-line tv-quiet">
              <Icon name="person" />
              <span>{task.assignee?.name ?? nobody}</span>
            </p>
            <TaskItem citizenId={id} task={task} onClosed={setClosed} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
