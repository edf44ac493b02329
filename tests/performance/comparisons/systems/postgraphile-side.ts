import type { Behind } from '../../bench/gateways/gateway-side.ts';
import { send } from '../../bench/load.ts';
import { PEERS, peerProgram } from '../../bench/peers.ts';
import { freePort, startProgram } from '../../bench/program.ts';
import { POSTGRAPHILE_QUERIES } from './postgraphile-queries.ts';
import { postgresOf, type StoppableSide } from './stoppable-side.ts';

export const POSTGRAPHILE = 'PostGraphile';

const SCHEMAS = 'citizens,staff,interventions,plans';

/** PostGraphile on the merged database, under the Node of the peers' folder, since it wants a newer one than ours. */
export async function postgraphileSide(database: string, house: Behind): Promise<StoppableSide> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const program = await startProgram({
    name: POSTGRAPHILE,
    command: [
      peerProgram('node'),
      ...[peerProgram('postgraphile'), '--connection', database, '--schema', SCHEMAS],
      ...['--host', '127.0.0.1', '--port', String(port)],
    ],
    environment: { GRAPHILE_ENV: 'production' },
    folder: PEERS,
    isReady: async () => (await send({ url, headers: {}, body: '{"query":"{__typename}"}' })) !== '',
  });
  return {
    ...{ name: POSTGRAPHILE, stop: program.stop, comparable: idsIn },
    processes: [{ root: program.pid, part: 'gateway' }, ...postgresOf(house)],
    ask:
      async ({ name, variables }) =>
      (request) => {
        const [id] = Object.values(variables(house.asker, request));
        return { url, headers: {}, body: JSON.stringify({ query: POSTGRAPHILE_QUERIES[name], variables: { id } }) };
      },
  };
}

const UUID = /"([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

/** Its answer has a shape of its own, so what has to be equal is of whom and of what it tells. */
function idsIn(answer: unknown): string[] {
  const ids = [...JSON.stringify(answer).matchAll(UUID)].map(([, id]) => String(id));
  return [...new Set(ids)].sort();
}
