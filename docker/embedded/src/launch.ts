import type { House } from '@tvaers/contract/house';
import { describeHouse, removeHouseFile, writeHouseFile } from './house-file.ts';
import { holdLock } from './lock.ts';
import type { HouseOptions } from './options.ts';
import { choosePorts, requirePort } from './ports.ts';
import { endOrphans } from './processes/orphans.ts';
import type { Progress } from './progress.ts';
import { houseFolder, prepareFolder } from './project-folder.ts';
import { keepSecrets } from './secrets.ts';
import { buildClients } from './steps/build-clients.ts';
import { prepareData } from './steps/prepare-data.ts';
import { startDatabase } from './steps/start-database.ts';
import { startGateway } from './steps/start-gateway.ts';
import { chooseIdentity, startIdentity } from './steps/start-identity.ts';
import { startOneProcess } from './steps/start-one-process.ts';
import { startSubgraphs } from './steps/start-subgraphs.ts';
import type { StopOrder } from './stop-order.ts';
import { together } from './together.ts';

export interface Launch {
  options: HouseOptions;
  environment: NodeJS.ProcessEnv;
  /** Number of the npm that started us, null without one. */
  npm: number | null;
  progress: Progress;
  /** Filled while the house starts; the caller stops it, also when the start fails. */
  stops: StopOrder;
  /** Fires when the start is given up. */
  signal: AbortSignal;
}

/** The whole start, step by step. @throws HouseProblem with a sentence for the terminal when a step cannot be done */
export async function launch({ options, environment, npm, progress, stops, signal }: Launch): Promise<House> {
  const files = houseFolder(environment);
  prepareFolder(files);
  const lock = await holdLock(files.lock, npm, progress.say);
  stops.add({ stop: lock.release });

  // What a killed launcher left behind.
  removeHouseFile(files.house);
  await endOrphans(files.parts);

  await requirePort(options.port);
  const secrets = keepSecrets(files.secrets);
  const ports = await choosePorts(files.ports);
  const context = { options, environment, files, secrets, ports, progress, stops, signal };

  const addresses = await startDatabase({ ...context, reset: options.reset });
  await together(
    signal,
    (either) => prepareData({ ...context, signal: either }, addresses),
    (either) => buildClients({ ...context, signal: either }),
  );
  const identity = chooseIdentity(context);
  // Each can begin before the ones it asks, so they start side by side. Noted last, the gateway is the first to stop.
  const within = (either: AbortSignal) => ({ ...context, signal: either });
  const servers = options.oneProcess
    ? [(either: AbortSignal) => startOneProcess(within(either), addresses, identity)]
    : [
        (either: AbortSignal) => startSubgraphs(within(either), addresses, identity),
        (either: AbortSignal) => startGateway(within(either), identity),
      ];
  await together(signal, (either) => startIdentity(within(either), identity), ...servers);

  const house = describeHouse(options.port, ports, identity);
  writeHouseFile(files.house, house);
  stops.add({
    stop() {
      lock.markStopping();
      removeHouseFile(files.house);
    },
  });
  return house;
}
