import { randomUUID } from 'node:crypto';
import { type ContactFacts, decideContact, refuseChange, refuseForward, refuseHelp } from './contact.rules.ts';

const now = new Date('2026-11-22T10:00:00Z');
const own = randomUUID();
const met = { citizenId: randomUUID(), placeKind: 'STREET' };

describe('noting a meeting', () => {
  it('is about now and about the viewer’s own door unless something else is said', () => {
    expect(decideContact(met, { now, organisationId: own })).toEqual({
      ...{ outcome: 'note', at: now, doorId: own, ownerId: own },
    });
  });

  it('leaves the contact with whoever noted it, also at another’s door (rule R01)', () => {
    const doorId = randomUUID();
    expect(decideContact({ ...met, doorId }, { now, organisationId: own })).toMatchObject({ doorId, ownerId: own });
  });

  it('asks whose door it was when the viewer belongs nowhere', () => {
    expect(decideContact(met, { now, organisationId: null })).toMatchObject({ field: 'doorId' });
    expect(decideContact({ ...met, doorId: 'døren' }, { now, organisationId: own })).toMatchObject({ field: 'doorId' });
  });

  it('is never in the future, beyond what clocks differ by', () => {
    const ahead = (ms: number) => ({ ...met, at: new Date(now.getTime() + ms) });
    expect(decideContact(ahead(30_000), { now, organisationId: own })).toMatchObject({ outcome: 'note' });
    expect(decideContact(ahead(120_000), { now, organisationId: own })).toMatchObject({ field: 'at' });
  });

  it('says which text is too long', () => {
    const long = 'x'.repeat(2001);
    const field = (input: object) => decideContact({ ...met, ...input }, { now, organisationId: own });
    expect(field({ note: long })).toMatchObject({ field: 'note' });
    expect(field({ need: long })).toMatchObject({ field: 'need' });
    expect(field({ place: long })).toMatchObject({ field: 'place' });
    expect(field({ livingSituation: { kind: 'SHELTER', place: long } })).toMatchObject({
      field: 'livingSituation.place',
    });
  });
});

describe('changing a contact', () => {
  const open: ContactFacts = { state: 'OPEN', ownerId: own, version: 3 };

  it('is over once it led to help', () => {
    expect(refuseChange({ ...open, state: 'HELPED' }, 3)).toEqual({ outcome: 'contact-already-helped' });
  });

  it('is refused on what somebody else changed meanwhile', () => {
    expect(refuseChange(open, 2)).toEqual({ outcome: 'stale-version', currentVersion: 3 });
    expect(refuseChange(open, 3)).toBeNull();
  });

  it('needs another owner and a reason to be handed on: no door closes behind anybody (rule R01)', () => {
    const reason = 'Bor på herberget nu';
    expect(refuseForward(open, { ownerId: randomUUID(), reason })).toBeNull();
    expect(refuseForward(open, { ownerId: own, reason })).toMatchObject({ field: 'ownerId' });
    expect(refuseForward(open, { ownerId: '', reason })).toMatchObject({ field: 'ownerId' });
    expect(refuseForward(open, { ownerId: randomUUID(), reason: ' ' })).toMatchObject({ field: 'reason' });
  });

  it('ends with help that can be told', () => {
    expect(refuseHelp('Fik en seng')).toBeNull();
    expect(refuseHelp('ok')).toMatchObject({ field: 'help' });
  });

  it('takes no more words than anybody will read', () => {
    const novel = 'x'.repeat(2001);
    expect(refuseForward(open, { ownerId: randomUUID(), reason: novel })).toMatchObject({ field: 'reason' });
    expect(refuseHelp(novel)).toMatchObject({ field: 'help' });
  });
});
