import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { followEnrolment } from './citizens/follow-enrolment.ts';
import { followMerge, undoMerge } from './citizens/follow-merge.ts';
import { noteCitizen } from './citizens/note-citizen.ts';

/** What staff does about what happens elsewhere. */
export const eventHandlers: EventHandlers = {
  'citizen.identified': noteCitizen,
  'citizen.merged': followMerge,
  'citizen.merge-undone': undoMerge,
  'citizen.enrolment-changed': followEnrolment,
};
