import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Where somebody stays decides whether a discharge is one to nothing. What was observed earlier replaces nothing newer. */
export async function copyLivingSituation(
  { payload }: EventEnvelope<'citizen.living-situation-changed'>,
  { sql }: OperationContext,
): Promise<void> {
  await sql(
    `INSERT INTO known_citizen (citizen_id, living_situation, living_situation_at) VALUES ($1, $2, $3)
     ON CONFLICT (citizen_id) DO UPDATE
       SET living_situation = excluded.living_situation, living_situation_at = excluded.living_situation_at
       WHERE known_citizen.living_situation_at IS NULL
         OR known_citizen.living_situation_at <= excluded.living_situation_at`,
    [payload.citizenId, payload.kind, payload.observedAt],
  );
}

export async function copyEnrolment(
  { payload, occurredAt }: EventEnvelope<'citizen.enrolment-changed'>,
  { sql }: OperationContext,
): Promise<void> {
  await sql(
    `INSERT INTO known_enrolment (enrolment_id, citizen_id, state, heard_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (enrolment_id) DO UPDATE
       SET citizen_id = excluded.citizen_id, state = excluded.state, heard_at = excluded.heard_at
       WHERE known_enrolment.heard_at <= excluded.heard_at`,
    [payload.enrolmentId, payload.citizenId, payload.state, occurredAt],
  );
}
