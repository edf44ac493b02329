import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { type ConsentState, consentState } from './consent.rules.ts';

interface StoredConsent {
  id: string;
  citizenId: string;
  recipientIds: string[];
  classes: number;
  purpose: string | null;
  validFrom: Date;
  validTo: Date;
  withdrawnAt: Date | null;
  version: number;
}
export interface ConsentRow extends StoredConsent {
  state: ConsentState;
}

const COLUMNS = `t.id, t.recipient_ids AS "recipientIds", t.classes, t.purpose, t.valid_from AS "validFrom",
    t.valid_to AS "validTo", t.withdrawn_at AS "withdrawnAt", t.version`;
const BY_ID = `SELECT t.citizen_id AS "citizenId", ${COLUMNS} FROM consent t WHERE t.id = ANY ($1)`;
const OF_CITIZENS = `
  SELECT r.citizen_id AS "citizenId", ${COLUMNS}
  FROM records_of($1) r JOIN consent t ON t.citizen_id = r.record_id
  ORDER BY t.valid_from DESC, t.id DESC`;

export function createConsentLoaders({ sql, now }: Pick<OperationContext, 'sql' | 'now'>) {
  const read = async (statement: string, ids: string[]): Promise<ConsentRow[]> =>
    (await sql<StoredConsent>(statement, [ids])).map((row) => ({ ...row, state: consentState(row, now) }));
  return {
    consentById: loaderById((ids) => read(BY_ID, ids)),
    consentsByCitizen: loaderListByKey(
      (ids) => read(OF_CITIZENS, ids),
      ({ citizenId }) => citizenId,
    ),
  };
}
