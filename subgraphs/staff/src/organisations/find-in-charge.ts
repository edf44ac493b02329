import type { StaffContext } from '../context.ts';
import { loadOrNull } from '../load-or-null.ts';
import { organisationDay } from './organisation-day.ts';

/** Who carries an organisation's duties today. Ask this and not for the organisation itself wherever somebody must act. */
export const findInCharge = (
  { loaders, today }: Pick<StaffContext, 'loaders' | 'today'>,
  organisationId: string | null,
) => loadOrNull(loaders.inChargeOn, organisationId && organisationDay(organisationId, today));
