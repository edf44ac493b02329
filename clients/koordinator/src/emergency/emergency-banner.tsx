import { ChangeNotice } from '@tvaers/client-kit/design/change-notice.tsx';
import { Icon } from '@tvaers/client-kit/design/icon.tsx';
import type { EmergencyGrant } from '@tvaers/client-kit/graphql/emergency-grants.ts';
import { useEffect, useRef } from 'react';
import { useRenewEmergencyAccess } from './use-renew-emergency-access.ts';

interface EmergencyBannerProps {
  grant: EmergencyGrant;
  minutesLeft: number;
}

/** Says all the time that one looks by emergency access, and how long yet. */
export function EmergencyBanner({ grant, minutesLeft }: EmergencyBannerProps) {
  const { renew, answer, working } = useRenewEmergencyAccess();
  const banner = useRef<HTMLElement>(null);
  // What had the focus is gone with the form that was sent.
  useEffect(() => {
    if (document.activeElement === document.body) banner.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={banner} className="ko-emergency" aria-label="Nødadgang" tabIndex={-1}>
      <div className="ko-emergency-line">
        <Icon name="warning" />
        <p>
          <strong>Du ser borgeren med nødadgang.</strong> {minutesLeft} {minutesLeft === 1 ? 'minut' : 'minutter'}{' '}
          tilbage. Borgeren og din leder får det at vide.
        </p>
        <button
          type="button"
          className="button button-secondary tv-button-small"
          aria-disabled={working}
          onClick={() => renew(grant.emergencyAccessId)}
        >
          {working ? 'Forlænger …' : 'Forlæng til 60 minutter'}
        </button>
      </div>
      <ChangeNotice answer={answer} />
    </section>
  );
}
