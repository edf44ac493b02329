import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';

interface Bucket {
  left: number;
  /** Milliseconds of the clock when that was so. */
  at: number;
}

/** Takes of one name: so many at once, and so many more in each minute. */
export interface TokenBuckets {
  /** Milliseconds until the next may be taken; 0 when it may be taken now. */
  wait(name: string): number;
  take(name: string): void;
}

/** Buckets that are kept; one that falls out is full again, which takes as many other people. */
const KEPT = 50_000;

/** @param now milliseconds of a clock that never goes back */
export function tokenBuckets(perMinute: number, atOnce: number, now = () => performance.now()): TokenBuckets {
  const perMillisecond = perMinute / 60_000;
  const bucketOf = recentlyUsed<Bucket>(KEPT);

  function filled(name: string): Bucket {
    const at = now();
    const bucket = bucketOf(name, () => ({ left: atOnce, at }));
    bucket.left = Math.min(atOnce, bucket.left + (at - bucket.at) * perMillisecond);
    bucket.at = at;
    return bucket;
  }

  return {
    wait: (name) => Math.max(0, (1 - filled(name).left) / perMillisecond),
    take(name) {
      const bucket = filled(name);
      bucket.left = Math.max(0, bucket.left - 1);
    },
  };
}
