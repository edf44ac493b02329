import type { Viewer } from '@tvaers/contract/viewer';
import type { PoolClient, QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { publicFault } from './database-faults.ts';
import { namedStatement } from './named-statement.ts';

export interface TransactionOptions {
  viewer: Viewer;
  /** Longest time for one statement, in milliseconds. */
  statementMs: number;
}

const SET_LOCAL = `SELECT set_config('tvaers.viewer', $1, true), set_config('statement_timeout', $2, true)`;

/**
 * The one transaction of an operation, on one connection. The first statement opens it and sets the viewer for this
 * transaction alone, so that a pooled connection never carries a viewer to the next operation. Connections pipeline:
 * BEGIN, the viewer and the first statement leave together, and so do the last insert and COMMIT.
 */
export class OperationTransaction {
  readonly manager: EntityManager;
  readonly #runner: QueryRunner;
  #client: Promise<PoolClient> | undefined;
  #over = false;
  /** The first error that broke the transaction; after it PostgreSQL refuses everything up to the end. */
  #fault: unknown;
  #savepoints = 0;
  #statements = 0;

  constructor(dataSource: DataSource, options: TransactionOptions) {
    this.#runner = dataSource.createQueryRunner();
    const connect = this.#runner.connect.bind(this.#runner);
    const query = this.#runner.query.bind(this.#runner) as (...all: unknown[]) => Promise<unknown>;
    const open = () => {
      this.#client ??= connect().then((client: PoolClient) => this.#begin(client, options));
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
    if (!this.#client && !last) return this.#end();
    try {
      const client = await this.#connected();
      this.#over = true;
      const [logged, end] = await Promise.allSettled([last && client.query(last), client.query('COMMIT')]);
      if (logged.status === 'rejected') throw logged.reason;
      if (end.status === 'rejected') throw end.reason;
      // A broken transaction answers COMMIT with ROLLBACK and without an error.
      if (end.value.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
    } catch (error) {
      throw publicFault(this.#fault ?? error);
    } finally {
      await this.#end();
    }
  }

  async rollback(): Promise<void> {
    this.#over = true;
    const client = await this.#client?.catch(() => null);
    // A connection that cannot roll back is lost, and its server side has rolled back already.
    await client?.query('ROLLBACK').catch(() => null);
    await this.#end();
  }

  async #connected(): Promise<PoolClient> {
    return this.#runner.connect();
  }

  #begin(client: PoolClient, { viewer, statementMs }: TransactionOptions): PoolClient {
    const settings = namedStatement(SET_LOCAL, [JSON.stringify(viewer), String(statementMs)]);
    // Not awaited: what follows queues behind them on this connection, and fails when they do.
    Promise.all([client.query('BEGIN'), client.query(settings)]).catch((error) => this.#blame(error));
    return client;
  }

  async #watch<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#over) throw new Error('The operation is over: a statement came after its transaction had ended.');
    try {
      return await work();
    } catch (error) {
      this.#blame(error);
      throw publicFault(error);
    }
  }

  #blame(error: unknown): void {
    this.#fault ??= error;
  }

  async #end(): Promise<void> {
    this.#over = true;
    await this.#runner.release();
  }
}
