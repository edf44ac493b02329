import { auditHttp } from '@tvaers/kit/testing/audit-http';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import request from 'supertest';
import { citizensSubgraph } from '../src/citizens-subgraph.ts';

describe('the citizens subgraph over HTTP', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph, { introspection: true });
  });
  afterAll(() => citizens.close());

  it('is alive and ready', async () => {
    await request(citizens.http).get('/health/live').expect(200);
    await request(citizens.http).get('/health/ready').expect(200);
  });

  it.each(['{ municipalities { name } }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])(
    'answers %s to nobody but the gateway',
    async (query) => {
      const { status, body } = await request(citizens.http).post('/graphql').send({ query });
      expect(status).toBe(401);
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('refuses a body that was altered after it was signed', async () => {
    const body = JSON.stringify({ query: '{ municipalities { name } }' });
    const headers = citizens.gateway.headers({ viewer: viewerOf('operator'), audience: 'citizens', body });
    const { status } = await request(citizens.http)
      .post('/graphql')
      .set({ 'content-type': 'application/json', ...headers })
      .send(body.replace('name', 'code'));
    expect(status).toBe(401);
  });

  it('says nothing of its inside when the database refuses', async () => {
    await citizens.sql('ALTER TABLE municipality RENAME TO municipality_gone');
    const { data, errors } = await citizens.ask({ query: '{ municipalities { name } }', as: viewerOf('operator') });
    await citizens.sql('ALTER TABLE municipality_gone RENAME TO municipality');
    expect(data).toBeFalsy();
    expect(JSON.stringify(errors)).not.toMatch(/municipality_gone|does not exist|SELECT/);
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  it('speaks GraphQL over HTTP as the audits of its specification want it', async () => {
    await expect(auditHttp(citizens)).resolves.toEqual({ surprises: [], outdated: [] });
  });
});
