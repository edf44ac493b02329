import type { KeyObject } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import { type EnvelopeRefusal, openViewerEnvelope, type ViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import type { HttpRequest } from '../runtime/http-server.ts';

export interface Door {
  keys: readonly KeyObject[];
  /** Name of this subgraph. */
  audience: string;
}

/**
 * Who asks, from the envelope that the gateway signed for this subgraph and this very request: over the raw body, and
 * over the raw query string for GET. Comes before anything of the request is read.
 */
export function openDoor(
  request: HttpRequest,
  { keys, audience }: Door,
): { envelope: ViewerEnvelope } | { refusal: EnvelopeRefusal } {
  const token = request.headers[HEADERS.viewer];
  if (typeof token !== 'string') return { refusal: 'malformed' };
  const body = request.method === 'GET' ? request.search : request.body;
  try {
    return openViewerEnvelope(token, { keys, audience, body });
  } catch {
    return { refusal: 'malformed' };
  }
}

/** Unix milliseconds of the deadline header; undefined when there is none that can be read. */
export function deadlineOf({ headers }: HttpRequest): number | undefined {
  const deadline = Number(headers[HEADERS.deadline]);
  return Number.isFinite(deadline) && deadline > 0 ? deadline : undefined;
}
