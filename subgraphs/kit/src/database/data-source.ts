import { type ClientBase, TypeOverrides } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { AccessEvent } from '../access/access-event.entity.ts';
import { AccessSeal } from '../access/access-seal.entity.ts';
import { InboxEntry } from '../events/inbox.entity.ts';
import { OutboxEntry } from '../events/outbox.entity.ts';
import { IdempotencyKey } from '../mutations/idempotency-key.entity.ts';
import { SpentEnvelope } from '../mutations/spent-envelope.entity.ts';
import type { Logger } from '../runtime/logger.ts';
import { sqlStateOf } from './database-faults.ts';
import type { MigrationClass } from './define-migration.ts';
import { kitMigrations } from './kit-tables.ts';
import { readMoment, TIMESTAMPTZ } from './read-moment.ts';
import { sendTogether } from './send-together.ts';
import { endWhenSilent, NOTICE_LOSS } from './silence.ts';

export type EntityClass = new () => object;

export interface DatabaseOptions {
  /** What PostgreSQL shows as the application of a session. */
  name: string;
  url: string;
  entities: readonly EntityClass[];
  migrations?: readonly MigrationClass[];
  logger: Logger;
  /** Connections at most. All processes together must stay below the server's limit. */
  poolSize?: number;
  /** Longest wait for a connection, from the pool or from the server: a caller must hear soon that the database is gone. */
  connectMs?: number;
  /** Statements take what they take, as those of migrations do, and no connection is given up for its silence. */
  patient?: boolean;
  /** Sees the text of each statement that leaves; for tests that count them. */
  onStatement?: (text: string) => void;
}

/** What is asked outside of operations, as by whoever looks whether the database is there. */
const STATEMENT_MS = 10_000;

const kitEntities: readonly EntityClass[] = [
  AccessEvent,
  AccessSeal,
  OutboxEntry,
  InboxEntry,
  IdempotencyKey,
  SpentEnvelope,
];

/** The door to one subgraph's database: data-mapper, migrations by hand, nothing synchronised. Not yet connected. */
export function createDataSource(options: DatabaseOptions): DataSource {
  const { name, url, entities, migrations = [], logger, poolSize = 10, connectMs = 2000 } = options;
  const { patient = false, onStatement } = options;
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...kitEntities, ...entities] as MixedList<EntityClass>,
    migrations: [...kitMigrations, ...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: `tvaers-${name}`,
    poolSize,
    connectTimeoutMS: connectMs,
    // 57P01 at a stop of the server, and every other loss of an idle connection: the pool has dropped it already.
    poolErrorHandler: (error) => logger.warn({ code: sqlStateOf(error) }, 'an idle database connection was lost'),
    extra: {
      // Connections stay: reopening costs more than holding them.
      idleTimeoutMillis: 0,
      ...NOTICE_LOSS,
      // Nothing holds a transaction open that nobody works in.
      idle_in_transaction_session_timeout: 60_000,
      // Statements have names so that each connection plans them once; without this those with lists are planned each time.
      options: '-c plan_cache_mode=force_generic_plan',
      // Statements of one request leave without waiting for each other's answers.
      pipeline: true,
      types: readableTypes(),
      onConnect: (client: ClientBase) => {
        sendTogether(client);
        if (!patient) endWhenSilent(client, STATEMENT_MS);
        if (onStatement) observe(client, onStatement);
      },
    },
  });
}

const INT8 = 20;
const DATE = 1082;

/** Days stay days (a `Date` would move with the process's time zone) and counts are numbers. */
function readableTypes(): TypeOverrides {
  const types = new TypeOverrides();
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(INT8, (text: string) => Number(text));
  types.setTypeParser(TIMESTAMPTZ, readMoment);
  return types;
}

function observe(client: ClientBase, onStatement: (text: string) => void): void {
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const observed = (first: string | { text: string }, ...rest: unknown[]) => {
    onStatement(typeof first === 'string' ? first : first.text);
    return query(first, ...rest);
  };
  Object.assign(client, { query: observed });
}
