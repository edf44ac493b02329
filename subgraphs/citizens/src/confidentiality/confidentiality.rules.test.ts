import { refuseConfidentiality } from './confidentiality.rules.ts';

const record = { confidentiality: 'NORMAL', version: 4 };
const wish = { confidentiality: 'PROTECTED_ADDRESS', version: 4, reason: 'Truet af en tidligere samlever' };

describe('refuseConfidentiality', () => {
  it('lets a reasoned change of what was read through', () => {
    expect(refuseConfidentiality(record, wish)).toBeNull();
  });

  it('refuses what is based on an older version, is no change, or has no reason', () => {
    expect(refuseConfidentiality(record, { ...wish, version: 3 })).toMatchObject({ currentVersion: 4 });
    expect(refuseConfidentiality(record, { ...wish, confidentiality: 'NORMAL' })).toMatchObject({
      field: 'confidentiality',
    });
    expect(refuseConfidentiality(record, { ...wish, reason: 'Ja        ' })).toMatchObject({ field: 'reason' });
    expect(refuseConfidentiality(record, { ...wish, reason: 'å'.repeat(2001) })).toMatchObject({ field: 'reason' });
  });
});
