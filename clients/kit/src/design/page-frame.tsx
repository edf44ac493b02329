import type { ReactNode } from 'react';

interface PageFrameProps {
  /** Name of the front-end. */
  title: string;
  home: string;
  person: string;
  onSignOut: () => void;
  children: ReactNode;
}

/** The head that every page has: where one is, who one is, and how to leave. */
export function PageFrame({ title, home, person, onSignOut, children }: PageFrameProps) {
  return (
    <>
      <a className="skipnav" href="#indhold">
        Gå til indholdet
      </a>
      <header className="tv-header">
        <div className="container tv-header-row">
          <a className="tv-brand" href={home}>
            Tværs <span className="tv-brand-part">{title}</span>
          </a>
          <div className="tv-person">
            <span>
              <span className="sr-only">Logget ind som </span>
              {person}
            </span>
            <button type="button" className="button button-secondary tv-small" onClick={onSignOut}>
              Log ud
            </button>
          </div>
        </div>
      </header>
      <main id="indhold" className="container py-6" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
