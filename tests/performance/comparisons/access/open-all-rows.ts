import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { Client } from 'pg';

const OPEN = `
  DO $$ DECLARE protected regclass; BEGIN
    FOR protected IN SELECT oid FROM pg_class WHERE relrowsecurity LOOP
      EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', protected);
    END LOOP;
  END $$`;

/** Takes row-level security off every table of a house, as the owner of its databases. */
export async function openAllRows(folder: string): Promise<void> {
  const { passwords } = read<{ passwords: Record<string, string> }>(folder, 'secrets.json');
  const { postgres } = read<{ postgres: number }>(folder, 'ports.json');
  for (const name of SUBGRAPH_NAMES) {
    const role = `${name}_owner`;
    const client = new Client({
      host: '127.0.0.1',
      port: postgres,
      database: name,
      user: role,
      password: passwords[role],
    });
    await client.connect();
    await client.query(OPEN);
    await client.end();
  }
}

const read = <Content>(folder: string, file: string): Content =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content;
