import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { EntityKey, KeyField } from '../supergraph/read-supergraph.ts';
import type { Representation } from './unique-representations.ts';

/** One key of one type, asked back under names of our own. */
export interface KeyQuestion {
  typeName: string;
  /** Field of the representation to the alias its value comes back under. */
  aliases: readonly { field: string; alias: string }[];
}

/** An `_entities` query that also asks each entity who it is. */
export interface QuestionedQuery {
  query: string;
  typeAlias: string;
  questions: readonly KeyQuestion[];
  /** All names of ours, last first: taken off an object in that order, its shape stays cheap. */
  aliases: readonly string[];
}

/** The first key of its type that a representation carries whole; undefined when it carries none. */
export function carriedKey(
  representation: Representation,
  keys: ReadonlyMap<string, readonly EntityKey[]>,
): EntityKey | undefined {
  return keys
    .get(String(representation.__typename))
    ?.find((key) => key.fields.length > 0 && carries(representation, key.fields));
}

/** Two keys may begin with the same field and go on differently, so what is below is looked at as well. */
function carries(value: unknown, fields: readonly KeyField[]): boolean {
  if (Array.isArray(value)) return value.every((item) => carries(item, fields));
  if (typeof value !== 'object' || value === null) return true;
  return fields.every(
    ({ name, below }) => Object.hasOwn(value, name) && (!below || carries((value as Representation)[name], below)),
  );
}

const selectionsOf = (text: string): readonly SelectionNode[] => {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
};

/** Aliases start with a text the query does not contain, so that no client can choose the same name. */
function freePrefix(query: string): string {
  let prefix = '_asked_';
  while (query.includes(prefix)) prefix += '_';
  return prefix;
}

const withSelections = (field: FieldNode, added: readonly SelectionNode[]): FieldNode => ({
  ...field,
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [...(field.selectionSet?.selections ?? []), ...added],
  },
});

function addToEntities(document: DocumentNode, added: readonly SelectionNode[]): DocumentNode {
  const inOperation = (operation: OperationDefinitionNode): OperationDefinitionNode => {
    const selections = operation.selectionSet.selections.map((selection) =>
      selection.kind === Kind.FIELD && selection.name.value === '_entities'
        ? withSelections(selection, added)
        : selection,
    );
    const selectionSet: SelectionSetNode = { ...operation.selectionSet, selections };
    return { ...operation, selectionSet };
  };
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? inOperation(definition) : definition,
    ),
  };
}

/**
 * Adds to an `_entities` query the question "which one are you?": the type name and, per type, the key that was sent.
 * `keysByType` names the (type, key) pairs the representations of this request carry.
 */
export function askForKeys(
  query: string,
  keysByType: readonly { typeName: string; key: EntityKey }[],
): QuestionedQuery {
  const prefix = freePrefix(query);
  const typeAlias = `${prefix}type`;
  const added: string[] = [];
  const questions = keysByType.map(({ typeName, key }, index): KeyQuestion => {
    const aliases = key.fields.map(({ name }, position) => ({ field: name, alias: `${prefix}${index}_${position}` }));
    const asked = key.fields.map(({ text }, position) => `${aliases[position]?.alias}: ${text}`);
    added.push(`... on ${typeName} { ${asked.join(' ')} }`);
    return { typeName, aliases };
  });
  const selections = selectionsOf(`${typeAlias}: __typename ${added.join(' ')}`);
  const aliases = [typeAlias, ...questions.flatMap((one) => one.aliases.map(({ alias }) => alias))].reverse();
  return { query: print(addToEntities(parse(query, { noLocation: true }), selections)), typeAlias, questions, aliases };
}
