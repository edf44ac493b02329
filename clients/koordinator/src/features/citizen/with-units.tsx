import type { Unit } from '@tvaers/client-kit/access/units-field.tsx';
import { Loading } from '@tvaers/client-kit/design/loading.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import type { ReactNode } from 'react';
import { useUnits } from './use-units.ts';

/** Shows a form once it is known which units there are. */
export function WithUnits({ children }: { children: (units: readonly Unit[]) => ReactNode }) {
  const { units, failed } = useUnits();
  if (units) return children(units);
  if (failed) return <Notice kind="error">Listen over enheder kan ikke hentes lige nu. Prøv igen om lidt.</Notice>;
  return <Loading what="Enhederne" />;
}
