import type { KeyQuestion, QuestionedQuery } from './key-questions.ts';
import type { Entity, Representation } from './unique-representations.ts';

/** What is compared for one representation: which question it was sent with. */
export interface Expected {
  representation: Representation;
  question: KeyQuestion;
}

/**
 * Whether a key value is the one that was sent. Scalars are compared as text, since `7` and `"7"` are one `ID`; of
 * objects only what came back is compared, because a representation may carry more than the key.
 */
function isSameKey(sent: unknown, received: unknown): boolean {
  if (Array.isArray(sent) || Array.isArray(received)) {
    if (!Array.isArray(sent) || !Array.isArray(received) || sent.length !== received.length) return false;
    return sent.every((value, index) => isSameKey(value, received[index]));
  }
  if (typeof sent === 'object' && sent !== null && typeof received === 'object' && received !== null) {
    const sentByName = new Map(Object.entries(sent));
    return Object.entries(received).every(
      ([name, value]) => name === '__typename' || (sentByName.has(name) && isSameKey(sentByName.get(name), value)),
    );
  }
  if (sent === null || received === null || received === undefined) return sent === received;
  return String(sent) === String(received);
}

const isAskedType = (asked: string, received: unknown, implementations: ReadonlyMap<string, ReadonlySet<string>>) =>
  received === asked || (typeof received === 'string' && implementations.get(asked)?.has(received) === true);

/** Takes our own aliases off again. */
function strip(entity: Entity, { aliases }: QuestionedQuery): void {
  for (const alias of aliases) delete entity[alias];
}

/**
 * Checks that the answer holds, position by position, the entity that was asked for, and removes our questions from it.
 * Answers the fault in words, or null. A null entity is fine: it does not exist, or is not the viewer's to see.
 */
export function checkEntities(
  entities: unknown,
  expected: readonly Expected[],
  query: QuestionedQuery,
  implementations: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (!Array.isArray(entities)) return '_entities is not a list';
  if (entities.length !== expected.length) return `asked for ${expected.length} entities, got ${entities.length}`;
  for (const [index, { representation, question }] of expected.entries()) {
    const entity: unknown = entities[index];
    if (entity === null) continue;
    if (typeof entity !== 'object' || Array.isArray(entity)) return `entity ${index} is not an object`;
    const found = entity as Entity;
    if (!isAskedType(question.typeName, found[query.typeAlias], implementations))
      return `entity ${index} is of another type`;
    const same = question.aliases.every(({ field, alias }) => isSameKey(representation[field], found[alias]));
    if (!same) return `entity ${index} is not the one asked for`;
  }
  for (const entity of entities as (Entity | null)[]) if (entity) strip(entity, query);
  return null;
}
