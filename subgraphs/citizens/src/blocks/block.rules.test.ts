import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { decideBlock, isShutOut, refuseLift } from './block.rules.ts';

const [unit, omar] = [randomUUID(), randomUUID()];

describe('decideBlock', () => {
  it('shuts a unit, a person or everybody out', () => {
    expect(decideBlock({ organisationId: unit })).toMatchObject({ organisationId: unit, staffMemberId: null });
    expect(decideBlock({ staffMemberId: omar })).toMatchObject({ organisationId: null, staffMemberId: omar });
    expect(decideBlock({})).toEqual({ outcome: 'block', organisationId: null, staffMemberId: null, classes: -1 });
  });

  it('shuts out from everything, unless it says from what', () => {
    expect(decideBlock({ organisationId: unit })).toMatchObject({ classes: -1 });
    expect(decideBlock({ dataClasses: ['PSYCHIATRY'] })).toMatchObject({ classes: classMask('psychiatry') });
  });

  it.each([
    ['staffMemberId', { organisationId: unit, staffMemberId: omar }],
    ['organisationId', { organisationId: 'crk' }],
    ['staffMemberId', { staffMemberId: 'omar' }],
    ['dataClasses', { dataClasses: [] }],
  ])('refuses a wrong %s', (field, wish) => {
    expect(decideBlock(wish)).toMatchObject({ outcome: 'invalid-input', field });
  });
});

describe('who is shut out', () => {
  const viewer = { organisationId: unit, staffMemberId: omar };
  it('is whoever the block names, and for a block on everybody nobody in particular', () => {
    expect(isShutOut({ organisationId: unit, staffMemberId: null }, viewer)).toBe(true);
    expect(isShutOut({ organisationId: null, staffMemberId: omar }, viewer)).toBe(true);
    expect(isShutOut({ organisationId: randomUUID(), staffMemberId: null }, viewer)).toBe(false);
    expect(isShutOut({ organisationId: null, staffMemberId: null }, viewer)).toBe(false);
    const citizen = { organisationId: null, staffMemberId: null };
    expect(isShutOut({ organisationId: unit, staffMemberId: null }, citizen)).toBe(false);
  });
});

describe('lifting a block', () => {
  it('happens once, on what was read', () => {
    expect(refuseLift({ liftedAt: null, version: 1 }, 1)).toBeNull();
    expect(refuseLift({ liftedAt: null, version: 2 }, 1)).toEqual({ outcome: 'stale-version', currentVersion: 2 });
    expect(refuseLift({ liftedAt: new Date(), version: 2 }, 1)).toEqual({ outcome: 'block-already-lifted' });
  });
});
