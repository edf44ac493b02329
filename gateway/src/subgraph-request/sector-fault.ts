import type { ErrorCode } from '@tvaers/contract/error-codes';
import { PublicError } from '@tvaers/kit/runtime/public-error';

/** Why a subgraph's answer is missing. For the log; a client sees only the sentence. */
export type FaultReason =
  | 'not-reached'
  | 'timed-out'
  | 'breaker-open'
  | 'busy'
  | 'client-left'
  | 'bad-status'
  | 'bad-content-type'
  | 'bad-json'
  | 'too-large'
  | 'bad-shape'
  | 'wrong-entity';

const SLOW: ReadonlySet<FaultReason> = new Set(['timed-out', 'breaker-open']);
const UNUSABLE: ReadonlySet<FaultReason> = new Set([
  'bad-status',
  'bad-content-type',
  'bad-json',
  'too-large',
  'bad-shape',
  'wrong-entity',
]);

function sentence(sector: string, reason: FaultReason): string {
  if (SLOW.has(reason)) return `${sector} took too long to answer; its part is missing.`;
  if (UNUSABLE.has(reason)) return `${sector} gave an answer that cannot be used; its part is missing.`;
  return `${sector} is not answering right now; its part is missing.`;
}

/**
 * A whole subgraph request failed. The message names the sector and nothing else of what happened: whatever the
 * subgraph sent (a stack, a password in a 500 page) stays out of it, and `detail` is for the log alone.
 */
export class SectorFault extends PublicError {
  readonly sector: string;
  readonly reason: FaultReason;
  readonly detail: string;

  constructor(sector: string, reason: FaultReason, detail = '') {
    const code: ErrorCode = SLOW.has(reason) ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
    super(code, sentence(sector, reason));
    this.sector = sector;
    this.reason = reason;
    this.detail = detail;
  }
}
