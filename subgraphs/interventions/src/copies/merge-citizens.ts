import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { updateStays } from '../hospital-stays/update-stays.ts';

/** Every table with a `citizen_id` whose rows simply follow the person. */
const FOLLOWING = [
  ...['intervention', 'general_course', 'fact_course', 'board_entry', 'housing_first_course', 'tenancy'],
  ...['substitution_prescription', 'safety_hold', 'confirmed_dose', 'appointment', 'hospital_stay', 'medcom_message'],
  ...['known_identifier', 'known_enrolment'],
] as const;

/** Two records were one person: what was about either is about the one that stays. */
export async function mergeCitizens(
  { payload: { citizenId, mergedId } }: EventEnvelope<'citizen.merged'>,
  context: OperationContext,
): Promise<void> {
  for (const table of FOLLOWING)
    await context.sql(`UPDATE ${table} SET citizen_id = $1 WHERE citizen_id = $2`, [citizenId, mergedId]);
  await context.sql(
    `INSERT INTO known_citizen (citizen_id, living_situation, living_situation_at)
     SELECT $1, living_situation, living_situation_at FROM known_citizen WHERE citizen_id = $2
     ON CONFLICT (citizen_id) DO UPDATE
       SET living_situation = excluded.living_situation, living_situation_at = excluded.living_situation_at
       WHERE known_citizen.living_situation_at IS NULL
         OR known_citizen.living_situation_at < excluded.living_situation_at`,
    [citizenId, mergedId],
  );
  await context.sql('DELETE FROM known_citizen WHERE citizen_id = $1', [mergedId]);
  // The messages of both tell the stays of one person now.
  await updateStays(context, citizenId);
}
