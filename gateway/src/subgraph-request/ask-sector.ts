import type { OperationContext } from '../operation-context.ts';
import type { Breaker } from './breaker.ts';
import { startDeadline } from './deadline.ts';
import type { SignHeaders } from './request-headers.ts';
import { SectorFault } from './sector-fault.ts';
import type { Transport } from './transport.ts';

export interface AskSectorParts {
  sector: string;
  transport: Transport;
  breaker: Breaker;
  signHeaders: SignHeaders;
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
  abandoned: AbortSignal;
}

export type AskSector = (question: Question) => Promise<unknown>;

/** Sends one body to a sector within its deadline, and answers the JSON that came back, whatever is in it. */
export function askSector({ sector, transport, breaker, signHeaders, deadlines }: AskSectorParts): AskSector {
  return async ({ body, writes, operation, context, abandoned }) => {
    if (!breaker.mayAsk()) throw new SectorFault(sector, 'breaker-open');
    const at = Math.min(Date.now() + (writes ? deadlines.mutation : deadlines.query), context.endsAt);
    const deadline = startDeadline({ sector, at, abandoned });
    try {
      const headers = signHeaders({ context, body, deadline: at, operation });
      const answer = await transport.send({ body, headers, signal: deadline.signal, mayRetry: !writes });
      breaker.answered();
      return answer;
    } catch (error) {
      if (!(error instanceof SectorFault) || error.reason !== 'timed-out') breaker.answered();
      else breaker.timedOut();
      throw error;
    } finally {
      deadline.clear();
    }
  };
}
