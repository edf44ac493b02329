import { withClient } from '../database/provision.ts';
import type { WitnessedHead } from './verify-access-log.ts';

/** Heads of all chains as the events' own database holds them; none before the first event. */
export const headsOfEvents = (eventsUrl: string): Promise<WitnessedHead[]> =>
  withClient(eventsUrl, async (client) => {
    const { rows: tables } = await client.query(`SELECT to_regclass('event_log') IS NOT NULL AS there`);
    if (!tables[0].there) return [];
    const { rows } = await client.query<WitnessedHead>(
      `SELECT payload ->> 'subgraph' AS subgraph, (payload #>> '{head,seq}')::float8 AS seq, payload #>> '{head,hash}' AS hash
       FROM event_log WHERE type = 'access.disclosed'`,
    );
    return rows;
  });
