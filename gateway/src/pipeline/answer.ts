import type { Exchange } from './exchange.ts';

export interface AnswerHead {
  status?: number;
  headers?: Record<string, string>;
}

/** Sends a whole body with its length; HEAD gets the head alone. */
export function answer(exchange: Exchange, body: string | Buffer, head: AnswerHead = {}): void {
  const { request, response } = exchange;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  exchange.answeredBytes = request.method === 'HEAD' ? 0 : bytes.byteLength;
  // Ours is the last word: whoever gave the headers may have counted another body.
  response.writeHead(head.status ?? 200, { ...head.headers, 'content-length': String(bytes.byteLength) });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

export function answerJson(exchange: Exchange, value: unknown, { status = 200, headers = {} }: AnswerHead = {}): void {
  answer(exchange, JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}
