import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** One GraphQL request, ready to be sent. */
export interface Question {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Sends `count` requests over `connections` connections and answers the milliseconds each took. */
export async function sendMany(
  questionOf: (request: number) => Question,
  count: number,
  connections: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const question = questionOf(next++);
      const begun = performance.now();
      await send(question, agent);
      took.push(performance.now() - begun);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  return took;
}

/** The text of the answer. Throws when anything of it went wrong: half an answer costs less than a whole one. */
export async function send({ url, headers, body }: Question, agent?: Agent): Promise<string> {
  const sent = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(agent && { agent }),
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const answered = await text(answer);
  if (answer.statusCode !== 200 || answered.includes('"errors":'))
    throw new Error(`The benchmark's question was answered with ${answer.statusCode}: ${answered.slice(0, 500)}`);
  return answered;
}
