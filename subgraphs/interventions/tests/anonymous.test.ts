import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { idOf } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { addCourse } from './courses.ts';

const SOMEBODY = idOf('somebody');
const clinic = viewerOf('clinic');
const otherClinic = viewerOf('clinic', { organisationId: idOf('other clinic') });
const FIELDS = 'id alias provider { id } startedOn endedOn';

describe('somebody who gives no name', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(interventionsSubgraph(async () => ({ is: 'nobody' })));
    await interventions.sql('INSERT INTO known_citizen (citizen_id) VALUES ($1)', [SOMEBODY]);
    await addCourse(interventions, SOMEBODY);
  });
  beforeEach(() => interventions.sql('DELETE FROM anonymous_enrolment'));
  afterAll(() => interventions.close());

  const ask = async (as: Viewer, query: string, variables: object = {}) => {
    const { data, errors } = await interventions.ask<Record<string, Record<string, unknown> | null>>({
      ...{ query, variables, as },
    });
    return errors ? { code: errors[0]?.extensions?.code } : (Object.values(data)[0] ?? null);
  };
  const enrol = async (alias: string | null = 'Måge', as: Viewer = clinic) =>
    (await ask(
      as,
      `mutation Enrol($input: EnrolAnonymouslyInput!) { enrolAnonymously(input: $input) { __typename
        ... on EnrolAnonymouslySuccess { code anonymousEnrolment { ${FIELDS} } } ... on InvalidInput { field }
        ... on Problem { message } } }`,
      { input: { alias } },
    )) as { __typename: string; code: string; anonymousEnrolment: { id: string } };
  const end = (id: string, as: Viewer = clinic) =>
    ask(
      as,
      `mutation End($input: EndAnonymousEnrolmentInput!) { endAnonymousEnrolment(input: $input) { __typename
        ... on EndAnonymousEnrolmentSuccess { anonymousEnrolment { ${FIELDS} } } ... on Problem { message } } }`,
      { input: { anonymousEnrolmentId: id } },
    );
  const find = (code: string, as: Viewer = clinic) =>
    ask(as, `query Find($code: String!) { anonymousEnrolment(code: $code) { ${FIELDS} } }`, { code });
  const list = (as: Viewer = clinic, after: string | null = null) =>
    ask(
      as,
      `query List($after: String) { anonymousEnrolments(first: 2, after: $after) { edges { node { id } }
        pageInfo { hasNextPage endCursor } } }`,
      { after },
    ) as Promise<{ edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>;

  it('is enrolled under what they want to be called, and found again by the code they took along', async () => {
    const { code, anonymousEnrolment } = await enrol();
    expect(anonymousEnrolment).toMatchObject({
      ...{ alias: 'Måge', provider: { id: clinic.organisationId }, endedOn: null },
    });
    expect(await find(code)).toEqual(anonymousEnrolment);
    expect(await find(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)).toEqual(anonymousEnrolment);
    expect(await find('not a code')).toBeNull();
  });

  it('need not be called anything, and gives no number', async () => {
    expect(await enrol(null)).toMatchObject({ anonymousEnrolment: { alias: null } });
    for (const number of ['0101901234', '01 01 90-1234', '010½190', '0101²90', '12å3456', '123ʰ456', 'x'.repeat(31)])
      expect(await enrol(number)).toMatchObject({ __typename: 'InvalidInput', field: 'alias' });
    expect(await enrol('Halv ½ m²')).toMatchObject({ anonymousEnrolment: { alias: 'Halv ½ m²' } });
    for (const number of ['0101901234', '010190-1234', 'x'.repeat(31)])
      await expect(
        interventions.sql(
          `INSERT INTO anonymous_enrolment (id, alias, code_hash, provider_id, started_on)
           VALUES (gen_random_uuid(), $1, $1, gen_random_uuid(), now())`,
          [number],
        ),
      ).rejects.toThrow('anonymous_enrolment_alias_is_no_number');
  });

  it('is seen by their own unit alone, whoever knows the code or the id', async () => {
    const { code, anonymousEnrolment } = await enrol();
    expect((await list()).edges).toHaveLength(1);
    expect((await list(otherClinic)).edges).toEqual([]);
    expect(await find(code, otherClinic)).toBeNull();
    expect(await end(anonymousEnrolment.id, otherClinic)).toEqual(await end(randomUUID(), otherClinic));
    const coordinator = viewerOf('coordinator');
    for (const refused of [find(code, coordinator), list(coordinator), end(anonymousEnrolment.id, coordinator)])
      expect(await refused).toEqual({ code: 'FORBIDDEN' });
    const rows = (as: Viewer) => interventions.run(as, (context) => context.sql('SELECT 1 FROM anonymous_enrolment'));
    expect(await rows(coordinator)).toEqual([]);
    expect(await rows(otherClinic)).toEqual([]);
    await expect(
      interventions.run(clinic, (context) =>
        context.sql('UPDATE anonymous_enrolment SET provider_id = $1', [otherClinic.organisationId]),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('needs a unit that takes them in', async () => {
    expect(await enrol('Måge', viewerOf('outreach', { organisationId: null }))).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('is ended once, today', async () => {
    const { anonymousEnrolment } = await enrol();
    expect(await end(anonymousEnrolment.id)).toMatchObject({
      __typename: 'EndAnonymousEnrolmentSuccess',
      anonymousEnrolment: { endedOn: expect.any(String) },
    });
    expect(await end(anonymousEnrolment.id)).toMatchObject({ __typename: 'AnonymousEnrolmentAlreadyEnded' });
    expect(await end('no-uuid')).toMatchObject({ __typename: 'NotFound' });
  });

  it('is listed page by page', async () => {
    for (const alias of ['En', 'To', 'Tre']) await enrol(alias);
    const first = await list();
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const second = await list(clinic, first.pageInfo.endCursor);
    expect([second.edges.length, second.pageInfo.hasNextPage]).toEqual([1, false]);
  });

  describe('cannot be linked to a citizen', () => {
    it('by any column: there is none for a person, and nothing points here or away', async () => {
      expect(
        await interventions.sql(
          `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'anonymous_enrolment' ORDER BY 1`,
        ),
      ).toEqual(['alias', 'code_hash', 'ended_on', 'id', 'provider_id', 'started_on'].map((name) => ({ name })));
      expect(
        await interventions.sql(
          `SELECT conname FROM pg_constraint WHERE contype = 'f'
           AND 'anonymous_enrolment'::regclass IN (conrelid, confrelid)`,
        ),
      ).toEqual([]);
    });

    it('by any event, read log, kept request or line of the log', async () => {
      await interventions.sql('DELETE FROM outbox; DELETE FROM access_event; DELETE FROM idempotency_key');
      const { code, anonymousEnrolment } = await enrol('Havørn');
      await find(code);
      await list();
      await end(anonymousEnrolment.id);
      for (const table of ['outbox', 'access_event', 'idempotency_key'])
        expect(await interventions.sql(`SELECT * FROM ${table}`)).toEqual([]);
      for (const secret of [code, 'Havørn', anonymousEnrolment.id])
        expect(interventions.logs.text()).not.toContain(secret);
    });

    it('by its rows: nothing in them is a value of any other table, but for the unit', async () => {
      const { code } = await enrol();
      const [row] = await interventions.sql<{ code_hash: string; provider_id: string }>(
        'SELECT code_hash, provider_id FROM anonymous_enrolment',
      );
      expect(row?.provider_id).toBe(clinic.organisationId);
      expect(JSON.stringify(row)).not.toContain(code);
      const facts = await interventions.sql(
        'SELECT 1 FROM access_fact JOIN anonymous_enrolment ON id IN (citizen_id, fact_id)',
      );
      expect(facts).toEqual([]);
    });
  });
});
