import type { ChangeAnswer } from '../graphql/use-change.ts';
import { Notice } from './notice.tsx';

/** Says why a change was not made; nothing when it was, or when the field itself says it (`atField`). */
export function ChangeNotice({ answer, atField = false }: { answer: ChangeAnswer | null; atField?: boolean }) {
  if (answer === null || answer.kind === 'done') return null;
  if (atField && answer.kind === 'input-refused') return null;
  return <Notice kind="error">{answer.message}</Notice>;
}
