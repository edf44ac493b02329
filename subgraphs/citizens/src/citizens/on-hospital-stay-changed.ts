import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { danishDate } from '@tvaers/kit/runtime/danish-time';

const DIED = `
  UPDATE citizen SET deceased_on = $2, deceased_in_stay_id = $3, version = version + 1
  WHERE id = (SELECT coalesce(merged_into, id) FROM citizen WHERE id = $1) AND deceased_on IS NULL`;
const LIVES = `
  UPDATE citizen SET deceased_on = NULL, deceased_in_stay_id = NULL, version = version + 1
  WHERE deceased_in_stay_id = $1`;

/**
 * A hospital tells of a death, or takes back what it told of the same stay. No enrolment ends by this: a person ends it
 * (rule R04).
 */
export const onHospitalStayChanged: NonNullable<EventHandlers['intervention.hospital-stay-changed']> = async (
  { payload, occurredAt },
  context,
) => {
  const { citizenId, hospitalStayId, state, endedAt } = payload;
  if (state === 'DECEASED')
    await context.sql(DIED, [citizenId, danishDate(new Date(endedAt ?? occurredAt)), hospitalStayId]);
  else await context.sql(LIVES, [hospitalStayId]);
};
