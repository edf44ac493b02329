import { headsOfEvents } from '@tvaers/kit/access/read-witness';
import type { WitnessedHead } from '@tvaers/kit/access/verify-access-log';
import { withClient } from '@tvaers/kit/database/provision';

/**
 * What others were told of the chains: citizens, which collects them in a database of another owner, and the events
 * themselves, which are the only ones outside citizens to know of citizens' own chain.
 */
export async function readWitnesses(addresses: { events: string; citizens: string }): Promise<WitnessedHead[]> {
  const collected = await withClient(addresses.citizens, async (client) => {
    const { rows } = await client.query<WitnessedHead>(
      'SELECT subgraph, seq::float8 AS seq, hash FROM witnessed_seal ORDER BY seq',
    );
    return rows;
  });
  return [...collected, ...(await headsOfEvents(addresses.events))];
}
