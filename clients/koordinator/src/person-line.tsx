import { type FragmentType, readFragment } from './generated/fragment-masking.ts';
import { graphql } from './generated/gql.ts';

const PERSON_LINE = graphql(`
  fragment PersonLine on StaffMember {
    name
    title
    phone
  }
`);

/** A colleague in one line, with a number that can be pressed. */
export function PersonLine({ person }: { person: FragmentType<typeof PERSON_LINE> }) {
  const { name, title, phone } = readFragment(PERSON_LINE, person);
  return (
    <>
      {[name, title].filter(Boolean).join(', ')}
      {phone ? (
        <>
          {' '}
          <a className="tv-nowrap" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </>
      ) : null}
    </>
  );
}
