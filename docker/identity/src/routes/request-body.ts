import type { IncomingMessage } from 'node:http';
import { readBody } from '@tvaers/kit/runtime/read-body';

/** Ample for a name and a purpose. */
const LIMIT_BYTES = 4096;

/** The caller sent a body that is not read to its end; `status` says why. */
export class BodyRefused extends Error {
  readonly status: 413 | 415;
  constructor(status: 413 | 415) {
    super(status === 413 ? `The body is longer than ${LIMIT_BYTES} bytes.` : 'The body is compressed.');
    this.status = status;
  }
}

/** Reads a small body as text. */
export async function requestBody(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, LIMIT_BYTES);
  if (!Buffer.isBuffer(body)) throw new BodyRefused(body.refused);
  return body.toString('utf8');
}
