import { describeCaseload } from './caseload.rules.ts';

const citizens = (count: number) => Array.from({ length: count }, (_none, index) => `citizen-${index}`);

describe('describeCaseload', () => {
  it('is null for somebody who coordinates nobody', () => {
    expect(describeCaseload([])).toBeNull();
  });

  it('is not above the ceiling with 25 citizens and is with 26', () => {
    expect(describeCaseload(citizens(25))).toMatchObject({ count: 25, ceiling: 25, aboveCeiling: false });
    expect(describeCaseload(citizens(26))).toMatchObject({ count: 26, ceiling: 25, aboveCeiling: true });
  });
});
