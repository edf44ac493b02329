import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { danishDate } from '@tvaers/kit/runtime/danish-time';

/** In the record that was named, lest another person be dead once it is found that they are two. One death is enough. */
const DIED = `
  UPDATE citizen SET deceased_on = $2, deceased_in_stay_id = $3, version = version + 1
  WHERE id = $1 AND NOT EXISTS (
    SELECT FROM citizen named JOIN records_of(ARRAY[coalesce(named.merged_into, named.id)]) r ON true
      JOIN citizen one ON one.id = r.record_id
    WHERE named.id = $1 AND one.deceased_on IS NOT NULL)`;
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
