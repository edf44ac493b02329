import { type OperationRoom, runOperation } from '../database/operation.ts';
import { Alarm, backOffMs } from './back-off.ts';
import { systemStart } from './system-viewer.ts';
import type { EventTransport, WrittenEvent } from './transport.ts';

export interface Relay {
  /** There is something in the outbox. */
  wake(): void;
  stop(): Promise<void>;
}

const BATCH = 100;
/** How long an event waits at most whose commit nobody told us of: seeds, other processes. */
const LOOK_MS = 1000;

/** Carries the outbox to the transport, in order, for as long as the process lives. */
export function startRelay(room: OperationRoom, transport: EventTransport, lookMs = LOOK_MS): Relay {
  const alarm = new Alarm();
  let stopping = false;

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopping) {
      try {
        const carried = await relayBatch(room, transport);
        failures = 0;
        if (carried < BATCH) await alarm.sleep(lookMs);
      } catch (err) {
        failures += 1;
        room.logger.warn({ err, failures }, 'the outbox could not be carried on');
        await alarm.sleep(backOffMs(failures));
      }
    }
  }

  const running = run();
  return {
    wake: () => alarm.wake(),
    async stop() {
      stopping = true;
      alarm.wake();
      await running;
    },
  };
}

/**
 * Carries one batch and says how many events it held. They leave the outbox only after the transport has them; a crash
 * in between brings them twice, which inboxes bear. One relay at a time, or a second would overtake the first.
 */
export function relayBatch(room: OperationRoom, transport: EventTransport): Promise<number> {
  return runOperation(room, systemStart(room.subgraph, 'relay'), async (context) => {
    const [turn] = await context.sql<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('tvaers.outbox')) AS mine`,
    );
    if (!turn?.mine) return 0;
    const rows = await context.sql<Omit<WrittenEvent, 'source'> & { seq: number }>(
      `SELECT seq, id, type, to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt",
         correlation_id AS "correlationId", payload::text AS payload
       FROM outbox ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    if (rows.length === 0) return 0;
    await transport.publish(rows.map(({ seq: _seq, ...event }) => ({ ...event, source: room.subgraph })));
    await context.sql('DELETE FROM outbox WHERE seq = ANY($1)', [rows.map(({ seq }) => seq)]);
    return rows.length;
  });
}
