import { throughSteps } from '../../tests/harness/through-steps.ts';
import { readJsonBody } from './read-json-body.ts';

describe('readJsonBody', () => {
  const http = throughSteps(readJsonBody(50));
  const post = (type: string, text: string) => http.post('/').set('content-type', type).send(text);

  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    'reads %s',
    async (type) => {
      expect((await post(type, '{"query":"{ æøå }"}')).body.body).toEqual({ query: '{ æøå }' });
    },
  );

  it.each(['text/plain', 'application/json; charset=utf-16', 'application/jsonp', 'multipart/form-data'])(
    'refuses %s',
    async (type) => {
      expect((await post(type, '{}')).status).toBe(415);
    },
  );

  it.each(['{', 'null', '"text"', '[{}]', ''])('refuses the body %s', async (text) => {
    expect((await post('application/json', text)).status).toBe(400);
  });

  it('reads as many bytes as allowed and not one more', async () => {
    const ofLength = (length: number) => JSON.stringify({ query: 'x'.repeat(length - 12) });
    expect((await post('application/json', ofLength(50))).status).toBe(200);
    const refused = await post('application/json', ofLength(51));
    expect(refused.status).toBe(413);
    expect(refused.body.errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
  });

  it('reads nothing of a GET', async () => {
    expect((await http.get('/')).body).toMatchObject({ passed: true });
  });
});
