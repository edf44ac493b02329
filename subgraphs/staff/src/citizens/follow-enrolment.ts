import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { endCareTeam } from '../care-teams/end-care-team.ts';
import { rememberCitizen } from './note-citizen.ts';

/**
 * Copies where an enrolment stands. Nobody is put in charge when one begins: that is a person's decision. When the last
 * one that ran has finished, the care team ends with it.
 */
export async function followEnrolment(
  { payload }: EventEnvelope<'citizen.enrolment-changed'>,
  context: OperationContext,
): Promise<void> {
  const { citizenId, enrolmentId, state, since } = payload;
  await rememberCitizen(context, citizenId);
  await context.sql(
    `INSERT INTO known_enrolment AS known (enrolment_id, citizen_id, state, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (enrolment_id) DO UPDATE SET citizen_id = $2, state = $3, since = $4 WHERE known.since <= $4`,
    [enrolmentId, citizenId, state, since],
  );
  if (state === 'FINISHED') await endWithLastEnrolment(context, citizenId);
}

/**
 * People enrolled twice at the same time are in the data: the end of one is not the end of the other. The same goes for
 * all records of a person; which they are is asked now, because a merge may be undone.
 */
async function endWithLastEnrolment(context: OperationContext, citizenId: string): Promise<void> {
  const records = await context.sql<{ record: string; runs: boolean }>(
    `SELECT record, EXISTS (SELECT FROM known_enrolment WHERE citizen_id = record AND state <> 'FINISHED') AS runs
     FROM person_records(ARRAY[$1::uuid])`,
    [citizenId],
  );
  if (records.some(({ runs }) => runs)) return;
  for (const { record } of records) await endCareTeam(context, record);
}
