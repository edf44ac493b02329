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
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';
import { ConsentItem } from './consent-item.tsx';
import { useGiveConsent } from './use-give-consent.ts';
import { WithUnits } from './with-units.tsx';

const CITIZEN_CONSENTS = graphql(`
  fragment CitizenConsents on Citizen {
    id
    consents(states: [ACTIVE]) {
      id
      ...ConsentItem
    }
  }
`);

interface AgreementsProps {
  citizen: FragmentType<typeof CITIZEN_CONSENTS>;
  missing: MissingParts | null;
}

/** What the person has agreed that others may see, and the way to write down more. */
export function Agreements({ citizen, missing }: AgreementsProps) {
  const { id, consents } = readFragment(CITIZEN_CONSENTS, citizen);
  const [done, setDone] = useState<string | null>(null);
  const draftKey = `consent.of.${id}`;
  const [giving, setGiving] = useState(() => draftOf(draftKey) !== null);
  const opener = useFocusBack(giving);
  const { give, answer, working } = useGiveConsent(id);
  const today = todayInDenmark();

  return (
    <Section title="Samtykker" icon="check" needs={{ sector: 'citizens', fields: ['consents'] }} missing={missing}>
      <DoneNotice words={done} />
      {consents ? null : <p>{NOTHING_FOR_YOU}</p>}
      {consents?.length === 0 ? <p>Ingen samtykker, der gælder nu.</p> : null}
      <ul className="ko-items nobullet-list">
        {consents?.map((consent) => (
          <li key={consent.id}>
            <ConsentItem citizenId={id} consent={consent} onDone={setDone} />
          </li>
        ))}
      </ul>
      {giving ? (
        <>
          <p>Skriv kun et samtykke ind, som borgeren har givet dig skriftligt, og notér det i journalen.</p>
          <WithUnits>
            {(units) => (
              <ConsentForm
                heading="Skriv et samtykke ind"
                draftKey={draftKey}
                start={emptyDraft(today)}
                units={units}
                today={today}
                answer={answer}
                working={working}
                onSubmit={async (draft) => {
                  if (!(await give(draft))) return false;
                  setGiving(false);
                  setDone('Samtykket gælder fra nu.');
                  return true;
                }}
                onCancel={() => setGiving(false)}
              />
            )}
          </WithUnits>
        </>
      ) : (
        <button
          ref={opener}
          type="button"
          className="button button-secondary tv-button-small mt-4"
          onClick={() => setGiving(true)}
        >
          Skriv et samtykke ind
        </button>
      )}
    </Section>
  );
}
