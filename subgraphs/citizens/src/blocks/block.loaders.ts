import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderListByKey } from '@tvaers/kit/graphql/loaders';

export interface BlockRow {
  id: string;
  citizenId: string;
  organisationId: string | null;
  staffMemberId: string | null;
  classes: number;
  blockedAt: Date;
  liftedAt: Date | null;
  version: number;
}

const COLUMNS = `t.id, t.organisation_id AS "organisationId", t.staff_member_id AS "staffMemberId", t.classes,
    t.blocked_at AS "blockedAt", t.lifted_at AS "liftedAt", t.version`;
const BY_ID = `SELECT t.citizen_id AS "citizenId", ${COLUMNS} FROM block t WHERE t.id = ANY ($1)`;
const OF_CITIZENS = `
  SELECT r.citizen_id AS "citizenId", ${COLUMNS}
  FROM records_of($1) r JOIN block t ON t.citizen_id = r.record_id
  ORDER BY t.blocked_at DESC, t.id DESC`;

export const createBlockLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  blockById: loaderById((ids) => sql<BlockRow>(BY_ID, [ids])),
  blocksByCitizen: loaderListByKey(
    (ids) => sql<BlockRow>(OF_CITIZENS, [ids]),
    ({ citizenId }) => citizenId,
  ),
});
