import { classesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';

const CITIZEN_BLOCKS = graphql(`
  fragment CitizenBlocks on Citizen {
    blocks {
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
    }
  }
`);

interface ShutOutProps {
  citizen: FragmentType<typeof CITIZEN_BLOCKS>;
  missing: MissingParts | null;
}

/** Whom the person has shut out; only the person and whoever stands for them change it. */
export function ShutOut({ citizen, missing }: ShutOutProps) {
  const { blocks } = readFragment(CITIZEN_BLOCKS, citizen);
  const standing = blocks?.filter(({ liftedAt }) => !liftedAt) ?? [];
  return (
    <Section title="Spærringer" icon="minus" needs={{ sector: 'citizens', fields: ['blocks'] }} missing={missing}>
      {blocks ? null : <p>{NOTHING_FOR_YOU}</p>}
      {blocks && standing.length === 0 ? <p>Borgeren har ikke spærret for nogen.</p> : null}
      <ul className="ko-items nobullet-list">
        {standing.map(({ id, organisation, staffMember, dataClasses, from }) => (
          <li key={id}>
            <h3 className="h5">{organisation?.name ?? staffMember?.name ?? 'Alle'}</h3>
            <p>
              Må ikke se {dataClasses?.length ? classesTold(dataClasses) : 'noget'}, siden {danishDay(from)}.
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
