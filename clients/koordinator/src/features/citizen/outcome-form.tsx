import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import type { CompleteTaskAnswer } from './read-complete-task.ts';

interface OutcomeFormProps {
  /** Outreach ends with what came of it; for other tasks it may be left empty. */
  required: boolean;
  answer: CompleteTaskAnswer | null;
  working: boolean;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>, outcome: string) => void;
  onCancel: () => void;
}

/** Asks what came of a task. */
export function OutcomeForm({ required, answer, working, onSubmit, onCancel }: OutcomeFormProps) {
  const [outcome, setOutcome] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const refused = answer?.kind === 'outcome-refused' ? answer.message : null;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);

  return (
    <form onSubmit={(event) => onSubmit(event, outcome)}>
      {answer && answer.kind !== 'done' && !refused ? (
        <Notice kind="error">{'message' in answer && answer.message}</Notice>
      ) : null}
      <div className={`form-group ${refused ? 'form-error' : ''}`}>
        <label className="form-label" htmlFor={id}>
          Hvad kom der ud af det?
          <span className="weight-normal">{required ? ' (*skal udfyldes)' : ' (frivilligt)'}</span>
        </label>
        {refused ? (
          <span className="form-error-message" id={`${id}-error`} role="alert">
            <span className="sr-only">Fejl: </span>
            {refused}
          </span>
        ) : null}
        <textarea
          ref={field}
          className="form-input"
          id={id}
          rows={3}
          value={outcome}
          aria-required={required}
          aria-invalid={refused !== null}
          aria-describedby={refused ? `${id}-error` : undefined}
          onChange={({ target }) => setOutcome(target.value)}
        />
      </div>
      <div className="button-group mt-4">
        <button type="submit" className="button button-primary" disabled={working}>
          {working ? 'Gemmer …' : 'Gem'}
        </button>
        <button type="button" className="button button-secondary" onClick={onCancel}>
          Fortryd
        </button>
      </div>
    </form>
  );
}
