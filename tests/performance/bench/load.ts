import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** One GraphQL request, ready to be sent again and again. */
export interface Question {
  url: string;
  token: string;
  body: string;
}

/** Sends the same question `count` times over `connections` connections and answers the milliseconds each took. */
export async function sendMany(question: Question, count: number, connections: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
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
export async function send({ url, token, body }: Question, agent?: Agent): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const sent = request(url, { method: 'POST', headers, ...(agent && { agent }) });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const answered = await text(answer);
  if (answer.statusCode !== 200 || answered.includes('"errors":'))
    throw new Error(`The benchmark's question was answered with ${answer.statusCode}: ${answered.slice(0, 500)}`);
  return answered;
}
