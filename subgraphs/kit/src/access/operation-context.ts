import type { EventPayloads, EventType } from '@tvaers/contract/events';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import type { EntityManager } from 'typeorm';
import type { Logger } from '../runtime/logger.ts';
import type { Access } from './decision/access.ts';
import type { Disclosures } from './disclosures.ts';

/** Who does what, where: the same for a request, an event and a job. */
export interface OperationIdentity {
  readonly viewer: Viewer;
  /** Name of the client's operation, of the event type, or of the job. */
  readonly operation: string;
  readonly correlationId: string;
  readonly subgraph: SubgraphName;
}

export interface IdempotencyConflict {
  outcome: 'idempotency-conflict';
}

/**
 * What use cases, loaders and resolvers work with. Everything of one operation runs in one transaction, opened by its
 * first statement; the viewer is set for that transaction only.
 */
export interface OperationContext extends OperationIdentity {
  readonly logger: Logger;
  /** One moment for the whole operation. */
  readonly now: Date;
  /** That moment's day in Denmark, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the viewer may see; decided when the transaction begins, so only after `opened()`. */
  readonly access: Access;
  /** Begins the transaction where nothing has yet, so that `access` is known. */
  opened(): Promise<void>;
  /** Filled by the labelled fields of the schema; a route that discloses by itself adds to it by hand. */
  readonly disclosures: Disclosures;

  /** A named prepared statement; give columns the names of the graph (`citizen_id AS "citizenId"`). */
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * The same past the policies of rows, for one statement: what a rule must know beyond what the viewer may see (is the
   * number taken, how many has the coordinator), and the kit's own work. Never for what is shown.
   */
  systemSql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs what a use case writes past the policies of rows. For mutations alone, whose fields run one after the other:
   * beside other work its statements would get these rights as well.
   */
  asSystem<Result>(write: () => Promise<Result>): Promise<Result>;
  /** Decides anew who may see what: the operation has changed the facts. */
  reopen(): Promise<void>;
  /** TypeORM on the same transaction, for writes and ordinary reads. */
  readonly manager: EntityManager;
  /** Undoes what `useCase` wrote when it throws, and no more. Each mutation field already runs in one. */
  savepoint<Result>(useCase: () => Promise<Result>): Promise<Result>;
  /** Tells the other subgraphs, if and only if this transaction commits. */
  publish<Type extends EventType>(type: Type, payload: EventPayloads[Type]): Promise<void>;
  /** The same with a payload that the database has written as JSON. */
  publishWritten(type: EventType, payload: string): Promise<void>;
  /**
   * Runs `useCase` once for this viewer, operation and key; the same again replays the stored outcome. Without a key it
   * just runs. Another input under the same key is an `idempotency-conflict`.
   */
  once<Outcome extends object>(
    key: string | null | undefined,
    operation: string,
    input: object,
    useCase: () => Promise<Outcome>,
  ): Promise<Outcome | IdempotencyConflict>;
}
