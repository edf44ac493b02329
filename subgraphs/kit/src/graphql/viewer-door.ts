import { type KeyObject, randomUUID } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import {
  type Caller,
  type EnvelopeRefusal,
  openViewerEnvelope,
  type ViewerEnvelope,
} from '@tvaers/contract/viewer-envelope';
import type { HttpRequest } from '../runtime/http-server.ts';

export interface Door {
  keys: readonly KeyObject[];
  /** Name of this subgraph. */
  audience: string;
}

/** What the door lets through of an envelope. */
type Opened = { envelope: Caller & Pick<ViewerEnvelope, 'id'> } | { refusal: EnvelopeRefusal };

/**
 * Who asks, from the envelope that the gateway signed for this subgraph and this very request: over the raw body, and
 * over the raw query string for GET. Comes before anything of the request is read. A gateway in this process has handed
 * over who asks.
 */
export function openDoor(request: HttpRequest, { keys, audience }: Door): Opened {
  if (request.caller) return openByHand(request.caller, audience);
  const token = request.headers[HEADERS.viewer];
  if (typeof token !== 'string') return { refusal: 'malformed' };
  const body = request.method === 'GET' ? request.search : request.body;
  try {
    return openViewerEnvelope(token, { keys, audience, body });
  } catch {
    return { refusal: 'malformed' };
  }
}

const openByHand = (caller: Caller, audience: string): Opened =>
  caller.audience === audience ? { envelope: { ...caller, id: randomUUID() } } : { refusal: 'wrong-audience' };

/** Unix milliseconds of the deadline header; undefined when there is none that can be read. */
export function deadlineOf({ headers }: HttpRequest): number | undefined {
  const deadline = Number(headers[HEADERS.deadline]);
  return Number.isFinite(deadline) && deadline > 0 ? deadline : undefined;
}
