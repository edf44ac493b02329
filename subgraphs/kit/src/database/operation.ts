import { randomUUID } from 'node:crypto';
import type { Span, Tracer } from '@opentelemetry/api';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import type { DataSource } from 'typeorm';
import { accessLogStatement } from '../access/access-log.ts';
import { Access, SystemAccess } from '../access/decision/access.ts';
import { Disclosures } from '../access/disclosures.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { writeOutbox } from '../events/outbox.ts';
import { once } from '../mutations/idempotency.ts';
import type { Abandonment } from '../runtime/abandonment.ts';
import { ChildInNeed } from '../runtime/child-in-need.ts';
import { danishDate } from '../runtime/danish-time.ts';
import type { Logger } from '../runtime/logger.ts';
import { traceTransaction } from '../telemetry/watch-operations.ts';
import { OperationTransaction } from './operation-transaction.ts';
import { statementTime } from './statement-time.ts';

/** What operations of one subgraph have in common. */
export interface OperationRoom {
  subgraph: SubgraphName;
  dataSource: DataSource;
  logger: Logger;
  /** Called after a commit that left events in the outbox. */
  wakeRelay?: () => void;
  /** Called after a commit of an operation that changes something. */
  written?: () => void;
  /** Longest statement in milliseconds when no deadline is nearer. */
  statementMs?: number;
}

export interface OperationStart {
  viewer: Viewer;
  /** Nobody asks: an event, a job, a machine at its own door. What it may see and write is not decided by the policy. */
  system?: boolean;
  /** False where nothing that is asked for is about a citizen: then nobody decides who may see what until it is needed. */
  aboutPeople?: boolean;
  operation: string;
  correlationId: string;
  /** Unix milliseconds after which nobody waits any more. */
  deadline?: number | undefined;
  /** Fires when nobody waits any more: what runs in the database is then ended. Only where nothing is written. */
  abandoned?: Abandonment | undefined;
  logger?: Logger;
  /** The operation in its trace; where it has none, nothing is traced. */
  trace?: { tracer: Tracer; span: Span };
  now?: Date;
}

const STATEMENT_MS = 10_000;

/** One operation from its first statement to its end. */
export interface Operation {
  /** What work gets of it. A plain object: servers copy contexts, and loaders take `sql` out of it. */
  context: OperationContext;
  /** Writes what was disclosed and commits. When this throws nothing was kept, and nothing may be sent. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Statements sent so far, beside transaction control, viewer and log. */
  statements(): number;
}

/** Opens no connection yet; the first statement does. */
export function createOperation(room: OperationRoom, start: OperationStart): Operation {
  const { viewer, operation, correlationId, system = false, aboutPeople = true, now = new Date() } = start;
  const access = system ? new SystemAccess() : new Access();
  const traced = traceTransaction(start.trace?.tracer, start.trace?.span);
  const transaction = new OperationTransaction(room.dataSource, {
    viewer,
    subgraph: room.subgraph,
    access: system ? null : access,
    opensAtOnce: aboutPeople,
    statementMs: () => statementTime(room.statementMs ?? STATEMENT_MS, start.deadline),
    abandoned: start.abandoned,
    onBegin: traced.began,
    onUndecided: () => void decideForLater(room, viewer),
  });
  const disclosures = new Disclosures();
  let published = false;
  const publishWritten: OperationContext['publishWritten'] = (type, payload) => {
    published = true;
    return writeOutbox(context, type, payload);
  };

  const context: OperationContext = {
    viewer,
    operation,
    correlationId,
    subgraph: room.subgraph,
    access,
    disclosures,
    now,
    logger: start.logger ?? new ChildInNeed(room.logger, { correlationId }),
    today: danishDate(now),
    manager: transaction.manager,
    sql: (text, values) => transaction.sql(text, values),
    systemSql: (text, values) => transaction.systemSql(text, values),
    asSystem: (write) => transaction.asSystem(write),
    opened: () => transaction.opened(),
    reopen: () => transaction.reopen(),
    savepoint: (useCase) => transaction.savepoint(useCase),
    publish: (type, payload) => publishWritten(type, JSON.stringify(payload)),
    publishWritten,
    once: (key, name, input, useCase) => once(context, { key, operation: name, input }, useCase),
  };

  return {
    context,
    async commit() {
      const lastWords = disclosures.size > 0 ? accessLogStatement(context, disclosures) : null;
      await transaction.commit(lastWords).catch((error) => {
        traced.ended('failed');
        throw error;
      });
      traced.ended('committed');
      if (published) room.wakeRelay?.();
      if (disclosures.activity === 'write') room.written?.();
    },
    async rollback() {
      await transaction.rollback();
      traced.ended('rolled-back');
    },
    statements: () => transaction.statements,
  };
}

/** Runs `work` as one operation outside GraphQL: an event, a job, a route. It is all kept or, when `work` throws, nothing. */
export async function runOperation<Result>(
  room: OperationRoom,
  start: OperationStart,
  work: (context: OperationContext) => Promise<Result>,
): Promise<Result> {
  const operation = createOperation(room, start);
  let result: Result;
  try {
    result = await work(operation.context);
  } catch (error) {
    await operation.rollback();
    throw error;
  }
  await operation.commit();
  return result;
}

/** The connections are those of operations, which must not run out. */
const DECIDED_AT_ONCE = 2;
const beingDecided = new Set<string>();

/**
 * Comes to the end of a decision for which nobody's request has lasted, so that it is remembered for who asks again; else
 * every request would begin it anew and none would see its end. A grant in an emergency is never remembered.
 */
async function decideForLater(room: OperationRoom, viewer: Viewer): Promise<void> {
  const who = `${room.subgraph} ${JSON.stringify(viewer)}`;
  if (viewer.emergency || beingDecided.has(who) || beingDecided.size >= DECIDED_AT_ONCE) return;
  beingDecided.add(who);
  const start = { viewer, operation: 'decide-who-may-see-what', correlationId: randomUUID() };
  await runOperation(room, start, ({ opened }) => opened()).catch((err) =>
    room.logger.warn({ err }, 'could not decide who may see what'),
  );
  beingDecided.delete(who);
}
