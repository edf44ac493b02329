import { randomUUID } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { withClient } from '../database/provision.ts';
import { testServerUrl } from './test-cluster.ts';

/** An empty database for an event transport; it makes its own tables. */
export async function testEventsDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await testServerUrl();
  const database = `events_${randomUUID().slice(0, 8)}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(database)}`));
  const url = new URL(server);
  url.pathname = `/${database}`;
  return {
    url: url.href,
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
      }),
  };
}
