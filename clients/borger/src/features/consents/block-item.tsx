import { classesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { ConfirmedButton } from '@tvaers/client-kit/design/confirmed-button.tsx';
import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { useLiftBlock } from './use-lift-block.ts';

const BLOCK_ITEM = graphql(`
  fragment BlockItem on Block {
    id
    organisation {
      id
      name
    }
    staffMember {
      id
      name
    }
    dataClasses
    from
    liftedAt
    version
  }
`);

interface BlockItemProps {
  block: FragmentType<typeof BLOCK_ITEM>;
  /** Called with what has been done. */
  onDone: (words: string) => void;
}

/** One block: whom, from what, since when, and the way to lift it. */
export function BlockItem({ block, onDone }: BlockItemProps) {
  const { id, organisation, staffMember, dataClasses, from, liftedAt, version } = readFragment(BLOCK_ITEM, block);
  const { change: lift, answer, working } = useLiftBlock();
  const whom = organisation?.name ?? staffMember?.name ?? 'Alle';
  return (
    <article>
      <h3 className="h5">{whom}</h3>
      <p className="tv-flags">
        {liftedAt ? (
          <Flag colour="grey">Ophævet {danishDay(liftedAt)}</Flag>
        ) : (
          <Flag colour="yellow">Spærret siden {danishDay(from)}</Flag>
        )}
      </p>
      <Facts facts={[['Må ikke se', dataClasses?.length ? classesTold(dataClasses) : 'noget som helst']]} />
      <ChangeNotice answer={answer} />
      {liftedAt ? null : (
        <ConfirmedButton
          label="Ophæv"
          about={`spærringen for ${whom}`}
          consequence="Fra nu af kan de igen se det, de ellers må se."
          yes="Ja, ophæv spærringen"
          working={working}
          onConfirm={async () => {
            if (await lift({ blockId: id, version: version ?? 0 })) onDone('Spærringen er ophævet.');
          }}
        />
      )}
    </article>
  );
}
