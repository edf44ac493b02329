import { randomUUID } from 'node:crypto';
import { housekeeping } from '../src/database/housekeeping.ts';
import { runOperation } from '../src/database/operation.ts';
import { systemStart } from '../src/events/system-viewer.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

describe('what is kept for retries', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  afterAll(() => subgraph.close());

  it('is forgotten when it is old, whoever it belongs to, but not what was put aside', async () => {
    await subgraph.sql(
      `INSERT INTO idempotency_key (subject, operation, key, input_hash, outcome, created_at)
       VALUES ('berit', 'writeNote', 'old', '', '{}', now() - interval '3 days'),
              ('omar', 'writeNote', 'yesterday', '', '{}', now() - interval '25 hours')`,
    );
    await subgraph.sql(
      `INSERT INTO inbox (consumer, event_id, type, handled_at, parked_at)
       VALUES ('plans', gen_random_uuid(), 'handled', now() - interval '31 days', NULL),
              ('plans', gen_random_uuid(), 'recent', now(), NULL),
              ('plans', gen_random_uuid(), 'parked', NULL, now() - interval '90 days')`,
    );
    await subgraph.sql(
      `INSERT INTO spent_envelope VALUES (gen_random_uuid(), now() - interval '2 hours'), (gen_random_uuid(), now())`,
    );
    const room = { subgraph: 'plans' as const, dataSource: subgraph.dataSource, logger: subgraph.logger };
    await runOperation(room, systemStart('plans', housekeeping.name, randomUUID()), housekeeping.work);
    expect(await subgraph.sql('SELECT key FROM idempotency_key')).toEqual([{ key: 'yesterday' }]);
    expect(await subgraph.sql('SELECT id FROM spent_envelope')).toHaveLength(1);
    expect(await subgraph.sql('SELECT type FROM inbox ORDER BY type')).toEqual([
      { type: 'parked' },
      { type: 'recent' },
    ]);
  });
});
