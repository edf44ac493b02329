import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import type { OperationStart } from '../database/operation.ts';

/** Who acts when nobody does: events, jobs, relays. The role has no right to person data; `system` of the start is what counts. */
export const systemViewer = (subgraph: SubgraphName): Viewer => ({
  subject: `system:${subgraph}`,
  name: `System ${subgraph}`,
  role: 'operator',
  organisationId: null,
  staffMemberId: null,
  citizenId: null,
  purpose: 'systemJob',
});

export const systemStart = (
  subgraph: SubgraphName,
  operation: string,
  correlationId: string = randomUUID(),
): OperationStart => ({ viewer: systemViewer(subgraph), system: true, operation, correlationId });
