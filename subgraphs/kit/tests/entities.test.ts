import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { ENTITIES } from './questions.ts';

describe('entities asked by reference', () => {
  let subgraph: TestSubgraph;
  const viewer = viewerOf('coordinator');
  const citizenId = randomUUID();
  let ids: string[];

  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
    ids = await notesExist(subgraph, citizenId, ['one', 'two', 'three', 'four', 'five']);
  });
  beforeEach(() => subgraph.statements.forget());
  afterAll(() => subgraph.close());

  const entities = async (representations: unknown[]) => {
    const { data, errors } = await subgraph.ask<{ _entities: unknown[] } | null>({
      query: ENTITIES,
      variables: { representations },
      as: viewer,
    });
    return { entities: data?._entities, errors };
  };
  const note = (id: unknown, extra: object = {}) => ({ __typename: 'Note', id, ...extra });

  it('come in the order they were asked in, with one statement for all of them', async () => {
    const asked = [4, 0, 3, 1, 2].map((place) => ids[place]);
    const { entities: found } = await entities(asked.map((id) => note(id)));
    expect(found).toEqual(asked.map((id) => expect.objectContaining({ id })));
    expect(subgraph.statements.own()).toHaveLength(1);
  });

  it('keep their places beside those that do not exist, cannot exist or are of no type here', async () => {
    const strange = [note(randomUUID()), note("x'; DROP TABLE note"), note({ id: ids[0] }), note([ids[0]]), note(null)];
    const others = [{ __typename: 'Unit', id: ids[0] }, { __typename: 'PageInfo' }, { id: ids[0] }, 'Note', null];
    const { entities: found, errors } = await entities([...strange, note(ids[1]), ...others.slice(0, 4)]);
    expect(errors).toBeUndefined();
    expect(found).toEqual([
      null,
      null,
      null,
      null,
      null,
      expect.objectContaining({ title: 'two' }),
      null,
      null,
      null,
      null,
    ]);
  });

  it('are read from the database, not from what the reference says of them', async () => {
    const forged = note(ids[0], { title: 'forged', citizenId: randomUUID(), constructor: {} });
    const { entities: found } = await entities([forged]);
    expect(found).toEqual([{ __typename: 'Note', id: ids[0], title: 'one' }]);
  });

  it('are at most 200 at a time', async () => {
    const { entities: found, errors } = await entities(Array.from({ length: 201 }, () => note(ids[0])));
    expect(found).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('have their lists read with one statement for all parents', async () => {
    const parents = [citizenId, ...Array.from({ length: 24 }, () => randomUUID())];
    const { entities: found } = await entities(parents.map((id) => ({ __typename: 'Citizen', id })));
    expect(found?.[0]).toMatchObject({
      notes: { edges: [{ node: { title: 'five' } }, { node: { title: 'four' } }], pageInfo: { hasNextPage: true } },
    });
    expect(found?.slice(1)).toEqual(
      parents.slice(1).map((id) => expect.objectContaining({ id, notes: expect.objectContaining({ edges: [] }) })),
    );
    expect(subgraph.statements.own()).toHaveLength(1);
  });

  it('have lists that can be read to their end, page by page, each record once', async () => {
    const query = `query($r: [_Any!]!, $after: String) {
      _entities(representations: $r) { ... on Citizen { notes(first: 2, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } } } }
    }`;
    const titles: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const variables = { r: [{ __typename: 'Citizen', id: citizenId }], after };
      const answer: { data: Pages } = await subgraph.ask<Pages>({ query, variables, as: viewer });
      const { edges, pageInfo } = answer.data._entities[0].notes;
      titles.push(...edges.map(({ node: { title } }) => title));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(titles).toEqual(['five', 'four', 'three', 'two', 'one']);
  });
});

interface Pages {
  _entities: [
    { notes: { edges: { node: { title: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } },
  ];
}
