import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import type { PersonOnPage } from './person-on-page.ts';

interface StandsForProps {
  person: PersonOnPage;
  /** Name of the citizen, when it could be read. */
  name: string | null | undefined;
}

/** Reminds a guardian whose pages these are: they speak to the citizen. */
export function StandsFor({ person, name }: StandsForProps) {
  if (person.viewer !== 'guardian') return null;
  return (
    <Notice kind="info">
      Du ser siden som værge for {name ?? 'borgeren'}. »Dig« og »dine« er borgeren. Også det, du ser, kommer på listen.
    </Notice>
  );
}
