import { randomUUID } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Step } from './exchange.ts';

/**
 * A fresh id for each request, in the answer and in every log line from here to the last subgraph. One that a client
 * sends is not taken over: it would let a stranger write into, or imitate, somebody else's trail.
 */
export const giveCorrelationId =
  (logger: Logger): Step =>
  (exchange) => {
    exchange.correlationId = randomUUID();
    exchange.logger = logger.child({ correlationId: exchange.correlationId });
    exchange.response.setHeader(HEADERS.correlationId, exchange.correlationId);
  };
