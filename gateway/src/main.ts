import { ConfigurationError } from '@tvaers/kit/runtime/config';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { stopOnSignal } from '@tvaers/kit/runtime/shutdown';
import { readCommandLine, withCommandLine } from './command-line.ts';
import { type GatewayConfig, readGatewayConfig, readOpenConfig } from './config.ts';
import { startGateway } from './start-gateway.ts';

/** Beyond draining: a stop that has not ended by then never will. */
const STOP_MARGIN_MILLISECONDS = 3_000;

/** Ends the process with every mistake in one go, before anything listens. */
function configured(): GatewayConfig {
  try {
    const commandLine = readCommandLine(process.argv.slice(2));
    const environment = withCommandLine(commandLine, process.env);
    return commandLine.open ? readOpenConfig(environment) : readGatewayConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}

const config = configured();
const logger = createLogger({ service: 'gateway', level: config.logLevel });
try {
  const gateway = await startGateway(config, logger);
  const { noticeMilliseconds, drainMilliseconds } = config.stop;
  const boundMs = noticeMilliseconds + drainMilliseconds + STOP_MARGIN_MILLISECONDS;
  stopOnSignal(gateway.close, { logger, boundMs });
} catch (error) {
  process.stderr.write(`The gateway cannot start: ${(error as Error).message}\n`);
  process.exit(1);
}
