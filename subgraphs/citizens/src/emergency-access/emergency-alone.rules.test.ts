import { isEmergencyAlone } from './emergency-alone.rules.ts';

describe('isEmergencyAlone', () => {
  it.each([
    ['is true of whom nothing else entitles', ['emergency', 'emergency'], 'NORMAL', true],
    ['is false of whoever has the case besides', ['emergency', 'relation'], 'PROTECTED_ADDRESS', false],
    ['is false of whoever took no emergency access', ['relation'], 'RESTRICTED', false],
    ['is false where nobody decided anything, for events and jobs', [], 'NORMAL', false],
    ['is true of a restricted record, whatever the unit knows', ['emergency', 'relation'], 'RESTRICTED', true],
  ])('%s', (_what, bases, confidentiality, alone) => {
    expect(isEmergencyAlone(bases, { confidentiality })).toBe(alone);
  });
});
