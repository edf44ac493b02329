import { answerJson } from './answer.ts';
import type { Step } from './exchange.ts';

/**
 * Live while the process runs. Ready while it can serve: the graph is loaded, the issuer's keys have been seen, and nobody
 * has told it to stop. A sector that is down makes answers poorer and not the gateway unready, or one sector would take
 * all of them away.
 */
export const answerHealth =
  (isReady: () => boolean): Step =>
  (exchange) => {
    if (exchange.path === '/health/live') answerJson(exchange, { status: 'live' });
    if (exchange.path !== '/health/ready') return;
    const ready = isReady();
    answerJson(exchange, { status: ready ? 'ready' : 'not-ready' }, { status: ready ? 200 : 503 });
  };
