import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';

/** What an engine asks one subgraph, whichever engine it is. */
export interface SectorRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** Queries come from plans, so the same ones come again and again. */
const written = recentlyUsed<string>(2000);
const queryJson = (query: string): string => written(query, () => JSON.stringify(query));

/**
 * The JSON of a request. Representations come as the texts by which they were told apart, so that none is written out
 * twice. The client's variables must have none of that name.
 */
export function requestBody({ query, operationName, variables }: SectorRequest, representations?: readonly string[]) {
  const own = JSON.stringify(variables);
  const all = representations
    ? `{"representations":[${representations.join(',')}]${own === '{}' ? '}' : `,${own.slice(1)}`}`
    : own;
  const named = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${queryJson(query)},"variables":${all}${named}}`;
}

/** The JSON of several questions for entities in one; the client's variables are the same in each. */
export function mergedBody(
  { query, names }: { query: string; names: readonly string[] },
  questions: readonly (SectorRequest & { texts: readonly string[] })[],
): string {
  const lists = questions.map(({ texts }, index) => `${JSON.stringify(names[index])}:[${texts.join(',')}]`);
  const own = JSON.stringify(Object.fromEntries(questions.flatMap(({ variables }) => Object.entries(variables))));
  const name = questions[0]?.operationName;
  const named = name === undefined ? '' : `,"operationName":${JSON.stringify(name)}`;
  const all = `{${lists.join(',')}${own === '{}' ? '}' : `,${own.slice(1)}`}`;
  return `{"query":${queryJson(query)},"variables":${all}${named}}`;
}
