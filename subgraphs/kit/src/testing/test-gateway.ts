import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import type { Viewer } from '@tvaers/contract/viewer';
import { signViewerEnvelope } from '@tvaers/contract/viewer-envelope';

export interface SignedRequest {
  viewer: Viewer;
  audience: string;
  body: string;
  operation?: string;
  correlationId?: string;
}

/** Signs like the gateway does, with a key pair of its own. */
export class TestGateway {
  readonly publicKey: KeyObject;
  readonly #privateKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync('ed25519');
    this.publicKey = pair.publicKey;
    this.#privateKey = pair.privateKey;
  }

  headers({ operation = 'Test', correlationId = randomUUID(), ...request }: SignedRequest): Record<string, string> {
    return { [HEADERS.viewer]: signViewerEnvelope(this.#privateKey, { ...request, operation, correlationId }) };
  }
}
