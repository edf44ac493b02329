import { faultOfGoals } from './goal.rules.ts';

const isId = (value: string) => value === 'a';
const action = { title: 'Søge bolig', responsibleId: null };
const faultOf = (...goals: Parameters<typeof faultOfGoals>[0]) => faultOfGoals(goals, isId);

describe('goals and their actions', () => {
  it('may be none, and need name nobody yet', () => {
    expect(faultOf()).toBeNull();
    expect(faultOf({ title: 'En bolig', actions: [action, { ...action, responsibleId: 'a' }] })).toBeNull();
  });

  it('each have a title of at most 200 characters', () => {
    expect(faultOf({ title: ' ', actions: [] })).toBe('empty');
    expect(faultOf({ title: 'En bolig', actions: [{ ...action, title: '' }] })).toBe('empty');
    expect(faultOf({ title: 'x'.repeat(201), actions: [] })).toBe('too-long');
  });

  it('are at most twenty, so that somebody can keep them in mind', () => {
    expect(faultOf(...Array(21).fill({ title: 'En bolig', actions: [] }))).toBe('too-many');
    expect(faultOf({ title: 'En bolig', actions: Array(21).fill(action) })).toBe('too-many');
  });

  it('name as responsible nobody who could not exist', () => {
    expect(faultOf({ title: 'En bolig', actions: [{ ...action, responsibleId: 'Karen' }] })).toBe('not-an-id');
  });
});
