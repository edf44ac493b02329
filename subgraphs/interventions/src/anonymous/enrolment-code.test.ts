import { hashOfCode, newCode, readCode } from './enrolment-code.ts';

describe('the code of an anonymous enrolment', () => {
  it('has six characters, none that looks like another', () => {
    for (let time = 0; time < 200; time += 1) expect(newCode()).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{6}$/);
  });

  it('is read as it was meant, and nothing else is a code', () => {
    expect(readCode(' acd-e79 ')).toBe('ACDE79');
    for (const wrong of ['', 'ACDE7', 'ACDE799', 'ACDE70', 'ÆCDE79']) expect(readCode(wrong)).toBeNull();
  });

  it('is kept as something it cannot be told from, different in each unit', async () => {
    const kept = await hashOfCode('ACDE79', 'one');
    expect(kept).not.toContain('ACDE79');
    expect(await hashOfCode('ACDE79', 'one')).toBe(kept);
    expect(await hashOfCode('ACDE79', 'another')).not.toBe(kept);
  });
});
