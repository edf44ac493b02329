import { markingAfter, refuseConfidentiality, stricterOf } from './confidentiality.rules.ts';

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

const [normal, restricted] = ['NORMAL', 'RESTRICTED'].map((confidentiality) => ({
  ...{ confidentiality, addressProtected: false },
}));
const hidden = { confidentiality: 'PROTECTED_ADDRESS', addressProtected: true };
const both = { confidentiality: 'RESTRICTED', addressProtected: true };

describe('markingAfter', () => {
  it.each([
    ['protects the address when asked to', normal, 'PROTECTED_ADDRESS', hidden],
    ['ends the protection when asked to', hidden, 'NORMAL', normal],
    ['restricts a record without hiding where the person is', normal, 'RESTRICTED', restricted],
    ['keeps the address protected when the record becomes restricted', hidden, 'RESTRICTED', both],
    ['keeps the address protected when the restriction ends', both, 'NORMAL', hidden],
    ['opens a restricted record whose address was never protected', restricted, 'NORMAL', normal],
  ])('%s', (_what, before = hidden, wished, after) => {
    expect(markingAfter(before, wished)).toEqual(after);
  });
});

describe('stricterOf', () => {
  it('takes the restriction of one record and the protected address of the other', () => {
    expect(stricterOf(hidden, restricted ?? both)).toEqual(both);
    expect(stricterOf(restricted ?? both, hidden)).toEqual(both);
    expect(stricterOf(normal ?? both, normal ?? both)).toEqual(normal);
  });
});
