import { notificationOf, tells } from '../../tests/hospital-course.ts';
import type { MessageDraft } from './compose-message.ts';
import { sayActivity } from './say-activity.ts';

describe('what happened, in Danish', () => {
  it.each<[MessageDraft, string]>([
    [tells.admitted(), 'Indlagt'],
    [tells.emergency(), 'Akut ambulant'],
    [tells.admittedRevised(), 'Indlagt (rettelse)'],
    [tells.dischargedCancelled(), 'Udskrevet (annulleret)'],
    [tells.onLeave(), 'På orlov'],
    [tells.dead(), 'Død'],
  ])('%#', (draft, words) => {
    expect(sayActivity(notificationOf(draft))).toBe(words);
  });
});
