import { type FieldDefinitionNode, Kind, print, type UnionTypeDefinitionNode } from 'graphql';
import { findingAt, type SchemaRule, type SubgraphFiles } from './schema-rule.ts';
import { SHARED_REFUSALS } from './shared-definitions.ts';
import { rootParts, typeParts } from './type-parts.ts';

const VERB_AND_OBJECT = /^[a-z]+[A-Z]\w*$/;

function unionsOf(graph: readonly SubgraphFiles[]): Map<string, UnionTypeDefinitionNode> {
  const definitions = graph.flatMap(({ files }) => files.flatMap((file) => file.definitions));
  return new Map(
    definitions.flatMap((node) => (node.kind === Kind.UNION_TYPE_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

const ownRefusals = (graph: readonly SubgraphFiles[]): string[] =>
  typeParts(graph)
    .filter(({ node }) => node.interfaces?.some(({ name }) => name.value === 'Problem'))
    .map(({ name }) => name);

/** All that is wrong with one mutation, as ends of a sentence. */
function faultsOf(field: FieldDefinitionNode, members: readonly string[], refusals: readonly string[]): string[] {
  const stem = stemOf(field);
  const taken = (field.arguments ?? []).map((argument) => `${argument.name.value}: ${print(argument.type)}`);
  const strangers = members.filter((member) => member !== `${stem}Success` && !refusals.includes(member));
  const checks: [boolean, string][] = [
    [VERB_AND_OBJECT.test(field.name.value), 'is not named by a verb and its object'],
    [taken.join() === `input: ${stem}Input!`, `must take exactly (input: ${stem}Input!)`],
    [print(field.type) === `${stem}Result!`, `must answer ${stem}Result!`],
    [members.includes(`${stem}Success`), `needs union ${stem}Result with the member ${stem}Success`],
    [strangers.length === 0, `has members that do not implement Problem: ${strangers.join(', ')}`],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

const stemOf = ({ name }: FieldDefinitionNode): string => name.value.charAt(0).toUpperCase() + name.value.slice(1);

/** Clients handle every mutation alike: one variable in, one switch over a union out. */
export const mutationShape: SchemaRule = {
  name: 'mutation-shape',
  says: 'A mutation is a verb and its object, takes one `input: XInput!` and answers `XResult!`: a union of XSuccess and refusals that implement Problem.',
  check(graph) {
    const unions = unionsOf(graph);
    const refusals = [...SHARED_REFUSALS, ...ownRefusals(graph)];
    const mutations = rootParts(graph, 'Mutation').flatMap(({ node }) => node.fields ?? []);
    return mutations.flatMap((field) => {
      const members = (unions.get(`${stemOf(field)}Result`)?.types ?? []).map(({ name }) => name.value);
      return faultsOf(field, members, refusals).map((fault) =>
        findingAt(field, `Mutation.${field.name.value} ${fault}.`),
      );
    });
  },
};
