import type { Job } from '../events/jobs.ts';

/**
 * Forgets what no retry can ask for any more. Idempotency keys are promised for 24 hours; an envelope is
 * accepted for a minute; an event that was handled a
 * month ago does not come again (a heartbeat that does would change nothing), while one that was put aside stays until somebody has looked at it.
 */
export const housekeeping: Job = {
  name: 'forget-the-old',
  everyMs: 3_600_000,
  async work({ sql }) {
    await sql(`DELETE FROM idempotency_key WHERE created_at < now() - interval '48 hours'`);
    await sql(`DELETE FROM spent_envelope WHERE spent_at < now() - interval '1 hour'`);
    await sql(`DELETE FROM inbox WHERE type = 'access.heartbeat' AND handled_at < now() - interval '1 hour'`);
    await sql(`DELETE FROM inbox WHERE handled_at < now() - interval '30 days' AND parked_at IS NULL`);
    await sql('SELECT forget_decisions()');
  },
};
