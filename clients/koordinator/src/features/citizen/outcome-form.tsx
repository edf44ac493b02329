import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { FormField } from '@tvaers/client-kit/design/form-field.tsx';
import type { ChangeAnswer } from '@tvaers/client-kit/graphql/use-change.ts';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';

interface OutcomeFormProps {
  /** Outreach ends with what came of it; for other tasks it may be left empty. */
  required: boolean;
  answer: ChangeAnswer | null;
  working: boolean;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>, outcome: string) => void;
  onCancel: () => void;
}

/** Asks what came of a task. */
export function OutcomeForm({ required, answer, working, onSubmit, onCancel }: OutcomeFormProps) {
  const [outcome, setOutcome] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const refused = answer?.kind === 'input-refused' ? answer.message : null;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);

  return (
    <form onSubmit={(event) => onSubmit(event, outcome)}>
      <ChangeNotice answer={answer} atField />
      <FormField label="Hvad kom der ud af det?" aside={required ? '(*skal udfyldes)' : '(frivilligt)'} error={refused}>
        {(told) => (
          <textarea
            {...told}
            ref={field}
            className="form-input"
            rows={3}
            value={outcome}
            aria-required={required}
            onChange={({ target }) => setOutcome(target.value)}
          />
        )}
      </FormField>
      <div className="button-group mt-4">
        <button type="submit" className="button button-primary" aria-disabled={working}>
          {working ? 'Gemmer …' : 'Gem'}
        </button>
        <button type="button" className="button button-secondary" onClick={onCancel}>
          Fortryd
        </button>
      </div>
    </form>
  );
}
