import { setTimeout as sleep } from 'node:timers/promises';

const READY_SECONDS = 60;
const LOOK_EVERY_MS = 100;

/** Asks `url` until it answers well. Answers why it did not come to that, or null when it did. */
export async function untilReady(
  url: string,
  { alive, signal }: { alive(): boolean; signal: AbortSignal },
): Promise<string | null> {
  const giveUp = Date.now() + READY_SECONDS * 1000;
  while (Date.now() < giveUp) {
    signal.throwIfAborted();
    if (!alive()) return 'did not start';
    if (await answersWell(url)) return null;
    await sleep(LOOK_EVERY_MS);
  }
  return `was not ready after ${READY_SECONDS} s`;
}

async function answersWell(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}
