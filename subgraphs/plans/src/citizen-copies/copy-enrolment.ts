import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/**
 * Copies where an enrolment stands. A record is enrolled while any of its enrolments runs: people enrolled twice at the
 * same time are in the data, and nobody may fall out of sight because one of the two ended (rule R03).
 */
export async function copyEnrolment(
  { payload: { citizenId, enrolmentId, state }, occurredAt }: EventEnvelope<'citizen.enrolment-changed'>,
  { sql }: Pick<OperationContext, 'sql'>,
): Promise<void> {
  await sql(
    `INSERT INTO known_enrolment AS known (enrolment_id, citizen_id, state, heard_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (enrolment_id) DO UPDATE
       SET citizen_id = excluded.citizen_id, state = excluded.state, heard_at = excluded.heard_at
       WHERE known.heard_at <= excluded.heard_at`,
    [enrolmentId, citizenId, state, occurredAt],
  );
  await sql(
    `INSERT INTO citizen_copy AS known (citizen_id, enrolled, enrolment_at)
     SELECT $1::uuid, EXISTS (SELECT FROM known_enrolment WHERE citizen_id = $1 AND state <> 'FINISHED'), $2::timestamptz
     ON CONFLICT (citizen_id) DO UPDATE SET enrolled = excluded.enrolled, enrolment_at = excluded.enrolment_at
       WHERE known.enrolment_at IS NULL OR known.enrolled <> excluded.enrolled`,
    [citizenId, occurredAt],
  );
}
