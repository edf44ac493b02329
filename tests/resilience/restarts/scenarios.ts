import { house, personWhoIs } from '../../harness/house.ts';
import { operation } from '../../harness/operation.ts';
import { fetchToken } from '../../harness/token.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { startCopy } from './copy.ts';
import { type Question, startLoad, type Tally } from './steady-load.ts';

export interface Scale {
  /** Whether gateways are asked what needs a sector; without, a hundred a second are possible on a small machine. */
  light?: boolean;
  restarts: number;
  perSecond: number;
  /** Told after each restart, because many take long. */
  onProgress?: (tally: Tally) => void;
}

export interface Outcome extends Tally {
  restarts: number;
  /** From the first request to the last answer. */
  seconds: number;
}

const GATEWAY = 'gateway/src/main.ts';
/** The sector that says who the viewer is; the question below needs it alone. */
const SECTOR = 'subgraphs/staff/src/main.ts';
/** What is counted is what restarts break, and not what a busy machine makes late. */
const PATIENT = { QUERY_DEADLINE_MS: '10000', OPERATION_DEADLINE_MS: '12000' };
const TOKEN_LIVES_MS = 60_000;

/** Goes through sign-in, plan, sector and database. */
const VIEWER = operation('viewer');
/** Goes through all that a gateway does by itself. */
const GATEWAY_ALONE = 'query OfTheGateway { __typename }';

/** What is asked all the time, as somebody who is signed in. */
function questionTo(url: string, query: string) {
  let token: Promise<string> | undefined;
  let renewAt = 0;
  return {
    url: `${url}/graphql`,
    body: JSON.stringify({ query }),
    token() {
      if (!token || Date.now() > renewAt) {
        token = fetchToken(house().identity.issuer, personWhoIs('coordinator').username);
        renewAt = Date.now() + TOKEN_LIVES_MS;
      }
      return token;
    },
  };
}

/** Copies of a part with a balancer before them. */
interface Fleet {
  url: string;
  /** One after the other, as a rollout does: the next when all are ready again. */
  restart(times: number, afterEach?: () => void): Promise<void>;
}

async function untilAllReady(balancer: Balancer, count: number): Promise<void> {
  while ((await balancer.look()) < count);
}

async function withFleet<Result>(
  main: string,
  count: number,
  use: (fleet: Fleet) => Promise<Result>,
  settings: Record<string, string> = {},
): Promise<Result> {
  const copies = await Promise.all(Array.from({ length: count }, () => startCopy(main, settings)));
  const balancer = await startBalancer(copies.map(({ url }) => url));
  async function restart(times: number, afterEach?: () => void): Promise<void> {
    for (let done = 0; done < times; done += 1) {
      await untilAllReady(balancer, count);
      await copies[done % count]?.restart();
      afterEach?.();
    }
  }
  try {
    await untilAllReady(balancer, count);
    const result = await use({ url: balancer.url, restart });
    // Else it was somebody else who answered all the time, and nothing was tried.
    if (balancer.carried() === 0) throw new Error(`Nobody asked the copies of ${main}.`);
    return result;
  } finally {
    await balancer.stop();
    await Promise.all(copies.map((copy) => copy.stop()));
  }
}

/** Restarts while somebody asks all the time. */
async function restartUnderLoad(
  question: Question,
  fleet: Fleet,
  { restarts, perSecond, onProgress }: Scale,
): Promise<Outcome> {
  const begun = performance.now();
  const load = startLoad(question, perSecond);
  await fleet
    .restart(restarts, () => onProgress?.(load.soFar()))
    .catch(async (error) => {
      await load.stop();
      throw error;
    });
  const tally = await load.stop();
  return { ...tally, restarts, seconds: (performance.now() - begun) / 1000 };
}

/** Two gateways behind a balancer, restarted in turn. */
export const restartGateways = (scale: Scale): Promise<Outcome> =>
  withFleet(
    GATEWAY,
    2,
    (gateways) => restartUnderLoad(questionTo(gateways.url, scale.light ? GATEWAY_ALONE : VIEWER), gateways, scale),
    PATIENT,
  );

/** A sector of so many processes behind a balancer, restarted in turn; with one there is a gap. */
export const restartSector = (processes: number, scale: Scale): Promise<Outcome> =>
  withFleet(SECTOR, processes, (sector) => {
    const urls = Object.entries(house().subgraphs).map(([name, { graphql }]) => [name, graphql]);
    const settings = {
      ...PATIENT,
      // Those are of the house's own sectors, and are taken before any address.
      SUBGRAPH_SOCKETS: '{}',
      SUBGRAPH_URLS: JSON.stringify({ ...Object.fromEntries(urls), staff: `${sector.url}/graphql` }),
    };
    return withFleet(
      GATEWAY,
      1,
      (gateway) => restartUnderLoad(questionTo(gateway.url, VIEWER), sector, scale),
      settings,
    );
  });
