import { stepsFor } from './stay.rules.ts';

const steps = (
  before: Parameters<typeof stepsFor>[0]['before'],
  after: Parameters<typeof stepsFor>[0]['after'],
  livingSituation: string | null = 'SHELTER',
  isDead = after === 'DECEASED',
) => stepsFor({ before, after, livingSituation, isDead }).map((step) => Object.values(step).join(' '));

describe('what a hospital stay demands', () => {
  it('opens the passage home and tells the coordinator at admission', () => {
    expect(steps(null, 'IN_PROGRESS')).toEqual(['open-transition', 'drop-tasks discharge', 'add-task ADMITTED']);
  });

  it('asks for nothing new while the person is on leave or comes back', () => {
    expect(steps('IN_PROGRESS', 'ON_LEAVE')).toEqual([]);
    expect(steps('ON_LEAVE', 'IN_PROGRESS')).toEqual([]);
    expect(steps('IN_PROGRESS', 'IN_PROGRESS')).toEqual([]);
  });

  it('sends somebody out when a person without a home is discharged', () => {
    expect(steps('IN_PROGRESS', 'FINISHED')).toContain('seek DISCHARGED_WITHOUT_HOME');
    expect(steps('IN_PROGRESS', 'FINISHED', null)).toContain('seek DISCHARGED_WITHOUT_HOME');
  });

  it('only tells the coordinator when a person with a home is discharged', () => {
    expect(steps('IN_PROGRESS', 'FINISHED', 'OWN_HOME')).toEqual([
      'open-transition',
      'drop-tasks admission',
      'add-task DISCHARGED',
    ]);
  });

  it('has a passage even when the discharge is the first that is heard of a stay', () => {
    expect(steps(null, 'FINISHED')[0]).toBe('open-transition');
  });

  it('takes the discharge back when the person is in the house again', () => {
    expect(steps('FINISHED', 'IN_PROGRESS')).toContain('drop-tasks discharge');
  });

  it('brings back what a death had closed when the hospital takes it back, and asks for what the stay demands now', () => {
    const back = ['reopen-tasks', 'drop-tasks stay'];
    expect(steps('DECEASED', 'CANCELLED')).toEqual([...back, 'cancel-transition', 'drop-tasks stay']);
    expect(steps('DECEASED', 'IN_PROGRESS')).toEqual([...back, ...steps(null, 'IN_PROGRESS')]);
    expect(steps('DECEASED', 'FINISHED')).toEqual([...back, ...steps(null, 'FINISHED')]);
    expect(steps('DECEASED', 'DECEASED')).toEqual([]);
  });

  it('sends nobody because of one stay while the death that another told stands', () => {
    const ordinary = steps('IN_PROGRESS', 'FINISHED');
    expect(steps('IN_PROGRESS', 'FINISHED', 'SHELTER', true)).toEqual([...ordinary, 'drop-tasks citizen']);
  });

  it('undoes everything when the hospital takes the admission back, and sends nobody after a death', () => {
    expect(steps('IN_PROGRESS', 'CANCELLED')).toEqual(['cancel-transition', 'drop-tasks stay']);
    expect(steps('IN_PROGRESS', 'DECEASED')).toEqual(['cancel-transition', 'drop-tasks citizen']);
  });
});
