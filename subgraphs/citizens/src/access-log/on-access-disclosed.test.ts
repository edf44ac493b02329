import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@tvaers/contract/events';
import { withClient } from '@tvaers/kit/database/provision';
import { EventNotHandled, receiveEvent } from '@tvaers/kit/events/inbox';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { eventHandlers } from '../event-handlers.ts';

const lookAt = (citizenId: string): EventEnvelope<'access.disclosed'> => ({
  ...{ id: randomUUID(), type: 'access.disclosed', source: 'plans', occurredAt: '2026-12-01T08:00:01.000Z' },
  correlationId: 'c',
  payload: {
    ...{ subgraph: 'plans', head: { seq: 1, hash: 'ab'.repeat(32) }, people: [{ number: 1, citizenIds: [citizenId] }] },
    groups: [
      {
        ...{ seq: 1, people: 1, at: '2026-12-01T08:00:00.000Z', subject: 'berit', role: 'fact', organisationId: null },
        ...{ staffMemberId: null, viewerCitizenId: null, operation: 'Overview', activity: 'read' },
        ...{ dataClasses: ['plan'], purpose: 'treatment', basis: 'b', outcome: 'allowed', correlationId: 'c' },
      },
    ],
  },
});

/** As if another process had just kept the same people, and says so in a moment. */
const KEEP_PEOPLE = `
  WITH new AS (
    INSERT INTO collected_access_people (day, digest) VALUES ('2026-12-01', sha256(array_send(ARRAY[$1::uuid])))
    RETURNING id, day
  )
  INSERT INTO collected_access_citizen (people_id, citizen_id, day) SELECT id, $1, day FROM new`;

describe('what a sector tells of its log', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  it('comes again, and is kept, when somebody else keeps the same people at the same moment', async () => {
    const citizenId = randomUUID();
    const event = lookAt(citizenId);
    const room = { subgraph: 'citizens' as const, dataSource: citizens.dataSource, logger: citizens.logger };
    await withClient(citizens.database.ownerUrl, async (other) => {
      await other.query(`BEGIN; SELECT set_config('tvaers.system', 'on', true)`);
      await other.query(KEEP_PEOPLE, [citizenId]);
      const received = expect(receiveEvent(room, eventHandlers, event)).rejects.toThrow(EventNotHandled);
      await sleep(100);
      await other.query('COMMIT');
      await received;
    });
    await expect(receiveEvent(room, eventHandlers, event)).resolves.toBe('handled');
    const kept = await citizens.sql(
      'SELECT seq::int FROM collected_access_event JOIN collected_access_citizen USING (people_id) WHERE citizen_id = $1',
      [citizenId],
    );
    expect(kept).toEqual([{ seq: 1 }]);
  });
});
