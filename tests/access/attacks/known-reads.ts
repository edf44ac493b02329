import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { sqlOf } from './house-sql.ts';
import { parsed, type RawAnswer, rawAnswer } from './raw-answer.ts';

const READ = `query Read($id: ID!) { citizen(id: $id) {
  displayName tasks(first: 1) { edges { node { id } } } interventions { id title } coordinator { id } } }`;

/** What of an answer each sector alone can have told. */
const TOLD_BY: Record<SubgraphName, string> = {
  citizens: 'displayName',
  plans: 'tasks',
  interventions: 'interventions',
  staff: 'coordinator',
};

export interface Delivered {
  correlationId: string;
  citizenId: string;
  sector: SubgraphName;
}

const isSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && !['[]', '{"edges":[]}'].includes(JSON.stringify(value));

/** What a client holds in hands after one read: for which sector it has something about the citizen. */
export async function deliveredBy(username: string, citizenId: string): Promise<Delivered[]> {
  const answer: RawAnswer = await rawAnswer({ document: READ, variables: { id: citizenId } }, { as: username });
  const citizen = parsed(answer).data?.citizen as Record<string, unknown> | null | undefined;
  return (Object.keys(TOLD_BY) as SubgraphName[])
    .filter((sector) => isSomething(citizen?.[TOLD_BY[sector]]))
    .map((sector) => ({ correlationId: answer.correlationId, citizenId, sector }));
}

/** A client that leaves before it is answered. */
export async function leaveEarly(url: string, token: string, citizenId: string, afterMs: number): Promise<void> {
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: READ, variables: { id: citizenId } }),
    signal: AbortSignal.timeout(afterMs),
  }).catch(() => undefined);
}

/** Those of the delivered answers that the read log of their sector does not have. */
export async function withoutRow(delivered: readonly Delivered[]): Promise<Delivered[]> {
  const missing: Delivered[] = [];
  for (const sector of Object.keys(TOLD_BY) as SubgraphName[]) {
    const rows = await sqlOf<{ key: string }>(
      sector,
      `SELECT DISTINCT correlation_id || ' ' || unnest(citizen_ids) AS key FROM access_event WHERE outcome = 'allowed'`,
    );
    const logged = new Set(rows.map(({ key }) => key));
    missing.push(
      ...delivered.filter((one) => one.sector === sector && !logged.has(`${one.correlationId} ${one.citizenId}`)),
    );
  }
  return missing;
}
