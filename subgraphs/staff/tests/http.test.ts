import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import request from 'supertest';
import { staffSubgraph } from '../src/staff-subgraph.ts';

describe('the staff subgraph over HTTP', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await testSubgraph(staffSubgraph);
  });
  afterAll(() => staff.close());

  it('is alive and ready', async () => {
    await request(staff.http).get('/health/live').expect(200);
    await request(staff.http).get('/health/ready').expect(200);
  });

  it.each(['{ viewer { name } }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])(
    'answers %s to nobody but the gateway',
    async (query) => {
      const { status, body } = await request(staff.http).post('/graphql').send({ query });
      expect(status).toBe(401);
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('refuses an envelope that was signed for another sector', async () => {
    const body = JSON.stringify({ query: '{ viewer { name } }' });
    const headers = staff.gateway.headers({ viewer: viewerOf('coordinator'), audience: 'plans', body });
    const { status } = await request(staff.http)
      .post('/graphql')
      .set('content-type', 'application/json')
      .set(headers)
      .send(body);
    expect(status).toBe(401);
  });

  it('says nothing of its inside when the database refuses', async () => {
    await staff.sql('ALTER TABLE offer RENAME TO offer_gone');
    const { data, errors } = await staff.ask({ query: '{ offers { edges { cursor } } }', as: viewerOf('outreach') });
    expect(data).toBeFalsy();
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toMatch(/offer_gone|does not exist|SELECT/);
    await staff.sql('ALTER TABLE offer_gone RENAME TO offer');
  });
});
