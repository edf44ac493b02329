import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

const CPR = '3113991234';

describe('what a subgraph says of errors', () => {
  let subgraph: TestSubgraph;
  let id: string | undefined;
  const viewer = viewerOf('coordinator');
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
    [id] = await notesExist(subgraph, randomUUID(), ['one']);
  });
  afterAll(() => subgraph.close());

  const ask = (query: string, variables: object = {}) =>
    subgraph.ask({ query, variables, as: viewer, correlationId: 'trace-1' });

  it('hides a fault behind one sentence and leaves the correlation id for the log', async () => {
    const { data, errors } = await ask('query($id: ID!) { note(id: $id) { title broken } }', { id });
    expect(data).toEqual({ note: { title: 'one', broken: null } });
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['note', 'broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'trace-1' },
      },
    ]);
    expect(subgraph.logs.lines()).toContainEqual(
      expect.objectContaining({ msg: 'masked an error', correlationId: 'trace-1', path: 'note.broken' }),
    );
  });

  const refusals: [string, string, object, string, string][] = [
    [
      'a document that is none',
      `{ note(id: "${CPR}") `,
      {},
      'GRAPHQL_PARSE_FAILED',
      'Syntax error at line 1, column 26.',
    ],
    [
      'an unknown field, without suggesting others',
      '{ not(id: "1") { id } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "not" on type "Query".',
    ],
    [
      'a literal of the wrong type, without the value',
      `{ echo(cpr: "${CPR}") }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'Expected a value of type "CPR".',
    ],
    [
      'a variable of the wrong type, without the value',
      'query($input: CPR) { echo(cpr: $input) }',
      { input: CPR },
      'BAD_USER_INPUT',
      'Variable "$input" got a value that is not valid.',
    ],
    [
      'a variable that is wrong inside, with the place',
      'mutation($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }',
      { input: { citizenId: 'x', title: [CPR] } },
      'BAD_USER_INPUT',
      'Variable "$input" got a value that is not valid at "input.title".',
    ],
    [
      'a missing variable',
      'query($id: ID!) { note(id: $id) { id } }',
      {},
      'BAD_USER_INPUT',
      'Variable "$id" is required.',
    ],
    [
      'a page that is too large',
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { notes(first: 101) { edges { cursor } } } } }',
      { r: [{ __typename: 'Citizen', id: '5f000000-0000-4000-8000-000000000001' }] },
      'BAD_USER_INPUT',
      '"first" is a number from 1 to 100.',
    ],
    ['an operation that is not in the document', '', {}, 'BAD_REQUEST', 'The HTTP request is not a GraphQL request.'],
  ];
  it.each(refusals)('names %s', async (_what, query, variables, code, message) => {
    const { errors } = await ask(query, variables);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code, correlationId: 'trace-1' } });
    expect(JSON.stringify(errors)).not.toContain(CPR);
  });

  const writeNote = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }';
  const page =
    'query($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Citizen { notes(after: $after) { edges { cursor } } } } }';
  const cursorOf = (moment: unknown) => Buffer.from(JSON.stringify([moment, randomUUID()])).toString('base64url');
  it.each([
    ['a text with NUL in it', writeNote, { input: { citizenId: randomUUID(), title: `${CPR}\u0000` } }],
    ['a key with NUL in it', writeNote, { input: { citizenId: randomUUID(), title: 'x', idempotencyKey: '\u0000' } }],
    ['a cursor of words', page, { after: cursorOf(CPR) }],
    ['a cursor of a day that does not exist', page, { after: cursorOf('2026-99-99') }],
    ['a cursor beyond all time', page, { after: cursorOf('9999999-01-01T00:00:00Z') }],
  ])('calls %s a wrong value and no fault of its own', async (_what, query, variables) => {
    const { errors } = await ask(query, { r: [{ __typename: 'Citizen', id: randomUUID() }], ...variables });
    expect(errors).toMatchObject([
      { message: 'A value in the request is not valid.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(JSON.stringify(errors) + subgraph.logs.text()).not.toContain(CPR);
  });

  it('carries nothing beside code and correlation id', async () => {
    const answers = await Promise.all(refusals.map(([, query, , variables]) => ask(query, Object(variables))));
    for (const { errors = [] } of answers)
      for (const { extensions } of errors) expect(Object.keys(extensions ?? {})).toEqual(['code', 'correlationId']);
  });

  it('does not believe a resolver that dresses its fault as a refusal of the server', async () => {
    const { GraphQLError } = await import('graphql');
    const disguised = await testSubgraph({
      ...notesSubgraph,
      resolvers: {
        ...notesSubgraph.resolvers,
        Query: {
          ...notesSubgraph.resolvers.Query,
          echo: () => {
            throw new GraphQLError(`secret ${CPR}`, { extensions: { code: 'BAD_USER_INPUT' } });
          },
        },
      },
    });
    const { errors } = await disguised.ask({ query: '{ echo }', as: viewer });
    await disguised.close();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain(CPR);
  });
});
