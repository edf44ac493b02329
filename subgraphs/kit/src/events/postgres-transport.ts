import type { EventEnvelope, EventType } from '@tvaers/contract/events';
import { Pool } from 'pg';
import { namedStatement } from '../database/named-statement.ts';
import { endWhenSilent, NOTICE_LOSS } from '../database/silence.ts';
import type { Logger } from '../runtime/logger.ts';
import { EVENTS_CHANNEL, ensureEventLog } from './event-log-table.ts';
import { PostgresSubscription } from './postgres-subscription.ts';
import type { EventSubscription, EventTransport, WrittenEvent } from './transport.ts';

interface Options {
  /** Address of the events' database. */
  url: string;
  /** Who publishes and listens; what PostgreSQL shows of the session. */
  name: string;
  logger: Logger;
  /** How long a consumer waits at most for an event whose notice was lost. */
  pollMs?: number;
  /** How long a statement of a publisher may take before its connection is given up. */
  statementMs?: number;
}

/** Of all events these alone mean nothing any more when everybody has read on, and there are tens of thousands a day. */
const FORGET_HEARTBEATS = `
  DELETE FROM event_log WHERE type = 'access.heartbeat' AND seq <= (SELECT min(seq) FROM consumer_place)`;
const FORGET_EVERY = 200;
/**
 * Everything else is kept for a week, for whoever wants to know what happened, and until every consumer has read on,
 * however long that takes. What citizens disclosed is kept: nobody but the events witnesses its chain. Looked at are the
 * oldest, as many as can have come since the last time.
 */
const FORGET_THE_OLD = `
  DELETE FROM event_log WHERE seq IN (
    SELECT seq FROM event_log
    WHERE seq <= (SELECT min(seq) FROM consumer_place) AND NOT (type = 'access.disclosed' AND source = 'citizens')
    ORDER BY seq LIMIT 20000
  ) AND occurred_at COLLATE "C" < to_char(now() AT TIME ZONE 'UTC' - interval '7 days', 'YYYY-MM-DD"T"HH24:MI:SS')`;

const APPEND = `
  INSERT INTO event_log (id, type, source, occurred_at, correlation_id, payload)
  SELECT event.id, event.type, event.source, event."occurredAt", event."correlationId", event.payload
  FROM ROWS FROM (json_to_recordset($1) AS
    (id uuid, type text, source text, "occurredAt" text, "correlationId" text, payload json))
    WITH ORDINALITY AS event
  ORDER BY event.ordinality
  ON CONFLICT (id) DO NOTHING`;

/** As one object, with the payload in it as it came. */
const toJson = ({ payload, ...head }: WrittenEvent): string =>
  `${JSON.stringify(head).slice(0, -1)},"payload":${payload}}`;

/**
 * An ordered log in a PostgreSQL of its own. Publishers take turns, so that `seq` is also the order of the commits: a
 * consumer that has read up to a number can never have missed a smaller one that was committed late.
 */
export class PostgresTransport implements EventTransport {
  readonly #options: Required<Options>;
  readonly #pool: Pool;
  readonly #subscriptions = new Set<EventSubscription>();
  #published = 0;
  /** The tables were there when this was last looked at, and nothing has failed since. */
  #isMade = false;

  constructor(options: Options) {
    this.#options = { pollMs: 1000, statementMs: 30_000, ...options };
    const { url, name, logger, statementMs } = this.#options;
    this.#pool = new Pool({
      ...{ connectionString: url, max: 3, connectionTimeoutMillis: 2000, idleTimeoutMillis: 0, ...NOTICE_LOSS },
      application_name: `tvaers-${name}-events`,
    });
    // The pool listens to idle connections only. One lost between two statements must not end the process: the next says so.
    this.#pool.on('connect', (client) => {
      client.on('error', () => undefined);
      endWhenSilent(client, statementMs);
    });
    this.#pool.on('error', (err) => logger.warn({ err }, 'an idle connection to the events was lost'));
  }

  async publish(events: readonly WrittenEvent[]): Promise<void> {
    const client = await this.#pool.connect();
    try {
      if (!this.#isMade) await ensureEventLog(client);
      this.#isMade = true;
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('${EVENTS_CHANNEL}'))`);
      await client.query(namedStatement(APPEND, [`[${events.map(toJson).join()}]`]));
      // The notice names the types, so that only those wake whom they concern.
      const types = [...new Set(events.map(({ type }) => type))].join();
      await client.query(`NOTIFY ${EVENTS_CHANNEL}, ${client.escapeLiteral(types)}; COMMIT`);
      if (this.#published++ % FORGET_EVERY === 0) await client.query(`${FORGET_HEARTBEATS}; ${FORGET_THE_OLD}`);
      client.release();
    } catch (error) {
      this.#isMade = false;
      // Whatever state it is in, nobody gets this connection again.
      client.release(true);
      throw error;
    }
  }

  subscribe(
    consumer: string,
    types: readonly EventType[],
    handle: (event: EventEnvelope) => Promise<void>,
  ): EventSubscription {
    const subscription = new PostgresSubscription({ ...this.#options, consumer, types, handle });
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((one) => one.stop()));
    await this.#pool.end();
  }
}
