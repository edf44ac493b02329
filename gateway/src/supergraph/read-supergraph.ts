import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumValueDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { type GraphCosts, readCosts } from '../cost/read-costs.ts';
import { type RootScopes, readScopes } from './read-scopes.ts';

/** One field of a key. */
export interface KeyField {
  name: string;
  /** The field as it is asked for, nested selections included. */
  text: string;
  /** What the key names below it, when it is no scalar. */
  below?: readonly KeyField[];
}

/** One `@key` of one type by which one subgraph can be asked for it. */
export interface EntityKey {
  fields: readonly KeyField[];
}

/** What the supergraph says about one subgraph. */
export interface SubgraphFacts {
  name: string;
  url: string;
  /** Type name to the keys by which this subgraph can be asked for it. */
  keys: ReadonlyMap<string, readonly EntityKey[]>;
}

export interface SupergraphFacts {
  sdl: string;
  subgraphs: ReadonlyMap<string, SubgraphFacts>;
  /** Interface name to the object types behind it. */
  implementations: ReadonlyMap<string, ReadonlySet<string>>;
  scopes: RootScopes;
  costs: GraphCosts;
}

type TypeWithKeys = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const isTypeWithKeys = (node: DefinitionNode): node is TypeWithKeys =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** Value of a directive's argument as text; enum values and strings alike. */
function argument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

const directivesOf = (node: { directives?: readonly ConstDirectiveNode[] }, name: string) =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

/** Keys are written as a selection without its braces, such as `id` or `system value`. */
function readKey(key: string): EntityKey {
  const [operation] = parse(`{ ${key} }`, { noLocation: true }).definitions;
  return { fields: operation?.kind === Kind.OPERATION_DEFINITION ? readKeyFields(operation.selectionSet) : [] };
}

const readKeyFields = ({ selections }: SelectionSetNode): KeyField[] =>
  selections
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map((field) => ({
      name: field.name.value,
      text: print(field),
      ...(field.selectionSet && { below: readKeyFields(field.selectionSet) }),
    }));

type KeysByGraph = Map<string, Map<string, EntityKey[]>>;

/** Adds the keys of one type, graph by graph. */
function collectKeys(type: TypeWithKeys, keysByGraph: KeysByGraph): void {
  for (const directive of directivesOf(type, 'join__type')) {
    const [graph, key] = [argument(directive, 'graph'), argument(directive, 'key')];
    if (!graph || !key || argument(directive, 'resolvable') === 'false') continue;
    const keysOfGraph = keysByGraph.get(graph) ?? new Map<string, EntityKey[]>();
    keysByGraph.set(graph, keysOfGraph);
    keysOfGraph.set(type.name.value, [...(keysOfGraph.get(type.name.value) ?? []), readKey(key)]);
  }
}

function implementationsOf(types: readonly TypeWithKeys[]): Map<string, Set<string>> {
  const implementations = new Map<string, Set<string>>();
  for (const type of types.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)) {
    for (const { name } of type.interfaces ?? []) {
      implementations.set(name.value, (implementations.get(name.value) ?? new Set()).add(type.name.value));
    }
  }
  return implementations;
}

function readSubgraph(value: EnumValueDefinitionNode, keysByGraph: KeysByGraph): SubgraphFacts {
  const [graph] = directivesOf(value, 'join__graph');
  return {
    name: (graph && argument(graph, 'name')) ?? value.name.value,
    url: (graph && argument(graph, 'url')) ?? '',
    keys: keysByGraph.get(value.name.value) ?? new Map(),
  };
}

/**
 * Reads from a composed supergraph what fetching needs: where the subgraphs are, and by which keys each can be asked.
 * Throws when the text is not a supergraph, so that a wrong file stops the start and not the first request.
 */
export function readSupergraph(sdl: string): SupergraphFacts {
  const { definitions } = parse(sdl, { noLocation: true });
  const graphs = definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('this is not a supergraph: it has no join__Graph');

  const types = definitions.filter(isTypeWithKeys);
  const keysByGraph: KeysByGraph = new Map();
  for (const type of types) collectKeys(type, keysByGraph);
  const subgraphs = (graphs.values ?? []).map((value) => readSubgraph(value, keysByGraph));
  return {
    sdl,
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])),
    implementations: implementationsOf(types),
    scopes: readScopes(definitions),
    costs: readCosts(definitions),
  };
}
