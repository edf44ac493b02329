import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { followEnrolment } from './aftercare/follow-enrolment.ts';
import { copyCitizen, copyCoordinator, copyLastSeen, copyLivingSituation } from './citizen-copies/copy-facts.ts';
import { followMerge, undoMerge } from './citizen-copies/follow-merge.ts';
import { followStay } from './stays/follow-stay.ts';
import { seekAfterMissedAppointment } from './tasks/seek-after-missed-appointment.ts';

/** What plans does about what happens elsewhere. */
export const eventHandlers: EventHandlers = {
  'citizen.identified': copyCitizen,
  'citizen.merged': followMerge,
  'citizen.merge-undone': undoMerge,
  'citizen.living-situation-changed': copyLivingSituation,
  'citizen.enrolment-changed': followEnrolment,
  'citizen.seen': copyLastSeen,
  'intervention.appointment-missed': seekAfterMissedAppointment,
  'intervention.hospital-stay-changed': followStay,
  'staff.care-team-changed': copyCoordinator,
};
