import { BLOCK_CLASSES, classesTold, classNamesTold, DATA_CLASS_WORDS, DATA_CLASSES } from './data-class-words.ts';
import { purposeTold } from './purpose-words.ts';
import { roleTold } from './role-words.ts';

describe('the words for who sees what and why', () => {
  it('tell classes as people call them, each once', () => {
    expect(classNamesTold(['health', 'plan', 'health'])).toBe('den fælles plan og helbred');
    expect(classesTold(['HOSPITAL_STAY'])).toBe('indlæggelser');
  });

  it('know every class by both of its names', () => {
    expect(Object.values(DATA_CLASSES).sort()).toEqual(Object.keys(DATA_CLASS_WORDS).sort());
    expect(BLOCK_CLASSES).not.toContain('ACCESS_LOG');
  });

  it('tell what they do not know by its own name, and that nothing was said', () => {
    expect([classNamesTold(['weather']), purposeTold('sport'), roleTold('pilot')]).toEqual([
      'weather',
      'sport',
      'pilot',
    ]);
    expect([purposeTold(null), roleTold(undefined)]).toEqual(['ikke oplyst', 'rollen er ikke oplyst']);
  });
});
