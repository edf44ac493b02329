import { activityOf } from './activity-codes.ts';

describe('an activity code', () => {
  it('is one of the 18 of the value set, in any case', () => {
    const steps = ['admit-inpatient', 'admit-emergency', 'start-leave-inpatient', 'end-leave-inpatient'];
    const codes = [...steps, 'discharge-inpatient-home', 'discharge-emergency-home'].flatMap((code) => [
      ...[code, `revise-${code}`, `cancel-${code}`],
    ]);
    expect(codes.map(activityOf)).not.toContain(null);
    expect(activityOf('Cancel-Admit-Inpatient')).toEqual({ step: 'admit', form: 'cancellation' });
  });

  it.each(['new-message', 'discharge-inpatient', 'revise-cancel-admit-inpatient', 'toString'])('is not %s', (code) => {
    expect(activityOf(code)).toBeNull();
  });
});
