import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { FormField } from '@tvaers/client-kit/design/form-field.tsx';
import { useFaultFocus } from '@tvaers/client-kit/design/use-fault-focus.ts';
import { useDraft } from '@tvaers/client-kit/sign-in/use-draft.ts';
import { type SyntheticEvent, useState } from 'react';
import { reasonFault, SHORTEST_REASON } from './emergency-reason.rules.ts';
import { useTakeEmergencyAccess } from './use-take-emergency-access.ts';

interface EmergencyFormProps {
  /** Whom it is about; null asks for the number. */
  citizenId: string | null;
  onTaken?: (citizenId: string) => void;
}

/** Asks why somebody must see what they otherwise may not, and says first what it means. */
export function EmergencyForm({ citizenId, onTaken }: EmergencyFormProps) {
  const draftKey = `emergency.${citizenId ?? 'by-number'}`;
  const [{ identifier, reason }, setDraft, forget] = useDraft(draftKey, { identifier: '', reason: '' });
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const { take, answer, working } = useTakeEmergencyAccess();
  const numberFault =
    citizenId === null && identifier.trim() === '' ? 'Skriv CPR-nummer eller erstatningsnummer.' : null;
  const refused = answer?.kind === 'input-refused' ? answer : null;
  const refusedNumber = refused?.field === 'identifier' ? refused.message : null;
  const form = useFaultFocus(tries, answer);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (reasonFault(reason) || numberFault) return;
    const whom = citizenId === null ? { identifier: identifier.trim() } : { citizenId };
    const taken = await take({ ...whom, reason: reason.trim() });
    if (taken === null) return;
    forget();
    onTaken?.(taken);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p>
        Nødadgang er til den situation, hvor borgeren kan komme til skade, hvis du ikke ser oplysningerne nu. Adgangen
        varer 60 minutter.
      </p>
      <ul>
        <li>Borgeren får at vide, at du har taget nødadgang, og kan læse din begrundelse.</li>
        <li>Din leder skal gennemgå den inden for syv dage.</li>
      </ul>
      <ChangeNotice answer={answer} atField />
      {citizenId === null ? (
        <FormField
          label="Borgerens CPR-nummer eller erstatningsnummer"
          error={(tried ? numberFault : null) ?? refusedNumber}
        >
          {(told) => (
            <input
              {...told}
              className="form-input ko-number"
              autoComplete="off"
              value={identifier}
              aria-required="true"
              onChange={({ target }) => setDraft({ identifier: target.value, reason })}
            />
          )}
        </FormField>
      ) : null}
      <FormField
        label="Hvorfor er det nødvendigt?"
        hint={`Mindst ${SHORTEST_REASON} tegn. Skriv, hvad der er sket, og hvad du skal bruge.`}
        error={(tried ? reasonFault(reason) : null) ?? (refusedNumber ? null : (refused?.message ?? null))}
      >
        {(told) => (
          <textarea
            {...told}
            className="form-input"
            rows={3}
            value={reason}
            aria-required="true"
            onChange={({ target }) => setDraft({ identifier, reason: target.value })}
          />
        )}
      </FormField>
      <button type="submit" className="button button-warning mt-4" aria-disabled={working}>
        {working ? 'Tager nødadgang …' : 'Tag nødadgang'}
      </button>
    </form>
  );
}
