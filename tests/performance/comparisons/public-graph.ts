import type { Arranged, CaseQuestion, Comparison } from '../bench/comparison.ts';
import { timesGateway } from '../bench/contrasts.ts';
import { gatewaySides } from '../bench/gateways/gateway-side.ts';
import { HIVE, HIVE_RUST, OURS, PLAIN } from '../bench/gateways/kinds.ts';
import { describePeers, installPeers } from '../bench/peers.ts';
import { contrastIn, figuresOf } from '../bench/report.ts';
import { SHOP_QUERY } from './public-graph/shop-query.ts';
import { type RunningShop, startShop } from './public-graph/shop-side.ts';

/** More than ever ask at once, so that no two who wait ask the same. */
const READERS = 96;
const DELAY_MS = 50;
const GATEWAY = timesGateway(OURS.name);

const readerOf = (request: number): string => String(request % READERS);

const oneReader: Omit<CaseQuestion, 'before'> = {
  name: 'one reader',
  document: SHOP_QUERY,
  variables: () => ({ reader: '0' }),
  headers: () => ({ authorization: 'Bearer 0' }),
  requests: 200,
};
/** A question that nobody else asks at the same time. */
export const anotherReader: Omit<CaseQuestion, 'before'> = {
  ...oneReader,
  name: 'another reader each time',
  variables: (_asker, request) => ({ reader: readerOf(request) }),
  headers: (request) => ({ authorization: `Bearer ${readerOf(request)}` }),
  // As the public benchmark does, for long: a gateway is still being compiled at its thousandth answer.
  requests: 600,
};
const slowSubgraphs: Omit<CaseQuestion, 'before'> = {
  ...anotherReader,
  name: `the same, subgraphs ${DELAY_MS} ms slower`,
  requests: oneReader.requests,
  connections: [64],
};

const questionsTo = ({ delay }: RunningShop): CaseQuestion[] => [
  { ...oneReader, before: () => delay(0) },
  { ...anotherReader, before: () => delay(0) },
  { ...slowSubgraphs, before: () => delay(DELAY_MS) },
];

/** The public gateway benchmark's graph and query, in front of subgraphs that cost next to nothing. */
export const publicGraph: Comparison = {
  name: 'public-graph',
  title: "The public gateway benchmark's graph and query",
  about: `Four subgraphs, one query that goes there and back between them, an answer of 88 KB, as in the public benchmark of
federation gateways (${describePeers('@graphql-hive/gateway', '@graphql-hive/router-runtime')}); people, goods and texts are invented. The subgraphs answer from memory and are the same for all. The
gateways do one thing only, so requests per second and core are 1000 divided by the gateway's CPU milliseconds. **One
reader**: everybody asks the same, and a gateway may answer many with one question to a subgraph. **Another reader each
time**: another header and another variable in each request, which every subgraph is told, so that nothing can be shared;
this is what counts.`,
  connections: [8, 64],
  settleMs: 200,
  contrasts: [GATEWAY],

  async arrange({ smoke }): Promise<Arranged> {
    if (!smoke) installPeers();
    const shop = await startShop();
    const kinds = smoke ? ([OURS, PLAIN] as const) : ([OURS, PLAIN, HIVE, HIVE_RUST] as const);
    const { sides, stop } = await gatewaySides(kinds, shop);
    return {
      sides,
      questions: questionsTo(shop),
      stop: async () => {
        await stop();
        await shop.stop();
      },
    };
  },

  figures: (outcome) => {
    const asked = { question: anotherReader.name, connections: 64, side: PLAIN.name };
    return figuresOf({ publicGraph: contrastIn(outcome, asked, GATEWAY.of) });
  },
};
