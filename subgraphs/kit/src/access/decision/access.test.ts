import { Access, readGrants } from './access.ts';

const granted = (classes: number, citizens = ['ann']) =>
  readGrants(JSON.stringify([{ citizens, classes, grants: `careTeam/relation=${classes}` }]));

describe('what a viewer may see, as it was decided', () => {
  it('is told of each citizen, whoever was asked about before', () => {
    const access = new Access();
    access.open(granted(5), false);
    expect(['ann', 'bo', 'ann', 'bo'].map((one) => access.classesOf(one))).toEqual([5, 0, 5, 0]);
  });

  it('is what was decided last, also of the citizen who was asked about just before', () => {
    const access = new Access();
    access.open(granted(5), false);
    expect(access.classesOf('ann')).toBe(5);
    access.open(granted(1), false);
    expect(access.classesOf('ann')).toBe(1);
    access.open(granted(1, ['bo']), false);
    expect([access.classesOf('ann'), access.isOpen('ann')]).toEqual([0, false]);
  });
});
