import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { MAY_BE_OPEN } from '../tasks/tasks-of-the-dead.ts';
import { knownCitizen, toOutreach } from './known-citizen.ts';
import { recordsOf } from './records-of-person.ts';

/** Keeps the small copy of what other sectors own. What was true earlier never replaces what was true later. */

export async function copyCitizen(
  { payload }: EventEnvelope<'citizen.identified'>,
  context: OperationContext,
): Promise<void> {
  await context.sql('INSERT INTO citizen_copy (citizen_id) VALUES ($1) ON CONFLICT DO NOTHING', [payload.citizenId]);
}

/** No area is no area any more: an address that is protected from now on is told once more without. */
export async function copyLivingSituation(
  { payload, occurredAt }: EventEnvelope<'citizen.living-situation-changed'>,
  context: OperationContext,
): Promise<void> {
  await context.sql(
    `INSERT INTO citizen_copy (citizen_id, living_situation, area, living_situation_at, living_situation_told_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (citizen_id) DO UPDATE
       SET living_situation = excluded.living_situation, area = excluded.area,
         living_situation_at = excluded.living_situation_at, living_situation_told_at = excluded.living_situation_told_at
       WHERE citizen_copy.living_situation_at IS NULL
         OR (citizen_copy.living_situation_at, coalesce(citizen_copy.living_situation_told_at, '-infinity'))
           <= (excluded.living_situation_at, excluded.living_situation_told_at)`,
    [payload.citizenId, payload.kind, payload.area, payload.observedAt, occurredAt],
  );
  await moveTasks(context, payload.citizenId);
}

/** A task that a team has goes to the team of the new part; where no team walks it stays, and in no part none walks. */
const GOES_TO = `assignee_kind = 'Team' AND ($3::text = 'Team' OR $2::text IS NULL)`;

/**
 * The street lists follow the person to another part of the city, and so does the team that goes. Where nobody may know
 * the part, no task tells it, done ones neither, and the coordinator goes.
 */
async function moveTasks(context: OperationContext, citizenId: string): Promise<void> {
  const citizen = await knownCitizen(context, citizenId);
  const { assigneeKind, assigneeId } = toOutreach(citizen);
  const itsTasks = `citizen_id = ANY (${recordsOf('$1')})`;
  await context.sql(
    `UPDATE task SET area = $2,
       assignee_kind = CASE WHEN ${GOES_TO} THEN $3 ELSE assignee_kind END,
       assignee_id = CASE WHEN ${GOES_TO} THEN $4::uuid ELSE assignee_id END
     WHERE ${itsTasks} AND ${MAY_BE_OPEN} AND kind = 'OUTREACH' AND area IS DISTINCT FROM $2`,
    [citizenId, citizen.area, assigneeKind, assigneeId],
  );
  if (citizen.area === null)
    await context.sql(`UPDATE task SET area = NULL WHERE ${itsTasks} AND area IS NOT NULL`, [citizenId]);
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
     WHERE citizen_id = ANY (${recordsOf('$1')}) AND ${MAY_BE_OPEN} AND (assignee_id IS NULL OR assignee_id = $3)`,
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
