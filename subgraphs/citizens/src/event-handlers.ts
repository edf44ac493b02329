import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { onHospitalStayChanged } from './citizens/on-hospital-stay-changed.ts';
import { onCitizenSeen } from './last-seen/on-citizen-seen.ts';

/** What this subgraph does about what happens elsewhere. */
export const eventHandlers: EventHandlers = {
  'citizen.seen': onCitizenSeen,
  'intervention.hospital-stay-changed': onHospitalStayChanged,
};
