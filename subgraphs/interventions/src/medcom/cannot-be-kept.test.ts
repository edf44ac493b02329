import { PublicError } from '@tvaers/kit/runtime/public-error';
import { cannotBeKept } from './cannot-be-kept.ts';

const fault = (code: string) => Object.assign(new Error('refused'), { code });

describe('a value that cannot be kept', () => {
  it.each(['22001', '22003', '22008', '22P05', '22ZZZ'])('is told by any data exception, such as %s', (code) => {
    expect(cannotBeKept(fault(code))).toBe(true);
    expect(cannotBeKept(Object.assign(new Error('wrapped'), { driverError: fault(code) }))).toBe(true);
    expect(cannotBeKept(new PublicError('BAD_USER_INPUT', undefined, { cause: fault(code) }))).toBe(true);
  });

  it.each([fault('42P01'), fault('57014'), fault('ECONNREFUSED'), new Error('22'), null, undefined, '22001'])(
    'is not told by %s',
    (other) => {
      expect(cannotBeKept(other)).toBe(false);
    },
  );
});
