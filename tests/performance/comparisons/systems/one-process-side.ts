import { execFileSync } from 'node:child_process';
import { openAllRows } from '../../bench/change-data.ts';
import { houseSide } from '../../bench/house-side.ts';
import { ROOT } from '../../bench/program.ts';
import { WITHOUT_ENVELOPE } from '../../bench/source/environments.ts';
import type { StoppableSide } from './stoppable-side.ts';

export const ONE_PROCESS = 'one process';

const FLAG = '--one-process';

/** A house whose gateway and sectors are one process; none where houses cannot be started so. */
export async function oneProcessSide(citizens: number): Promise<StoppableSide[]> {
  const usage = execFileSync(process.execPath, ['docker/embedded/start.mjs', '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (!usage.includes(FLAG)) return [];
  const environment = { LOG_LEVEL: 'warn', ...WITHOUT_ENVELOPE };
  const house = await houseSide(ONE_PROCESS, { citizens, flags: [FLAG], environment });
  await openAllRows(house.folder);
  return [house];
}
