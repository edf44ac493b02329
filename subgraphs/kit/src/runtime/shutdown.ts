import type { Logger } from './logger.ts';

/**
 * Runs `stop` once at SIGTERM or SIGINT and ends the process: 0 when everything stopped in order, 1 when it did not
 * within `boundMs` or when somebody asked twice.
 */
export function stopOnSignal(
  stop: () => Promise<void>,
  { logger, boundMs }: { logger: Logger; boundMs: number },
): void {
  let asked = false;
  const onSignal = (signal: string) => {
    if (asked) process.exit(1);
    asked = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), boundMs).unref();
    stop().then(
      () => process.exit(0),
      (err) => {
        logger.error({ err }, 'did not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
