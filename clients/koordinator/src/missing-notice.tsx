import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { SECTOR_WORDS } from '@tvaers/client-kit/graphql/sectors.ts';

interface MissingNoticeProps {
  missing: MissingParts | null;
  onRetry: () => void;
}

const list = new Intl.ListFormat('da-DK');

/** Says what could not be read, so that a gap is never taken for »nothing there«. */
export function MissingNotice({ missing, onRetry }: MissingNoticeProps) {
  if (missing === null) return null;
  if (missing.forbidden)
    return <Notice kind="info">Din rolle har ikke adgang til denne side. Spørg din leder, hvis du mangler den.</Notice>;
  return (
    <Notice kind="warning" heading={missing.everything ? 'Siden kan ikke vises lige nu' : 'Noget mangler på siden'}>
      <p>
        {missing.everything
          ? 'Vi kan ikke hente oplysningerne. Tjek dit net, og prøv igen om lidt.'
          : sentence(missing)}
        {missing.correlationId ? ` Sagsnummer til support: ${missing.correlationId}.` : ''}
      </p>
      <button type="button" className="button button-secondary mt-4" onClick={onRetry}>
        Prøv igen
      </button>
    </Notice>
  );
}

function sentence({ sectors }: MissingParts): string {
  const what = sectors.size > 0 ? list.format([...sectors].map((sector) => SECTOR_WORDS[sector])) : 'alle oplysninger';
  return `Vi kan ikke hente ${what} lige nu. Det, der mangler, er ikke nødvendigvis tomt.`;
}
