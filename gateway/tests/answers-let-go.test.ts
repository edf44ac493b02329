import { partWithAnswer } from '../src/pipeline/part-with-answer.ts';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('the server behind the gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('parts with the answer of each operation', async () => {
    const begun = jest.spyOn(partWithAnswer, 'requestDidStart');
    const ask = () =>
      gateway.http
        .post('/graphql')
        .set('authorization', `Bearer ${gateway.token}`)
        .send({ query: '{ people { name } }' })
        .expect(200);
    await ask();
    await ask();
    expect(begun).toHaveBeenCalledTimes(2);
    begun.mockRestore();
  });
});
