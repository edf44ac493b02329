import { DATA_CLASSES, type DataClass } from '@tvaers/contract/data-classes';
import type { FieldDefinitionNode } from 'graphql';
import { directiveArgument, directivesNamed } from './directive-argument.ts';
import type { SubgraphFiles } from './schema-rule.ts';
import { type TypePart, typeParts } from './type-parts.ts';

/** One declaration of a field in one subgraph, with the class it is guarded by there: its own, else its type's. */
export interface FieldLabel {
  part: TypePart;
  field: FieldDefinitionNode;
  /** `Citizen.name`. */
  coordinate: string;
  label: DataClass | null;
  isExternal: boolean;
}

const classOf = (node: Parameters<typeof directiveArgument>[0]): DataClass | null =>
  DATA_CLASSES.find((known) => known === directiveArgument(node, 'access', 'class')) ?? null;

/** Every field of every type and interface, once for each subgraph that declares it. Unknown classes count as none. */
export function fieldLabels(graph: readonly SubgraphFiles[]): FieldLabel[] {
  const parts = typeParts(graph);
  const ofType = (part: TypePart) =>
    classOf(part.node) ??
    parts
      .filter(({ name, subgraph }) => name === part.name && subgraph === part.subgraph)
      .map(({ node }) => classOf(node))
      .find((label) => label !== null) ??
    null;
  return parts.flatMap((part) =>
    (part.node.fields ?? []).map((field) => ({
      ...{ part, field, coordinate: `${part.name}.${field.name.value}` },
      label: classOf(field) ?? ofType(part),
      isExternal: directivesNamed(field, 'external').length > 0,
    })),
  );
}
