import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import type { PoolClient, QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Access } from '../access/decision/access.ts';
import type { Abandonment } from '../runtime/abandonment.ts';
import { cancelStatement, type Session } from './cancel-statement.ts';
import { commitTogether } from './commit-together.ts';
import { publicFault, wasCancelled } from './database-faults.ts';
import { namedStatement } from './named-statement.ts';
import { allowSilence } from './silence.ts';
import { TransactionOpening } from './transaction-opening.ts';

export interface TransactionOptions {
  viewer: Viewer;
  /** Longest time for one statement, in milliseconds. Asked when the transaction begins; throws when it is too late. */
  statementMs(): number;
  /** Fires when nobody waits any more, and its reason says so. What runs is then ended and nothing more is begun. */
  abandoned: Abandonment | undefined;
  subgraph: SubgraphName;
  /** Is told what the viewer may see; null where the system acts and everything is open. */
  access: Access | null;
  /** Whether that is decided with BEGIN; else when something is asked that depends on it. */
  opensAtOnce: boolean;
  onBegin(): void;
  /** To decide who may see what took longer than it was given. */
  onUndecided(): void;
}

const BEGIN = namedStatement('BEGIN');
const SYSTEM = namedStatement(`SELECT set_config('tvaers.system', 'on', true)`);
const VIEWER = namedStatement(`SELECT set_config('tvaers.system', 'off', true)`);

/**
 * The one transaction of an operation, on one connection. The first statement opens it and sets the viewer for this
 * transaction alone, so that a pooled connection never carries a viewer to the next operation. Connections pipeline:
 * BEGIN, the viewer, the decision who may see what, and the first statement leave together, and so do the last insert
 * and COMMIT.
 */
export class OperationTransaction {
  readonly manager: EntityManager;
  readonly #runner: QueryRunner;
  readonly #options: TransactionOptions;
  readonly #opening: TransactionOpening;
  #client: Promise<PoolClient> | undefined;
  #over = false;
  /** The first error that broke the transaction; after it PostgreSQL refuses everything up to the end. */
  #fault: unknown;
  #savepoints = 0;
  #asSystem = false;
  /** Fulfilled when the database has said who may see what. */
  #decided: Promise<void> | undefined;
  /** The same where a decision was named that may hold no more, so that the first rows can come before it. */
  #recalled: Promise<void> | undefined;
  #statements = 0;
  /** Whether the connection may be used again after what it was at has been ended. */
  #cancelled: Promise<boolean> | undefined;

  constructor(dataSource: DataSource, options: TransactionOptions) {
    this.#options = options;
    this.#opening = new TransactionOpening(options);
    this.#runner = dataSource.createQueryRunner();
    const connect = this.#runner.connect.bind(this.#runner);
    const query = this.#runner.query.bind(this.#runner) as (...all: unknown[]) => Promise<unknown>;
    const open = () => {
      this.#client ??= connect().then((client: PoolClient) => this.#begin(client));
      return this.#client;
    };
    const watched = (...all: unknown[]) =>
      this.#watch(async () => {
        this.#statements += 1;
        return query(...all);
      });
    // TypeORM must take the transaction for begun: its own would end ours, nested ones become savepoints.
    Object.assign(this.#runner, { connect: open, query: watched, isTransactionActive: true, transactionDepth: 1 });
    this.manager = dataSource.createEntityManager(this.#runner);
  }

  async sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    return this.#watch(async () => {
      this.#statements += 1;
      const client = await this.#connected();
      return (await client.query<Row>(namedStatement(text, values))).rows;
    });
  }

  /** Begins, where nothing has yet, and knows who may see what. */
  async opened(): Promise<void> {
    await this.#watch(async () => {
      const client = await this.#connected();
      this.#decided ??= this.#decide(client);
      await this.#decided;
    });
  }

  /** Decides once more, after the operation has changed what the decision rests on. */
  async reopen(): Promise<void> {
    await this.#watch(async () => {
      this.#decided = this.#decide(await this.#connected());
      await this.#decided;
    });
  }

  /** One statement past the policies of rows. The three leave in one go, so nothing comes between them. */
  async systemSql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    if (!this.#options.access || this.#asSystem) return this.sql(text, values);
    return this.#watch(async () => {
      this.#statements += 1;
      const client = await this.#connected();
      const [, answer] = await Promise.all([
        client.query(SYSTEM),
        client.query<Row>(namedStatement(text, values)),
        client.query(VIEWER),
      ]);
      return answer.rows;
    });
  }

  /** Everything that `write` sends goes past the policies of rows; when it throws, its savepoint takes that back too. */
  async asSystem<Result>(write: () => Promise<Result>): Promise<Result> {
    if (!this.#options.access || this.#asSystem) return write();
    if (this.#savepoints === 0) throw new Error('Only a mutation may write as the system.');
    await this.#watch(async () => (await this.#connected()).query(SYSTEM));
    this.#asSystem = true;
    try {
      const result = await write();
      await this.#watch(async () => (await this.#connected()).query(VIEWER));
      return result;
    } catch (error) {
      // Refused where the transaction is broken: then the savepoint around the field takes these rights back.
      await (await this.#connected()).query(VIEWER).catch(() => undefined);
      throw error;
    } finally {
      this.#asSystem = false;
    }
  }

  /** How many statements of its own the operation has sent: without transaction control, viewer and log. */
  get statements(): number {
    return this.#statements;
  }

  /** Undoes the statements of `work` when it throws; what was done before stays. */
  async savepoint<Result>(work: () => Promise<Result>): Promise<Result> {
    const name = `use_case_${++this.#savepoints}`;
    await this.#watch(async () => (await this.#connected()).query(`SAVEPOINT ${name}`));
    const faultBefore = this.#fault;
    try {
      return await work();
    } catch (error) {
      // Where the connection is lost, this is refused as well: then nothing is kept, and the first error says why.
      await this.#watch(async () => (await this.#connected()).query(`ROLLBACK TO SAVEPOINT ${name}`));
      this.#fault = faultBefore;
      throw publicFault(error);
    }
  }

  /** Runs `last`, when there is one, and commits. Throws when anything of the transaction was not kept. */
  async commit(last: QueryConfig | null): Promise<void> {
    const { abandoned } = this.#options;
    if (abandoned?.aborted) await this.rollback();
    abandoned?.throwIfAborted();
    if (!this.#client && !last) return this.#end();
    try {
      const client = await this.#connected();
      this.#over = true;
      await commitTogether(client, last);
    } catch (error) {
      throw publicFault(this.#fault ?? error);
    } finally {
      await this.#end();
    }
  }

  /** Does nothing when the transaction is over: its connection may be somebody else's by now. */
  async rollback(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    const client = await this.#client?.catch(() => null);
    const isSound = await this.#cancelled;
    // A connection that cannot roll back is lost, and its server side has rolled back already.
    if (isSound ?? true) await client?.query('ROLLBACK').catch(() => null);
    // The pool takes no connection back that has been ended.
    else void client?.end().catch(() => null);
    await this.#end();
  }

  async #connected(): Promise<PoolClient> {
    return this.#runner.connect();
  }

  #begin(client: PoolClient): PoolClient {
    const { opensAtOnce, abandoned } = this.#options;
    abandoned?.throwIfAborted();
    this.#options.onBegin();
    const statementMs = this.#options.statementMs();
    allowSilence(client, statementMs);
    abandoned?.onAbort(this.#cancel);
    const known = opensAtOnce ? this.#opening.known : undefined;
    // Not awaited: what follows queues behind them on this connection, and fails when they do.
    const begun = Promise.all([client.query(BEGIN), this.#opening.begin(client, statementMs, known)]);
    begun.catch((error) => this.#blame(error));
    if (opensAtOnce) {
      if (known) this.#recalled = begun.then(([, recalled]) => (recalled ? undefined : this.#decide(client)));
      this.#decided = this.#recalled ?? this.#decide(client);
      this.#decided.catch((error) => this.#blame(error));
    }
    return client;
  }

  async #decide(client: PoolClient): Promise<void> {
    // What was known held no more, and meanwhile nobody waits for what does: the connection may be somebody else's.
    if (this.#over) return;
    await this.#opening.decide(client).catch((error) => {
      // The first to be ended may have been a statement that looked before this one could.
      if (wasCancelled(this.#fault ?? error)) this.#options.onUndecided();
      throw error;
    });
  }

  async #watch<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#over) throw new Error('The operation is over: a statement came after its transaction had ended.');
    const { abandoned } = this.#options;
    try {
      abandoned?.throwIfAborted();
      const result = await work();
      // Who has read rows goes on to `access`.
      await this.#recalled;
      return result;
    } catch (error) {
      // What was ended because nobody waits is no fault of the database.
      const why = abandoned?.aborted ? abandoned.reason : error;
      this.#blame(why);
      throw publicFault(why);
    }
  }

  #blame(error: unknown): void {
    this.#fault ??= error;
  }

  /** A commit that has left is not called back. */
  readonly #cancel = () => {
    if (!this.#over) this.#cancelled = this.#connected().then((client) => cancelStatement(client as never as Session));
  };

  async #end(): Promise<void> {
    this.#over = true;
    this.#options.abandoned?.offAbort(this.#cancel);
    await this.#runner.release();
  }
}
