import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { EMERGENCY_ACCESS_COLUMNS, type EmergencyAccessRow } from './emergency-access-row.ts';

const BY_ID = `SELECT t.citizen_id AS "citizenId", ${EMERGENCY_ACCESS_COLUMNS} FROM emergency_access t WHERE t.id = ANY ($1)`;
const OF_CITIZENS = `
  SELECT r.citizen_id AS "citizenId", ${EMERGENCY_ACCESS_COLUMNS}
  FROM records_of($1) r JOIN emergency_access t ON t.citizen_id = r.record_id
  ORDER BY t.started_at DESC, t.id DESC`;

/** Whole rows. Who sees what of them is decided by `seenBy`, which every read but a manager's goes through. */
export const createEmergencyAccessLoaders = (context: OperationContext) => ({
  emergencyAccessById: loaderById((ids) => context.systemSql<EmergencyAccessRow>(BY_ID, [ids])),
  emergencyAccessesByCitizen: loaderListByKey(
    (ids) => context.systemSql<EmergencyAccessRow>(OF_CITIZENS, [ids]),
    ({ citizenId }) => citizenId,
  ),
});
