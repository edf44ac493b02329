import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';

const SUPERGRAPH = join(import.meta.dirname, '..', '..', '..', 'schema', 'supergraph.graphql');

/** The committed graph with all its labels: attacks are made from what it offers, so that a new field is attacked too. */
export const graph = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });

export type RootField = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLObjectType | null | undefined): RootField[] => Object.values(type?.getFields() ?? {});

export const queries: readonly RootField[] = fieldsOf(graph.getQueryType());
export const mutations: readonly RootField[] = fieldsOf(graph.getMutationType());

/** Types of the domain, without those the composer adds. */
export const domainTypes: readonly GraphQLNamedType[] = Object.values(graph.getTypeMap()).filter(
  ({ name }) => !/^(__|join__|link__)/.test(name),
);

const directives = (type: GraphQLNamedType): readonly ConstDirectiveNode[] => type.astNode?.directives ?? [];

const stringArgument = (directive: ConstDirectiveNode, name: string): string | null => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === 'StringValue' || value?.kind === 'EnumValue' ? value.value : null;
};

/** Whether something of the type is about a citizen: it or one of its fields carries a class. */
export const isAboutCitizen = (type: GraphQLNamedType): boolean =>
  isObjectType(type) &&
  [...directives(type), ...fieldsOf(type).flatMap((field) => field.astNode?.directives ?? [])].some(
    (directive) => directive.name.value === 'access' && stringArgument(directive, 'class') !== null,
  );

/** Types that sectors answer the gateway for by id, with the names of those sectors. */
export const entities: readonly { type: GraphQLObjectType; sectors: string[] }[] = domainTypes
  .filter(isObjectType)
  .map((type) => ({
    type,
    sectors: directives(type)
      .filter(({ name }) => name.value === 'join__type')
      .filter((directive) => stringArgument(directive, 'key') === 'id')
      .map((directive) => (stringArgument(directive, 'graph') ?? '').toLowerCase()),
  }))
  .filter(({ sectors }) => sectors.length > 0);

/** The scope without which a root field is FORBIDDEN. */
export const scopeOf = (field: RootField): string | null => {
  const access = field.astNode?.directives?.find(({ name }) => name.value === 'access');
  return access ? stringArgument(access, 'scope') : null;
};
