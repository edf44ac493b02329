import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { ChangeNotice } from '../design/change-notice.tsx';
import { ChoiceGroup } from '../design/choice-group.tsx';
import { FormField } from '../design/form-field.tsx';
import { useFaultFocus } from '../design/use-fault-focus.ts';
import type { ChangeAnswer } from '../graphql/use-change.ts';
import { useDraft } from '../sign-in/use-draft.ts';
import { type ConsentDraft, type DraftFaults, draftFaults, longestDay, refusedFaults } from './consent-draft.rules.ts';
import { CONSENT_CLASSES, classesTold } from './data-class-words.ts';
import { CONSENT_PURPOSES, purposeTold } from './purpose-words.ts';
import { type Unit, UnitsField } from './units-field.tsx';

interface ConsentFormProps {
  heading: string;
  /** Under what name the tab keeps it while it is written. */
  draftKey: string;
  start: ConsentDraft;
  units: readonly Unit[];
  today: string;
  answer: ChangeAnswer | null;
  working: boolean;
  /** Answers whether it was kept. */
  onSubmit: (draft: ConsentDraft) => Promise<boolean>;
  onCancel: () => void;
}

/** Asks who may see what, what for and how long. What was chosen stays when the answer is no. */
export function ConsentForm(props: ConsentFormProps) {
  const { heading, draftKey, start, units, today, answer, working, onSubmit, onCancel } = props;
  const [draft, setDraft, forget] = useDraft(draftKey, start);
  const [found, setFound] = useState<DraftFaults>({});
  const refused = answer?.kind === 'input-refused' ? refusedFaults(answer) : {};
  const faults = Object.keys(found).length > 0 ? found : refused;
  const form = useFaultFocus(found, answer);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const change = (part: Partial<ConsentDraft>) => setDraft({ ...draft, ...part });
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const wrong = draftFaults(draft, today);
    setFound(wrong);
    if (Object.keys(wrong).length === 0 && (await onSubmit(draft))) forget();
  };
  const giveUp = () => {
    forget();
    onCancel();
  };

  return (
    <form className="tv-form" ref={form} onSubmit={submit} noValidate>
      <h3 className="h4" ref={title} tabIndex={-1}>
        {heading}
      </h3>
      <UnitsField
        legend="Hvem må se?"
        hint="Kun de enheder, der bliver valgt her."
        units={units}
        chosen={draft.recipientIds}
        error={faults.recipientIds ?? null}
        onChange={(recipientIds) => change({ recipientIds })}
      />
      <ChoiceGroup
        legend="Hvad må de se?"
        choices={CONSENT_CLASSES.map((one) => [one, capital(classesTold([one]))] as const)}
        chosen={draft.dataClasses.filter((one) => CONSENT_CLASSES.some((known) => known === one))}
        error={faults.dataClasses ?? null}
        onChange={(dataClasses) => change({ dataClasses })}
      />
      <FormField label="Hvad må det bruges til?">
        {(told) => (
          <select
            {...told}
            className="form-select"
            value={draft.purpose ?? ''}
            onChange={({ target }) => change({ purpose: target.value || null })}
          >
            <option value="">Alt, hvad de hjælper med</option>
            {CONSENT_PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {capital(purposeTold(purpose))}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField
        label="Til og med"
        hint="Højst et år frem. Samtykket kan altid trækkes tilbage før."
        error={faults.lastDay ?? null}
      >
        {(told) => (
          <input
            {...told}
            type="date"
            className="form-input tv-date"
            min={today}
            max={longestDay(today)}
            value={draft.lastDay}
            onChange={({ target }) => change({ lastDay: target.value })}
          />
        )}
      </FormField>
      <ChangeNotice answer={answer} atField={Object.keys(refused).length > 0} />
      <div className="button-group mt-5">
        <button type="submit" className="button button-primary" aria-disabled={working}>
          {working ? 'Gemmer …' : 'Gem samtykket'}
        </button>
        <button type="button" className="button button-secondary" onClick={giveUp}>
          Fortryd
        </button>
      </div>
    </form>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
