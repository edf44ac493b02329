import type { EntityKey, SubgraphFacts } from '../supergraph/read-supergraph.ts';
import type { Expected } from './check-entities.ts';
import { askForKeys, carriedKey, type KeyQuestion, type QuestionedQuery } from './key-questions.ts';
import type { Representation } from './unique-representations.ts';

export interface EntityFetch {
  query: QuestionedQuery;
  expected: Expected[];
}

/** Rewritten queries kept for reuse; the plans that produce them are cached just the same. */
const KEPT_QUERIES = 2000;

/**
 * Prepares `_entities` fetches to one subgraph. Rewriting is done once for each query and set of keys. Answers null when
 * a representation carries no whole key of its type: then nobody could tell whose answer came back, and none is asked.
 */
export function entityFetches({ keys }: SubgraphFacts) {
  const kept = new Map<string, QuestionedQuery>();

  function questioned(query: string, pairs: ReadonlyMap<string, { typeName: string; key: EntityKey }>) {
    const name = `${[...pairs.keys()].join('|')} ${query}`;
    const known = kept.get(name);
    if (known) return known;
    const oldest = kept.size < KEPT_QUERIES ? undefined : kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
    const rewritten = askForKeys(query, [...pairs.values()]);
    kept.set(name, rewritten);
    return rewritten;
  }

  return (query: string, representations: readonly Representation[]): EntityFetch | null => {
    const pairs = new Map<string, { typeName: string; key: EntityKey }>();
    const pairOf: string[] = [];
    for (const representation of representations) {
      const key = carriedKey(representation, keys);
      if (!key) return null;
      const typeName = String(representation.__typename);
      const pair = `${typeName} ${key.fields.map(({ name }) => name).join(' ')}`;
      if (!pairs.has(pair)) pairs.set(pair, { typeName, key });
      pairOf.push(pair);
    }
    const rewritten = questioned(query, pairs);
    const names = [...pairs.keys()];
    const questionOf = (index: number) => rewritten.questions[names.indexOf(pairOf[index] ?? '')] as KeyQuestion;
    const expected = representations.map((representation, index) => ({ representation, question: questionOf(index) }));
    return { query: rewritten, expected };
  };
}
