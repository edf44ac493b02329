import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** A field that takes arguments and that some `@requires` names, under a name of its own and without them. */
export interface StandIn {
  name: string;
  /** The field with its arguments, as a subgraph is asked for it. */
  asked: FieldNode;
  /** `Type.field`: two stand-ins for one field cannot be sent in one representation. */
  coordinate: string;
}

export interface StandIns {
  byName: ReadonlyMap<string, StandIn>;
  /** Subgraph and `Type.field` to the stand-ins that this field requires there. */
  requiredBy: ReadonlyMap<string, ReadonlySet<StandIn>>;
}

type TypeNodeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export const requirer = (subgraph: string, typeName: string, fieldName: string) =>
  `${subgraph} ${typeName}.${fieldName}`;

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

const textOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string): string | undefined => {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
};

function parseFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} names no fields`);
  return operation.selectionSet;
}

const fieldSetText = ({ selections }: SelectionSetNode) => selections.map(print).join(' ');

/** Names in `join__Graph` to the names subgraphs go by. */
function subgraphNames({ definitions }: DocumentNode): Map<string, string> {
  const graphs = definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => [
      name.value,
      directives.map((one) => textOf(one, 'name'))[0] ?? name.value,
    ]),
  );
}

const isWithFields = (node: { kind: Kind }): node is TypeNodeWithFields =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/**
 * Puts stand-ins in the place of fields that take arguments in every `@requires`, whether it gives any or leaves them to
 * their defaults. The planner fetches what is required by the field's name alone, so that a client's own
 * `price(currency: "EUR")`, or another field that requires it, would be given the value that was fetched for the first.
 */
export function withStandIns(supergraph: DocumentNode): { supergraph: DocumentNode; standIns: StandIns } {
  const types = new Map(supergraph.definitions.filter(isWithFields).map((type) => [type.name.value, type]));
  const names = subgraphNames(supergraph);
  const byAsking = new Map<string, StandIn>();
  const requiredBy = new Map<string, Set<StandIn>>();

  function standInFor(typeName: string, { name, arguments: given }: FieldNode): StandIn {
    const asked: FieldNode = { kind: Kind.FIELD, name, ...(given && { arguments: given }) };
    const coordinate = `${typeName}.${name.value}`;
    const asking = `${coordinate} ${print(asked)}`;
    const known = byAsking.get(asking);
    if (known) return known;
    const standIn = { name: `required_${byAsking.size}_${name.value}`, asked, coordinate };
    byAsking.set(asking, standIn);
    return standIn;
  }

  function replaced(selection: SelectionNode, typeName: string, used: Set<StandIn>): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const below = selection.typeCondition?.name.value ?? typeName;
      return { ...selection, selectionSet: replacedAll(selection.selectionSet, below, used) };
    }
    const defined = types.get(typeName)?.fields?.find(({ name }) => name.value === selection.name.value);
    const below = selection.selectionSet;
    const selectionSet = below && defined && replacedAll(below, namedType(defined.type), used);
    const field = selectionSet ? { ...selection, selectionSet } : selection;
    if (!defined?.arguments?.length) return field;
    const standIn = standInFor(typeName, selection);
    used.add(standIn);
    return { ...field, name: { kind: Kind.NAME, value: standIn.name }, arguments: [] };
  }

  const replacedAll = ({ selections }: SelectionSetNode, typeName: string, used: Set<StandIn>): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => replaced(selection, typeName, used)),
  });

  function replacedIn(directive: ConstDirectiveNode, typeName: string, fieldName: string): ConstDirectiveNode {
    const requires = directive.name.value === 'join__field' ? textOf(directive, 'requires') : undefined;
    if (requires === undefined) return directive;
    const used = new Set<StandIn>();
    const value = fieldSetText(replacedAll(parseFieldSet(requires), typeName, used));
    if (used.size === 0) return directive;
    const graph = textOf(directive, 'graph') ?? '';
    requiredBy.set(requirer(names.get(graph) ?? graph, typeName, fieldName), used);
    const given = (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING as const, value } } : argument,
    );
    return { ...directive, arguments: given };
  }

  const withRequirements = (type: TypeNodeWithFields): TypeNodeWithFields => ({
    ...type,
    fields: (type.fields ?? []).map((field) => ({
      ...field,
      directives: (field.directives ?? []).map((one) => replacedIn(one, type.name.value, field.name.value)),
    })),
  });

  /** An interface's stand-ins are also those of every type behind it. */
  const standInsOf = ({ name, interfaces = [] }: TypeNodeWithFields): StandIn[] => {
    const own = new Set([name, ...interfaces.map((one: NamedTypeNode) => one.name)].map(({ value }) => value));
    return [...byAsking.values()].filter(({ coordinate }) => own.has(coordinate.split('.')[0] ?? ''));
  };

  function withOwnStandIns(type: TypeNodeWithFields): TypeNodeWithFields {
    const added = standInsOf(type).flatMap(({ name, asked }): FieldDefinitionNode[] => {
      const field = type.fields?.find((one) => one.name.value === asked.name.value);
      return field ? [{ ...field, name: { kind: Kind.NAME, value: name }, arguments: [] }] : [];
    });
    return added.length > 0 ? { ...type, fields: [...(type.fields ?? []), ...added] } : type;
  }

  const required = supergraph.definitions.map((node) => (isWithFields(node) ? withRequirements(node) : node));
  const definitions = required.map((node) => (isWithFields(node) ? withOwnStandIns(node) : node));
  const byName = new Map([...byAsking.values()].map((standIn) => [standIn.name, standIn]));
  return { supergraph: { ...supergraph, definitions }, standIns: { byName, requiredBy } };
}
