import type { VerifiedCaller } from './remember-callers.ts';
import { rememberCallers } from './remember-callers.ts';

const callerOf = (name: string, expiresAt: number) =>
  ({ viewer: { name }, app: null, expiresAt }) as never as VerifiedCaller;

describe('what a token said', () => {
  let now: number;
  let looked: string[];
  let says: (token: string) => VerifiedCaller | null;
  beforeEach(() => {
    [now, looked, says] = [1000, [], (token) => callerOf(token, 1_000_000)];
  });
  const verify = () =>
    rememberCallers(
      async (token) => {
        looked.push(token);
        return says(token);
      },
      () => now,
    );

  it('is remembered for half a minute, for each token alone', async () => {
    const who = verify();
    for (const token of ['karen', 'omar', 'karen', 'omar'])
      expect(await who(token)).toEqual(callerOf(token, 1_000_000));
    expect(looked).toEqual(['karen', 'omar']);
    now += 30;
    await who('karen');
    expect(looked).toEqual(['karen', 'omar', 'karen']);
  });

  it('is not believed beyond the end of the token', async () => {
    const who = verify();
    says = (token) => callerOf(token, 1010);
    await who('karen');
    now = 1010;
    says = () => null;
    expect(await who('karen')).toBeNull();
  });

  it('is looked at each time where it was not valid, or could not be told', async () => {
    const who = verify();
    says = () => null;
    expect([await who('x'), await who('x')]).toEqual([null, null]);
    says = () => {
      throw new Error('no keys');
    };
    await expect(who('y')).rejects.toThrow('no keys');
    says = (token) => callerOf(token, 1_000_000);
    expect(await who('y')).not.toBeNull();
    expect(looked).toEqual(['x', 'x', 'y', 'y']);
  });
});
