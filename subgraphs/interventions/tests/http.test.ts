import { auditHttp } from '@tvaers/kit/testing/audit-http';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import request from 'supertest';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';

const definition = interventionsSubgraph(async () => ({ is: 'nobody' }));

describe('the interventions subgraph over HTTP', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(definition);
  });
  afterAll(() => interventions.close());

  it('is alive and ready', async () => {
    await request(interventions.http).get('/health/live').expect(200);
    await request(interventions.http).get('/health/ready').expect(200);
  });

  it.each([
    '{ unmatchedMessages { edges { cursor } } }',
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
  ])('answers %s to nobody but the gateway', async (query) => {
    const { status, body } = await request(interventions.http).post('/graphql').send({ query });
    expect(status).toBe(401);
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('says nothing of its inside when the database refuses', async () => {
    await interventions.sql('ALTER TABLE unmatched_message RENAME TO gone');
    const { data, errors } = await interventions.ask({
      query: '{ unmatchedMessages { edges { cursor } } }',
      as: viewerOf('coordinator'),
    });
    await interventions.sql('ALTER TABLE gone RENAME TO unmatched_message');
    expect(data).toBeFalsy();
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toMatch(/gone|unmatched_message|SELECT/);
  });

  it('speaks GraphQL over HTTP as the audits of its specification want it', async () => {
    const open = await testSubgraph(definition, { introspection: true });
    await expect(auditHttp(open)).resolves.toEqual({ surprises: [], outdated: [] });
    await open.close();
  });
});
