import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { provisionDatabase, withClient } from '@tvaers/kit/database/provision';
import { escapeLiteral } from 'pg';

/**
 * Makes roles and databases that are missing, and sets every role's password to ours: secrets may have been made anew.
 * One after another, because they all change the same catalogue.
 */
export async function ensureDatabases(superuserUrl: string, passwords: Record<string, string>): Promise<void> {
  for (const database of SUBGRAPH_NAMES) {
    const [owner, app] = [passwords[`${database}_owner`], passwords[`${database}_app`]];
    await provisionDatabase(superuserUrl, { database, ownerPassword: owner ?? '', appPassword: app ?? '' });
  }
  await ensureEvents(superuserUrl, passwords.events_app ?? '');
}

/** The transport makes its own tables, so its one role owns the database of the events, and nothing else. */
async function ensureEvents(superuserUrl: string, password: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const exists = async (query: string) => (await client.query(query)).rowCount !== 0;
    const known = await exists(`SELECT FROM pg_roles WHERE rolname = 'events_app'`);
    await client.query(`${known ? 'ALTER' : 'CREATE'} ROLE events_app LOGIN PASSWORD ${escapeLiteral(password)}`);
    const made = await exists(`SELECT FROM pg_database WHERE datname = 'events'`);
    if (!made) await client.query('CREATE DATABASE events OWNER events_app');
    await client.query('REVOKE ALL ON DATABASE events FROM PUBLIC');
  });
}
