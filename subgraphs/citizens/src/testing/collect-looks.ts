import { randomUUID } from 'node:crypto';
import type { AccessGroup } from '@tvaers/contract/access-log';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { collectAccess } from '../access-log/on-access-disclosed.ts';

/** What of a look a test is about. */
interface Look extends Partial<Omit<AccessGroup, 'seq' | 'at' | 'people'>> {
  citizenId?: string;
  at?: Date;
}

let places = 0;

/** Looks that some sector has told of, as if its events had come. */
export async function collectLooks(citizens: TestSubgraph, looks: readonly Look[]): Promise<void> {
  const people = looks.map(({ citizenId = randomUUID() }, number) => ({ number, citizenIds: [citizenId] }));
  const groups = looks.map(
    ({ citizenId: _citizenId, at = new Date(), ...fields }, number): AccessGroup => ({
      ...{ seq: ++places, people: number, at: at.toISOString(), subject: 'omar', role: 'fact' },
      ...{ organisationId: null, staffMemberId: null, viewerCitizenId: null, operation: 'o', activity: 'read' },
      ...{ dataClasses: ['plan'], purpose: 'treatment', basis: 'b', outcome: 'allowed', correlationId: 'c' },
      ...fields,
    }),
  );
  await citizens.run(systemViewer('citizens'), (context) =>
    collectAccess(context, 'interventions', { people, groups }),
  );
}

/** So many milliseconds ago. */
export const ago = (milliseconds: number): Date => new Date(Date.now() - milliseconds);
