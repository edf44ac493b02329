import { entityParts, isDescribed } from './entities.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** Readers of the graph meet one description, and everybody knows whom to ask: the owner is the one who describes. */
export const entityHasOneOwner: SchemaRule = {
  name: 'entity-has-one-owner',
  says: 'Exactly one subgraph describes an entity and so owns it; the others add fields to it without a description.',
  check(graph) {
    const entities = entityParts(typeParts(graph));
    return [...new Set(entities.map(({ name }) => name))].flatMap((name) => {
      const parts = entities.filter((part) => part.name === name);
      const [owner, ...others] = parts.filter(isDescribed);
      const [first] = parts;
      if (!owner) {
        return first ? [findingAt(first.node, `${name} has no owner: the subgraph that owns it describes it.`)] : [];
      }
      return others.map(({ node }) =>
        findingAt(
          node,
          `${name} is described by ${owner.subgraph}, which owns it. Turn this description into a comment (#).`,
        ),
      );
    });
  },
};
