import type { Arranged, Comparison, Outcome, Scale } from '../bench/comparison.ts';
import { timesCpu } from '../bench/contrasts.ts';
import { startGateway } from '../bench/gateways/gateway-side.ts';
import { OURS } from '../bench/gateways/kinds.ts';
import { openHouse } from '../bench/open-house.ts';
import { describePeers, installPeers } from '../bench/peers.ts';
import { CASELOAD, ONE_OF_CASELOAD } from '../bench/questions.ts';
import { contrastIn, figuresOf } from '../bench/report.ts';
import { databaseUrls, mergeDatabases } from './systems/merged-database.ts';
import { ONE_PROCESS, oneProcessSide } from './systems/one-process-side.ts';
import { PLAIN_EVERYWHERE, plainSide } from './systems/plain-side.ts';
import { postgraphileSide } from './systems/postgraphile-side.ts';
import { SQL, sqlSide } from './systems/sql-side.ts';

const CPU = timesCpu(OURS.name);

/** How many times the CPU of `against` a side needs. */
const times = (outcome: Outcome, side: string, against: string, { name } = CASELOAD): number | undefined =>
  contrastIn(outcome, { question: name, connections: 8, side, against }, CPU.of);

/** Whole systems that answer the same, from the request to the rows. */
export const systems: Comparison = {
  name: 'systems',
  title: 'Whole systems',
  about: `All that works for an answer, gateway, sectors and PostgreSQL together; access rules, read log and sign-in are off.
**Ours** is our gateway with our sectors. **Plain everywhere** is \`@apollo/gateway\` with sectors written the stock way:
\`@apollo/server\` standalone, \`@apollo/subgraph\`, \`pg\` and a DataLoader for whatever repeats, on the same four databases.
**One SQL statement** is written by hand with \`json_agg\`, prepared, behind Node's own server, on a copy of the four databases in
one. **PostGraphile** is on that copy too, with a query for the same rows and columns in a shape of its own, of which the ids
are compared (${describePeers('postgraphile', 'node')}). **One process** is a house of its own
with gateway and sectors in one process; it does have sign-in. OneOfCaseload is one citizen with everything the caseload has of each of its 25.`,
  connections: [1, 8],
  settleMs: 200,
  contrasts: [CPU],

  async arrange({ citizens }: Scale): Promise<Arranged> {
    installPeers();
    const house = await openHouse(citizens);
    const merged = await mergeDatabases(house.folder);
    const ours = await startGateway(OURS, house);
    const others = [
      await plainSide(databaseUrls(house.folder), house),
      await sqlSide(merged, house),
      await postgraphileSide(merged, house),
      await oneProcessSide(citizens),
    ];
    return {
      sides: [ours, ...others],
      questions: [ONE_OF_CASELOAD, CASELOAD],
      stop: async () => {
        await Promise.all([ours, ...others].map((side) => side.stop()));
        await house.stop();
      },
    };
  },

  figures: (outcome) =>
    figuresOf({
      systemPlain: times(outcome, PLAIN_EVERYWHERE, OURS.name),
      systemSql: times(outcome, OURS.name, SQL),
      oneProcessCaseload: times(outcome, ONE_PROCESS, SQL),
      oneProcessOverview: times(outcome, ONE_PROCESS, SQL, ONE_OF_CASELOAD),
    }),
};
