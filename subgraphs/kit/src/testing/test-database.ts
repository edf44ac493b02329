import { createHash, randomUUID } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';
import type { EntityClass } from '../database/data-source.ts';
import type { MigrationClass } from '../database/define-migration.ts';
import { kitMigrations } from '../database/kit-tables.ts';
import { migrateUp } from '../database/migrate.ts';
import { allowConnect, provisionDatabase, withClient } from '../database/provision.ts';
import { testServerUrl } from './test-cluster.ts';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Runs `work` while nobody can reach the database: sessions are ended, new ones refused. */
  outage<Result>(work: () => Promise<Result>): Promise<Result>;
  drop(): Promise<void>;
}

interface Contents {
  name: string;
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
}

const PASSWORD = 'only-for-tests';

/**
 * A database of its own for one suite, cloned in milliseconds from a template that is migrated once for these
 * migrations. Its roles are those of the house: the owner, and the application role under row-level security.
 */
export async function testDatabase(contents: Contents): Promise<TestDatabase> {
  const server = await testServerUrl();
  const template = `template_${contents.name}_${fingerprint(contents.migrations)}`;
  const database = `${contents.name}_${randomUUID().slice(0, 8)}`;
  const role = (kind: string) => `${contents.name}_${kind}`;
  await withClient(server, (client) =>
    oneAtATime(client, async () => {
      await makeTemplate(server, template, contents);
      await client.query(
        `CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE ${escapeIdentifier(template)} OWNER ${escapeIdentifier(role('owner'))}`,
      );
      await allowConnect(client, database, role('app'));
    }),
  );
  return {
    ownerUrl: addressOf(server, role('owner'), database),
    appUrl: addressOf(server, role('app'), database),
    outage: (work) =>
      withClient(server, async (client) => {
        await client.query(`ALTER DATABASE ${escapeIdentifier(database)} ALLOW_CONNECTIONS false`);
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
        try {
          return await work();
        } finally {
          await client.query(`ALTER DATABASE ${escapeIdentifier(database)} ALLOW_CONNECTIONS true`);
        }
      }),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
      }),
  };
}

async function makeTemplate(server: string, template: string, { name, entities, migrations }: Contents): Promise<void> {
  await provisionDatabase(server, { database: template, roles: name, ownerPassword: PASSWORD, appPassword: PASSWORD });
  await migrateUp({ name, ownerUrl: addressOf(server, `${name}_owner`, template), entities, migrations });
}

/** Suites of one run share the server: two must not make the same template, and a template in use cannot be cloned. */
async function oneAtATime<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query(`SELECT pg_advisory_lock(hashtext('tvaers.template'))`);
  return work();
}

function addressOf(server: string, role: string, database: string): string {
  const url = new URL(server);
  url.username = role;
  url.password = PASSWORD;
  url.pathname = `/${database}`;
  return url.href;
}

/** Changes with any statement of any migration: a template is never an old one. */
function fingerprint(migrations: readonly MigrationClass[]): string {
  const hash = createHash('sha256');
  for (const migration of [...kitMigrations, ...migrations]) hash.update(describe(migration));
  return hash.digest('hex').slice(0, 16);
}

function describe(migration: MigrationClass): string {
  const { name, statements } = new migration() as { name?: string; statements?: string };
  return `${name ?? migration.name}\n${statements ?? migration.toString()}\n`;
}
