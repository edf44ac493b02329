import { emptyDraft } from '@tvaers/client-kit/access/consent-draft.rules.ts';
import { ConsentForm } from '@tvaers/client-kit/access/consent-form.tsx';
import { todayInDenmark } from '@tvaers/client-kit/design/danish-dates.ts';
import { DoneNotice } from '@tvaers/client-kit/design/done-notice.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import { useFocusBack } from '@tvaers/client-kit/design/use-focus-back.ts';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { draftOf } from '@tvaers/client-kit/sign-in/drafts.ts';
import { useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { ConsentItem } from './consent-item.tsx';
import { useGiveConsent } from './use-give-consent.ts';
import { WithUnits } from './with-units.tsx';

const CITIZEN_CONSENTS = graphql(`
  fragment CitizenConsents on Citizen {
    id
    consents {
      id
      ...ConsentItem
    }
  }
`);

interface ConsentsProps {
  citizen: FragmentType<typeof CITIZEN_CONSENTS>;
  missing: MissingParts | null;
}

/** What the person has agreed to, and the way to agree to more. */
export function Consents({ citizen, missing }: ConsentsProps) {
  const { id, consents } = readFragment(CITIZEN_CONSENTS, citizen);
  const [done, setDone] = useState<string | null>(null);
  const draftKey = `consent.of.${id}`;
  const [giving, setGiving] = useState(() => draftOf(draftKey) !== null);
  const opener = useFocusBack(giving);
  const { give, answer, working } = useGiveConsent(id);
  const today = todayInDenmark();
  const finish = (words: string) => {
    setGiving(false);
    setDone(words);
  };

  return (
    <Section title="Samtykker" icon="check" needs={{ sector: 'citizens', fields: ['consents'] }} missing={missing}>
      <p>Et samtykke lader en enhed se noget, den ellers ikke må se. Uden samtykke ser de kun det, loven giver dem.</p>
      <DoneNotice words={done} />
      {consents?.length === 0 ? <p>Du har ikke givet nogen samtykker.</p> : null}
      {consents ? null : <p>Der er ingen samtykker, eller ikke nogen, du har adgang til at se.</p>}
      <ul className="bo-items nobullet-list">
        {consents?.map((consent) => (
          <li key={consent.id}>
            <ConsentItem consent={consent} onDone={finish} />
          </li>
        ))}
      </ul>
      {giving ? (
        <WithUnits>
          {(units) => (
            <ConsentForm
              heading="Giv et samtykke"
              draftKey={draftKey}
              start={emptyDraft(today)}
              units={units}
              today={today}
              answer={answer}
              working={working}
              onSubmit={async (draft) => {
                if (!(await give(draft))) return false;
                finish('Samtykket gælder fra nu.');
                return true;
              }}
              onCancel={() => setGiving(false)}
            />
          )}
        </WithUnits>
      ) : (
        <button ref={opener} type="button" className="button button-primary" onClick={() => setGiving(true)}>
          Giv et samtykke
        </button>
      )}
    </Section>
  );
}
