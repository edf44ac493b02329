import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hostOf } from '@tvaers/kit/database/embedded-postgres';
import { runningPostmaster } from '@tvaers/kit/database/postmaster-file';
import { type Addresses, readOwnServers, resolveAddresses } from '../database/addresses.ts';
import { holdLock, lockOwner } from '../lock.ts';
import { choosePorts } from '../ports.ts';
import { keepSecrets } from '../secrets.ts';
import type { HouseContext } from '../steps/house-context.ts';
import { startDatabase } from '../steps/start-database.ts';

type Surroundings = Pick<HouseContext, 'files' | 'progress' | 'signal' | 'stops' | 'environment'>;

/** Where the databases are: on the server of the running house, or on one that is started for as long as this takes. */
export async function reachDatabases({ files, stops, progress, ...more }: Surroundings): Promise<Addresses> {
  const secrets = keepSecrets(files.secrets);
  const running = lockOwner(files.lock) !== null && existsSync(files.house);
  if (running) {
    const server = await runningPostmaster(join(files.postgres, 'data'));
    const host = await hostOf(files.postgres, server?.port ?? 0);
    const embedded = (database: string, role: string) =>
      `postgresql://${role}:${secrets.passwords[role]}@${host}:${server?.port}/${database}`;
    return resolveAddresses(readOwnServers(more.environment), embedded);
  }
  const lock = await holdLock(files.lock, null, progress.say);
  stops.add({ stop: lock.release });
  const ports = await choosePorts(files.ports);
  return startDatabase({ ...more, files, stops, progress, secrets, ports, reset: false });
}
