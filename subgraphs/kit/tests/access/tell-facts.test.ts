import { randomUUID } from 'node:crypto';
import type { AccessFact } from '@tvaers/contract/access-facts';
import { tellAllFacts, tellFacts } from '../../src/access/facts/tell-facts.ts';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { notesExist } from '../arrange-notes.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';
import { hearEverybody } from './arrange-facts.ts';

const karen = viewerOf('coordinator');

/** A subgraph whose notes entitle somebody: whoever is named in the title until the note is gone or over. */
const VIEW = `
  CREATE VIEW access_fact_due WITH (security_invoker) AS
  SELECT note.id AS fact_id, 'careTeam' AS kind, citizen_id, title::uuid AS staff_member_id, NULL::uuid AS organisation_id,
    NULL::text AS subject, CASE WHEN diagnosis IS NULL THEN -1 ELSE 9 END AS classes, NULL::text AS purpose,
    written_at AS valid_from, CASE WHEN diagnosis = 'over' THEN written_at + interval '1 minute' END AS valid_to
  FROM note;
  GRANT SELECT ON access_fact_due TO plans_app`;

describe('telling the facts that are born here', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
    await hearEverybody(subgraph);
    await subgraph.sql(VIEW);
  });
  beforeEach(() => subgraph.sql('TRUNCATE access_fact, note, outbox'));
  afterAll(() => subgraph.close());

  const told = async () =>
    (await subgraph.outbox())
      .filter(({ type }) => type === 'access.fact-changed')
      .map(({ payload }) => payload as unknown as AccessFact);
  const tell = (citizenId: string) => subgraph.run(karen, (context) => tellFacts(context, [citizenId]));

  it('tells what is new, and nothing the second time', async () => {
    const citizenId = randomUUID();
    const [factId] = await notesExist(subgraph, citizenId, [karen.staffMemberId ?? '']);
    await tell(citizenId);
    await tell(citizenId);
    expect(await told()).toEqual([
      {
        ...{
          factId,
          version: 1,
          kind: 'careTeam',
          citizenId,
          staffMemberId: karen.staffMemberId,
          organisationId: null,
        },
        ...{ subject: null, classes: ['identity', 'plan'], purpose: null, validFrom: '2026-11-01T08:01:00.000Z' },
        validTo: null,
      },
    ]);
  });

  it('tells a change as a higher version, and an end as the end of the validity', async () => {
    const citizenId = randomUUID();
    await notesExist(subgraph, citizenId, [karen.staffMemberId ?? '']);
    await tell(citizenId);
    await subgraph.sql('UPDATE note SET diagnosis = NULL');
    await tell(citizenId);
    await subgraph.sql('DELETE FROM note');
    await tell(citizenId);
    expect(
      (await told()).map(({ version, classes, validTo }) => ({ version, classes, ended: validTo !== null })),
    ).toEqual([
      { version: 1, classes: ['identity', 'plan'], ended: false },
      { version: 2, classes: null, ended: false },
      { version: 3, classes: null, ended: true },
    ]);
  });

  it('tells that something is over to those who knew of it, and nobody of what they never heard of', async () => {
    const [known, unheard] = [randomUUID(), randomUUID()];
    await notesExist(subgraph, known, [karen.staffMemberId ?? '']);
    await tell(known);
    await notesExist(subgraph, unheard, [karen.staffMemberId ?? '']);
    await subgraph.sql(`UPDATE note SET diagnosis = 'over'`);
    expect(await subgraph.run(karen, (context) => tellAllFacts(context))).toBe(1);
    expect((await told()).map(({ citizenId, version }) => [citizenId, version])).toEqual([
      [known, 1],
      [known, 2],
    ]);
  });

  it('counts at once in the operation that told it', async () => {
    const citizenId = randomUUID();
    await notesExist(subgraph, citizenId, [karen.staffMemberId ?? '']);
    const seen = await subgraph.run(karen, async (context) => {
      await context.opened();
      const before = context.access.isOpen(citizenId);
      await tellFacts(context, [citizenId]);
      const rows = await context.sql('SELECT id FROM note');
      return { before, after: context.access.isOpen(citizenId), rows: rows.length };
    });
    expect(seen).toEqual({ before: false, after: true, rows: 1 });
  });

  it('leaves alone whom it was not asked about, unless it is asked about everybody', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await notesExist(subgraph, one, [karen.staffMemberId ?? '']);
    await notesExist(subgraph, other, [karen.staffMemberId ?? '']);
    await tell(one);
    expect((await told()).map(({ citizenId }) => citizenId)).toEqual([one]);
    expect(await subgraph.run(karen, (context) => tellAllFacts(context))).toBe(1);
    expect((await told()).map(({ citizenId }) => citizenId).sort()).toEqual([one, other].sort());
  });
});
