import type { Exchange } from './exchange.ts';

/**
 * Does something when the answer has gone or nobody waits for it any more. What a listener throws ends the process, and
 * with it everybody else's requests; nothing that is noted about one request is worth that.
 */
export function whenClosed({ response, logger }: Pick<Exchange, 'response' | 'logger'>, act: () => void): void {
  response.on('close', () => {
    try {
      act();
    } catch (error) {
      logger.error({ err: error }, 'failed after answering');
    }
  });
}
