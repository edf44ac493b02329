import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { onAccessDisclosed } from './access-log/on-access-disclosed.ts';
import { onHospitalStayChanged } from './citizens/on-hospital-stay-changed.ts';
import { onCitizenSeen } from './last-seen/on-citizen-seen.ts';

/** What this subgraph does about what happens elsewhere. */
export const eventHandlers: EventHandlers = {
  'access.disclosed': onAccessDisclosed,
  'citizen.seen': onCitizenSeen,
  'intervention.hospital-stay-changed': onHospitalStayChanged,
};
