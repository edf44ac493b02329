import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { type SyntheticEvent, useId, useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { useCompleteTask } from './use-complete-task.ts';

const TASK_ITEM = graphql(`
  fragment TaskItem on Task {
    id
    kind
    version
  }
`);

/** Closes a task with what came of it. What was typed stays when the answer is no. */
export function TaskItem({ task }: { task: FragmentType<typeof TASK_ITEM> }) {
  const { id, kind, version } = readFragment(TASK_ITEM, task);
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('');
  const { completeTask, problem, working } = useCompleteTask();
  const field = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    return completeTask({ taskId: id, version: version ?? null, outcome: outcome.trim() || null });
  };

  if (!open)
    return (
      <button type="button" className="button button-secondary tv-small" onClick={() => setOpen(true)}>
        Luk opgaven
      </button>
    );
  return (
    <form onSubmit={submit}>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <label className="form-label" htmlFor={field}>
        Hvad kom der ud af det?{kind === 'OUTREACH' ? '' : ' (frivilligt)'}
      </label>
      <textarea
        className="form-input"
        id={field}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value)}
        rows={2}
      />
      <button type="submit" className="button button-primary" disabled={working}>
        {working ? 'Gemmer …' : 'Gem'}
      </button>{' '}
      <button type="button" className="button button-secondary" onClick={() => setOpen(false)}>
        Fortryd
      </button>
    </form>
  );
}
