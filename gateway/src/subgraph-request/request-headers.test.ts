import { generateKeyPairSync } from 'node:crypto';
import { openViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { NO_SPAN } from '@tvaers/kit/runtime/telemetry/trace-parent';
import { silentLogger } from '../../tests/harness/through-steps.ts';
import { nothingLearned, type OperationContext } from '../operation-context.ts';
import { tellByHand, tellSigned } from './request-headers.ts';

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
  abandoned: new Abandonment(),
  endsAt: 0,
  wantsQueryPlan: false,
  silentSectors: new Map(),
  learned: nothingLearned(),
  span: NO_SPAN,
};
const request = { context, body: '{"query":"{ a }"}', deadline: 1234, operation: null, traceParent: null };

describe('what a sector is told', () => {
  it('vouches for the viewer to one sector and for one body', () => {
    const { headers } = tellSigned('plans', privateKey)(request);
    const token = headers['x-tvaers-viewer'] ?? '';
    const keys = [publicKey];
    expect(openViewerEnvelope(token, { keys, audience: 'plans', body: request.body })).toMatchObject({
      envelope: { viewer, operation: 'anonymous', correlationId: 'c' },
    });
    expect(openViewerEnvelope(token, { keys, audience: 'staff', body: request.body })).toHaveProperty('refusal');
    expect(openViewerEnvelope(token, { keys, audience: 'plans', body: '{}' })).toHaveProperty('refusal');
  });

  it('hands the trace on when there is one', () => {
    const traceParent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    expect(tellSigned('plans', privateKey)({ ...request, traceParent }).headers.traceparent).toBe(traceParent);
    expect(tellSigned('plans', privateKey)(request).headers).not.toHaveProperty('traceparent');
  });

  it('is handed over to a sector in this process, and then stands in no header', () => {
    const { headers, caller } = tellByHand('plans')(request);
    expect(caller).toEqual({ viewer, audience: 'plans', operation: 'anonymous', correlationId: 'c' });
    expect(headers).not.toHaveProperty('x-tvaers-viewer');
    expect(tellByHand('plans')({ ...request, context: { ...context, viewer: null } }).caller).toBeNull();
  });

  it('vouches for nobody in open mode', () => {
    expect(tellSigned('plans', null)({ ...request, context: { ...context, viewer: null } }).headers).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-charset': 'iso-8859-1, utf-8',
      'x-correlation-id': 'c',
      'x-tvaers-deadline': '1234',
    });
  });
});
