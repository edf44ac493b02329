import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

const names = new Map<string, string>();

/**
 * A statement that each connection parses and plans once. Names are unique for each text because they are made of it.
 * The texts are the code's own, so the number of names is bounded; never build a text from a request's values.
 */
export function namedStatement(text: string, values: readonly unknown[] = []): QueryConfig {
  let name = names.get(text);
  if (name === undefined) {
    name = `tvaers_${createHash('sha256').update(text).digest('base64url').slice(0, 40)}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
