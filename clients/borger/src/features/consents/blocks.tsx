import { DoneNotice } from '@tvaers/client-kit/design/done-notice.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import { useFocusBack } from '@tvaers/client-kit/design/use-focus-back.ts';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { draftOf } from '@tvaers/client-kit/sign-in/drafts.ts';
import { useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { BlockForm, blockOf } from './block-form.tsx';
import { BlockItem } from './block-item.tsx';
import { WithUnits } from './with-units.tsx';

const CITIZEN_BLOCKS = graphql(`
  fragment CitizenBlocks on Citizen {
    id
    blocks {
      id
      ...BlockItem
    }
  }
`);

interface BlocksProps {
  citizen: FragmentType<typeof CITIZEN_BLOCKS>;
  missing: MissingParts | null;
}

/** Whom the person has shut out, and the way to shut out more. */
export function Blocks({ citizen, missing }: BlocksProps) {
  const { id, blocks } = readFragment(CITIZEN_BLOCKS, citizen);
  const [done, setDone] = useState<string | null>(null);
  const [blocking, setBlocking] = useState(() => draftOf(blockOf(id)) !== null);
  const opener = useFocusBack(blocking);
  const finish = (words: string) => {
    setBlocking(false);
    setDone(words);
  };

  return (
    <Section title="Spærringer" icon="minus" needs={{ sector: 'citizens', fields: ['blocks'] }} missing={missing}>
      <p>
        En spærring lukker for en enhed, også for det, den ellers må se. Kun den, der tager nødadgang, kan komme forbi,
        og det får du at vide.
      </p>
      <DoneNotice words={done} />
      {blocks?.length === 0 ? <p>Du har ikke spærret for nogen.</p> : null}
      {blocks ? null : <p>Der er ingen spærringer, eller ikke nogen, du har adgang til at se.</p>}
      <ul className="bo-items nobullet-list">
        {blocks?.map((block) => (
          <li key={block.id}>
            <BlockItem block={block} onDone={finish} />
          </li>
        ))}
      </ul>
      {blocking ? (
        <WithUnits>
          {(units) => <BlockForm citizenId={id} units={units} onDone={finish} onCancel={() => setBlocking(false)} />}
        </WithUnits>
      ) : (
        <button ref={opener} type="button" className="button button-secondary" onClick={() => setBlocking(true)}>
          Spær for en enhed
        </button>
      )}
    </Section>
  );
}
