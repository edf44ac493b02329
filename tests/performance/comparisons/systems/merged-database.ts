import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** What the questions are about: each sector's tables become a schema of its name. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  citizens: ['citizen', 'living_situation', 'last_seen'],
  staff: ['organisation', 'staff_member', 'staff_role', 'team', 'team_member', 'care_team_member'],
  interventions: ['intervention'],
  plans: ['joint_plan', 'goal', 'action'],
};

/** What points where, also from one sector to another: programs that make a graph of a database go by these. */
const REFERENCES: readonly (readonly [from: string, column: string, to: string])[] = [
  ['citizens.living_situation', 'citizen_id', 'citizens.citizen'],
  ['citizens.last_seen', 'citizen_id', 'citizens.citizen'],
  ['staff.staff_role', 'staff_member_id', 'staff.staff_member'],
  ['staff.team_member', 'team_id', 'staff.team'],
  ['staff.team_member', 'staff_member_id', 'staff.staff_member'],
  ['staff.care_team_member', 'staff_member_id', 'staff.staff_member'],
  ['staff.care_team_member', 'citizen_id', 'citizens.citizen'],
  ['interventions.intervention', 'citizen_id', 'citizens.citizen'],
  ['interventions.intervention', 'provider_id', 'staff.organisation'],
  ['interventions.intervention', 'team_id', 'staff.team'],
  ['plans.joint_plan', 'citizen_id', 'citizens.citizen'],
  ['plans.goal', 'plan_id', 'plans.joint_plan'],
  ['plans.action', 'goal_id', 'plans.goal'],
  ['plans.action', 'responsible_id', 'staff.staff_member'],
];

/** The addresses of a house's databases for one who may do everything. */
export function databaseUrls(folder: string): (database: string) => string {
  const password = readFileSync(join(folder, 'postgres', 'password'), 'utf8').trim();
  const { postgres } = JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8')) as { postgres: number };
  return (database) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${postgres}/${database}`;
}

/** Copies a house's four databases into one, in the same server, and answers its address. */
export async function mergeDatabases(folder: string): Promise<string> {
  const urlOf = databaseUrls(folder);
  await connected(urlOf('postgres'), (client) => client.query('CREATE DATABASE merged'));
  await connected(urlOf('merged'), async (merged) => {
    for (const [sector, tables] of Object.entries(TABLES)) {
      await merged.query(`CREATE SCHEMA ${sector}`);
      await connected(urlOf(sector), async (source) => {
        for (const table of tables) await copyTable(source, merged, { sector, table });
      });
    }
    for (const [from, column, to] of REFERENCES)
      await merged.query(`ALTER TABLE ${from} ADD FOREIGN KEY (${column}) REFERENCES ${to} (id)`);
    await merged.query('ANALYZE');
  });
  return urlOf('merged');
}

interface TableOf {
  sector: string;
  table: string;
}

async function copyTable(source: Client, merged: Client, { sector, table }: TableOf): Promise<void> {
  const name = `${sector}.${table}`;
  const { rows: columns } = await source.query<{ definition: string }>(
    `SELECT format('%I %s', attname, format_type(atttypid, atttypmod)) AS definition FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  await merged.query(`CREATE TABLE ${name} (${columns.map(({ definition }) => definition).join(', ')})`);
  const { rows } = await source.query<{ all: string }>(
    `SELECT coalesce(json_agg(one), '[]')::text AS all FROM ${table} one`,
  );
  await merged.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`, [rows[0]?.all]);
  await copyIndexes(source, merged, { sector, table });
}

/** Those that name nothing but columns, and what makes the primary key. */
async function copyIndexes(source: Client, merged: Client, { sector, table }: TableOf): Promise<void> {
  const { rows: keys } = await source.query<{ key: string }>(
    `SELECT pg_get_constraintdef(oid) AS key FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'p'`,
    [table],
  );
  for (const { key } of keys) await merged.query(`ALTER TABLE ${sector}.${table} ADD ${key}`);
  const { rows: indexes } = await source.query<{ definition: string }>(
    `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::regclass AND NOT indisprimary AND NOT indisexclusion AND indexprs IS NULL`,
    [table],
  );
  for (const { definition } of indexes)
    await merged.query(definition.replace(/ ON (\w+\.)?(\w+) USING/, ` ON ${sector}.$2 USING`));
}

async function connected(connectionString: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
