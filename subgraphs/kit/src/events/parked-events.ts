import { withClient } from '../database/provision.ts';

/** An event that was put aside. Nothing of what it told: that may be about a citizen. */
export interface ParkedEvent {
  id: string;
  type: string;
  parkedAt: Date;
  /** Kind of the last error. */
  lastError: string | null;
  /** False once somebody has asked for another try that has not been made yet. */
  waitsForSomebody: boolean;
}

/** Tries that an event has before it is put aside; asked for again, it has as many. */
export const TRIES = 5;

/** What one subgraph has put aside, the oldest first. @param ownerUrl address of its database, for its owner */
export const listParkedEvents = (ownerUrl: string): Promise<ParkedEvent[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<ParkedEvent>(
      `SELECT event_id AS id, type, parked_at AS "parkedAt", last_error AS "lastError", tries >= $1 AS "waitsForSomebody"
       FROM inbox WHERE parked_at IS NOT NULL ORDER BY parked_at, event_id`,
      [TRIES],
    );
    return rows;
  });

/** Gives these events, or all where none is named, to the subgraph once more. Answers which were put aside there. */
export const askForParkedEvents = (ownerUrl: string, ids: readonly string[] | null): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `UPDATE inbox SET tries = 0 WHERE parked_at IS NOT NULL AND ($1::uuid[] IS NULL OR event_id = ANY ($1))
       RETURNING event_id AS id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  });
