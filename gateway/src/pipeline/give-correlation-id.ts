import { randomUUID } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Step } from './exchange.ts';

const LONGEST_PATH = 200;

/** Encoded again, because control characters and signs that turn the direction of writing would act in a terminal. */
const forLog = (path: string): string => encodeURI(path).slice(0, LONGEST_PATH);

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
    const startedAt = performance.now();
    exchange.response.on('close', () => {
      const { request, response } = exchange;
      const path = forLog(exchange.path);
      const milliseconds = Math.round(performance.now() - startedAt);
      exchange.logger.info({ method: request.method, path, status: response.statusCode, milliseconds }, 'request');
    });
  };
