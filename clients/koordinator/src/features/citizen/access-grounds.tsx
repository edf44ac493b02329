import { classesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';

const ACCESS_GROUND = graphql(`
  fragment AccessGround on AccessGround {
    rule
    dataClasses
    law
    reason
  }
`);

/** The rules of the policy that apply, each with its law and with what it opens. */
export function AccessGrounds({ grounds }: { grounds: readonly FragmentType<typeof ACCESS_GROUND>[] }) {
  if (grounds.length === 0) return null;
  return (
    <details className="ko-more">
      <summary>Regler og lovgrundlag</summary>
      <ul className="ko-items nobullet-list no-max-width">
        {readFragment(ACCESS_GROUND, grounds).map(({ rule, dataClasses, law, reason }) => (
          <li key={rule}>
            <Facts
              facts={[
                ['Giver adgang til', classesTold(dataClasses ?? [])],
                ['Fordi', reason],
                ['Lov', law],
                ['Regel', rule],
              ]}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
