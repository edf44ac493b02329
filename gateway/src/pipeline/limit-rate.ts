import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';
import { tokenBuckets } from './token-buckets.ts';

/** How much one person may ask by one app; 0 is no limit. */
export interface RateLimits {
  requestsPerMinute: number;
  /** Requests that were refused for what they say: who guesses at the schema makes many. */
  mistakesPerMinute: number;
}

/** A page asks a handful of things at once, somebody who reads on a few more: a sixth of a minute's worth. */
const AT_ONCE = 1 / 6;
const MISTAKE = 400;

const noLimit = { wait: () => 0, take: () => undefined };

/** Turns away who asks faster than people do, before the body is read. Another person or app is not held up by it. */
export function limitRate({ requestsPerMinute, mistakesPerMinute }: RateLimits): Step {
  const requests = requestsPerMinute
    ? tokenBuckets(requestsPerMinute, Math.max(1, requestsPerMinute * AT_ONCE))
    : noLimit;
  const mistakes = mistakesPerMinute ? tokenBuckets(mistakesPerMinute, mistakesPerMinute) : noLimit;

  return ({ viewer, app, response, logger }) => {
    if (!viewer) return;
    const who = JSON.stringify([viewer.subject, app?.name]);
    const wait = Math.max(requests.wait(who), mistakes.wait(who));
    if (wait > 0) {
      logger.warn({ app: app?.name }, 'refused somebody who asks too fast');
      throw new Refusal(429, 'RATE_LIMITED', undefined, { 'retry-after': String(Math.ceil(wait / 1_000)) });
    }
    requests.take(who);
    response.once('finish', () => {
      if (response.statusCode === MISTAKE) mistakes.take(who);
    });
  };
}
