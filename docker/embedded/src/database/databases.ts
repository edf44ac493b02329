import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The roles of one database of the embedded server. */
interface Database {
  name: string;
  /** Owns the database. */
  owner: string;
  /** May connect, and what migrations grant it. */
  app: string | null;
}

const DATABASES: Database[] = [
  ...SUBGRAPH_NAMES.map((name) => ({ name, owner: `${name}_owner`, app: `${name}_app` })),
  // The transport makes its own tables, and they are about nobody: events are sealed away once delivered.
  { name: 'events', owner: 'events_app', app: null },
];

/**
 * Makes roles and databases that are missing, and sets every role's password to ours: secrets may have been made anew.
 * Owners bypass row-level security, because COPY is refused under it; the roles of running subgraphs never do.
 */
export async function ensureDatabases(superuserUrl: string, passwords: Record<string, string>): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await namesIn(client, 'SELECT rolname AS name FROM pg_roles');
    for (const { owner, app } of DATABASES) {
      await ensureRole(client, { name: owner, bypass: app !== null, passwords, exists: roles.has(owner) });
      if (app) await ensureRole(client, { name: app, bypass: false, passwords, exists: roles.has(app) });
    }
    const databases = await namesIn(client, 'SELECT datname AS name FROM pg_database');
    for (const database of DATABASES)
      await ensureDatabase(client, { ...database, exists: databases.has(database.name) });
  } finally {
    await client.end();
  }
}

async function namesIn(client: Client, query: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(query);
  return new Set(rows.map(({ name }) => name));
}

interface Role {
  name: string;
  bypass: boolean;
  exists: boolean;
  passwords: Record<string, string>;
}

async function ensureRole(client: Client, { name, bypass, passwords, exists }: Role): Promise<void> {
  const rights = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION ${bypass ? 'BYPASSRLS' : 'NOBYPASSRLS'}`;
  const password = escapeLiteral(passwords[name] ?? '');
  await client.query(`${exists ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(name)} ${rights} PASSWORD ${password}`);
}

/** Rights are set every time: a launcher may have been killed between a database and its rights. */
async function ensureDatabase(client: Client, { name, owner, app, exists }: Database & { exists: boolean }) {
  const database = escapeIdentifier(name);
  if (!exists) await client.query(`CREATE DATABASE ${database} OWNER ${escapeIdentifier(owner)}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  if (app) await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${escapeIdentifier(app)}`);
}
