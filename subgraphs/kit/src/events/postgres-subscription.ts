import type { EventEnvelope, EventType } from '@tvaers/contract/events';
import { Client } from 'pg';
import { namedStatement } from '../database/named-statement.ts';
import { NOTICE_LOSS } from '../database/silence.ts';
import type { Logger } from '../runtime/logger.ts';
import { Alarm, backOffMs } from './back-off.ts';
import { EVENTS_CHANNEL, ensureEventLog } from './event-log-table.ts';
import type { EventSubscription } from './transport.ts';

interface Options {
  url: string;
  name: string;
  logger: Logger;
  pollMs: number;
  consumer: string;
  types: readonly EventType[];
  handle: (event: EventEnvelope) => Promise<void>;
}

interface LoggedEvent extends EventEnvelope {
  seq: string;
}

const BATCH = 100;

const READ_ON = `
  SELECT seq, id, type, source, occurred_at AS "occurredAt", correlation_id AS "correlationId", payload
  FROM event_log
  WHERE seq > coalesce((SELECT seq FROM consumer_place WHERE consumer = $1), 0) AND type = ANY($2)
  ORDER BY seq LIMIT ${BATCH}`;
/** From the first moment on, so that nothing is forgotten which this consumer has not read. */
const BEGIN_AT_THE_START = 'INSERT INTO consumer_place (consumer, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING';
const KEEP_PLACE = `
  INSERT INTO consumer_place (consumer, seq) VALUES ($1, $2) ON CONFLICT (consumer) DO UPDATE SET seq = excluded.seq`;

/** One consumer's reading of the event log, on a connection of its own that listens for news. */
export class PostgresSubscription implements EventSubscription {
  readonly #options: Options;
  readonly #alarm = new Alarm();
  readonly #running: Promise<void>;
  #stopping = false;

  constructor(options: Options) {
    this.#options = options;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.wake();
    await this.#running;
  }

  /** Reconnects for as long as it takes: the database may be gone for a while, and an event may fail. */
  async #run(): Promise<void> {
    const { logger, consumer } = this.#options;
    let failures = 0;
    while (!this.#stopping) {
      try {
        await this.#read(() => {
          failures = 0;
        });
      } catch (err) {
        failures += 1;
        logger.warn({ err, consumer, failures }, 'the events could not be read on');
        await this.#alarm.sleep(backOffMs(failures));
      }
    }
  }

  async #read(onProgress: () => void): Promise<void> {
    const { url, name, pollMs } = this.#options;
    const client = new Client({
      ...{ connectionString: url, connectionTimeoutMillis: 2000, ...NOTICE_LOSS },
      application_name: `tvaers-${name}-subscription`,
    });
    const lost = new Promise<never>((_resolve, reject) => {
      client.on('error', reject);
    });
    lost.catch(() => this.#alarm.wake());
    client.on('notification', ({ payload }) => {
      if (this.#concerns(payload)) this.#alarm.wake();
    });
    try {
      await client.connect();
      await ensureEventLog(client);
      await client.query(BEGIN_AT_THE_START, [this.#options.consumer]);
      // A place that a crash takes back brings events once more, which inboxes bear: no event waits for a disk here.
      await client.query('SET synchronous_commit = off');
      await client.query(`LISTEN ${EVENTS_CHANNEL}`);
      let isOurTurn = false;
      while (!this.#stopping) {
        isOurTurn ||= await this.#takesTurn(client);
        const read = isOurTurn ? await Promise.race([this.#readBatch(client, onProgress), lost]) : 0;
        if (read < BATCH) await Promise.race([this.#alarm.sleep(pollMs), lost]);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** A notice names the types that were published; one that names none is for everybody. */
  #concerns(notice = ''): boolean {
    return notice === '' || notice.split(',').some((type) => this.#options.types.includes(type as EventType));
  }

  /** The lock belongs to the connection: when its process dies another one of the same consumer takes over. */
  async #takesTurn(client: Client): Promise<boolean> {
    const { rows } = await client.query(
      `SELECT pg_try_advisory_lock(hashtext('tvaers.consumer'), hashtext($1)) AS mine`,
      [this.#options.consumer],
    );
    return rows[0].mine;
  }

  async #readBatch(client: Client, onProgress: () => void): Promise<number> {
    const { consumer, types, handle } = this.#options;
    const { rows } = await client.query<LoggedEvent>(namedStatement(READ_ON, [consumer, types]));
    for (const { seq, ...event } of rows) {
      if (this.#stopping) break;
      await handle(event);
      onProgress();
      await client.query(namedStatement(KEEP_PLACE, [consumer, seq]));
    }
    return rows.length;
  }
}
