import type { Meter } from '@opentelemetry/api';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { type OperationRoom, runOperation } from '../database/operation.ts';
import { systemStart } from '../events/system-viewer.ts';

/** Pool of a connected data source, undefined before that. */
const poolOf = ({ isInitialized, driver }: DataSource): Pool | undefined =>
  isInitialized ? (driver as unknown as { master: Pool }).master : undefined;

interface Waiting {
  outbox: number;
  oldestEvent: number;
  parked: number;
  unsealed: number;
  facts: { source: string; age: number }[];
}

const secondsSince = (moment: string) => `coalesce(extract(epoch FROM now() - (${moment})), 0)::float8`;
const LAST_SEALED = `
  SELECT event_ids[cardinality(event_ids)] FROM access_seal WHERE event_ids <> '{}' ORDER BY seq DESC LIMIT 1`;

/** One look at what waits, by keys and small tables alone: it is taken whenever somebody reads the figures. */
const WAITING = `
  SELECT (SELECT count(*) FROM outbox)::int AS outbox,
    ${secondsSince('SELECT occurred_at FROM outbox ORDER BY seq LIMIT 1')} AS "oldestEvent",
    (SELECT count(*) FROM inbox WHERE parked_at IS NOT NULL)::int AS parked,
    ${secondsSince(`SELECT at FROM access_event WHERE id > coalesce((${LAST_SEALED}), 0) ORDER BY id LIMIT 1`)} AS unsealed,
    (SELECT coalesce(json_agg(json_build_object('source', source, 'age', ${secondsSince('heard_of')})), '[]')
     FROM access_fact_source) AS facts`;

/** Null while the database cannot be asked. */
async function lookAtWaiting(room: OperationRoom): Promise<Waiting | null> {
  if (!room.dataSource.isInitialized) return null;
  try {
    const [waiting] = await runOperation(room, systemStart(room.subgraph, 'figures'), ({ sql }) =>
      sql<Waiting>(WAITING),
    );
    return waiting ?? null;
  } catch {
    return null;
  }
}

/** What a sector tells of its connections and of what waits to be done. */
export function noteSectorFigures(room: OperationRoom, meter: Meter): void {
  const gauge = (name: string, description: string, unit = '1') =>
    meter.createObservableGauge(`tvaers.sector.${name}`, { description, unit });
  const connections = gauge('pool.connections', 'Database connections of this process');
  const queue = gauge('pool.waiting', 'Operations that wait for a connection');
  const reachable = gauge('database.reachable', '0 while the database cannot be asked; what waits then stands still');
  const outbox = gauge('outbox.events', 'Events that have not left yet');
  const oldest = gauge('outbox.oldest.seconds', 'How long the oldest of them has waited', 's');
  const parked = gauge('inbox.parked', 'Events that were put aside, because they could not be handled');
  const unsealed = gauge('access_log.unsealed.seconds', 'Age of the oldest row of the read log without a seal', 's');
  const facts = gauge('facts.age.seconds', 'How long ago an owner of facts was last heard', 's');
  const all = [connections, queue, reachable, outbox, oldest, parked, unsealed, facts];

  meter.addBatchObservableCallback(async (result) => {
    const pool = poolOf(room.dataSource);
    if (pool) {
      result.observe(connections, pool.totalCount - pool.idleCount, { state: 'busy' });
      result.observe(connections, pool.idleCount, { state: 'idle' });
      result.observe(queue, pool.waitingCount);
    }
    const waiting = await lookAtWaiting(room);
    result.observe(reachable, waiting ? 1 : 0);
    if (!waiting) return;
    result.observe(outbox, waiting.outbox);
    result.observe(oldest, waiting.oldestEvent);
    result.observe(parked, waiting.parked);
    result.observe(unsealed, waiting.unsealed);
    for (const { source, age } of waiting.facts) result.observe(facts, age, { source });
  }, all);
}
