import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_CLASSES, type DataClass } from '@tvaers/contract/data-classes';
import { SCOPES, type Scope } from '@tvaers/contract/scopes';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

const SUPERGRAPH = join(import.meta.dirname, '..', '..', '..', 'schema', 'supergraph.graphql');

/** A field that carries knowledge about a citizen. */
export interface Protected {
  /** `Contact.note` */
  coordinate: string;
  dataClass: DataClass;
  /** The label is the type's, so that a row may know its own class better. */
  isOfType: boolean;
  /** The sectors that may answer it. */
  graphs: readonly SubgraphName[];
}

export interface ComposedGraph {
  schema: GraphQLSchema;
  /** Every protected field by its coordinate. */
  protected: ReadonlyMap<string, Protected>;
  /** Class of a type's own label. */
  classOfType: ReadonlyMap<string, DataClass>;
  /** Type to the sectors that answer it by its `id`. */
  entities: ReadonlyMap<string, readonly SubgraphName[]>;
  /** Which sectors have a field, by its coordinate. */
  graphsOf(coordinate: string): readonly SubgraphName[];
  /** Scope that a field asks for, by its coordinate. */
  scopes: ReadonlyMap<string, Scope>;
}

/** The graph that was composed, with the labels the composer carried along. */
export function readComposedGraph(): ComposedGraph {
  const document = parse(readFileSync(SUPERGRAPH, 'utf8'));
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const classOfType = new Map(objects.flatMap((type) => asEntry(type.name.value, classOf(type.directives))));
  const graphs = new Map(
    objects.flatMap((type) =>
      (type.fields ?? []).map((field) => [coordinateOf(type, field), graphsOf(type, field)] as const),
    ),
  );
  return {
    schema: apiSchema(document),
    classOfType,
    protected: new Map(
      objects.flatMap((type) => (type.fields ?? []).flatMap((field) => protectedField(type, field, graphs))),
    ),
    entities: new Map(objects.map((type) => [type.name.value, resolvableIn(type)])),
    graphsOf: (coordinate) => graphs.get(coordinate) ?? [],
    scopes: new Map(
      objects.flatMap((type) =>
        (type.fields ?? []).flatMap((field) =>
          asEntry(coordinateOf(type, field), labelOf(field.directives, 'scope', SCOPES)),
        ),
      ),
    ),
  };
}

const coordinateOf = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string =>
  `${type.name.value}.${field.name.value}`;

/** A field's own label, else its type's; what lint holds to interfaces needs no third place. */
function protectedField(
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
  graphs: ReadonlyMap<string, SubgraphName[]>,
): [string, Protected][] {
  const own = classOf(field.directives);
  const dataClass = own ?? classOf(type.directives);
  const coordinate = coordinateOf(type, field);
  if (!dataClass) return [];
  return [[coordinate, { coordinate, dataClass, isOfType: own === null, graphs: graphs.get(coordinate) ?? [] }]];
}

const asEntry = <Value>(key: string, value: Value | null): [string, Value][] => (value === null ? [] : [[key, value]]);

type Directives = readonly ConstDirectiveNode[] | undefined;

const argumentsOf = (directive: ConstDirectiveNode): Record<string, string | boolean> =>
  Object.fromEntries(
    (directive.arguments ?? []).flatMap(({ name, value }) => ('value' in value ? [[name.value, value.value]] : [])),
  );

const named = (directives: Directives, name: string) =>
  (directives ?? []).filter((one) => one.name.value === name).map(argumentsOf);

function labelOf<Known extends string>(directives: Directives, kind: string, known: readonly Known[]): Known | null {
  const [label] = named(directives, 'access').flatMap((one) => one[kind] ?? []);
  return known.find((one) => one === label) ?? null;
}

const classOf = (directives: Directives) => labelOf(directives, 'class', DATA_CLASSES);

const sector = (graph: string | boolean | undefined): SubgraphName[] =>
  SUBGRAPH_NAMES.filter((name) => name === String(graph).toLowerCase());

function graphsOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): SubgraphName[] {
  const told = named(field.directives, 'join__field').filter((one) => one.graph && one.external !== true);
  return (told.length > 0 ? told : named(type.directives, 'join__type')).flatMap(({ graph }) => sector(graph));
}

const resolvableIn = (type: ObjectTypeDefinitionNode): SubgraphName[] =>
  named(type.directives, 'join__type')
    .filter(({ key, resolvable }) => key === 'id' && resolvable !== false)
    .flatMap(({ graph }) => sector(graph));

/** What clients see: the supergraph without the notes for the gateway. */
function apiSchema(document: DocumentNode): GraphQLSchema {
  const isInternal = (name: string) => /^(join|link)__|^(link|access)$/.test(name);
  const definitions = document.definitions.filter(
    (node) =>
      node.kind !== Kind.SCHEMA_DEFINITION &&
      node.kind !== Kind.DIRECTIVE_DEFINITION &&
      !('name' in node && node.name && isInternal(node.name.value)),
  );
  return buildASTSchema({ ...document, definitions }, { assumeValid: true });
}
