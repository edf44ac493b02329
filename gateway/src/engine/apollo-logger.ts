import type { Logger } from '@tvaers/kit/runtime/logger';

/** Apollo's packages write lines of prose; only its warnings and errors are worth a line of ours. */
export const apolloLogger = (logger: Logger) => ({
  debug() {},
  info() {},
  warn: (message?: unknown) => logger.warn(String(message)),
  error: (message?: unknown) => logger.error(String(message)),
});
