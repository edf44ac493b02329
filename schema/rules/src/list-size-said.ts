import { type FieldDefinitionNode, Kind, print } from 'graphql';
import { namedTypeOf } from './named-type.ts';
import { findingAt, type SchemaRule, type SubgraphFiles } from './schema-rule.ts';
import { rootParts, typeParts } from './type-parts.ts';

const PAGED = '@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)';

function unionsOf(graph: readonly SubgraphFiles[]): string[] {
  const definitions = graph.flatMap(({ files }) => files.flatMap((file) => file.definitions));
  return definitions.flatMap((node) => (node.kind === Kind.UNION_TYPE_DEFINITION ? [node.name.value] : []));
}

const saysSize = (field: FieldDefinitionNode): boolean =>
  (field.directives ?? []).some(({ name }) => name.value === 'listSize');

/** The gateway estimates an operation before it runs: a list about which nothing is said makes the estimate a guess. */
export const listSizeSaid: SchemaRule = {
  name: 'list-size-said',
  says: 'Every list of objects says with @listSize how many rows it has as a rule, and every connection that `first` does.',
  check(graph) {
    const parts = [...typeParts(graph), ...rootParts(graph, 'Query'), ...rootParts(graph, 'Mutation')];
    const objects = new Set([...parts.map(({ name }) => name), ...unionsOf(graph)]);
    return parts
      .filter(({ name }) => !name.endsWith('Connection')) // its edges are counted by the field that leads to it
      .flatMap(({ name, node }) =>
        (node.fields ?? [])
          .filter((field) => !saysSize(field))
          .flatMap((field) => {
            const type = print(field.type);
            const path = `${name}.${field.name.value}`;
            if (/Connection!?$/.test(type)) return [findingAt(field, `${path} is read in pages: write ${PAGED}.`)];
            if (!type.startsWith('[') || !objects.has(namedTypeOf(field.type))) return [];
            return [
              findingAt(field, `${path} does not say how long it is as a rule: write @listSize(assumedSize: ...).`),
            ];
          }),
      );
  },
};
