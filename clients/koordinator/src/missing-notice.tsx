import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';

interface MissingNoticeProps {
  missing: MissingParts | null;
  onRetry: () => void;
}

/** Says that a sector does not answer, so that a gap is never taken for »nothing there«. */
export function MissingNotice({ missing, onRetry }: MissingNoticeProps) {
  if (missing === null) return null;
  return (
    <Notice kind="warning" heading={missing.everything ? 'Siden kan ikke vises lige nu' : 'Noget mangler på siden'}>
      <p>
        {missing.everything
          ? 'Vi kan ikke hente oplysningerne lige nu. Prøv igen om lidt.'
          : 'En af sektorerne svarer ikke lige nu. Det, der mangler, er ikke nødvendigvis tomt.'}
        {missing.correlationId ? ` Sagsnummer til support: ${missing.correlationId}.` : ''}
      </p>
      <button type="button" className="button button-secondary" onClick={onRetry}>
        Prøv igen
      </button>
    </Notice>
  );
}
