import { withClient } from '@tvaers/kit/database/provision';

/** Forgets what happened to people who are no longer there. Places stay: the numbers of events go on from where they are. */
export async function clearEvents(eventsUrl: string): Promise<void> {
  await withClient(eventsUrl, async (client) => {
    const { rows } = await client.query<{ made: boolean }>(`SELECT to_regclass('event_log') IS NOT NULL AS made`);
    if (rows[0]?.made) await client.query('TRUNCATE event_log');
  });
}
