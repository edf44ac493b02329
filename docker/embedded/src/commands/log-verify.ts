import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { type AccessLogVerdict, verifyAccessLog } from '@tvaers/kit/access/verify-access-log';
import { readWitnesses } from '../database/read-witnesses.ts';
import { HouseProblem } from '../house-problem.ts';
import { createProgress } from '../progress.ts';
import { houseFolder, prepareFolder } from '../project-folder.ts';
import { StopOrder } from '../stop-order.ts';
import { untilAskedToStop } from '../stop-signals.ts';
import { reachDatabases } from './reach-databases.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run log:verify`: computes the hash chain of every subgraph's read log anew and holds it against what others were
 * told of it. Says the first bad row of each and answers 1 when there is one. The house may run or not.
 */
await runCommand(async (args) => {
  if (args.length > 0) throw new HouseProblem('npm run log:verify takes no arguments.');
  const files = houseFolder(process.env);
  prepareFolder(files);
  const stops = new StopOrder();
  const asked = untilAskedToStop({ npm: null, again: () => stops.hurry() });
  const progress = createProgress((line) => console.error(line));
  try {
    const { subgraphs, events } = await reachDatabases({
      ...{ files, progress, stops, signal: asked.signal, environment: process.env },
    });
    const addressOf = ({ owner, app }: { owner: string | null; app: string }) => owner ?? app;
    const heads = await readWitnesses({ events, citizens: addressOf(subgraphs.citizens) });
    let faults = 0;
    for (const name of SUBGRAPH_NAMES) {
      const own = heads.filter(({ subgraph }) => subgraph === name);
      const verdict = await verifyAccessLog(addressOf(subgraphs[name]), own);
      console.log(`${`${name}:`.padEnd(15)} ${sentence(verdict)}`);
      if (verdict.fault !== null) faults += 1;
    }
    return faults === 0 ? 0 : 1;
  } finally {
    await stops.stop();
    asked.forget();
  }
});

function sentence({ fault, sealed, waiting, head, witnessed }: AccessLogVerdict): string {
  if (fault !== null) return `BAD: ${fault}; the ${sealed} rows before it hold`;
  const young = waiting === 0 ? '' : `, ${waiting} younger than a seal`;
  return `${sealed} rows, all sealed${young}, head ${head}, witnessed up to ${witnessed}`;
}
