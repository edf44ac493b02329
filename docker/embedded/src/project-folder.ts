import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HouseProblem, systemCode } from './house-problem.ts';

/** The project's own folder, wherever it was cloned to. */
export const PROJECT = join(import.meta.dirname, '..', '..', '..');

/** Where the running house keeps its things; git ignores all of it. TVAERS_FOLDER names another place, for a second house. */
export const houseFolder = (environment: NodeJS.ProcessEnv) => {
  const folder = resolve(environment.TVAERS_FOLDER || join(PROJECT, '.tvaers'));
  return {
    folder,
    postgres: join(folder, 'postgres'),
    logs: join(folder, 'logs'),
    secrets: join(folder, 'secrets.json'),
    ports: join(folder, 'ports.json'),
    lock: join(folder, 'launcher.lock'),
    /** Processes that run, for the launcher after one that was killed. */
    parts: join(folder, 'parts.json'),
    house: join(folder, 'house.json'),
  };
};
export type HouseFolder = ReturnType<typeof houseFolder>;

/** A database server that meets a full disk stops in the middle of things, so we rather do not begin. */
const LEAST_FREE_MEGABYTES = 300;

/** Makes the folders. @throws HouseProblem when they cannot be written or the disk is nearly full */
export function prepareFolder({ folder, logs }: HouseFolder): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    mkdirSync(logs, { recursive: true });
    for (const path of [folder, logs]) accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (systemCode(cause) === 'ENOSPC') throw diskFull(folder);
    throw new HouseProblem(
      `This user may not write in ${folder}, where the house keeps its data: give yourself the right (sudo chown -R $(id -un) "${folder}") and start again.`,
      { cause },
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024);
  if (free < LEAST_FREE_MEGABYTES) throw diskFull(folder, free);
}

export const diskFull = (folder: string, freeMegabytes?: number): HouseProblem =>
  new HouseProblem(
    `The disk that holds ${folder} is full${freeMegabytes === undefined ? '' : ` (${freeMegabytes} MB free)`}: make at least ${LEAST_FREE_MEGABYTES} MB free and start again; nothing was lost.`,
  );
