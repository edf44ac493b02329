import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '../src/testing/test-subgraph.ts';

/** Notes of one citizen, written a minute apart; answers their ids, oldest first. */
export async function notesExist(subgraph: TestSubgraph, citizenId: string, titles: string[]): Promise<string[]> {
  const ids = titles.map(() => randomUUID());
  await subgraph.sql(
    `INSERT INTO note (id, citizen_id, title, diagnosis, written_at)
     SELECT id, $1, title, 'F20', '2026-11-01T08:00Z'::timestamptz + place * interval '1 minute'
     FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS note (id, title, place)`,
    [citizenId, ids, titles],
  );
  return ids;
}
