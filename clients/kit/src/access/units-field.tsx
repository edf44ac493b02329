import { useId, useRef, useState } from 'react';
import { FieldError } from '../design/form-field.tsx';

export interface Unit {
  id: string;
  name: string;
}

interface UnitsFieldProps {
  legend: string;
  hint: string;
  units: readonly Unit[];
  chosen: readonly string[];
  error?: string | null;
  onChange: (chosen: string[]) => void;
}

/** Chooses units one by one out of a long list; each can be taken away again. */
export function UnitsField({ legend, hint, units, chosen, error = null, onChange }: UnitsFieldProps) {
  const id = useId();
  const [next, setNext] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const add = () => {
    if (next !== '') onChange([...chosen, next]);
    setNext('');
    select.current?.focus();
  };
  const remove = (unit: string) => {
    onChange(chosen.filter((one) => one !== unit));
    select.current?.focus();
  };
  return (
    <div className={`form-group ${error ? 'form-error' : ''}`}>
      <fieldset aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="form-label">{legend}</legend>
        <span className="form-hint">{hint}</span>
        <FieldError id={`${id}-error`} error={error} />
        <label className="sr-only" htmlFor={id}>
          Enhed
        </label>
        <div className="tv-pick">
          <select
            ref={select}
            id={id}
            className="form-select"
            aria-invalid={error !== null}
            value={next}
            onChange={({ target }) => setNext(target.value)}
          >
            <option value="">Vælg en enhed</option>
            {units
              .filter((unit) => !chosen.includes(unit.id))
              .map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
          </select>
          <button type="button" className="button button-secondary" onClick={add}>
            Tilføj
          </button>
        </div>
        <ul className="tv-picked nobullet-list" aria-label="Valgte enheder">
          {chosen.map((unit) => (
            <li key={unit}>
              {units.find((one) => one.id === unit)?.name ?? 'Enhed, der ikke findes mere'}
              <button type="button" className="button button-tertiary tv-button-small" onClick={() => remove(unit)}>
                Fjern<span className="sr-only"> {units.find((one) => one.id === unit)?.name}</span>
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
    </div>
  );
}
