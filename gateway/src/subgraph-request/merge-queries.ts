import {
  type ArgumentNode,
  type DefinitionNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** Several `_entities` queries in one. */
export interface MergedQuery {
  query: string;
  /** What each is answered under, and the variable its representations go in. */
  names: readonly string[];
}

const REPRESENTATIONS = 'representations';

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** The planner's fragments written out where they are used: two queries have different ones under the same name. */
function writtenOut(query: string): readonly DefinitionNode[] {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const writeOut = (node: DefinitionNode): DefinitionNode =>
    visit(node, {
      FragmentSpread({ name, directives }) {
        const fragment = fragments.get(name.value);
        if (!fragment) return undefined;
        const { typeCondition, selectionSet } = fragment;
        // What is put in is visited in its turn, so fragments within fragments are written out as well.
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
      },
    });
  return definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION).map(writeOut);
}

/** The operation, when there is nothing in the document but one that asks for entities. */
function entitiesQuery(query: string): { operation: OperationDefinitionNode; field: FieldNode } | null {
  const [operation, ...more] = writtenOut(query);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0 || operation.directives?.length) return null;
  const [field, ...others] = operation.selectionSet.selections;
  const isAlone = field?.kind === Kind.FIELD && field.name.value === '_entities' && others.length === 0;
  return isAlone ? { operation, field } : null;
}

function withName(field: FieldNode, name: string): FieldNode {
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: nameNode(REPRESENTATIONS),
    value: { kind: Kind.VARIABLE, name: nameNode(name) },
  };
  return { ...field, alias: nameNode(name), arguments: [argument] };
}

/** A client's variable stands in several of them the same way; each has representations of its own. */
function definitionsOf(operations: readonly OperationDefinitionNode[], names: readonly string[]) {
  const definitions = new Map<string, VariableDefinitionNode>();
  for (const [index, { variableDefinitions = [] }] of operations.entries()) {
    for (const definition of variableDefinitions) {
      const given = definition.variable.name.value;
      const name = given === REPRESENTATIONS ? (names[index] ?? given) : given;
      definitions.set(name, { ...definition, variable: { ...definition.variable, name: nameNode(name) } });
    }
  }
  return [...definitions.values()];
}

/** Makes one query of several; null when one of them is not just a question for entities. */
export function mergeQueries(queries: readonly string[]): MergedQuery | null {
  let prefix = '_part_';
  while (queries.some((query) => query.includes(prefix))) prefix += '_';
  const names = queries.map((_query, index) => `${prefix}${index}`);
  const parts = queries.flatMap((query) => entitiesQuery(query) ?? []);
  const [first] = parts;
  if (!first || parts.length < queries.length) return null;
  const operations = parts.map(({ operation }) => operation);
  const selections = parts.map(({ field }, index) => withName(field, names[index] ?? ''));
  const query = print({
    ...first.operation,
    variableDefinitions: definitionsOf(operations, names),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  return { query, names };
}
