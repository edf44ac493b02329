import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';

/** Holds what publishers of events take turns with: nothing is told to other sectors until it is let go. */
export async function stallEvents(): Promise<{ letGo: () => Promise<void> }> {
  const folder = dirname(process.env.TVAERS_HOUSE ?? '');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const password = (read('secrets.json') as { passwords: Record<string, string> }).passwords.events_app;
  const port = (read('ports.json') as { postgres: number }).postgres;
  const client = new Client({ connectionString: `postgresql://events_app:${password}@127.0.0.1:${port}/events` });
  await client.connect();
  await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('tvaers_events'))");
  return {
    async letGo() {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}
