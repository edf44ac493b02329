import { type DestinationStream, pino, type Logger as WholeLogger } from 'pino';

/** Of pino's logger what is used here. */
export type Logger = Pick<WholeLogger, 'debug' | 'info' | 'warn' | 'error' | 'child' | 'isLevelEnabled'>;

/**
 * Names under which personal data or secrets could reach a log line by mistake. The rule is not to log them at all; this
 * is the net below the rule.
 */
const NEVER_LOGGED = [
  ...['authorization', 'cookie', 'password', 'token', 'secret'],
  ...['cpr', 'identifier', 'identifiers', 'displayName', 'name', 'names', 'aliases', 'phone', 'address', 'birthDate'],
  ...['payload', 'variables', 'parameters', 'body', 'detail', 'query'],
];

export interface LoggerOptions {
  /** Which process speaks, such as `citizens` or `gateway`. */
  service: string;
  level: string;
  /** Where lines go; standard output unless a test listens. */
  destination?: DestinationStream;
}

/** JSON lines, one per happening. Requests log through a child that carries their correlation id. */
export function createLogger({ service, level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: NEVER_LOGGED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[not logged]' },
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface ErrorDescription {
  type: string;
  message: string;
  code?: unknown;
  stack?: string | undefined;
  cause?: ErrorDescription;
}

/** Causes of causes that are told; a cause that comes round to itself ends there. */
const DEEPEST = 5;

/** What a log line keeps of an error: drivers hang the statement, its values and the offending row on theirs. */
export function describeError(error: unknown): ErrorDescription {
  return describe(error, 1);
}

function describe(error: unknown, depth: number): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is not an Error was thrown' };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: withoutValue(error.message, code),
    ...(code !== undefined && { code }),
    stack: typeof error.stack === 'string' ? error.stack.split('\n').slice(1, 9).join('\n') : undefined,
    ...(error.cause !== undefined && depth < DEEPEST && { cause: describe(error.cause, depth + 1) }),
  };
}

/** PostgreSQL quotes what it could not read (SQLSTATE class 22): `invalid input syntax for type uuid: "..."`. */
function withoutValue(message: string, code: unknown): string {
  const quoted = typeof code === 'string' && code.startsWith('22') ? message.indexOf(': "') : -1;
  return quoted < 0 ? message : message.slice(0, quoted);
}
