import { generateKeyPairSync } from 'node:crypto';
import { openViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import { silentLogger } from '../../tests/harness/through-steps.ts';
import type { OperationContext } from '../operation-context.ts';
import { headersFor } from './request-headers.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const viewer = {
  subject: 'karen',
  name: 'Karen Holm',
  role: 'coordinator',
  organisationId: null,
  staffMemberId: null,
  citizenId: null,
  purpose: 'coordination',
} as const;
const context: OperationContext = {
  correlationId: 'c',
  logger: silentLogger,
  viewer,
  app: null,
  abandoned: new AbortController().signal,
  endsAt: 0,
  silentSectors: new Map(),
  learned: { nullEntity: false, masked: false, cost: null },
};
const request = { context, body: '{"query":"{ a }"}', deadline: 1234, operation: null };

describe('headersFor', () => {
  it('vouches for the viewer to one sector and for one body', () => {
    const headers = headersFor('plans', privateKey)(request);
    const token = headers['x-tvaers-viewer'] ?? '';
    const keys = [publicKey];
    expect(openViewerEnvelope(token, { keys, audience: 'plans', body: request.body })).toMatchObject({
      envelope: { viewer, operation: 'anonymous', correlationId: 'c' },
    });
    expect(openViewerEnvelope(token, { keys, audience: 'staff', body: request.body })).toHaveProperty('refusal');
    expect(openViewerEnvelope(token, { keys, audience: 'plans', body: '{}' })).toHaveProperty('refusal');
  });

  it('vouches for nobody in open mode', () => {
    expect(headersFor('plans', null)({ ...request, context: { ...context, viewer: null } })).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      'x-correlation-id': 'c',
      'x-tvaers-deadline': '1234',
    });
  });
});
