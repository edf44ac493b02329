import { endOfDay } from '@tvaers/client-kit/access/consent-draft.rules.ts';
import { ConsentForm } from '@tvaers/client-kit/access/consent-form.tsx';
import { todayInDenmark } from '@tvaers/client-kit/design/danish-dates.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { useChangeConsent } from './use-change-consent.ts';
import { WithUnits } from './with-units.tsx';

const CONSENT_TO_CHANGE = graphql(`
  fragment ConsentToChange on Consent {
    id
    recipients {
      id
    }
    dataClasses
    purpose
    validTo
    version
  }
`);

interface ChangeConsentProps {
  consent: FragmentType<typeof CONSENT_TO_CHANGE>;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Under what name the tab keeps what is being changed in a consent. */
export const changeOf = (consentId: string): string => `consent.${consentId}`;

/** A consent in the form it was given in. */
export function ChangeConsent({ consent, onDone, onClose }: ChangeConsentProps) {
  const { id, recipients, dataClasses, purpose, validTo, version } = readFragment(CONSENT_TO_CHANGE, consent);
  const { change, answer, working } = useChangeConsent();
  const today = todayInDenmark();
  const start = {
    recipientIds: recipients?.map((recipient) => recipient.id) ?? [],
    dataClasses: dataClasses ?? [],
    purpose: purpose ?? null,
    lastDay: validTo ? todayInDenmark(new Date(validTo)) : today,
  };
  return (
    <WithUnits>
      {(units) => (
        <ConsentForm
          heading="Ret samtykket"
          draftKey={changeOf(id)}
          start={start}
          units={units}
          today={today}
          answer={answer}
          working={working}
          onSubmit={async ({ lastDay, ...rest }) => {
            const input = { consentId: id, version: version ?? 0, ...rest, validTo: endOfDay(lastDay) };
            if (!(await change(input))) return false;
            onDone('Samtykket er rettet.');
            onClose();
            return true;
          }}
          onCancel={onClose}
        />
      )}
    </WithUnits>
  );
}
