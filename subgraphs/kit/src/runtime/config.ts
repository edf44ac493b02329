import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** What is wrong with the environment, all of it at once. Never quotes a value: it may be a password. */
export class ConfigurationError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The configuration has ${mistakes.length} mistake(s):\n${mistakes.map((one) => `  - ${one}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Reads and freezes the settings named in `shape`; an empty variable counts as not set. Throws `ConfigurationError`. */
export function parseConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: NodeJS.ProcessEnv,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = z.object(shape).safeParse(set);
  if (read.success) return Object.freeze(read.data);
  throw new ConfigurationError(
    read.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `${name}: ${set[name] === undefined ? 'is not set' : message}`;
    }),
  );
}

/** For `main.ts`: prints every mistake and ends the process before anything listens. */
export function readConfig<Shape extends z.ZodRawShape>(shape: Shape, environment = process.env) {
  try {
    return parseConfig(shape, environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}

/** 0 takes any free port. */
export const portSetting = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

export const logLevelSetting = z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info');

export const switchSetting = (fallback: boolean) =>
  z
    .enum(['on', 'off'], { message: 'is on or off' })
    .default(fallback ? 'on' : 'off')
    .transform((value) => value === 'on');

export const postgresUrlSetting = z.url({
  protocol: /^postgres(ql)?$/,
  message: 'is not a postgresql:// address',
});

/** Ed25519 public keys as base64 of their SPKI DER form, separated by commas: several while a key is being changed. */
export const publicKeysSetting = z.string().transform((list, context): KeyObject[] => {
  const keys = list.split(',').map(readPublicKey);
  const good = keys.filter((key) => key !== null);
  if (good.length < keys.length)
    context.addIssue({ code: 'custom', message: 'is not a comma list of Ed25519 public keys (base64 of SPKI DER)' });
  return good;
});

function readPublicKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** What every process that listens has. */
export const listeningSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: portSetting(0),
  LOG_LEVEL: logLevelSetting,
};
