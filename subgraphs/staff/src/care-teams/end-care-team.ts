import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { CareTeamRow } from './care-team.loaders.ts';
import { publishCareTeam } from './publish-care-team.ts';

/** Ends the citizen's care team at once, everybody's part in it and what it entitled to included. Nothing to do where there is none. */
export async function endCareTeam(context: OperationContext, citizenId: string): Promise<void> {
  const { sql, today, now } = context;
  const [ended] = await sql<CareTeamRow>(
    `UPDATE care_team SET valid_to = $2, version = version + 1 WHERE citizen_id = $1 AND valid_to IS NULL
     RETURNING id, citizen_id AS "citizenId", version`,
    [citizenId, today],
  );
  if (!ended) return;
  await sql('UPDATE care_team_member SET valid_to = $2, ended_at = $3 WHERE care_team_id = $1 AND valid_to IS NULL', [
    ended.id,
    today,
    now,
  ]);
  await publishCareTeam(context, ended);
  await tellFacts(context, [citizenId]);
}
