import { Access } from './access.ts';

const opened = (classes: number, citizens = ['ann']) => ({
  grants: JSON.stringify([{ citizens, classes, grants: `careTeam/relation=${classes}` }]),
  stale: false,
});

describe('what a viewer may see, as it was decided', () => {
  it('is told of each citizen, whoever was asked about before', () => {
    const access = new Access();
    access.open(opened(5));
    expect(['ann', 'bo', 'ann', 'bo'].map((one) => access.classesOf(one))).toEqual([5, 0, 5, 0]);
  });

  it('is what was decided last, also of the citizen who was asked about just before', () => {
    const access = new Access();
    access.open(opened(5));
    expect(access.classesOf('ann')).toBe(5);
    access.open(opened(1));
    expect(access.classesOf('ann')).toBe(1);
    access.open(opened(1, ['bo']));
    expect([access.classesOf('ann'), access.isOpen('ann')]).toEqual([0, false]);
  });
});
