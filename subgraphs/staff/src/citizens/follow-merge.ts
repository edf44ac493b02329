import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { adoptCareTeam } from '../care-teams/adopt-care-team.ts';
import { endCareTeam } from '../care-teams/end-care-team.ts';
import { rememberCitizen } from './note-citizen.ts';
import { noteMerge } from './note-merge.ts';

/**
 * Two records turned out to be one person. The person keeps one care team: the survivor's own, or the other one where
 * the survivor has none. So nobody has two coordinators for a moment, and nobody loses the only one.
 */
export async function followMerge(
  { payload: { citizenId, mergedId }, occurredAt }: EventEnvelope<'citizen.merged'>,
  context: OperationContext,
): Promise<void> {
  const { sql } = context;
  await rememberCitizen(context, citizenId);
  if (!(await noteMerge(context, { recordId: mergedId, intoId: citizenId, at: occurredAt }))) return;
  await sql('DELETE FROM known_citizen WHERE citizen_id = $1', [mergedId]);
  const survivors = await sql('SELECT FROM care_team WHERE citizen_id = $1 AND valid_to IS NULL', [citizenId]);
  if (survivors.length === 0) await adoptCareTeam(context, { citizenId, mergedId });
  else await endCareTeam(context, mergedId);
}

/** They were two after all. A care team that went on as the other's stays there: who works with whom is decided by people. */
export async function undoMerge(
  { payload: { restoredId }, occurredAt }: EventEnvelope<'citizen.merge-undone'>,
  context: OperationContext,
): Promise<void> {
  if (await noteMerge(context, { recordId: restoredId, intoId: null, at: occurredAt }))
    await rememberCitizen(context, restoredId);
}
