import { classMask } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import type { NotFound } from '../refusals.ts';
import type { GrantedHours } from './grant-of.ts';

export const emergencyAccessNotFound: NotFound = { outcome: 'not-found', message: 'Nødadgangen findes ikke.' };

interface LockedEmergencyAccess extends GrantedHours {
  reviewedAt: Date | null;
  version: number;
}

const LOCK = `
  SELECT id, citizen_id AS "citizenId", subject, staff_member_id AS "staffMemberId", started_at AS "startedAt",
    renewed_at AS "renewedAt", ends_at AS "endsAt", reviewed_at AS "reviewedAt", version
  FROM emergency_access WHERE id = $1 FOR UPDATE`;

const ACCESS_LOG = classMask('accessLog');

/** The same for managers: null as well where the person is not theirs to look after. */
export async function lockToReview(
  context: Pick<OperationContext, 'systemSql' | 'access'>,
  id: string,
): Promise<LockedEmergencyAccess | null> {
  const access = await lockEmergencyAccess(context, id);
  return access && context.access.classesOf(access.citizenId) & ACCESS_LOG ? access : null;
}

/** Finds an emergency access and keeps others from changing it until this transaction ends; null when there is none. */
export async function lockEmergencyAccess(
  context: Pick<OperationContext, 'systemSql'>,
  id: string,
): Promise<LockedEmergencyAccess | null> {
  if (!isUuid(id)) return null;
  const [access] = await context.systemSql<LockedEmergencyAccess>(LOCK, [id]);
  return access ?? null;
}
