import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type OperationTypeNode,
} from 'graphql';
import type { RootField } from './api-graph.ts';

export interface Call {
  document: string;
  variables: Record<string, unknown>;
}

/** Where in the variables of a call a text or an id can stand: `input.goals.0.title`. */
export interface Place {
  path: readonly string[];
  type: 'String' | 'ID';
}

/** What is sent where nothing else is wanted: valid for the schema, and about nobody. */
export interface Values {
  ids: (argument: string) => string;
  text: string;
  /** Whether arguments that may be left out are sent as well. */
  optional: boolean;
}

const FAR_AHEAD = new Date(Date.now() + 30 * 86_400_000).toISOString();
const SCALARS: Record<string, unknown> = {
  Int: 1,
  Float: 55.6,
  Boolean: true,
  Date: FAR_AHEAD.slice(0, 10),
  DateTime: FAR_AHEAD,
};

function sentAs(type: GraphQLInputType, name: string, values: Values): unknown {
  if (isNonNullType(type)) return sentAs(type.ofType, name, values);
  if (isListType(type)) return [sentAs(type.ofType, name, values)];
  if (isInputObjectType(type)) return argumentsOf(Object.values(type.getFields()), values);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'ID') return values.ids(name);
  return type.name in SCALARS ? SCALARS[type.name] : values.text;
}

/** A key that was used once is answered from memory, so none is ever sent. */
function argumentsOf(list: readonly (GraphQLArgument | GraphQLInputField)[], values: Values): Record<string, unknown> {
  const sent = list.filter(({ name, type }) => isNonNullType(type) || (values.optional && name !== 'idempotencyKey'));
  return Object.fromEntries(
    sent.filter(({ name }) => name !== 'after').map(({ name, type }) => [name, sentAs(type, name, values)]),
  );
}

/** A call of a root field with everything it needs, asking for no more than what kind of answer there is. */
export function callOf(kind: `${OperationTypeNode}`, field: RootField, values: Values): Call {
  const variables = argumentsOf(field.args, values);
  const sent = field.args.filter(({ name }) => name in variables);
  const declared = sent.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = sent.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${kind} Attack${declared && `(${declared})`}`;
  return { document: `${head} { ${field.name}${given && `(${given})`}${selectionOf(field)} }`, variables };
}

function selectionOf(field: RootField): string {
  const type = getNamedType(field.type);
  if (isScalarType(type) || isEnumType(type)) return '';
  if (kindOfResult(field) === 'union') return ' { __typename ... on Problem { message } }';
  const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
  if (fields.includes('edges')) return ' { edges { node { __typename } } pageInfo { hasNextPage endCursor } }';
  return fields.includes('id') ? ' { __typename id }' : ' { __typename }';
}

const kindOfResult = (field: RootField): string => (field.type.toString().includes('Result') ? 'union' : 'object');

/** Every place of these variables that takes a text or an id. */
export const placesOf = (field: RootField, variables: Record<string, unknown>): Place[] =>
  field.args.flatMap(({ name, type }) => (name in variables ? placesIn(type, variables[name], [name]) : []));

function placesIn(type: GraphQLInputType, value: unknown, path: readonly string[]): Place[] {
  if (isNonNullType(type)) return placesIn(type.ofType, value, path);
  if (isListType(type)) return placesIn(type.ofType, (value as unknown[])[0], [...path, '0']);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((one) => {
      const inner = (value as Record<string, unknown>)[one.name];
      return inner === undefined ? [] : placesIn(one.type, inner, [...path, one.name]);
    });
  return type.name === 'String' || type.name === 'ID' ? [{ path, type: type.name }] : [];
}

/** The same variables with something else at one place. */
export function withValueAt(variables: Record<string, unknown>, path: readonly string[], value: unknown) {
  const copy = structuredClone(variables);
  const [last, ...before] = [...path].reverse();
  const holder = before
    .reverse()
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (last !== undefined) holder[last] = value;
  return copy;
}
