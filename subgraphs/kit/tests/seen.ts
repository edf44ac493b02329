import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@tvaers/contract/events';

/** Somebody has been seen: the plainest event there is. */
export const seen = (citizenId: string = randomUUID()): EventEnvelope<'citizen.seen'> => ({
  ...{ id: randomUUID(), type: 'citizen.seen', source: 'plans', occurredAt: new Date().toISOString() },
  ...{ correlationId: 'c', payload: { citizenId, at: '', organisationId: null } },
});

/** Waits for what other connections bring about. */
export async function until(happened: () => boolean, ms = 5000): Promise<void> {
  for (const end = Date.now() + ms; !happened() && Date.now() < end; ) await sleep(5);
  expect(happened()).toBe(true);
}
