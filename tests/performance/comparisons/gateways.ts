import type { Arranged, CaseQuestion, Comparison, Outcome, Scale } from '../bench/comparison.ts';
import { timesCpu, timesGateway } from '../bench/contrasts.ts';
import { gatewaySides } from '../bench/gateways/gateway-side.ts';
import { HIVE, HIVE_RUST, OURS, PLAIN } from '../bench/gateways/kinds.ts';
import { openHouse } from '../bench/open-house.ts';
import { describePeers, installPeers } from '../bench/peers.ts';
import { CASELOAD, CITIZEN_OVERVIEW, DEEP, SMALL } from '../bench/questions.ts';
import { contrastIn, figuresOf } from '../bench/report.ts';

const GATEWAY = timesGateway(OURS.name);

const against = (outcome: Outcome, side: string, question: string): number | undefined =>
  contrastIn(outcome, { question, connections: 8, side }, GATEWAY.of);

/** People who ask, more than ask at once. */
const READERS = 96;

/** Sectors are told who asks, so what they tell one reader no gateway may tell another. */
const byAnotherReader = (question: CaseQuestion): CaseQuestion => ({
  ...question,
  headers: (request) => ({ authorization: `Bearer ${request % READERS}` }),
});

/** Gateways in front of the same sectors with the same data. */
export const gateways: Comparison = {
  name: 'gateways',
  title: 'Gateways on our graph',
  about: `Four gateways in front of the same sectors and the same invented city, one asked after the other. Access rules, read
log, sign-in and envelopes are off for all, since no other gateway has them: the benchmark reads the sectors' source without
them. All ask the sectors by port, also ours, which could by Unix sockets. **Plain** is \`@apollo/gateway\` with its own data source behind \`@apollo/server\` standalone, nothing changed. Hive Gateway
runs as in the public benchmark (${describePeers('@graphql-hive/gateway', '@graphql-hive/router-runtime')}). Small is one citizen, Deep a hundred of them; Caseload and
CitizenOverview are the operations of \`schema/operations\`. Each request is another reader's, which the sectors are told, since
what one person may see is never shared with another.`,
  connections: [1, 8, 64],
  settleMs: 200,
  contrasts: [GATEWAY, timesCpu(OURS.name)],

  async arrange({ citizens }: Scale): Promise<Arranged> {
    installPeers();
    const house = await openHouse(citizens);
    const { sides, stop } = await gatewaySides([OURS, PLAIN, HIVE, HIVE_RUST], house);
    return {
      sides,
      questions: [SMALL, CITIZEN_OVERVIEW, CASELOAD, DEEP].map(byAnotherReader),
      stop: async () => {
        await stop();
        await house.stop();
      },
    };
  },

  figures: (outcome) =>
    figuresOf({
      gatewayPlainCaseload: against(outcome, PLAIN.name, CASELOAD.name),
      gatewayPlainOverview: against(outcome, PLAIN.name, CITIZEN_OVERVIEW.name),
      gatewayHiveCaseload: against(outcome, HIVE_RUST.name, CASELOAD.name),
      gatewayHiveOverview: against(outcome, HIVE_RUST.name, CITIZEN_OVERVIEW.name),
    }),
};
