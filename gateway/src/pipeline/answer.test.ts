import { throughSteps } from '../../tests/harness/through-steps.ts';
import { answer } from './answer.ts';

describe('an answer', () => {
  it('says how long it is, whatever the headers it is given say', async () => {
    const http = throughSteps((exchange) => answer(exchange, '"æ"', { headers: { 'content-length': '2' } }));
    const { headers, text } = await http.get('/');
    expect([headers['content-length'], text]).toEqual(['4', '"æ"']);
  });
});
