import { birthDateOfCpr, isDeCpr, isReplacementCpr, isXeCpr, normalizeCpr, satisfiesModulus11 } from './cpr.ts';

describe('a CPR number', () => {
  it('is the same with and without hyphen', () => {
    expect(normalizeCpr('251248-9996')).toBe('2512489996');
    expect(normalizeCpr(' 2512489996 ')).toBe('2512489996');
  });

  it('needs a date that exists', () => {
    for (const text of ['3002701234', '3113991234', '0000991234', '2902991234']) expect(normalizeCpr(text)).toBeNull();
    expect(normalizeCpr('2902001234')).toBeNull();
    expect(normalizeCpr('2902004234')).toBe('2902004234');
  });

  it('is not refused for failing modulus 11', () => {
    expect(satisfiesModulus11('2512489996')).toBe(false);
    expect(normalizeCpr('2512489996')).toBe('2512489996');
    expect(satisfiesModulus11('0707614285')).toBe(true);
  });

  it('may be a replacement somebody made, with the day raised by 60', () => {
    expect(normalizeCpr('6101901234')).toBe('6101901234');
    expect(normalizeCpr('9112991234')).toBe('9112991234');
    expect(normalizeCpr('9102991234')).toBeNull();
    expect([isReplacementCpr('6101901234'), isReplacementCpr('0101901234')]).toEqual([true, false]);
    expect(birthDateOfCpr('6101901234')).toBe('1990-01-01');
  });

  it.each([
    ['0101360000', '1936-01-01'],
    ['0101364000', '2036-01-01'],
    ['0101374000', '1937-01-01'],
    ['0101575000', '2057-01-01'],
    ['0101585000', '1858-01-01'],
    ['0101369000', '2036-01-01'],
    ['0101379000', '1937-01-01'],
    ['3101998000', '1899-01-31'],
  ])('%s was given at a birth on %s', (cpr, day) => expect(birthDateOfCpr(cpr)).toBe(day));

  it('is told in a time that grows no faster than its text', () => {
    const started = performance.now();
    expect(normalizeCpr(`${'1'.repeat(500_000)}-`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('replacement numbers of the registers', () => {
  it('have letters where a CPR number has digits', () => {
    expect(isXeCpr('0101901AB1')).toBe(true);
    expect(isXeCpr('0101907AB1')).toBe(true);
    expect(isDeCpr('0101900AB1')).toBe(true);
    expect(isDeCpr('0101905AB1')).toBe(true);
  });

  it('are not each other, no CPR number, and have a date', () => {
    expect([isXeCpr('0101900AB1'), isDeCpr('0101901AB1'), normalizeCpr('0101901AB1')]).toEqual([false, false, null]);
    expect([isXeCpr('3113901AB1'), isXeCpr('0101901ab1'), isXeCpr('0101901AB12')]).toEqual([false, false, false]);
  });
});
