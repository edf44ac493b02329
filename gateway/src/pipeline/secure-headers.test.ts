import { throughSteps } from '../../tests/harness/through-steps.ts';
import { secureHeaders } from './secure-headers.ts';

describe('secureHeaders', () => {
  it('forbids storing, sniffing, framing and running for every answer', async () => {
    const { headers } = await throughSteps(secureHeaders).get('/anything');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });
});
