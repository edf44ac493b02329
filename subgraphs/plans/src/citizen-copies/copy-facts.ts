import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { knownCitizen } from './known-citizen.ts';
import { recordsOf } from './records-of-person.ts';

/** Keeps the small copy of what other sectors own. What was true earlier never replaces what was true later. */

export async function copyCitizen(
  { payload }: EventEnvelope<'citizen.identified'>,
  context: OperationContext,
): Promise<void> {
  await context.sql('INSERT INTO citizen_copy (citizen_id) VALUES ($1) ON CONFLICT DO NOTHING', [payload.citizenId]);
}

export async function copyLivingSituation(
  { payload }: EventEnvelope<'citizen.living-situation-changed'>,
  context: OperationContext,
): Promise<void> {
  await context.sql(
    `INSERT INTO citizen_copy (citizen_id, living_situation, area, living_situation_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (citizen_id) DO UPDATE
       SET living_situation = excluded.living_situation, area = coalesce(excluded.area, citizen_copy.area),
         living_situation_at = excluded.living_situation_at
       WHERE citizen_copy.living_situation_at IS NULL OR citizen_copy.living_situation_at <= excluded.living_situation_at`,
    [payload.citizenId, payload.kind, payload.area, payload.observedAt],
  );
  // The street lists follow the person to another part of the city, and so does the team that goes.
  const { area, outreachTeamId } = await knownCitizen(context, payload.citizenId);
  await context.sql(
    `UPDATE task SET area = $2,
       assignee_id = CASE WHEN assignee_kind = 'Team' THEN coalesce($3::uuid, assignee_id) ELSE assignee_id END
     WHERE citizen_id = ANY (${recordsOf('$1')}) AND state = 'OPEN' AND kind = 'OUTREACH' AND area IS DISTINCT FROM $2`,
    [payload.citizenId, area, outreachTeamId],
  );
}

export async function copyCoordinator(
  { payload, occurredAt }: EventEnvelope<'staff.care-team-changed'>,
  context: OperationContext,
): Promise<void> {
  const { citizenId, coordinatorId } = payload;
  const [earlier] = await context.sql<{ coordinatorId: string | null }>(
    'SELECT coordinator_id AS "coordinatorId" FROM citizen_copy WHERE citizen_id = $1 FOR UPDATE',
    [citizenId],
  );
  const copied = await context.sql(
    `INSERT INTO citizen_copy (citizen_id, coordinator_id, coordinator_at) VALUES ($1, $2, $3)
     ON CONFLICT (citizen_id) DO UPDATE
       SET coordinator_id = excluded.coordinator_id, coordinator_at = excluded.coordinator_at
       WHERE citizen_copy.coordinator_at IS NULL OR citizen_copy.coordinator_at <= excluded.coordinator_at
     RETURNING citizen_id`,
    [citizenId, coordinatorId, occurredAt],
  );
  if (copied.length === 0) return;
  // What the old coordinator had to do for this citizen, and what nobody had, the new one has.
  const { coordinatorId: next } = await knownCitizen(context, citizenId);
  await context.sql(
    `UPDATE task SET assignee_id = $2, assignee_kind = CASE WHEN $2::uuid IS NULL THEN NULL ELSE 'StaffMember' END
     WHERE citizen_id = ANY (${recordsOf('$1')}) AND state = 'OPEN' AND (assignee_id IS NULL OR assignee_id = $3)`,
    [citizenId, next, earlier?.coordinatorId ?? null],
  );
}

export async function copyLastSeen(
  { payload }: EventEnvelope<'citizen.seen'>,
  context: OperationContext,
): Promise<void> {
  const { citizenId, at } = payload;
  await context.sql(
    `INSERT INTO citizen_copy (citizen_id, last_seen_at) VALUES ($1, $2)
     ON CONFLICT (citizen_id) DO UPDATE SET last_seen_at = greatest(citizen_copy.last_seen_at, excluded.last_seen_at)`,
    [citizenId, at],
  );
  // Somebody has been found: nobody needs to look any more because nobody had seen them.
  await context.sql(
    `UPDATE task SET state = 'DONE', outcome = $3, completed_at = $2, version = version + 1
     WHERE citizen_id = ANY (${recordsOf('$1')}) AND state = 'OPEN' AND reason = 'NOT_SEEN'
       AND due_at < $2::timestamptz + interval '2 days'`,
    [citizenId, at, 'Borgeren er set.'],
  );
}
