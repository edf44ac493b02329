const HEARTBEAT_MS = 5000;

/** What the person at the terminal sees of a start. */
export interface Progress {
  say(line: string): void;
  /** Does a named piece of work and tells how long it took; a long one is heard from every few seconds. */
  step<Result>(name: string, work: (about: (detail: string) => void) => Promise<Result>): Promise<Result>;
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Progress as plain lines, which read the same on a terminal and in a file. */
export function createProgress(write: (line: string) => void): Progress {
  return {
    say: write,
    async step(name, work) {
      const started = Date.now();
      let detail = '';
      const line = (state: string) => write(`  ${name.padEnd(14)} ${state}`);
      const heartbeat = setInterval(() => line(`... ${seconds(started)}`), HEARTBEAT_MS);
      try {
        const result = await work((text) => {
          detail = text;
        });
        line(`${detail === '' ? 'ready' : detail}, ${seconds(started)}`);
        return result;
      } finally {
        clearInterval(heartbeat);
      }
    },
  };
}
