import type { OperationContext } from '../access/operation-context.ts';
import type { TestSubgraph } from './test-subgraph.ts';
import { viewerOf } from './viewers.ts';

/** Smaller ones are read whole for good reasons. */
const ROWS = 500;

const READ = `
  SELECT seen.relname AS name, known.reltuples AS rows, seq_tup_read + coalesce(idx_tup_fetch, 0) AS read
  FROM pg_stat_xact_user_tables AS seen JOIN pg_class AS known ON known.oid = seen.relid
  WHERE known.reltuples >= ${ROWS}
  ORDER BY name`;

interface Reading {
  name: string;
  rows: number;
  read: number;
}

interface Loads {
  loadMany(keys: readonly unknown[]): Promise<unknown>;
}

/**
 * Loaders that read as many rows of a table as it has, with those tables; each is asked for `keys` in a transaction of its
 * own. The database is analysed and holds a thousand citizens or more. The planner is told to go by an index where it
 * can, so that it shows here what would be slow in a city: no index, or a comparison that the policies of rows do not let
 * through to one. `others` are keys of those that take another form of key, by their names.
 */
export async function loadersReadWhole(
  subgraph: TestSubgraph,
  create: (context: OperationContext) => object,
  { keys, others = {} }: { keys: readonly unknown[]; others?: Record<string, readonly unknown[]> },
): Promise<Record<string, string[]>> {
  const ask = <Answer>(work: (context: OperationContext) => Promise<Answer>) =>
    subgraph.run(viewerOf('coordinator'), work);
  const loaders = await ask(async (context) => Object.entries(create(context)));
  const found: Record<string, string[]> = {};
  for (const [name, loader] of loaders) {
    if (!isLoader(loader)) continue;
    const tables = await ask((context) =>
      readWhole(context, () => (Reflect.get(create(context), name) as Loads).loadMany(others[name] ?? keys)),
    );
    if (tables.length > 0) found[name] = tables;
  }
  return found;
}

const isLoader = (one: unknown): one is Loads => typeof one === 'object' && one !== null && 'loadMany' in one;

async function readWhole({ sql }: Pick<OperationContext, 'sql'>, work: () => Promise<unknown>): Promise<string[]> {
  await sql('SET LOCAL enable_seqscan = off');
  // Which would end early, with luck after a few.
  await sql('SET LOCAL enable_mergejoin = off');
  // The first look at rows about people decides who may be seen, which is not what is counted here.
  await sql('SELECT count(*) FROM opened_citizens()');
  const before = new Map((await sql<Reading>(READ)).map(({ name, read }) => [name, read]));
  await work();
  const after = await sql<Reading>(READ);
  return after.filter(({ name, rows, read }) => read - (before.get(name) ?? 0) >= rows).map(({ name }) => name);
}
