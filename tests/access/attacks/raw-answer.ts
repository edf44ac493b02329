import { HEADERS } from '@tvaers/contract/headers';
import type { Purpose } from '@tvaers/contract/purposes';
import { house } from '../../harness/house.ts';
import { tokenOf } from '../../harness/token.ts';
import type { Call } from './call-of.ts';

/** All that came back for one request, before anything of it is believed. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  correlationId: string;
}

interface Asking {
  as?: string;
  purpose?: Purpose;
  headers?: Record<string, string>;
  url?: string;
}

export async function rawAnswer(
  { document, variables }: Call,
  { as, purpose, headers = {}, url = house().gateway.graphql }: Asking = {},
): Promise<RawAnswer> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as, purpose)}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query: document, variables }),
  });
  const correlationId = response.headers.get(HEADERS.correlationId) ?? '';
  return { status: response.status, headers: response.headers, text: await response.text(), correlationId };
}

/** An answer without what differs between two requests in any case: its own id, and the id that was asked about. */
export const withoutIds = ({ status, text, correlationId }: RawAnswer, ...asked: string[]): string =>
  [correlationId, ...asked].reduce((rest, id) => (id ? rest.replaceAll(id, '#') : rest), `${status} ${text}`);

interface Answered {
  data: Record<string, unknown> | null;
  errors: { message: string; extensions?: { code?: string } }[];
}

export function parsed({ text }: RawAnswer): Answered {
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answered>;
  return { data, errors };
}

export const codesOf = (answer: RawAnswer): string[] =>
  parsed(answer).errors.map(({ extensions }) => extensions?.code ?? 'none');

/** Does all of it, several at a time. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  workers = 8,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await work(next.item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}
