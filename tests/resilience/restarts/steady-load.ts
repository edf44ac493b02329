import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Question {
  url: string;
  body: string;
  /** Asked for each request, so that a long run outlives a token. */
  token(): Promise<string>;
}

export interface Tally {
  sent: number;
  /** What went wrong to how often. */
  failed: Record<string, number>;
}

export interface Load {
  soFar(): Tally;
  /** Sends nothing more and waits for what is under way. */
  stop(): Promise<Tally>;
}

/** More than any answer takes, the gateway's own deadlines included. */
const LONGEST_MS = 15_000;
const BEAT_MS = 20;

/** Null when the answer is whole, else what is wrong with it. */
async function fault({ url, body, token }: Question, agent: Agent): Promise<string | null> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token()}` };
  const sent = request(url, { method: 'POST', headers, agent, signal: AbortSignal.timeout(LONGEST_MS) });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const answered = await text(answer);
  if (answer.statusCode !== 200) return `HTTP ${answer.statusCode} ${answered.slice(0, 60)}`;
  return /"code":"(\w+)"/.exec(answered)?.[1] ?? null;
}

/** Asks so many times a second, whether or not the answers keep up, until it is told to stop. */
export function startLoad(question: Question, perSecond: number): Load {
  const agent = new Agent({ keepAlive: true });
  const tally: Tally = { sent: 0, failed: {} };
  const running = new Set<Promise<void>>();
  const begun = performance.now();

  async function send(): Promise<void> {
    const what = await fault(question, agent).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
    if (what !== null) tally.failed[what] = (tally.failed[what] ?? 0) + 1;
  }

  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
    for (; tally.sent < due; tally.sent += 1) {
      const one = send().finally(() => running.delete(one));
      running.add(one);
    }
  }, BEAT_MS);

  return {
    soFar: () => tally,
    async stop() {
      clearInterval(timer);
      await Promise.all(running);
      agent.destroy();
      return tally;
    },
  };
}
