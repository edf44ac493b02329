import { consentStateTold } from '@tvaers/client-kit/access/consent-words.ts';
import { classesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { purposeTold } from '@tvaers/client-kit/access/purpose-words.ts';
import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { ConfirmedButton } from '@tvaers/client-kit/design/confirmed-button.tsx';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
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
    validTo
    withdrawnAt
    version
  }
`);

interface ConsentItemProps {
  citizenId: string;
  consent: FragmentType<typeof CONSENT_ITEM>;
  /** Called with what has been done. */
  onDone: (words: string) => void;
}

const list = new Intl.ListFormat('da-DK');

/** One consent: who, what, what for, how long, and the way to end it for the person. */
export function ConsentItem({ citizenId, consent, onDone }: ConsentItemProps) {
  const read = readFragment(CONSENT_ITEM, consent);
  const { id, state, recipients, dataClasses, purpose, version } = read;
  const { change: withdraw, answer, working } = useWithdrawConsent(citizenId);
  const who = list.format(recipients?.map(({ name }) => name) ?? []) || 'Enheder, der ikke kan vises';
  const { words, colour } = consentStateTold(read);
  return (
    <>
      <h3 className="h5">{who}</h3>
      <p>
        <Flag colour={colour}>{words}</Flag>
      </p>
      <Facts
        facts={[
          ['Må se', classesTold(dataClasses ?? [])],
          ['Til', purpose ? purposeTold(purpose) : 'alt, hvad de hjælper med'],
        ]}
      />
      <ChangeNotice answer={answer} />
      {state === 'ACTIVE' ? (
        <ConfirmedButton
          label="Træk tilbage for borgeren"
          about={`samtykket til ${who}`}
          consequence="De kan ikke se det mere fra nu af. Det kan også være dig selv, der mister adgang."
          yes="Ja, træk tilbage"
          working={working}
          onConfirm={async () => {
            if (await withdraw({ consentId: id, version: version ?? 0 })) onDone('Samtykket er trukket tilbage.');
          }}
        />
      ) : null}
    </>
  );
}
