import { Kind } from 'graphql';
import { entityParts, isDescribed } from './entities.ts';
import { isWrapper } from './not-about-a-citizen.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** GraphQL-ESLint asks this of enums, inputs and root fields; of types it would ask it of other owners' entities too. */
export const typesDescribed: SchemaRule = {
  name: 'types-described',
  says: 'Every type says what it is, with its Danish name where the domain has one; only wrappers (connections, edges, successes) speak for themselves.',
  check(graph) {
    const parts = typeParts(graph);
    const entities = entityParts(parts);
    return parts
      .filter(({ node }) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .filter((part) => !entities.includes(part) && !isWrapper(part.name) && !isDescribed(part))
      .map(({ name, node }) => findingAt(node, `${name} has no description. Say in one sentence what it is.`));
  },
};
