import type { IncomingMessage } from 'node:http';

/** The whole body, or the HTTP status to refuse it with: 413 when it is larger than `limit` bytes, 415 when compressed. */
export async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | { refused: 413 | 415 }> {
  const encoding = incoming.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return { refused: 415 };
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return { refused: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return { refused: 413 };
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}
