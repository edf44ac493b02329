import { answerJson } from './answer.ts';
import type { Exchange, Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';

/** A client that speaks GraphQL over HTTP gets its media type, everybody else plain JSON. */
function mediaTypeFor({ request }: Exchange): string {
  const accepted = request.headers.accept?.includes(GRAPHQL_MEDIA_TYPE) ?? false;
  return `${accepted ? GRAPHQL_MEDIA_TYPE : 'application/json'}; charset=utf-8`;
}

function answerRefusal(exchange: Exchange, { status, code, message, headers }: Refusal): void {
  const errors = [{ message, extensions: { code, correlationId: exchange.correlationId } }];
  answerJson(exchange, { errors }, { status, headers: { ...headers, 'content-type': mediaTypeFor(exchange) } });
}

/** The client went away while it was still sending: nobody's fault, and the access log tells of it. */
const hasLeft = ({ request }: Exchange): boolean => request.destroyed && !request.complete;

/**
 * Walks the steps in order until one answers, or nobody is there to be answered any more. Whatever is thrown ends as one
 * clean error, in full only in the log.
 */
export async function runSteps(steps: readonly Step[], exchange: Exchange): Promise<void> {
  try {
    for (const step of steps) {
      await step(exchange);
      if (exchange.response.headersSent || exchange.response.destroyed) return;
    }
    throw new Refusal(404, 'BAD_REQUEST', 'There is nothing at this address.');
  } catch (error) {
    if (exchange.response.headersSent) {
      exchange.logger.error({ err: error }, 'failed while answering');
      exchange.response.destroy();
      return;
    }
    if (!(error instanceof Refusal) && !hasLeft(exchange)) exchange.logger.error({ err: error }, 'request failed');
    answerRefusal(exchange, error instanceof Refusal ? error : new Refusal(500, 'INTERNAL_SERVER_ERROR'));
  }
}
