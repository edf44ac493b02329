import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface DatabaseRoles {
  /** Name of the database; its roles are `<name>_owner` and `<name>_app`, or those of `roles`. */
  database: string;
  roles?: string;
  ownerPassword: string;
  appPassword: string;
}

/**
 * Makes a database with its two roles as a superuser, or brings passwords up to date when they are there. The owner
 * migrates and seeds and passes by row-level security (COPY is refused under it); the application role owns nothing.
 * Nobody else may connect.
 */
export async function provisionDatabase(superuserUrl: string, options: DatabaseRoles): Promise<void> {
  const { database, roles = database, ownerPassword, appPassword } = options;
  const [owner, app] = [`${roles}_owner`, `${roles}_app`];
  await withClient(superuserUrl, async (client) => {
    await upsertRole(client, owner, `BYPASSRLS PASSWORD ${escapeLiteral(ownerPassword)}`);
    await upsertRole(client, app, `NOBYPASSRLS PASSWORD ${escapeLiteral(appPassword)}`);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0)
      await client.query(`CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner)}`);
    await allowConnect(client, database, app);
  });
}

export async function allowConnect(client: Client, database: string, app: string): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${escapeIdentifier(app)}`);
}

async function upsertRole(client: Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${escapeIdentifier(name)} LOGIN ${attributes}`);
}

export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 20_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
