import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { graph, type RootField } from './api-graph.ts';

/** A field that needs an argument is no part of a general selection; none below a citizen does. */
const isFree = ({ args }: RootField): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue);

const mark = ({ name, args }: RootField): string =>
  args.some((argument) => argument.name === 'first') ? `${name}(first: 3)` : name;

/** Everything of a type so many levels down, references back to where the path has been left out. */
export function selectionOf(type: GraphQLNamedType, levels: number, been: readonly string[] = []): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = graph
      .getPossibleTypes(type)
      .filter(({ name }) => !been.includes(name))
      .map((one) => `... on ${one.name} ${selectionOf(one, levels, been)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const inner = Object.values(type.getFields()).flatMap((field) => partOf(type, field, levels, been) ?? []);
  return `{ __typename ${inner.join(' ')} }`;
}

function partOf(type: GraphQLObjectType, field: RootField, levels: number, been: readonly string[]): string | null {
  const target = getNamedType(field.type);
  if (isLeafType(target)) return isFree(field) ? mark(field) : null;
  const isBackwards = been.includes(target.name) || target.name === type.name;
  if (!isFree(field) || isBackwards || levels === 0) return null;
  const isWrapper = /Connection$|Edge$/.test(target.name);
  return `${mark(field)} ${selectionOf(target, isWrapper ? levels : levels - 1, [...been, type.name])}`;
}
