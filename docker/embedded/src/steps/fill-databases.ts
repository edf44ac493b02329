import { join } from 'node:path';
import { writeMark } from '../database/mark.ts';
import { shareFacts } from '../database/share-facts.ts';
import { ourProgram } from '../processes/part.ts';
import { runOnce } from '../processes/run-once.ts';
import { together } from '../together.ts';
import type { Target } from './find-targets.ts';
import type { HouseContext } from './house-context.ts';

type Surroundings = Pick<HouseContext, 'files' | 'progress' | 'signal'>;

/**
 * Invents the same people in each of the databases, side by side, in place of what is there, and tells `all` of them who
 * may see what.
 */
export async function fillDatabases(
  surroundings: Surroundings,
  targets: Target[],
  citizens: number,
  all: readonly Target[] = targets,
): Promise<void> {
  const { files, progress, signal } = surroundings;
  await progress.step('seed', async (about) => {
    await noteAll(targets, { seed: 'begun', citizens });
    await together(
      signal,
      ...targets.map((target) => (either: AbortSignal) => fill(target, citizens, files.logs, either)),
    );
    await shareFacts(all);
    await noteAll(targets, { seed: 'done', citizens });
    about(citizens === 0 ? 'nobody but those who sign in' : `${citizens} invented citizens`);
  });
}

const fill = ({ name, ownerUrl }: Target, citizens: number, logs: string, signal: AbortSignal): Promise<void> =>
  runOnce(
    {
      name: `The seed of ${name}`,
      command: ourProgram(`subgraphs/${name}/src/seed.ts`, '--citizens', String(citizens)),
      environment: { OWNER_DATABASE_URL: ownerUrl },
      logFile: join(logs, `seed-${name}.log`),
    },
    signal,
  );

const noteAll = (targets: Target[], note: { seed: 'begun' | 'done'; citizens: number }) =>
  Promise.all(targets.map(({ ownerUrl }) => writeMark(ownerUrl, note)));
