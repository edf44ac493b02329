import { type SyntheticEvent, useRef, useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { useCompleteTask } from './use-complete-task.ts';

const TASK_ITEM = graphql(`
  fragment TaskItem on Task {
    id
    title
    kind
    version
  }
`);

interface TaskItemProps {
  citizenId: string;
  task: FragmentType<typeof TASK_ITEM>;
  /** Called with the title of the task that is no more. */
  onClosed: (title: string) => void;
}

/** Closes a task with what came of it. What was typed stays when the answer is no. */
export function TaskItem({ citizenId, task, onClosed }: TaskItemProps) {
  const { id, title, kind, version } = readFragment(TASK_ITEM, task);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { change: completeTask, answer, working } = useCompleteTask(citizenId);

  const submit = async (event: SyntheticEvent<HTMLFormElement>, outcome: string) => {
    event.preventDefault();
    // The task goes away with whatever has the focus: the heading of its section is the next thing that stays.
    const heading = event.currentTarget.closest('section')?.querySelector('h2');
    if (!(await completeTask({ taskId: id, version: version ?? null, outcome: outcome.trim() || null }))) return;
    onClosed(title ?? 'Opgaven');
    heading?.focus();
  };
  const cancel = () => {
    setOpen(false);
    // After the button has come back.
    setTimeout(() => button.current?.focus());
  };

  if (open)
    return (
      <OutcomeForm
        required={kind === 'OUTREACH'}
        answer={answer}
        working={working}
        onSubmit={submit}
        onCancel={cancel}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      className="button button-secondary tv-button-small"
      onClick={() => setOpen(true)}
    >
      Luk opgaven<span className="sr-only">: {title}</span>
    </button>
  );
}
