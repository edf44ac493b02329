import { type AccessLogVerdict, verifyAccessLog, type WitnessedHead } from '../src/access/verify-access-log.ts';
import { withClient } from '../src/database/provision.ts';
import { testServerUrl } from '../src/testing/test-cluster.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { citizensAreRead, seal, watch } from './arrange-reads.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

const COPY = `INSERT INTO access_event (at, subject, name, role, citizen_ids, operation, data_classes, purpose, basis, outcome,
  correlation_id, subgraph) SELECT now() - interval '1 hour', subject, name, role, citizen_ids, operation, data_classes,
  purpose, basis, outcome, correlation_id, subgraph FROM access_event WHERE id = 2`;

/** Row by row what the owner could do, and what the verifier then says first. */
const tamperings: [string, string, RegExp][] = [
  [
    'changed column',
    `UPDATE access_event SET purpose = 'treatment' WHERE id = 3`,
    /^row 3 \(number 3 .* not what was sealed/,
  ],
  [
    'citizen taken out',
    `UPDATE access_event SET citizen_ids = '{}' WHERE id = 3`,
    /^row 3 \(number 3 .* not what was sealed/,
  ],
  [
    'seal that says it is of an older form',
    'UPDATE access_seal SET form = 2 WHERE seq = 4',
    /^row 3 \(number 3 .* not what was sealed/,
  ],
  [
    'changed moment',
    `UPDATE access_event SET at = at - interval '1 second' WHERE id = 4`,
    /^row 4 .* not what was sealed/,
  ],
  [
    'changed moment of the seal',
    'UPDATE access_seal SET sealed_at = now() WHERE seq = 6',
    /^row 5 .* not what was sealed/,
  ],
  ['removed row', 'DELETE FROM access_event WHERE id = 2', /^row 2 \(number 2 of the chain\) is gone/],
  [
    'removed rows with their seal',
    'DELETE FROM access_event WHERE id IN (3, 4); DELETE FROM access_seal WHERE seq = 4',
    /^number 3 of the chain is gone/,
  ],
  [
    'row taken out of its seal',
    `DELETE FROM access_event WHERE id = 3;
     UPDATE access_seal SET event_ids = '{4}', row_hashes = substr(row_hashes, 33) WHERE seq = 4`,
    /^number 3 of the chain is gone/,
  ],
  [
    'changed column and hash of its row',
    `UPDATE access_event SET purpose = 'treatment' WHERE id = 4;
     UPDATE access_seal SET row_hashes = overlay(row_hashes PLACING sha256('') FROM 33) WHERE seq = 4`,
    /^row 4 \(number 4 .* not what was sealed/,
  ],
  [
    'removed newest rows with their seals',
    'DELETE FROM access_event WHERE id > 4; DELETE FROM access_seal WHERE seq > 4',
    /^rows 5 to 6 of the chain are gone/,
  ],
  ['emptied log', 'TRUNCATE access_event, access_seal', /^rows 1 to 6 of the chain are gone/],
  [
    'pair of rows that changed places',
    `UPDATE access_seal SET event_ids = '{4,3}' WHERE seq = 4`,
    /^row 4 \(number 3 of the chain\) is not what was sealed/,
  ],
  [
    'pair of rows that changed places with their hashes',
    `UPDATE access_seal SET event_ids = '{4,3}', row_hashes = substr(row_hashes, 33) || substr(row_hashes, 1, 32)
     WHERE seq = 4`,
    /^row 4 \(number 3 of the chain\) is not what was sealed/,
  ],
  [
    'pair of seals that changed places',
    `UPDATE access_seal SET seq = 0 WHERE seq = 2; UPDATE access_seal SET seq = 2 WHERE seq = 4;
     UPDATE access_seal SET seq = 4 WHERE seq = 0`,
    /^row 3 \(number 1 of the chain\) is not what was sealed/,
  ],
];

describe('a read log that somebody with all rights has changed', () => {
  let subgraph: TestSubgraph;
  beforeEach(async () => {
    subgraph = await testSubgraph(notesSubgraph);
    for (let batch = 0; batch < 3; batch += 1) {
      await citizensAreRead(subgraph, 2);
      await seal(subgraph);
    }
  });
  afterEach(() => subgraph.close());

  const heads = async () =>
    (await subgraph.outbox()).map(({ payload }) => ({
      subgraph: 'plans' as const,
      ...(payload.head as Pick<WitnessedHead, 'seq' | 'hash'>),
    }));
  const verdict = async (): Promise<AccessLogVerdict> => verifyAccessLog(subgraph.database.ownerUrl, await heads());

  it('was whole before', async () => {
    expect(await verdict()).toMatchObject({ sealed: 6, witnessed: 6, fault: null });
  });

  it.each(tamperings)('is known by a %s', async (_what, statements, fault) => {
    await subgraph.sql(statements);
    expect((await verdict()).fault).toMatch(fault);
  });

  it('is known by a change that the superuser made past triggers and row-level security', async () => {
    const url = new URL(await testServerUrl());
    url.pathname = new URL(subgraph.database.ownerUrl).pathname;
    await withClient(url.href, async (client) => {
      await client.query(
        `SET session_replication_role = replica; UPDATE access_event SET subject = 'nobody' WHERE id = 1`,
      );
    });
    expect((await verdict()).fault).toMatch(/^row 1 .* not what was sealed/);
  });

  it('is known by a row dated back, also when the sealer has sealed it in good faith', async () => {
    await subgraph.sql(COPY);
    expect((await verdict()).fault).toBe('row 7 is not sealed');
    await seal(subgraph);
    expect((await verdict()).fault).toMatch(/^row 7 .* is dated before rows that were there first/);
  });

  it('is known by a row dated back into a time when nobody read', async () => {
    const quiet = await testSubgraph(notesSubgraph);
    await watch(quiet);
    await citizensAreRead(quiet, 2);
    await quiet.sql(COPY);
    await quiet.sql('DELETE FROM access_event WHERE id < 3');
    await seal(quiet);
    const { fault } = await verifyAccessLog(quiet.database.ownerUrl, []);
    await quiet.close();
    expect(fault).toMatch(/^row 3 \(number 2 of the chain\) is dated before/);
  });

  it('is known by a row put where a rolled back read has left a number free', async () => {
    await subgraph.sql(
      COPY.replace('(at,', '(id, at,').replace('SELECT now()', 'OVERRIDING SYSTEM VALUE SELECT -1, now()'),
    );
    expect((await verdict()).fault).toBe('row -1 is not sealed');
  });

  it('is known by a chain that was written anew, because witnesses hold the old one', async () => {
    const told = await heads();
    await subgraph.sql(`UPDATE access_event SET name = 'somebody else' WHERE id = 5; DELETE FROM access_seal`);
    await seal(subgraph);
    const url = subgraph.database.ownerUrl;
    expect(await verifyAccessLog(url, [])).toMatchObject({ fault: null });
    // Also where the new chain has no seal that ends where the witnesses saw one end.
    expect((await verifyAccessLog(url, told.slice(0, 1))).fault).toMatch(/not what witnesses were told/);
    expect((await verifyAccessLog(url, told)).fault).toMatch(/^row 1 .* is not what witnesses were told/);
  });
});
