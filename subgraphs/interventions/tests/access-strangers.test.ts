import { randomUUID } from 'node:crypto';
import { ROLES } from '@tvaers/contract/roles';
import { danishDate } from '@tvaers/kit/runtime/danish-time';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { Kind, parse } from 'graphql';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { hearOwners, tellOwnFacts } from './access-facts.ts';
import { type CanaryPerson, canariesOf, canaryPerson, insertPerson, WARD } from './canary-person.ts';
import { ENTITIES, representationsOf, rootQuestions } from './whole-graph.ts';

const definition = interventionsSubgraph(async () => ({ is: 'nobody' }));
const bruno = canaryPerson('Bruno');
const canaries = canariesOf(bruno).map(({ value }) => value);
const TODAY = danishDate(new Date());

describe('who has nothing to do with a person', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(definition, { related: false });
    await hearOwners(interventions);
    await insertPerson(interventions, bruno);
    await tellOwnFacts(interventions);
  });
  afterAll(() => interventions.close());

  const nobody = {
    ...{ citizenId: randomUUID(), course: () => randomUUID(), appointment: () => randomUUID() },
    ...{ stay: randomUUID(), message: randomUUID() },
  };
  const questionsAbout = (person: typeof nobody | CanaryPerson) => ({
    ...rootQuestions({
      ...{ citizenId: person.citizenId, courseId: person.course('FACT'), messageId: person.message, today: TODAY },
      ...{ appointmentId: person.appointment('FACT'), organisationId: person === bruno ? WARD : randomUUID() },
    }),
    _entities: { query: ENTITIES, variables: { of: representationsOf(person) } },
  });

  it('is asked about by every root field and every entity, with a canary in every column about a citizen', async () => {
    const fields = parse(definition.sdl).definitions.flatMap((node) =>
      (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      ['Query', 'Mutation'].includes(node.name.value)
        ? (node.fields ?? []).map(({ name }) => name.value)
        : [],
    );
    const asked = Object.keys(questionsAbout(bruno)).filter((name) => name !== '_entities');
    expect(asked.sort()).toEqual(fields.sort());
    const columns = await interventions.sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = ANY($1) ORDER BY 1`,
      [bruno.rows.map(([table]) => table)],
    );
    const filled = new Set(
      bruno.rows.flatMap(([table, row]) => Object.keys(row).map((column) => `${table}.${column}`)),
    );
    expect(columns.map(({ name }) => name).filter((name) => !filled.has(name))).toEqual([]);
    const protectedTables = await interventions.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relkind = 'r' AND relname NOT LIKE 'access\\_%'
       AND relname NOT IN ('inbox', 'outbox', 'idempotency_key', 'anonymous_enrolment', 'merged_record', 'remembered_decision', 'seen_alike',
         'spent_envelope')`,
    );
    expect(protectedTables.map(({ name }) => name).sort()).toEqual(
      [...new Set(bruno.rows.map(([table]) => table))].sort(),
    );
  });

  it.each(ROLES.filter((role) => role !== 'medcom'))(
    'as %s gets to each question the answer about nobody',
    async (role) => {
      const viewer = viewerOf(role, role === 'citizen' || role === 'guardian' ? { citizenId: randomUUID() } : {});
      const about = questionsAbout(bruno);
      const aboutNobody = questionsAbout(nobody);
      for (const [name, question] of Object.entries(about)) {
        const answered = await interventions.ask({ ...question, as: viewer, correlationId: 'same' });
        expect((answered.errors ?? []).filter(({ extensions }) => extensions?.code !== 'FORBIDDEN')).toEqual([]);
        const answer = JSON.stringify(answered);
        const other = JSON.stringify(
          await interventions.ask({ ...aboutNobody[name as keyof typeof about], as: viewer, correlationId: 'same' }),
        );
        expect([name, answer]).toEqual([name, other]);
        expect(canaries.filter((canary) => answer.includes(canary))).toEqual([]);
      }
    },
  );

  it('is told from the person themselves, who gets what is kept', async () => {
    const answer = await interventions.ask({
      ...questionsAbout(bruno)._entities,
      as: viewerOf('citizen', { citizenId: bruno.citizenId }),
    });
    const text = JSON.stringify(answer);
    expect(answer.errors).toBeUndefined();
    for (const shown of ['FACT', 'SUBSTITUTION', 'paragraph', 'reason', 'offer', 'unit', 'hold', 'window', 'hospital'])
      expect(text).toContain(`canary Bruno ${shown}`);
    // The notes of no-shows, numbers and the messages themselves are shown to nobody.
    for (const kept of ['note', 'number', 'raw', 'situation', 'known'])
      expect(text).not.toContain(`canary Bruno ${kept}`);
  });

  it('learns nothing from what was logged either', () => {
    const logged = interventions.logs.text();
    expect(canaries.filter((canary) => canary.startsWith('canary') && logged.includes(canary))).toEqual([]);
  });

  it('changes nothing by all these questions', async () => {
    for (const [table, row] of bruno.rows.filter(([name]) => name === 'appointment' || name === 'unmatched_message'))
      expect(await interventions.sql(`SELECT state FROM ${table} WHERE id = $1`, [row.id])).toEqual([
        { state: row.state },
      ]);
    expect(await interventions.sql('SELECT count(*)::int AS times FROM appointment')).toEqual([{ times: 4 }]);
  });
});
