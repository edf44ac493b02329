import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLSchema,
  GraphQLUnionType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
} from 'graphql';
import type { AskSector } from '../../src/subgraph-request/ask-sector.ts';
import { SectorFault } from '../../src/subgraph-request/sector-fault.ts';
import { keysOf, requiresOf } from './federated-graph.ts';
import { isThing, numberOf, selectionsOf, type Thing, type World, withRequired } from './world.ts';

/** What goes wrong while one operation is carried out. */
export interface Weather {
  /** Subgraph that does not answer; null when all do. */
  down: string | null;
  /** One field in so many fails; 0 for none. */
  failing: number;
}

export interface FakeSubgraphParts {
  name: string;
  sdl: DocumentNode;
  /** The whole graph as one schema. */
  monolith: GraphQLSchema;
  world: World;
  weather: Weather;
  /** Root fields of mutations in the order they were carried out. */
  written: string[];
}

type Representation = Record<string, unknown>;

/** Reads a field set off a representation, without what a field set does not ask for. */
function pick(value: unknown, selections: readonly SelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, selections));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Representation;
  return Object.fromEntries(
    selections.flatMap((selection): [string, unknown][] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        return condition === object.__typename
          ? Object.entries(pick(object, selection.selectionSet.selections) as object)
          : [];
      }
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
      const found = object[selection.name.value];
      return [[selection.name.value, selection.selectionSet ? pick(found, selection.selectionSet.selections) : found]];
    }),
  );
}

/** Finds the thing a representation stands for by whichever key it carries; null when there is none. */
function finder({ sdl, monolith, world }: FakeSubgraphParts) {
  const keys = keysOf(sdl);
  const indexes = new Map<string, Map<string, Thing>>();

  function indexOf(typeName: string, key: string): Map<string, Thing> {
    const name = `${typeName} ${key}`;
    const known = indexes.get(name);
    if (known) return known;
    const type = monolith.getType(typeName);
    const types = type && 'getInterfaces' in type && !isObjectType(type) ? monolith.getPossibleTypes(type) : [type];
    const things = types.flatMap((one) => (one ? world.thingsOf(one.name) : []));
    const index = new Map(things.map((thing) => [JSON.stringify(world.read(thing, key)), thing]));
    indexes.set(name, index);
    return index;
  }

  return (representation: Representation): Thing | null => {
    const typeName = String(representation.__typename);
    for (const key of keys.get(typeName) ?? []) {
      const text = JSON.stringify(pick(representation, selectionsOf(key)));
      const thing = indexOf(typeName, key).get(text);
      if (thing && !text.includes('null')) return thing;
    }
    return null;
  };
}

/** A thing as one subgraph got it: with what the gateway sent along. */
interface Held extends Thing {
  representation?: Representation;
}

/** A subgraph of the world in this process, as the gateway asks it. */
export function fakeSubgraph(parts: FakeSubgraphParts): AskSector {
  const { name, sdl, monolith, world, weather, written } = parts;
  const schema = buildSubgraphSchema({ typeDefs: sdl });
  const requires = requiresOf(sdl);
  const find = finder(parts);

  /** The name by which this subgraph knows a thing; of an interface object that is the interface's. */
  function typeOf({ type }: Thing): string {
    if (isObjectType(schema.getType(type))) return type;
    const whole = monolith.getType(type) as GraphQLObjectType;
    return whole.getInterfaces().find((one) => isObjectType(schema.getType(one.name)))?.name ?? type;
  }

  function holderOf(source: unknown, parentType: GraphQLObjectType): Held {
    if (parentType === schema.getMutationType()) return { type: 'Mutation', seed: 'Mutation' };
    return parentType !== schema.getQueryType() && isThing(source) ? source : { type: 'Query', seed: 'Query' };
  }

  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, { fieldName, parentType }) => {
    const holder = holderOf(source, parentType);
    if (holder.type === 'Mutation') written.push(fieldName);
    if (weather.failing > 0 && numberOf(`${holder.seed} ${fieldName} fails`) % weather.failing === 0)
      throw new Error(`${parentType.name}.${fieldName} fails`);
    const value = world.value(holder, fieldName, args);
    const required = requires.get(`${parentType.name}.${fieldName}`);
    if (required === undefined || typeof value !== 'string') return value;
    const { representation } = holder;
    const given = representation ? pick(representation, selectionsOf(required)) : world.read(holder, required);
    return withRequired(value, given);
  };

  const entities = schema.getQueryType()?.getFields()._entities;
  if (entities) {
    entities.resolve = (_source, { representations }: { representations: Representation[] }) =>
      representations.map((representation) => {
        const thing = find(representation);
        return thing && { ...thing, representation };
      });
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLUnionType) type.resolveType = undefined;
    if (type instanceof GraphQLObjectType) type.isTypeOf = undefined;
  }

  return async ({ body }) => {
    if (weather.down === name) throw new SectorFault(name, 'not-reached');
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      fieldResolver,
      typeResolver: (value) => typeOf(value as Thing),
    });
    return JSON.parse(JSON.stringify(result));
  };
}
