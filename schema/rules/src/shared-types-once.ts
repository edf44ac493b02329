import { findingAt, type SchemaRule } from './schema-rule.ts';
import { SHARED_DEFINITIONS } from './shared-definitions.ts';

const SHARED_NAMES = SHARED_DEFINITIONS.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []));

/** `Problem` with one field more in one subgraph breaks composition, and a shared refusal would mean two things. */
export const sharedTypesOnce: SchemaRule = {
  name: 'shared-types-once',
  says: 'What schema/contract/src/shared.graphql declares (Problem, PageInfo, Date, @access and so on) is declared nowhere else.',
  check: (graph) =>
    graph
      .flatMap(({ files }) => files.flatMap((file) => file.definitions))
      .flatMap((node) =>
        'name' in node && node.name && SHARED_NAMES.includes(node.name.value)
          ? [
              findingAt(
                node,
                `${node.name.value} is in shared.graphql, which every subgraph has already. Remove it here.`,
              ),
            ]
          : [],
      ),
};
