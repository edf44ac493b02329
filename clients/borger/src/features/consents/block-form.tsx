import { BLOCK_CLASSES, classesTold, type DataClassValue } from '@tvaers/client-kit/access/data-class-words.ts';
import type { Unit } from '@tvaers/client-kit/access/units-field.tsx';
import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { ChoiceGroup } from '@tvaers/client-kit/design/choice-group.tsx';
import { FormField } from '@tvaers/client-kit/design/form-field.tsx';
import { useFaultFocus } from '@tvaers/client-kit/design/use-fault-focus.ts';
import { useDraft } from '@tvaers/client-kit/sign-in/use-draft.ts';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useBlockAccess } from './use-block-access.ts';

interface BlockFormProps {
  citizenId: string;
  units: readonly Unit[];
  onDone: (words: string) => void;
  onCancel: () => void;
}

interface BlockDraft {
  organisationId: string;
  dataClasses: DataClassValue[];
}
const NOTHING_YET: BlockDraft = { organisationId: '', dataClasses: [] };

/** Under what name the tab keeps a block while it is written. */
export const blockOf = (citizenId: string): string => `block.of.${citizenId}`;

/** Asks whom to shut out, and from what: nothing chosen is everything. */
export function BlockForm({ citizenId, units, onDone, onCancel }: BlockFormProps) {
  const [{ organisationId, dataClasses }, setDraft, forget] = useDraft<BlockDraft>(blockOf(citizenId), NOTHING_YET);
  const [found, setFound] = useState<{ unit?: string }>({});
  const { change: block, answer, working } = useBlockAccess();
  const refused = answer?.kind === 'input-refused' && answer.field === 'organisationId' ? answer.message : null;
  const form = useFaultFocus(found, answer);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setFound(organisationId === '' ? { unit: 'Vælg den enhed, du vil spærre for.' } : {});
    if (organisationId === '') return;
    const done = await block({ citizenId, organisationId, dataClasses: dataClasses.length > 0 ? dataClasses : null });
    if (!done) return;
    forget();
    onDone('Spærringen gælder fra nu.');
  };
  const giveUp = () => {
    forget();
    onCancel();
  };

  return (
    <form className="tv-form" ref={form} onSubmit={submit} noValidate>
      <h3 className="h4" ref={title} tabIndex={-1}>
        Spær for en enhed
      </h3>
      <FormField label="Hvilken enhed?" error={found.unit ?? refused}>
        {(told) => (
          <select
            {...told}
            className="form-select"
            value={organisationId}
            onChange={({ target }) => setDraft({ organisationId: target.value, dataClasses })}
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
        hint="Vælger du ikke noget, må de slet ikke se noget."
        choices={BLOCK_CLASSES.map((one) => [one, classesTold([one])] as const)}
        chosen={dataClasses}
        onChange={(chosen) => setDraft({ organisationId, dataClasses: chosen })}
      />
      <ChangeNotice answer={answer} atField={refused !== null} />
      <div className="button-group mt-5">
        <button type="submit" className="button button-primary" aria-disabled={working}>
          {working ? 'Gemmer …' : 'Spær'}
        </button>
        <button type="button" className="button button-secondary" onClick={giveUp}>
          Fortryd
        </button>
      </div>
    </form>
  );
}
