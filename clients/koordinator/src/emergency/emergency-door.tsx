import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { EmergencyForm } from './emergency-form.tsx';

/** In the place of a person who is not there or not to be seen, which look alike; and the way in when lives depend on it. */
export function EmergencyDoor({ citizenId }: { citizenId: string }) {
  return (
    <>
      <Notice kind="info">Borgeren findes ikke, eller du har ikke adgang.</Notice>
      <section className="card tv-card tv-card-high mt-6" aria-labelledby="noedadgang">
        <div className="card-content">
          <h2 className="h3 tv-heading" id="noedadgang">
            Nødadgang
          </h2>
          <EmergencyForm citizenId={citizenId} />
        </div>
      </section>
    </>
  );
}
