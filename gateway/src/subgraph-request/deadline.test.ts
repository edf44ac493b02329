import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { startDeadline } from './deadline.ts';

describe('startDeadline', () => {
  const never = new Abandonment();

  it('fires at its time and says so', async () => {
    const { signal } = startDeadline({ sector: 'plans', at: Date.now() + 20, abandoned: never });
    await new Promise((resolve) => signal.onAbort(() => resolve(null)));
    expect(signal.reason).toMatchObject({ reason: 'timed-out', sector: 'plans' });
  });

  it('fires when the client leaves, or has left already', () => {
    const client = new Abandonment();
    const before = startDeadline({ sector: 'plans', at: Date.now() + 9_999, abandoned: client });
    client.abort(new Error('left'));
    expect(before.signal.reason).toMatchObject({ reason: 'client-left' });
    before.clear();
    const after = startDeadline({ sector: 'plans', at: Date.now() + 9_999, abandoned: client });
    expect(after.signal.aborted).toBe(true);
    after.clear();
  });

  it('fires no more once cleared', async () => {
    const { signal, clear } = startDeadline({ sector: 'plans', at: Date.now() + 10, abandoned: never });
    clear();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(signal.aborted).toBe(false);
  });
});
