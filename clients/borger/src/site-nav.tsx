import { NavLink } from 'react-router';
import { paths } from './paths.ts';

const PAGES = [
  [paths.accessLog, 'Hvem har set'],
  [paths.consents, 'Mine samtykker'],
  [paths.emergencies, 'Nødadgange'],
] as const;

/** The three pages; the router marks the one that is shown. */
export function SiteNav() {
  return (
    <nav className="bo-nav" aria-label="Sider">
      <ul className="no-max-width">
        {PAGES.map(([path, words]) => (
          <li key={path}>
            <NavLink to={path} end>
              {words}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
