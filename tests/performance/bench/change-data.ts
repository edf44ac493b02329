import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { Client } from 'pg';

/** Whoever's care team this member is in has consented, it was decided that they may see the address, and nobody is blocked. */
const consentOfAll = (staffMemberId: string): string => `
  WITH team AS (SELECT citizen_id FROM access_fact WHERE kind = 'careTeam' AND staff_member_id = '${staffMemberId}'),
  unblocked AS (
    DELETE FROM access_fact WHERE kind IN ('block', 'restriction') AND citizen_id IN (SELECT citizen_id FROM team)
  )
  INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, classes, valid_from)
  SELECT DISTINCT ON (citizen_id, kind) 'citizens', gen_random_uuid(), 1, kind, citizen_id, '${staffMemberId}'::uuid, -1,
    now() - interval '1 day'
  FROM team CROSS JOIN unnest('{consent,decision}'::text[]) AS kind`;

const OPEN_ALL_ROWS = `
  DO $$ DECLARE protected regclass; BEGIN
    FOR protected IN SELECT oid FROM pg_class WHERE relrowsecurity LOOP
      EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', protected);
    END LOOP;
  END $$`;

/** Gives the coordinator everything to see that a caseload can hold. */
export const letEverybodyConsent = (folder: string, staffMemberId: string): Promise<void> =>
  change(folder, consentOfAll(staffMemberId));

/** Takes row-level security off every table of a house. */
export const openAllRows = (folder: string): Promise<void> => change(folder, OPEN_ALL_ROWS);

/** Runs one statement in each sector's database, as its owner: what no part of the running house may do. */
async function change(folder: string, statement: string): Promise<void> {
  const { passwords } = read<{ passwords: Record<string, string> }>(folder, 'secrets.json');
  const { postgres: port } = read<{ postgres: number }>(folder, 'ports.json');
  for (const database of SUBGRAPH_NAMES) {
    const user = `${database}_owner`;
    const client = new Client({ host: '127.0.0.1', port, database, user, password: passwords[user] });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
}

const read = <Content>(folder: string, file: string): Content =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content;
