import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';
import type { EntityKey, SubgraphFacts } from '../supergraph/read-supergraph.ts';
import type { Expected } from './check-entities.ts';
import { askForKeys, carriedKey, type KeyQuestion, type QuestionedQuery } from './key-questions.ts';
import { shortNames } from './short-names.ts';
import type { Representation } from './unique-representations.ts';

export interface EntityFetch {
  query: QuestionedQuery;
  expected: Expected[];
}

/** Rewritten queries kept for reuse; the plans that produce them are cached just the same. */
const KEPT_QUERIES = 2000;

/** A key that representations of this type carry. */
interface Carried {
  typeName: string;
  key: EntityKey;
}

/**
 * Prepares `_entities` fetches to one subgraph. Rewriting is done once for each query and set of keys. Answers null when
 * a representation carries no whole key of its type: then nobody could tell whose answer came back, and none is asked.
 */
export function entityFetches({ keys }: SubgraphFacts) {
  const kept = recentlyUsed<QuestionedQuery>(KEPT_QUERIES);
  const nameOf = shortNames(KEPT_QUERIES);

  function questioned(query: string, carried: readonly Carried[]): QuestionedQuery {
    const names = carried.map(({ typeName, key }) => `${typeName} ${key.fields.map(({ text }) => text).join(' ')}`);
    return kept(`${nameOf(query)} ${names.join('|')}`, () => askForKeys(query, carried));
  }

  return (query: string, representations: readonly Representation[]): EntityFetch | null => {
    const carried: Carried[] = [];
    // Each key is of one type.
    const places = new Map<EntityKey, number>();
    const placeOf: number[] = [];
    for (const representation of representations) {
      const key = carriedKey(representation, keys);
      if (!key) return null;
      const place = places.get(key) ?? carried.push({ typeName: String(representation.__typename), key }) - 1;
      places.set(key, place);
      placeOf.push(place);
    }
    const rewritten = questioned(query, carried);
    const questionOf = (index: number) => rewritten.questions[placeOf[index] ?? -1] as KeyQuestion;
    const expected = representations.map((representation, index) => ({ representation, question: questionOf(index) }));
    return { query: rewritten, expected };
  };
}
