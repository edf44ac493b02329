import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { StayPicture } from './stay.rules.ts';

/** A stay as its row has it, with moments as the messages write them. */
export interface KeptStay extends Omit<StayPicture, 'toldAt' | 'awaySince'> {
  id: string;
  citizenId: string;
  hospitalId: string | null;
  dischargedWithoutHome: boolean | null;
}

type Sql = Pick<OperationContext, 'sql'>;

/** The stays that these messages are part of so far. */
export async function keptStays({ sql }: Sql, messages: readonly { stayId: string | null }[]): Promise<KeptStay[]> {
  const ids = [...new Set(messages.map(({ stayId }) => stayId).filter((id) => id !== null))];
  if (ids.length === 0) return [];
  const rows = await sql<Row>(
    `SELECT id, citizen_id AS "citizenId", state, class, started_at AS "startedAt", ended_at AS "endedAt",
       leave_from AS "leaveFrom", hospital_id AS "hospitalId", hospital_sor_ids AS "hospitalSorIds",
       hospital_name AS "hospitalName", discharged_without_home AS "dischargedWithoutHome"
     FROM hospital_stay WHERE id = ANY($1)`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    leaveFrom: row.leaveFrom?.toISOString() ?? null,
  }));
}

type Moments = 'startedAt' | 'endedAt' | 'leaveFrom';
type Row = Omit<KeptStay, Moments> & { startedAt: Date; endedAt: Date | null; leaveFrom: Date | null };

/** Writes all that messages tell of a stay; what people told of it stays as it is. */
export async function keepStay({ sql }: Sql, stay: KeptStay): Promise<void> {
  await sql(
    `INSERT INTO hospital_stay (id, citizen_id, data_class, state, class, started_at, ended_at, leave_from, hospital_id,
       hospital_sor_ids, hospital_name, discharged_without_home)
     VALUES ($1, $2, 'hospitalStay', $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (id) DO UPDATE
       SET citizen_id = excluded.citizen_id, state = excluded.state, class = excluded.class,
         started_at = excluded.started_at, ended_at = excluded.ended_at, leave_from = excluded.leave_from,
         hospital_id = excluded.hospital_id, hospital_sor_ids = excluded.hospital_sor_ids,
         hospital_name = excluded.hospital_name, discharged_without_home = excluded.discharged_without_home`,
    [
      ...[stay.id, stay.citizenId, stay.state, stay.class, stay.startedAt, stay.endedAt, stay.leaveFrom],
      ...[stay.hospitalId, stay.hospitalSorIds, stay.hospitalName, stay.dischargedWithoutHome],
    ],
  );
}

/** For a stay that turned out to be part of another; its messages are part of that one by now. */
export async function removeStay({ sql }: Sql, id: string): Promise<void> {
  await sql('DELETE FROM hospital_stay WHERE id = $1', [id]);
}
