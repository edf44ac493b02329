import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** What became of the requests of one slice of time. */
export interface Slice {
  /** Milliseconds each took, from when it was due: waiting for those before it counts. */
  took: number[];
  /** What was answered instead of a whole answer. */
  failed: string[];
}

export interface SteadyLoad {
  /** Ends the slice and begins the next. */
  slice(): Slice;
  stop(): Promise<void>;
}

const newSlice = (): Slice => ({ took: [], failed: [] });

async function ask(url: string, body: string, agent: Agent): Promise<void> {
  const sent = request(`${url}/graphql`, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
  const answered = await new Promise<{ status: number; told: string }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) =>
      text(response).then((told) => resolve({ status: response.statusCode ?? 0, told }), reject),
    );
    sent.end(body);
  });
  if (answered.status !== 200 || answered.told.includes('"errors":'))
    throw new Error(`${answered.status} ${answered.told.slice(0, 300)}`);
}

/** Asks at a steady pace, whether or not answers come, as people do. */
export function steadyLoad(url: string, questions: readonly string[], perSecond: number): SteadyLoad {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const running = new Set<Promise<void>>();
  let slice = newSlice();
  let count = 0;
  let stopped = false;
  const begun = performance.now();

  async function askOne(due: number): Promise<void> {
    const { took, failed } = slice;
    try {
      await ask(url, questions[count % questions.length] ?? '', agent);
      took.push(performance.now() - due);
    } catch (error) {
      failed.push(`${(error as Error).message} after ${Math.round(performance.now() - due)} ms`);
    }
  }

  async function go(): Promise<void> {
    while (!stopped) {
      const due = begun + (count * 1000) / perSecond;
      await pause(Math.max(0, due - performance.now()));
      const one = askOne(due).finally(() => running.delete(one));
      running.add(one);
      count += 1;
    }
    await Promise.all(running);
    agent.destroy();
  }

  const going = go();
  return {
    slice() {
      const ended = slice;
      slice = newSlice();
      return ended;
    },
    stop() {
      stopped = true;
      return going;
    },
  };
}
