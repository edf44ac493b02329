import type { MissingParts } from '../graphql/missing-parts.ts';
import { SECTOR_WORDS } from '../graphql/sectors.ts';
import { Notice } from './notice.tsx';

interface MissingNoticeProps {
  missing: MissingParts | null;
  /** What somebody can do whose role does not have the page. */
  forbidden?: string;
  onRetry: () => void;
}

const list = new Intl.ListFormat('da-DK');

/** Says what could not be read, so that a gap is never taken for »nothing there«. */
export function MissingNotice({
  missing,
  forbidden = 'Spørg din leder, hvis du mangler den.',
  onRetry,
}: MissingNoticeProps) {
  if (missing === null) return null;
  if (missing.forbidden) return <Notice kind="info">Din rolle har ikke adgang til denne side. {forbidden}</Notice>;
  if (missing.outdated)
    return (
      <Notice kind="warning" heading="Der er kommet en ny udgave af siden">
        <p>Den udgave, du har åben, virker ikke længere. Indlæs siden igen for at gå videre.</p>
        <button type="button" className="button button-primary mt-4" onClick={() => window.location.reload()}>
          Indlæs siden igen
        </button>
      </Notice>
    );
  return (
    <Notice kind="warning" heading={missing.everything ? 'Siden kan ikke vises lige nu' : 'Noget mangler på siden'}>
      <p>
        {sentence(missing)}
        {missing.correlationId ? ` Fejlnummer til support: ${missing.correlationId}.` : ''}
      </p>
      <button type="button" className="button button-secondary mt-4" onClick={onRetry}>
        Prøv igen
      </button>
    </Notice>
  );
}

function sentence({ everything, stale, sectors }: MissingParts): string {
  const what = sectors.size > 0 ? list.format([...sectors].map((sector) => SECTOR_WORDS[sector])) : 'alle oplysninger';
  if (stale)
    return `Lige nu kan vi ikke vise ${what}, for vi er ikke sikre på, hvem der må se dem. Prøv igen om lidt. Det, der mangler, er ikke nødvendigvis tomt.`;
  if (everything) return 'Vi kan ikke hente oplysningerne. Tjek dit net, og prøv igen om lidt.';
  return `Vi kan ikke hente ${what} lige nu. Det, der mangler, er ikke nødvendigvis tomt.`;
}
