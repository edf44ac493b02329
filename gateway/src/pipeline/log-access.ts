import type { NameForFigures } from '../telemetry/known-operations.ts';
import type { Exchange, Step } from './exchange.ts';
import { whenClosed } from './when-closed.ts';

const LONGEST_PATH = 200;

/** Addresses of pages hold ids of citizens, and what people type may hold a number of theirs. */
const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{6}-?\d*/gi;

/**
 * Encoded again, because control characters and signs that turn the direction of writing would act in a terminal. Cut only
 * then: half a sign cannot be encoded, and half an id is not known for one.
 */
const forLog = (path: string): string => encodeURI(path.replace(IDS, ':id')).slice(0, LONGEST_PATH);

function lineOf(exchange: Exchange, nameOf: NameForFigures): Record<string, unknown> {
  const { request, response, path, learned, viewer, app, answeredBytes } = exchange;
  return {
    method: request.method,
    path: forLog(path),
    status: response.statusCode,
    bytes: answeredBytes,
    ...(learned.operation && { operation: nameOf(learned.operation.name) }),
    ...(viewer && { role: viewer.role }),
    ...(app && { app: app.name }),
  };
}

/** One line for each request when its answer has gone: what, how it ended, in which role and app. Not who, and nothing of what was asked. */
export const logAccess =
  (nameOf: NameForFigures): Step =>
  (exchange) => {
    const startedAt = performance.now();
    whenClosed(exchange, () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      exchange.logger.info({ milliseconds, ...lineOf(exchange, nameOf) }, 'request');
    });
  };
