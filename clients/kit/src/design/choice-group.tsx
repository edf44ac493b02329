import { useId } from 'react';
import { FieldError } from './form-field.tsx';

interface ChoiceGroupProps<Value extends string> {
  legend: string;
  hint?: string;
  error?: string | null;
  /** Each choice with its words. */
  choices: readonly (readonly [value: Value, words: string])[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Several things to tick off under one heading. */
export function ChoiceGroup<Value extends string>({
  legend,
  hint,
  error = null,
  choices,
  chosen,
  onChange,
}: ChoiceGroupProps<Value>) {
  const id = useId();
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div className={`form-group ${error ? 'form-error' : ''}`}>
      <fieldset aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="form-label">{legend}</legend>
        {hint ? <span className="form-hint">{hint}</span> : null}
        <FieldError id={`${id}-error`} error={error} />
        {choices.map(([value, words]) => (
          <div key={value} className="form-group-checkbox">
            <input
              type="checkbox"
              className="form-checkbox"
              id={`${id}-${value}`}
              aria-invalid={error !== null}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <label className="form-label" htmlFor={`${id}-${value}`}>
              {words}
            </label>
          </div>
        ))}
      </fieldset>
    </div>
  );
}
