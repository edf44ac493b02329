import { useNavigate } from 'react-router';
import { EmergencyForm } from '../../emergency/emergency-form.tsx';
import { PageHeading } from '../../page-heading.tsx';
import { paths } from '../../paths.ts';
import { WayBack } from '../../way-back.tsx';

/** Emergency access to somebody one has no page of, by their number. */
export function EmergencyPage() {
  const navigate = useNavigate();
  return (
    <>
      <WayBack name="Nødadgang" />
      <PageHeading>Nødadgang</PageHeading>
      <EmergencyForm citizenId={null} onTaken={(citizenId) => navigate(paths.citizen.to(citizenId))} />
    </>
  );
}
