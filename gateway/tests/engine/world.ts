import {
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  valueFromASTUntyped,
} from 'graphql';

/** Something of the world: its type, and the text everything about it follows from. */
export interface Thing {
  type: string;
  seed: string;
}

export interface World {
  /** What a field of a thing is: always the same, whoever is asked. */
  value(of: Thing, field: string, args: Record<string, unknown>): unknown;
  /** Reads a field set, as `@key` and `@requires` write them, off a thing. */
  read(of: Thing, fieldSet: string): unknown;
  /** All things of a type that have a key. */
  thingsOf(typeName: string): readonly Thing[];
}

export interface WorldParts {
  /** The whole graph as one schema. */
  schema: GraphQLSchema;
  /** Types that are the same thing wherever they are met. */
  entities: ReadonlySet<string>;
  /** Members of unions and enums that every subgraph knows; others are never met. */
  isKnownToAll(typeName: string, member: string): boolean;
  /** Whether a value depends on others, so that a subgraph has to be given them: `Type.field` to the field set. */
  requires: ReadonlyMap<string, string>;
  /** Items of every list, and nothing is null; without it there are none to three, and some things are. */
  listLength?: number | undefined;
}

const THINGS_OF_EACH_TYPE = 9;

/** A number that follows from a text and looks random, also in its last digits: items of one list are of all types. */
export function numberOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 1;
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && 'seed' in value && 'type' in value;

export function selectionsOf(fieldSet: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}

const isIdLike = (name: string) => name === 'ID' || name === 'String';

/** A world in which everything follows from names, so that a subgraph, another one and a monolith tell the same. */
export function createWorld({ schema, entities, isKnownToAll, requires, listLength }: WorldParts): World {
  const thingsOf = (typeName: string) =>
    Array.from({ length: THINGS_OF_EACH_TYPE }, (_unused, index) => ({ type: typeName, seed: `${typeName}${index}` }));

  const enumValue = (type: GraphQLEnumType, seed: string) => {
    const values = type.getValues().filter(({ name }) => isKnownToAll(type.name, name));
    return values[numberOf(seed) % values.length]?.name;
  };

  function thing(type: GraphQLObjectType, seed: string): Thing {
    if (!entities.has(type.name)) return { type: type.name, seed };
    return { type: type.name, seed: `${type.name}${numberOf(seed) % THINGS_OF_EACH_TYPE}` };
  }

  function leaf(typeName: string, seed: string): unknown {
    const number = numberOf(seed);
    if (typeName === 'Int') return number % 1000;
    if (typeName === 'Float') return (number % 1000) / 8;
    if (typeName === 'Boolean') return number % 2 === 0;
    return isIdLike(typeName) ? seed : { made: number % 100 };
  }

  function ofType(type: GraphQLOutputType, seed: string): unknown {
    if (isNonNullType(type)) return some(type.ofType, seed);
    const isMissing = listLength === undefined && numberOf(`${seed}?`) % 8 === 0;
    return isMissing ? null : some(type, seed);
  }

  function some(type: GraphQLOutputType, seed: string): unknown {
    if (isListType(type)) {
      const length = listLength ?? numberOf(`${seed}#`) % 4;
      return Array.from({ length }, (_unused, index) => ofType(type.ofType, `${seed}.${index}`));
    }
    if (isEnumType(type)) return enumValue(type, seed);
    if (isObjectType(type)) return thing(type, seed);
    if (!isAbstractType(type)) return leaf(String(type), seed);
    const types = schema.getPossibleTypes(type).filter(({ name }) => isKnownToAll(type.name, name));
    const chosen = types[numberOf(`${seed}!`) % types.length];
    return chosen ? thing(chosen, seed) : null;
  }

  function value(of: Thing, field: string, args: Record<string, unknown>): unknown {
    const type = schema.getType(of.type) as GraphQLObjectType;
    const definition = type.getFields()[field];
    if (!definition) throw new Error(`the world has no ${of.type}.${field}`);
    const told = Object.keys(args).length > 0 ? JSON.stringify(args) : '';
    return ofType(definition.type, `${of.seed}.${field}${told}`);
  }

  function readSelections(of: unknown, selections: readonly SelectionNode[]): unknown {
    if (Array.isArray(of)) return of.map((item) => readSelections(item, selections));
    if (!isThing(of)) return of;
    return Object.fromEntries(selections.flatMap((selection) => readSelection(of, selection)));
  }

  function readField(of: Thing, { name, selectionSet, arguments: given = [] }: FieldNode): [string, unknown][] {
    if (name.value === '__typename') return [];
    const args = Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
    const found = value(of, name.value, args);
    const required = requires.get(`${of.type}.${name.value}`);
    const whole = required && typeof found === 'string' ? withRequired(found, read(of, required)) : found;
    return [[name.value, selectionSet ? readSelections(whole, selectionSet.selections) : whole]];
  }

  function isOf({ type }: Thing, condition: string | undefined): boolean {
    const wanted = condition === undefined ? undefined : schema.getType(condition);
    const actual = schema.getType(type) as GraphQLObjectType;
    return !wanted || wanted === actual || (isAbstractType(wanted) && schema.isSubType(wanted, actual));
  }

  function readSelection(of: Thing, selection: SelectionNode): [string, unknown][] {
    if (selection.kind === Kind.FIELD) return readField(of, selection);
    if (selection.kind !== Kind.INLINE_FRAGMENT || !isOf(of, selection.typeCondition?.name.value)) return [];
    return selection.selectionSet.selections.flatMap((below) => readSelection(of, below));
  }

  const read = (of: Thing, fieldSet: string) => readSelections(of, selectionsOf(fieldSet));
  return { value, read, thingsOf };
}

/** A text that shows what it was computed from. */
export const withRequired = (text: string, required: unknown): string => `${text} from ${JSON.stringify(required)}`;
