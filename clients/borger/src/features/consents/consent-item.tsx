import { consentStateTold } from '@tvaers/client-kit/access/consent-words.ts';
import { classesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { purposeTold } from '@tvaers/client-kit/access/purpose-words.ts';
import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { ConfirmedButton } from '@tvaers/client-kit/design/confirmed-button.tsx';
import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { useFocusBack } from '@tvaers/client-kit/design/use-focus-back.ts';
import { draftOf } from '@tvaers/client-kit/sign-in/drafts.ts';
import { useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { ChangeConsent, changeOf } from './change-consent.tsx';
import { useWithdrawConsent } from './use-withdraw-consent.ts';

const CONSENT_ITEM = graphql(`
  fragment ConsentItem on Consent {
    id
    state
    recipients {
      id
      name
    }
    dataClasses
    purpose
    validFrom
    validTo
    withdrawnAt
    version
    ...ConsentToChange
  }
`);

interface ConsentItemProps {
  consent: FragmentType<typeof CONSENT_ITEM>;
  /** Called with what has been done. */
  onDone: (words: string) => void;
}

const list = new Intl.ListFormat('da-DK');

/** One consent: who, what, what for, how long, and the ways to change or end it. */
export function ConsentItem({ consent, onDone }: ConsentItemProps) {
  const read = readFragment(CONSENT_ITEM, consent);
  const { id, state, recipients, dataClasses, purpose, validFrom, version } = read;
  const [changing, setChanging] = useState(() => draftOf(changeOf(id)) !== null);
  const opener = useFocusBack(changing);
  const { change: withdraw, answer, working } = useWithdrawConsent();
  const who = list.format(recipients?.map(({ name }) => name) ?? []) || 'Enheder, der ikke kan vises';
  const { words, colour } = consentStateTold(read);

  if (changing) return <ChangeConsent consent={read} onDone={onDone} onClose={() => setChanging(false)} />;
  return (
    <article>
      <h3 className="h5">{who}</h3>
      <p className="tv-flags">
        <Flag colour={colour}>{words}</Flag>
      </p>
      <Facts
        facts={[
          ['Må se', classesTold(dataClasses ?? [])],
          ['Til', purpose ? purposeTold(purpose) : 'alt, hvad de hjælper med'],
          ['Givet', danishDay(validFrom)],
        ]}
      />
      <ChangeNotice answer={answer} />
      {state === 'ACTIVE' ? (
        <div className="bo-actions">
          <button
            ref={opener}
            type="button"
            className="button button-secondary tv-button-small"
            onClick={() => setChanging(true)}
          >
            Ret<span className="sr-only">: samtykket til {who}</span>
          </button>
          <ConfirmedButton
            label="Træk tilbage"
            about={`samtykket til ${who}`}
            consequence="De kan ikke se det mere fra nu af. Hjælpen kan blive sværere at få til at hænge sammen."
            yes="Ja, træk tilbage"
            working={working}
            onConfirm={async () => {
              if (await withdraw({ consentId: id, version: version ?? 0 })) onDone('Samtykket er trukket tilbage.');
            }}
          />
        </div>
      ) : null}
    </article>
  );
}
