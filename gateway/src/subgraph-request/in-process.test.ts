import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { type Fetcher, inProcess } from './in-process.ts';
import { SectorFault } from './sector-fault.ts';

const caller = {
  viewer: {
    ...{ subject: 'karen', name: 'Karen Holm', role: 'coordinator' as const, purpose: 'coordination' as const },
    ...{ organisationId: null, staffMemberId: null, citizenId: null },
  },
  ...{ audience: 'plans', operation: 'X', correlationId: 'c' },
};
const ask = (fetcher: Fetcher, signal = new Abandonment()) =>
  inProcess('plans', fetcher).send({ body: '{}', headers: { 'x-one': 'two' }, caller, signal });

describe('a sector in this process', () => {
  it('is asked with the body and the headers that a socket would carry, and told who asks', async () => {
    const fetcher = jest.fn<ReturnType<Fetcher>, Parameters<Fetcher>>(async () => ({
      status: 200,
      json: { data: {} },
    }));
    expect(await ask(fetcher)).toEqual({ data: {} });
    const signal = expect.any(Abandonment);
    expect(fetcher).toHaveBeenCalledWith({ body: '{}', headers: { 'x-one': 'two' }, caller, signal });
  });

  it('may refuse in its own words, as over HTTP', async () => {
    expect(await ask(async () => ({ status: 401, json: { errors: [] } }))).toEqual({ errors: [] });
  });

  it.each<[string, Fetcher, string]>([
    ['cannot answer', async () => ({ status: 503, json: {} }), 'bad-status'],
    ['fails', () => Promise.reject(new Error('a secret')), 'not-reached'],
    [
      'fails at once',
      () => {
        throw new Error('a secret');
      },
      'not-reached',
    ],
  ])('is a fault of that sector when it %s', async (_what, fetcher, reason) => {
    await expect(ask(fetcher)).rejects.toMatchObject({ reason, sector: 'plans' });
    await expect(ask(fetcher)).rejects.not.toThrow('a secret');
  });

  it('is waited for no longer than the signal says', async () => {
    const abandonment = new Abandonment();
    const asked = ask(() => new Promise(() => undefined), abandonment);
    abandonment.abort(new SectorFault('plans', 'timed-out'));
    await expect(asked).rejects.toMatchObject({ reason: 'timed-out' });
    await expect(ask(() => new Promise(() => undefined), abandonment)).rejects.toMatchObject({
      reason: 'timed-out',
    });
  });
});
