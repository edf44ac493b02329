import { Link } from 'react-router';
import { PageHeading } from './page-heading.tsx';
import { paths } from './paths.ts';

/** Where a wrong address leads. */
export function NoSuchPage() {
  return (
    <>
      <PageHeading>Siden findes ikke</PageHeading>
      <p>
        Adressen er forkert eller forældet. <Link to={paths.accessLog}>Se, hvem der har set dine oplysninger</Link>
      </p>
    </>
  );
}
