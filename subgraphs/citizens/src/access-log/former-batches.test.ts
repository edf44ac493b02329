import { type ToldBatch, toldBy } from './former-batches.ts';

const HEAD = { subgraph: 'plans' as const, head: { seq: 2, hash: 'ab'.repeat(32) } };
const SHARED = {
  ...{ at: '2026-11-29T08:00:00.000Z', subject: 'berit', role: 'fact' as const, organisationId: null },
  ...{ staffMemberId: null, viewerCitizenId: null, operation: 'Overview', activity: 'read' as const },
  ...{
    dataClasses: ['health' as const],
    purpose: 'treatment' as const,
    basis: 'relation',
    outcome: 'allowed' as const,
  },
  correlationId: 'c',
};

/** Each row with its place and whom it is about. */
function rowsOf(batch: ToldBatch) {
  const { people, groups } = toldBy(batch);
  const citizens = new Map(people.map(({ number, citizenIds }) => [number, citizenIds]));
  return groups.map(({ people: number, seq, ...shared }) => ({ seq, citizenIds: citizens.get(number), shared }));
}

describe('what a batch tells of the log', () => {
  const [one, other] = ['one', 'other'];
  const apart = [
    { seq: 1, citizenIds: [one], shared: SHARED },
    { seq: 2, citizenIds: [other], shared: SHARED },
  ];

  it('is read as it is now, with people under numbers of their batch', () => {
    const people = [{ number: 7, citizenIds: [one, other] }];
    const groups = [
      { ...SHARED, seq: 1, people: 7 },
      { ...SHARED, seq: 2, people: 7 },
    ];
    expect(rowsOf({ ...HEAD, people, groups }).map(({ citizenIds }) => citizenIds)).toEqual([
      [one, other],
      [one, other],
    ]);
  });

  it('is read as it was until 1 December 2026, with the citizens in each row', () => {
    const groups = [{ ...SHARED, seq: 1, citizenIds: [one, other] }];
    expect(rowsOf({ ...HEAD, groups })).toEqual([{ seq: 1, citizenIds: [one, other], shared: SHARED }]);
  });

  it('is read as it was until 30 November 2026, with a place for each citizen', () => {
    expect(rowsOf({ ...HEAD, groups: [{ ...SHARED, seqs: [1, 2], citizenIds: [one, other] }] })).toEqual(apart);
  });

  it('is read as it was until 29 November 2026, with a row for each citizen', () => {
    const rows = [
      { ...SHARED, seq: 1, citizenId: one },
      { ...SHARED, seq: 2, citizenId: other },
    ];
    expect(rowsOf({ ...HEAD, rows })).toEqual(apart);
  });
});
