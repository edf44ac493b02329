import { isAlive } from './processes/process-identity.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Ctrl-C reaches us from the terminal and once more through npm: that is one wish, not two. */
const ONE_WISH_MS = 1000;
const LOOK_FOR_NPM_MS = 300;

export interface AskedToStop {
  /** Fires at the first wish. */
  signal: AbortSignal;
  /** Resolves at the first wish. */
  stop: Promise<void>;
  /** Listens no longer. */
  forget(): void;
}

/** Hears Ctrl-C, `kill`, a closed terminal and the end of the npm that started us. `again` is called at the second wish. */
export function untilAskedToStop({ npm, again }: { npm: number | null; again(): void }): AskedToStop {
  const wish = new AbortController();
  let last = 0;
  const hear = () => {
    const now = Date.now();
    if (!wish.signal.aborted) wish.abort(new Error('asked to stop'));
    else if (now - last > ONE_WISH_MS) again();
    last = now;
  };
  for (const name of SIGNALS) process.on(name, hear);
  // npm passes neither SIGKILL nor SIGHUP on to us.
  const timer = setInterval(() => {
    if (npm !== null && !isAlive(npm) && !wish.signal.aborted) hear();
  }, LOOK_FOR_NPM_MS);
  return {
    signal: wish.signal,
    stop: new Promise((resolve) => wish.signal.addEventListener('abort', () => resolve(), { once: true })),
    forget: () => {
      clearInterval(timer);
      for (const name of SIGNALS) process.removeListener(name, hear);
    },
  };
}
