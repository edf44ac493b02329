import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The parts of a compose service that the checks look at. */
export interface Service {
  build?: { context: string; dockerfile: string; args: Record<string, string> };
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  profiles?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  volumes?: string[];
}

export const composeText = (): string => readFileSync(join(import.meta.dirname, 'compose.yaml'), 'utf8');

/** compose.yaml with its variables filled in as compose would. Throws when one that is demanded is missing. */
export function readCompose(variables: Record<string, string>): Record<string, Service> {
  const { services } = parse(composeText(), {
    merge: true,
    reviver: (_key, value) => (typeof value === 'string' ? fill(value, variables) : value),
  }) as { services: Record<string, Service> };
  return services;
}

const fill = (text: string, variables: Record<string, string>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string | undefined, rest = '') => {
    const value = variables[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`compose.yaml asks for ${name}`);
  });
