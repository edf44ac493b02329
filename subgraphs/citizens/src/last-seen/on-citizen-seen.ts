import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { noteSeen } from './note-seen.ts';

/** Another sector saw somebody: a dose, a visit, a stay. Our own sightings come back this way and change nothing. */
export const onCitizenSeen: NonNullable<EventHandlers['citizen.seen']> = async ({ payload }, context) =>
  noteSeen(context, {
    citizenId: payload.citizenId,
    at: new Date(payload.at),
    organisationId: payload.organisationId,
  });
