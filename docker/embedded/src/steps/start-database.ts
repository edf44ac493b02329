import { type Addresses, needsEmbedded, readOwnServers, resolveAddresses } from '../database/addresses.ts';
import { runCluster } from '../database/cluster.ts';
import { ensureDatabases } from '../database/databases.ts';
import { HouseProblem } from '../house-problem.ts';
import type { HouseContext } from './house-context.ts';

const FOUND = {
  created: 'PostgreSQL set up',
  existing: 'PostgreSQL started, data kept',
  adopted: 'PostgreSQL of a killed run taken over, data kept',
};

/** Starts the embedded server unless every database stands elsewhere, and answers where each one is. */
export async function startDatabase(context: Omit<HouseContext, 'options'> & { reset: boolean }): Promise<Addresses> {
  const { environment, reset, files, secrets, ports, progress, stops } = context;
  const own = readOwnServers(environment);
  const elsewhere = Object.values(own.subgraphs).some((server) => server !== null);
  if (reset && elsewhere)
    throw new HouseProblem(
      '--reset recreates only the embedded databases and a DATABASE_URL_... names another server: empty that one yourself, or start without the variable.',
    );
  if (!needsEmbedded(own)) return resolveAddresses(own, () => '');
  return progress.step('database', async (about) => {
    const cluster = await runCluster(files.postgres, {
      port: ports.postgres,
      reset,
      say: progress.say,
    });
    stops.add(cluster);
    await ensureDatabases(cluster.url('postgres'), secrets.passwords);
    about(FOUND[cluster.found]);
    return resolveAddresses(own, (database, role) =>
      cluster.url(database, { name: role, password: secrets.passwords[role] ?? '' }),
    );
  });
}
