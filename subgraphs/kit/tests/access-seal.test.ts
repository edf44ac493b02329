import { randomUUID } from 'node:crypto';
import type { AccessBatch } from '@tvaers/contract/access-log';
import {
  CANONICAL_EVENT_OF_FORM_2,
  canonicalEventOfForm1,
  canonicalSealOfForm2,
  GENESIS_HASH,
} from '../src/access/canonical-event.ts';
import { sealAccessLog } from '../src/access/seal-access-log.ts';
import { verifyAccessLog } from '../src/access/verify-access-log.ts';
import { runOperation } from '../src/database/operation.ts';
import { withClient } from '../src/database/provision.ts';
import { startJobs } from '../src/events/jobs.ts';
import { systemStart } from '../src/events/system-viewer.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { citizensAreRead, roomOf, seal, watch } from './arrange-reads.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { NOTE } from './questions.ts';

/** How many rows of the log the session has come to, by its keys or by reading all of it. */
const FETCHED = `SELECT (pg_stat_get_xact_tuples_fetched('access_event_pkey'::regclass)
  + pg_stat_get_xact_tuples_returned('access_event'::regclass))::int AS fetched`;

const COLUMNS = `subject, name, role, citizen_ids, operation, data_classes, purpose, basis, outcome, correlation_id, subgraph`;

describe('the seal of the access log', () => {
  let subgraph: TestSubgraph;
  beforeEach(async () => {
    subgraph = await testSubgraph(notesSubgraph, { poolSize: 12 });
  });
  afterEach(() => subgraph.close());

  const verdict = () => verifyAccessLog(subgraph.database.ownerUrl, []);
  const seals = () =>
    subgraph.sql<{ eventIds: string[] }>('SELECT event_ids AS "eventIds" FROM access_seal ORDER BY seq');

  /** What the oldest batch in the outbox tells, each row with whom it is about. */
  const told = async () => {
    const [event] = await subgraph.outbox();
    const { people = [], groups = [] } = (event?.payload ?? {}) as Partial<AccessBatch>;
    const citizenIds = new Map(people.map((one) => [one.number, one.citizenIds]));
    return groups.map(({ people: number, ...group }) => ({ ...group, citizenIds: citizenIds.get(number) }));
  };

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
      payload: { subgraph: 'plans', head: { seq: 3, hash: head } },
    });
    expect(await told()).toMatchObject(ids.map((citizenId, place) => ({ seq: place + 1, citizenIds: [citizenId] })));
  });

  it('tells others all that a citizen may know, and not the name of who read', async () => {
    const [citizenId] = await citizensAreRead(subgraph, 1);
    await seal(subgraph);
    const { subject, role, organisationId, staffMemberId, purpose } = viewerOf('coordinator');
    expect(await told()).toEqual([
      {
        ...{
          seq: 1,
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          citizenIds: [citizenId],
        },
        ...{ subject, role, organisationId, staffMemberId, viewerCitizenId: null, purpose },
        ...{ operation: 'Test', activity: 'read', dataClasses: ['identity'], basis: 'none' },
        ...{ outcome: 'allowed', correlationId: 'test' },
      },
    ]);
  });

  it('tells together what one operation showed of several citizens on the same ground', async () => {
    const ids = Array.from({ length: 3 }, () => randomUUID());
    await subgraph.run(viewerOf('coordinator'), async ({ disclosures }) => {
      for (const id of ids) disclosures.add(id, 1);
      disclosures.add(ids[0] as string, 2);
    });
    await seal(subgraph);
    expect(await told()).toMatchObject([
      { seq: 1, citizenIds: [ids[0]], dataClasses: ['identity', 'contactInfo'] },
      { seq: 2, citizenIds: [ids[1], ids[2]], dataClasses: ['identity'] },
    ]);
  });

  it('names once the people who were looked at again and again', async () => {
    const ids = Array.from({ length: 2 }, () => randomUUID());
    for (let look = 0; look < 3; look += 1)
      await subgraph.run(viewerOf('coordinator'), async ({ disclosures }) => {
        for (const id of ids) disclosures.add(id, 1);
      });
    await seal(subgraph);
    const [event] = await subgraph.outbox();
    expect(event?.payload.people).toEqual([{ number: 1, citizenIds: ids }]);
    expect(await told()).toMatchObject([{ citizenIds: ids }, { citizenIds: ids }, { citizenIds: ids }]);
  });

  it('keeps watch where nobody reads, once in five minutes', async () => {
    await watch(subgraph);
    await watch(subgraph);
    const { head, ...rest } = await verdict();
    expect(rest).toEqual({ sealed: 0, waiting: 0, witnessed: 0, fault: null });
    expect(await subgraph.outbox()).toMatchObject([{ payload: { head: { seq: 1, hash: head }, groups: [] } }]);
    await citizensAreRead(subgraph, 1);
    await watch(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 1, fault: null });
  });

  it('takes more rows than one batch holds in one go', async () => {
    await citizensAreRead(subgraph, 1);
    await subgraph.sql(`INSERT INTO access_event (${COLUMNS})
      SELECT ${COLUMNS} FROM access_event CROSS JOIN generate_series(1, 1100)`);
    await seal(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 1101, fault: null });
    const places = (await subgraph.outbox()).map(({ payload }) =>
      (payload.groups as { seq: number }[]).map(({ seq }) => seq),
    );
    expect(places.map((seqs) => seqs.length)).toEqual([500, 500, 101]);
    expect(places.flat()).toEqual(Array.from({ length: 1101 }, (_, index) => index + 1));
  });

  it('is set on what is new without reading the log once more, however long that is', async () => {
    await citizensAreRead(subgraph, 400);
    await seal(subgraph);
    await withClient(subgraph.database.ownerUrl, (owner) =>
      owner.query(`ALTER TABLE access_seal NO FORCE ROW LEVEL SECURITY;
        UPDATE access_seal SET sealed_at = sealed_at - interval '1 minute';
        ALTER TABLE access_seal FORCE ROW LEVEL SECURITY`),
    );
    await citizensAreRead(subgraph, 2);
    await seal(subgraph);
    await citizensAreRead(subgraph, 1);
    const looked = await runOperation(roomOf(subgraph), systemStart('plans', 'seal'), async (context) => {
      const fetched = async () => (await context.sql<{ fetched: number }>(FETCHED))[0]?.fetched ?? 0;
      const before = await fetched();
      await sealAccessLog.work(context);
      return (await fetched()) - before;
    });
    expect(looked).toBe(3);
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

  it('goes on from seals of the first form, one for each row, and holds them to what they covered', async () => {
    await citizensAreRead(subgraph, 1);
    await subgraph.sql(
      `INSERT INTO access_seal (seq, form, event_ids, hash, sealed_at)
       SELECT 1, 1, ARRAY[e.id], sha256($1 || convert_to(${canonicalEventOfForm1('1', 'moment')}, 'UTF8')), moment
       FROM access_event e, (SELECT date_trunc('milliseconds', now()) AS moment) AS sealed`,
      [GENESIS_HASH],
    );
    await citizensAreRead(subgraph, 2);
    await seal(subgraph);
    expect((await seals()).map(({ eventIds }) => eventIds.map(Number))).toEqual([[1], [2, 3]]);
    expect(await verdict()).toMatchObject({ sealed: 3, fault: null });
    await subgraph.sql(`UPDATE access_event SET purpose = 'treatment' WHERE id = 1`);
    expect((await verdict()).fault).toBe('row 1 (number 1 of the chain) is not what was sealed');
  });

  it('goes on from seals of the second form, a row for each citizen, and sees a citizen who was added', async () => {
    await citizensAreRead(subgraph, 2);
    await subgraph.sql(
      `WITH fresh AS (
         SELECT e.id, sha256(convert_to(${CANONICAL_EVENT_OF_FORM_2}, 'UTF8')) AS hash FROM access_event AS e
       )
       INSERT INTO access_seal (seq, form, event_ids, row_hashes, sealed_at, hash)
       SELECT 2, 2, ids, hashes, moment,
         sha256($1 || convert_to(${canonicalSealOfForm2('2::bigint', 'moment', 'ids')}, 'UTF8') || hashes)
       FROM (SELECT array_agg(id ORDER BY id) AS ids, string_agg(hash, '' ORDER BY id) AS hashes,
         date_trunc('milliseconds', now())::timestamptz(3) AS moment FROM fresh) AS batch`,
      [GENESIS_HASH],
    );
    await citizensAreRead(subgraph, 1);
    await seal(subgraph);
    expect(await verdict()).toMatchObject({ sealed: 3, fault: null });
    for (const more of [`gen_random_uuid()`, 'NULL']) {
      await subgraph.sql(
        `UPDATE access_event SET citizen_ids = citizen_ids[:1] || ARRAY[${more}]::uuid[] WHERE id = 2`,
      );
      expect((await verdict()).fault).toBe('row 2 (number 2 of the chain) is not what was sealed');
    }
  });

  it('reaches a row whose transaction ended after later rows were sealed', async () => {
    await withClient(subgraph.database.ownerUrl, async (slow) => {
      await citizensAreRead(subgraph, 1);
      await slow.query(`BEGIN; INSERT INTO access_event (${COLUMNS}) SELECT ${COLUMNS} FROM access_event`);
      await citizensAreRead(subgraph, 1);
      await seal(subgraph);
      await slow.query('COMMIT');
    });
    await seal(subgraph);
    expect((await seals()).flatMap(({ eventIds }) => eventIds.map(Number))).toEqual([1, 3, 2]);
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
      `INSERT INTO access_event (at, ${COLUMNS}) SELECT now() - interval '1 day', ${COLUMNS} FROM access_event`,
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
    expect(event?.payload.groups).toMatchObject([
      { outcome: 'allowed', activity: 'write', dataClasses: ['identity'], viewerCitizenId: expect.any(String) },
      { outcome: 'masked', dataClasses: ['socialCase'] },
      { outcome: 'denied', dataClasses: ['contactInfo'] },
    ]);
  });
});
