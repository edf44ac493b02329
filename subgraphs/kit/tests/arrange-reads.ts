import { randomUUID } from 'node:crypto';
import { sealAccessLog, sealLatecomers } from '../src/access/seal-access-log.ts';
import type { OperationRoom } from '../src/database/operation.ts';
import { runOperation } from '../src/database/operation.ts';
import { systemStart } from '../src/events/system-viewer.ts';
import type { TestSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';

export const roomOf = ({ dataSource, logger }: TestSubgraph): OperationRoom => ({
  subgraph: 'plans',
  dataSource,
  logger,
});

/** So many citizens are shown, each by an operation of its own, one after the other; answers their ids. */
export async function citizensAreRead(subgraph: TestSubgraph, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const id of ids) await subgraph.run(viewerOf('coordinator'), async ({ disclosures }) => disclosures.add(id, 1));
  return ids;
}

/** One beat of the job that also keeps watch. */
export const watch = (subgraph: TestSubgraph): Promise<unknown> =>
  runOperation(roomOf(subgraph), systemStart('plans', sealLatecomers.name), sealLatecomers.work);

/** One beat of the sealer. */
export const seal = (subgraph: TestSubgraph): Promise<unknown> =>
  runOperation(roomOf(subgraph), systemStart('plans', sealAccessLog.name), sealAccessLog.work);
