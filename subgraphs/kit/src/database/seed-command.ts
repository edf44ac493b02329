import { parseArgs } from 'node:util';
import { type ClientBase, escapeIdentifier } from 'pg';
import { createLogger } from '../runtime/logger.ts';
import { bulkLoad } from './bulk-load.ts';
import { readOwnerSettings } from './owner-settings.ts';
import { withClient } from './provision.ts';

/** Fills the empty tables of one subgraph. The client is the owner's, inside one transaction. */
export type Seed = (client: ClientBase, options: { citizens: number }) => Promise<void>;

/** What `seed.ts` of a subgraph does: `--citizens N` invented people on OWNER_DATABASE_URL, in place of what is there. */
export async function runSeedCommand({ name }: { name: string }, seed: Seed): Promise<void> {
  const { values } = parseArgs({ options: { citizens: { type: 'string', default: '500' } } });
  const citizens = Number(values.citizens);
  if (!Number.isInteger(citizens) || citizens < 0) throw new Error('--citizens is a whole number from 0.');
  const settings = readOwnerSettings();
  const logger = createLogger({ service: `${name}-seed`, level: settings.LOG_LEVEL });
  const started = Date.now();
  await withClient(settings.OWNER_DATABASE_URL, (client) => reseed(client, citizens, seed));
  logger.info({ citizens, milliseconds: Date.now() - started }, 'filled the database');
}

/** All or nothing: a seed that was killed leaves what was there before. */
export async function reseed(client: ClientBase, citizens: number, seed: Seed): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('migration', 'access_policy')
     AND tableowner = current_user ORDER BY tablename`,
  );
  if (rows.length > 0)
    await client.query(`TRUNCATE ${rows.map(({ name }) => escapeIdentifier(name)).join(', ')} RESTART IDENTITY`);
  await bulkLoad(client, () => seed(client, { citizens }));
  await client.query('COMMIT');
  // Without figures about the new rows the first queries would be planned for empty tables, and tidied up while they run.
  await client.query('VACUUM (ANALYZE)');
}
