import { ApolloServer } from '@apollo/server';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { NO_SPAN } from '@tvaers/kit/runtime/telemetry/trace-parent';
import { silentLogger } from '../../tests/harness/through-steps.ts';
import { nothingLearned, type OperationContext } from '../operation-context.ts';
import { maskErrors } from './mask-errors.ts';

const newContext = (): OperationContext => ({
  correlationId: 'c',
  logger: silentLogger,
  viewer: null,
  app: null,
  abandoned: new Abandonment(),
  endsAt: Date.now() + 1_000,
  wantsQueryPlan: false,
  silentSectors: new Map(),
  learned: nothingLearned(),
  span: NO_SPAN,
});

describe('maskErrors', () => {
  const server = new ApolloServer<OperationContext>({
    typeDefs: 'type Query { fine: Int broken: Int }',
    resolvers: {
      Query: {
        fine: () => 1,
        broken: () => {
          throw new Error('password=hunter2');
        },
      },
    },
    plugins: [maskErrors],
  });
  afterAll(() => server.stop());

  async function ask(query: string) {
    const contextValue = newContext();
    const { body, http } = await server.executeOperation({ query }, { contextValue });
    if (body.kind !== 'single') throw new Error('one answer expected');
    return { ...JSON.parse(JSON.stringify(body.singleResult)), status: http.status, learned: contextValue.learned };
  }

  it('replaces what a failure says, keeps its place, and notes that it has done so', async () => {
    expect(await ask('{ fine broken }')).toEqual({
      data: { fine: 1, broken: null },
      errors: [
        {
          message: 'Something went wrong on our side.',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'c' },
        },
      ],
      learned: { ...nothingLearned(), masked: true, missing: true },
    });
  });

  it('answers 400 for what was never executed', async () => {
    expect(await ask('{ unknown }')).toMatchObject({
      status: 400,
      errors: [{ message: 'Cannot query field "unknown" on type "Query".' }],
    });
  });

  it('says where a document breaks off without quoting it', async () => {
    const { errors } = await ask('{ fine(cpr: "0101701234" ');
    expect(errors[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(JSON.stringify(errors)).not.toContain('0101701234');
  });
});
