import { Route, Routes } from 'react-router';
import { CaseloadPage } from './features/caseload/caseload-page.tsx';
import { CitizenPage } from './features/citizen/citizen-page.tsx';
import { EmergencyPage } from './features/emergency/emergency-page.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { paths } from './paths.ts';

/** Every address of this front-end; features do not know each other, only this does. */
export function AppRoutes({ staffMemberId }: { staffMemberId: string | null }) {
  return (
    <Routes>
      <Route path={paths.caseload.pattern} element={<CaseloadPage coordinatorId={staffMemberId} />} />
      <Route path={paths.citizen.pattern} element={<CitizenPage />} />
      <Route path={paths.emergency.pattern} element={<EmergencyPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
