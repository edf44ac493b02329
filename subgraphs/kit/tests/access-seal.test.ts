import { randomUUID } from 'node:crypto';
import { sealAccessLog } from '../src/access/seal-access-log.ts';
import { verifyAccessLog } from '../src/access/verify-access-log.ts';
import { withClient } from '../src/database/provision.ts';
import { startJobs } from '../src/events/jobs.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { citizensAreRead, roomOf, seal, watch } from './arrange-reads.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { NOTE } from './questions.ts';

describe('the seal of the access log', () => {
  let subgraph: TestSubgraph;
  beforeEach(async () => {
    subgraph = await testSubgraph(notesSubgraph, { poolSize: 12 });
  });
  afterEach(() => subgraph.close());

  const verdict = () => verifyAccessLog(subgraph.database.ownerUrl, []);
  const seals = () => subgraph.sql<{ eventId: string }>('SELECT event_id AS "eventId" FROM access_seal ORDER BY seq');

  it('holds for a log in which nothing stands', async () => {
    await seal(subgraph);
    expect(await verdict()).toEqual({ sealed: 0, waiting: 0, head: '0'.repeat(64), witnessed: 0, fault: null });
    expect(await subgraph.outbox()).toEqual([]);
  });

  it('chains what was read since, once, and tells others its head', async () => {
    const ids = await citizensAreRead(subgraph, 3);
    await seal(subgraph);
    await seal(subgraph);
    const { head, ...rest } = await verdict();
    expect(rest).toEqual({ sealed: 3, waiting: 0, witnessed: 0, fault: null });
    const [event, ...more] = await subgraph.outbox();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'access.disclosed',
      payload: { subgraph: 'plans', head: { seq: 3, hash: head }, rows: ids.map((citizenId) => ({ citizenId })) },
    });
  });

  it('tells others all that a citizen may know, and not the name of who read', async () => {
    const [citizenId] = await citizensAreRead(subgraph, 1);
    await seal(subgraph);
    const [event] = await subgraph.outbox();
    const { subject, role, organisationId, staffMemberId, purpose } = viewerOf('coordinator');
    expect(event?.payload.rows).toEqual([
      {
        ...{ seq: 1, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), citizenId },
        ...{ subject, role, organisationId, staffMemberId, viewerCitizenId: null, purpose },
        ...{ operation: 'Test', activity: 'read', dataClasses: ['identity'], basis: 'none' },
        ...{ outcome: 'allowed', correlationId: 'test' },
      },
    ]);
  });

  it('keeps watch where nobody reads, once in five minutes', async () => {
    await watch(subgraph);
    await watch(subgraph);
    const { head, ...rest } = await verdict();
    expect(rest).toEqual({ sealed: 0, waiting: 0, witnessed: 0, fault: null });
    expect(await subgraph.outbox()).toMatchObject([{ payload: { head: { seq: 1, hash: head }, rows: [] } }]);
    await citizensAreRead(subgraph, 1);
    await watch(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 1, fault: null });
  });

  it('takes more rows than one batch holds in one go', async () => {
    await subgraph.run(viewerOf('coordinator'), async ({ disclosures }) => {
      for (let one = 0; one < 2201; one += 1) disclosures.add(randomUUID(), 1);
    });
    await seal(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 2201, fault: null });
    expect((await subgraph.outbox()).map(({ payload }) => (payload.rows as object[]).length)).toEqual([
      1000, 1000, 201,
    ]);
  });

  it('comes within a second while readers read and two sealers seal, with no gap and no row twice', async () => {
    const [id] = await notesExist(subgraph, randomUUID(), ['read by many']);
    const sealers = [1, 2].map(() => startJobs(roomOf(subgraph), [{ ...sealAccessLog, everyMs: 20 }]));
    const reader = async () => {
      for (let times = 0; times < 10; times += 1)
        await subgraph.ask({ query: NOTE, variables: { id }, as: viewerOf('coordinator') });
    };
    await Promise.all(Array.from({ length: 20 }, reader));
    for (const sealer of sealers) await sealer.stop();
    await seal(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 200, waiting: 0, fault: null });
    expect(subgraph.logs.text()).not.toContain('a job failed');
  });

  it('reaches a row whose transaction ended after later rows were sealed', async () => {
    await withClient(subgraph.database.ownerUrl, async (slow) => {
      await citizensAreRead(subgraph, 1);
      await slow.query(`BEGIN; INSERT INTO access_event (subject, name, role, citizen_id, operation, data_classes, purpose,
        basis, outcome, correlation_id, subgraph) SELECT subject, name, role, citizen_id, operation, data_classes, purpose,
        basis, outcome, correlation_id, subgraph FROM access_event`);
      await citizensAreRead(subgraph, 1);
      await seal(subgraph);
      await slow.query('COMMIT');
    });
    await seal(subgraph);
    expect((await seals()).map(({ eventId }) => Number(eventId))).toEqual([1, 3, 2]);
    expect(await verdict()).toMatchObject({ sealed: 3, fault: null });
  });

  it('is set after a restart on what a killed process had read and not sealed', async () => {
    await citizensAreRead(subgraph, 2);
    await subgraph.database.outage(async () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await verdict()).toMatchObject({ sealed: 0, fault: 'row 1 is not sealed' });
    await seal(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 2, fault: null });
  });

  it('lets the running subgraph add, and neither change, remove, empty nor date', async () => {
    await citizensAreRead(subgraph, 1);
    await seal(subgraph);
    const forbidden = ['access_event', 'access_seal'].flatMap((table) => [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
    ]);
    forbidden.push(
      `UPDATE access_event SET name = 'somebody else'`,
      `UPDATE access_seal SET hash = ''`,
      `INSERT INTO access_event (at, subject, name, role, citizen_id, operation, data_classes, purpose, basis, outcome,
        correlation_id, subgraph) SELECT now() - interval '1 day', subject, name, role, citizen_id, operation, data_classes,
        purpose, basis, outcome, correlation_id, subgraph FROM access_event`,
    );
    for (const statement of forbidden)
      await expect(subgraph.dataSource.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await verdict()).toMatchObject({ sealed: 1, fault: null });
  });

  it('covers refusals and writes as well', async () => {
    await subgraph.run(viewerOf('citizen', { citizenId: randomUUID() }), async ({ disclosures }) => {
      disclosures.noteWrite();
      disclosures.add(randomUUID(), 1);
      disclosures.add(randomUUID(), 2, 'denied');
      disclosures.add(randomUUID(), 4, 'masked');
    });
    await seal(subgraph);
    const [event] = await subgraph.outbox();
    expect(event?.payload.rows).toMatchObject([
      { outcome: 'allowed', activity: 'write', dataClasses: ['identity'], viewerCitizenId: expect.any(String) },
      { outcome: 'masked', dataClasses: ['socialCase'] },
      { outcome: 'denied', dataClasses: ['contactInfo'] },
    ]);
  });
});
