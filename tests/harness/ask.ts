import type { Purpose } from '@tvaers/contract/purposes';
import { house } from './house.ts';
import { tokenOf } from './token.ts';

/** What a client sees of an error. */
export interface AnsweredError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; correlationId: string };
}

export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data | null;
  errors: AnsweredError[];
}

interface Asking {
  /** Username of a development person; nobody when left out. */
  as?: string;
  purpose?: Purpose;
  /** Another endpoint than the gateway's. */
  url?: string;
  headers?: Record<string, string>;
}

/** Sends one GraphQL operation over HTTP, as a client would. */
export async function ask<Data = Record<string, unknown>>(
  document: string,
  variables: Record<string, unknown> = {},
  { as, purpose, url = house().gateway.graphql, headers = {} }: Asking = {},
): Promise<Answer<Data>> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as, purpose)}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query: document, variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: AnsweredError[] };
  return { status: response.status, headers: response.headers, data: body.data ?? null, errors: body.errors ?? [] };
}

/** The data of an operation that must succeed; throws with what the answer complains of. */
export async function dataOf<Data = Record<string, unknown>>(...asking: Parameters<typeof ask>): Promise<Data> {
  const { status, data, errors } = await ask<Data>(...asking);
  if (!data || errors.length > 0) throw new Error(`HTTP ${status}: ${JSON.stringify(errors, null, 2)}`);
  return data;
}
