import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { decideAccess } from './access-decision.rules.ts';

const now = new Date('2026-11-24T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const unit = randomUUID();
const wish = {
  ...{ organisationId: unit, dataClasses: ['HEALTH'], legalBasis: ' sundhedslov § 43 stk. 2 nr. 2 ' },
  ...{ validTo: days(30) },
};

describe('decideAccess', () => {
  it('takes one recipient, classes, a paragraph and an end', () => {
    expect(decideAccess(wish, now)).toEqual({
      ...{ outcome: 'decide', organisationId: unit, staffMemberId: null, classes: classMask('health') },
      ...{ legalBasis: 'sundhedslov § 43 stk. 2 nr. 2', validTo: days(30) },
    });
  });

  it.each([
    ['organisationId', { organisationId: null }],
    ['organisationId', { staffMemberId: randomUUID() }],
    ['organisationId', { organisationId: 'crk' }],
    ['staffMemberId', { organisationId: null, staffMemberId: 'omar' }],
    ['dataClasses', { dataClasses: [] }],
    ['legalBasis', { legalBasis: '  §  ' }],
    ['legalBasis', { legalBasis: '§'.repeat(2001) }],
    ['validTo', { validTo: now }],
    ['validTo', { validTo: days(366) }],
  ])('refuses a wrong %s', (field, change) => {
    expect(decideAccess({ ...wish, ...change }, now)).toMatchObject({ outcome: 'invalid-input', field });
  });
});
