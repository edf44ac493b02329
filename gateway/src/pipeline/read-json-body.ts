import { readBody } from '@tvaers/kit/runtime/read-body';
import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** JSON in UTF-8 and nothing else: other charsets and compression are ways to hide size and meaning. */
const JSON_UTF8 = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const notJson = () => new Refusal(415, 'BAD_REQUEST', 'Send application/json in UTF-8, not compressed.');

function parseObject(text: string): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
  if (Array.isArray(body)) throw new Refusal(400, 'BAD_REQUEST', 'Send one operation at a time, not a list.');
  if (typeof body !== 'object' || body === null)
    throw new Refusal(400, 'BAD_REQUEST', 'The body is not a JSON object.');
  return body as Record<string, unknown>;
}

/** Reads a POST within the limit. A list of operations is refused: each operation pays its own way through the limits. */
export const readJsonBody =
  (maxBytes: number): Step =>
  async (exchange) => {
    const { request } = exchange;
    if (request.method !== 'POST') return;
    if (!JSON_UTF8.test(request.headers['content-type'] ?? '')) throw notJson();
    const read = await readBody(request, maxBytes);
    if (Buffer.isBuffer(read)) {
      exchange.body = parseObject(read.toString('utf8'));
      return;
    }
    if (read.refused === 413) throw new Refusal(413, 'OPERATION_TOO_LARGE', undefined, { connection: 'close' });
    throw notJson();
  };
