import { Icon } from '@tvaers/client-kit/design/icon.tsx';
import { Link } from 'react-router';
import { paths } from './paths.ts';

/** Where one is, and the way back to the list. */
export function WayBack({ name }: { name: string }) {
  return (
    <nav className="breadcrumbs" aria-label="Brødkrumme">
      <ol className="breadcrumbs__list">
        <li className="breadcrumbs__list-item">
          <Link className="breadcrumbs__link" to={paths.caseload.to()}>
            Mine borgere
          </Link>
        </li>
        <li className="breadcrumbs__list-item" aria-current="page">
          <Icon name="chevron-right" />
          {name}
        </li>
      </ol>
    </nav>
  );
}
