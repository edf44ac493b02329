import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  specifiedScalarTypes,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/** How many rows a list is expected to have. */
export interface ListSize {
  /** Where no argument says it; null where only an argument can. */
  assumed: number | null;
  /** Arguments that say it, with the value that holds when they are left out. */
  slicedBy: ReadonlyMap<string, number | null>;
  /** Fields of the answer that have so many rows, such as `edges`; none when the field itself is the list. */
  of: readonly string[];
}

/** What one field adds to an estimate. */
export interface FieldCost {
  /** For the field itself, once for each row. */
  weight: number;
  /** Name of the type it answers. */
  type: string;
  isList: boolean;
  /** Null when the schema says nothing about it. */
  size: ListSize | null;
}

/** Such as `Citizen.tasks` to what it costs. */
export type GraphCosts = ReadonlyMap<string, FieldCost>;

type Arguments = Record<string, unknown>;

/** The arguments of a directive; undefined when it is not there. */
function argumentsOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): Arguments | undefined {
  const directive = directives?.find((one) => one.name.value === name);
  if (!directive) return undefined;
  return Object.fromEntries((directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
}

function numberOr<Other>(value: unknown, other: Other): number | Other {
  return typeof value === 'number' ? value : other;
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

const isListType = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isListType(type.type));

function sizeOf(field: FieldDefinitionNode): ListSize | null {
  const said = argumentsOf(field.directives, 'listSize');
  if (!said) return null;
  const whenLeftOut = (name: string) => {
    const value = field.arguments?.find((one) => one.name.value === name)?.defaultValue;
    return numberOr(value && valueFromASTUntyped(value), null);
  };
  return {
    assumed: numberOr(said.assumedSize, null),
    slicedBy: new Map(textsIn(said.slicingArguments).map((name) => [name, whenLeftOut(name)])),
    of: textsIn(said.sizedFields),
  };
}

/** What a value of each type costs: those without fields nothing, objects 1, unless `@cost` says otherwise. */
function weightsOfTypes(definitions: readonly DefinitionNode[]): Map<string, number> {
  const weights = new Map(specifiedScalarTypes.map(({ name }) => [name, 0]));
  for (const node of definitions) {
    const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION;
    if (isObject || node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION)
      weights.set(node.name.value, numberOr(argumentsOf(node.directives, 'cost')?.weight, isObject ? 1 : 0));
  }
  return weights;
}

/** Reads `@cost` and `@listSize` off a supergraph (the specification at ibm.github.io/graphql-specs). */
export function readCosts(definitions: readonly DefinitionNode[]): GraphCosts {
  const weights = weightsOfTypes(definitions);
  const costs = new Map<string, FieldCost>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const type = namedTypeOf(field.type);
      costs.set(`${node.name.value}.${field.name.value}`, {
        weight: numberOr(argumentsOf(field.directives, 'cost')?.weight, weights.get(type) ?? 1),
        type,
        isList: isListType(field.type),
        size: sizeOf(field),
      });
    }
  }
  return costs;
}
