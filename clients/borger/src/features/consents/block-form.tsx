import { BLOCK_CLASSES, classesTold, type DataClassValue } from '@tvaers/client-kit/access/data-class-words.ts';
import type { Unit } from '@tvaers/client-kit/access/units-field.tsx';
import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { ChoiceGroup } from '@tvaers/client-kit/design/choice-group.tsx';
import { FormField } from '@tvaers/client-kit/design/form-field.tsx';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useBlockAccess } from './use-block-access.ts';

interface BlockFormProps {
  citizenId: string;
  units: readonly Unit[];
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** Asks whom to shut out, and from what: nothing chosen is everything. */
export function BlockForm({ citizenId, units, onDone, onCancel }: BlockFormProps) {
  const [organisationId, setOrganisation] = useState('');
  const [dataClasses, setClasses] = useState<DataClassValue[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { change: block, answer, working } = useBlockAccess();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setFault(organisationId === '' ? 'Vælg den enhed, du vil spærre for.' : null);
    if (organisationId === '') return;
    const done = await block({ citizenId, organisationId, dataClasses: dataClasses.length > 0 ? dataClasses : null });
    if (done) onDone('Spærringen gælder fra nu.');
  };

  return (
    <form className="tv-form" onSubmit={submit} noValidate>
      <h3 className="h4" ref={title} tabIndex={-1}>
        Spær for en enhed
      </h3>
      <FormField label="Hvilken enhed?" error={fault}>
        {(told) => (
          <select
            {...told}
            className="form-select"
            value={organisationId}
            onChange={({ target }) => setOrganisation(target.value)}
          >
            <option value="">Vælg en enhed</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <ChoiceGroup
        legend="Hvad må de ikke se?"
        hint="Vælger du ikke noget, må de ingenting se."
        choices={BLOCK_CLASSES.map((one) => [one, classesTold([one])] as const)}
        chosen={dataClasses}
        onChange={setClasses}
      />
      <ChangeNotice answer={answer} />
      <div className="button-group mt-5">
        <button type="submit" className="button button-primary" disabled={working}>
          {working ? 'Gemmer …' : 'Spær'}
        </button>
        <button type="button" className="button button-secondary" onClick={onCancel}>
          Fortryd
        </button>
      </div>
    </form>
  );
}
