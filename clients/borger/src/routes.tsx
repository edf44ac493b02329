import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { Route, Routes } from 'react-router';
import { AccessLogPage } from './features/access-log/access-log-page.tsx';
import { ConsentsPage } from './features/consents/consents-page.tsx';
import { EmergenciesPage } from './features/emergencies/emergencies-page.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { PageHeading } from './page-heading.tsx';
import { paths } from './paths.ts';
import type { PersonOnPage } from './person-on-page.ts';
import { SiteNav } from './site-nav.tsx';

/** Every address of this front-end; features do not know each other, only this does. */
export function AppRoutes({ person }: { person: PersonOnPage | null }) {
  if (person === null)
    return (
      <>
        <PageHeading>Mine oplysninger</PageHeading>
        <Notice kind="info">
          Du er ikke logget ind som borger eller værge, så der er ingen oplysninger at vise her. Log ud, og log ind igen
          som den, oplysningerne handler om.
        </Notice>
      </>
    );
  return (
    <>
      <SiteNav />
      <Routes>
        <Route path={paths.accessLog} element={<AccessLogPage person={person} />} />
        <Route path={paths.consents} element={<ConsentsPage person={person} />} />
        <Route path={paths.emergencies} element={<EmergenciesPage person={person} />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </>
  );
}
