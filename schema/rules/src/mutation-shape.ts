import { Kind, print, type UnionTypeDefinitionNode } from 'graphql';
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

/** Clients handle every mutation alike: one variable in, one switch over a union out. */
export const mutationShape: SchemaRule = {
  name: 'mutation-shape',
  says: 'A mutation is a verb and its object, takes one `input: XInput!` and answers `XResult!`: a union of XSuccess and refusals that implement Problem.',
  check(graph) {
    const unions = unionsOf(graph);
    const refusals = [...SHARED_REFUSALS, ...ownRefusals(graph)];
    return rootParts(graph, 'Mutation').flatMap(({ node: root }) =>
      (root.fields ?? []).flatMap((field) => {
        const name = field.name.value;
        const stem = name.charAt(0).toUpperCase() + name.slice(1);
        const faults: string[] = [];
        if (!VERB_AND_OBJECT.test(name)) faults.push('is not named by a verb and its object');
        const taken = (field.arguments ?? []).map((argument) => `${argument.name.value}: ${print(argument.type)}`);
        if (taken.join() !== `input: ${stem}Input!`) faults.push(`must take exactly (input: ${stem}Input!)`);
        if (print(field.type) !== `${stem}Result!`) faults.push(`must answer ${stem}Result!`);
        const members = (unions.get(`${stem}Result`)?.types ?? []).map((member) => member.name.value);
        if (!members.includes(`${stem}Success`))
          faults.push(`needs union ${stem}Result with the member ${stem}Success`);
        const strangers = members.filter((member) => member !== `${stem}Success` && !refusals.includes(member));
        if (strangers.length > 0) faults.push(`has members that do not implement Problem: ${strangers.join(', ')}`);
        return faults.map((fault) => findingAt(field, `Mutation.${name} ${fault}.`));
      }),
    );
  },
};
