import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { CareTeamRow } from './care-team.loaders.ts';
import { publishCareTeam } from './publish-care-team.ts';

/** The merged record's care team goes on as that of the person the record belongs to. */
export async function adoptCareTeam(
  context: OperationContext,
  { citizenId, mergedId }: { citizenId: string; mergedId: string },
): Promise<void> {
  const { sql } = context;
  const [adopted] = await sql<CareTeamRow>(
    `UPDATE care_team SET citizen_id = $1, version = version + 1 WHERE citizen_id = $2 AND valid_to IS NULL
     RETURNING id, citizen_id AS "citizenId", version`,
    [citizenId, mergedId],
  );
  if (!adopted) return;
  await sql('UPDATE care_team_member SET citizen_id = $1 WHERE care_team_id = $2', [citizenId, adopted.id]);
  await publishCareTeam(context, adopted);
  await tellFacts(context, [citizenId, mergedId]);
}
