import { ConfigurationError } from '@tvaers/kit/runtime/config';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { stopOnSignal } from '@tvaers/kit/runtime/shutdown';
import { type IdentityConfig, readIdentityConfig } from './config.ts';
import { startIdentity } from './start-identity.ts';

function configOrExit(): IdentityConfig {
  try {
    return readIdentityConfig(process.env);
  } catch (fault) {
    if (!(fault instanceof ConfigurationError)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exit(78);
  }
}

const config = configOrExit();
const logger = createLogger({ service: 'identity', level: config.logLevel });
const identity = await startIdentity(config, { onFault: (err) => logger.error({ err }, 'a request failed') });
logger.info({ issuer: identity.issuer }, 'anybody can sign in as anybody here: for development only');
stopOnSignal(identity.close, { logger, boundMs: 5000 });
