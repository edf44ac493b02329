import type { ReactNode } from 'react';
import { OfflineNotice } from './offline-notice.tsx';
import { PageBoundary } from './page-boundary.tsx';

interface PageFrameProps {
  /** Name of the front-end. */
  title: string;
  home: string;
  /** Who is signed in; nobody yet when left out. */
  person?: string;
  onSignOut?: () => void;
  children: ReactNode;
}

/** The head that every page has: where one is, who one is, and how to leave. */
export function PageFrame({ title, home, person, onSignOut, children }: PageFrameProps) {
  return (
    <>
      <a className="skipnav" href="#main-content">
        Gå til indholdet
      </a>
      <header className="header">
        <div className="solution-info">
          <div className="solution-info-inner container">
            <div className="solution-heading">
              <a className="tv-home" href={home}>
                Tværs <span className="tv-home-part">{title}</span>
              </a>
            </div>
            {person ? (
              <div className="tv-person">
                <span>
                  <span className="sr-only">Logget ind som </span>
                  {person}
                </span>
                <button type="button" className="button button-secondary tv-button-small" onClick={onSignOut}>
                  Log ud
                </button>
              </div>
            ) : null}
          </div>
        </div>
      </header>
      <main id="main-content" className="container py-6" tabIndex={-1}>
        <OfflineNotice />
        <PageBoundary>{children}</PageBoundary>
      </main>
    </>
  );
}
