import type { Abandonment } from '@tvaers/kit/runtime/abandonment';
import type { OperationContext } from '../operation-context.ts';
import type { Breaker } from './breaker.ts';
import type { Bulkhead } from './bulkhead.ts';
import { startDeadline } from './deadline.ts';
import { inabilityIn } from './read-answer.ts';
import type { Tell } from './request-headers.ts';
import { type FaultReason, SectorFault } from './sector-fault.ts';
import type { Transport } from './transport.ts';

export interface AskSectorParts {
  sector: string;
  transport: Transport;
  bulkhead: Bulkhead;
  breaker: Breaker;
  tell: Tell;
  /** Milliseconds one request may take. */
  deadlines: { query: number; mutation: number };
}

export interface Question {
  body: string;
  /** Whether this very request changes something; entity fetches after a mutation do not. */
  writes: boolean;
  /** Name of the client's operation. */
  operation: string | null;
  context: OperationContext;
  /** Fires when nobody waits for the answer any more. */
  abandoned: Abandonment;
}

/** Also told, where something is traced, what the sector shall hear of the trace. */
export type AskSector = (question: Question, traceParent?: string | null) => Promise<unknown>;

/**
 * Tells the breaker what a request has shown of the sector: nothing, when the client left, or when the operation was so
 * near its end that a healthy sector might have been late as well.
 */
function judge(breaker: Breaker, reason: FaultReason | undefined, hadItsTime: boolean): void {
  if (reason === 'client-left') return;
  if (reason !== 'timed-out') breaker.answered();
  else if (hadItsTime) breaker.timedOut();
}

/** Sends one body to a sector within its deadline, and answers the JSON that came back, whatever is in it. */
export function askSector({ sector, transport, bulkhead, breaker, tell, deadlines }: AskSectorParts): AskSector {
  return async ({ body, writes, operation, context, abandoned }, traceParent = null) => {
    const longest = writes ? deadlines.mutation : deadlines.query;
    const at = Math.min(Date.now() + longest, context.endsAt);
    const deadline = startDeadline({ sector, at, abandoned });

    /** Comes after the wait for room, so that a breaker that opens empties the queue. */
    async function askNow(): Promise<unknown> {
      if (!breaker.mayAsk()) throw new SectorFault(sector, 'breaker-open');
      const told = tell({ context, body, deadline: at, operation, traceParent });
      const hadItsTime = at - Date.now() >= longest / 2;
      try {
        const answer = await transport.send({ body, ...told, signal: deadline.signal, mayRetry: !writes });
        judge(breaker, inabilityIn(answer), hadItsTime);
        return answer;
      } catch (error) {
        judge(breaker, error instanceof SectorFault ? error.reason : undefined, hadItsTime);
        throw error;
      }
    }

    try {
      return await bulkhead.within(deadline.signal, askNow);
    } finally {
      deadline.clear();
    }
  };
}
