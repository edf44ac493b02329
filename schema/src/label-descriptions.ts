import { directiveArgument } from '@tvaers/rules/directive-argument';
import { type ConstDirectiveNode, type DocumentNode, Kind, type StringValueNode, visit } from 'graphql';

interface Labelled {
  description?: StringValueNode;
  directives?: readonly ConstDirectiveNode[];
}

function withLabel<Node extends Labelled>(node: Node): Node {
  const label = directiveArgument(node, 'access', 'class');
  if (label === null) return node;
  const value = [node.description?.value.trimEnd(), `Data class: ${label}.`].filter(Boolean).join('\n\n');
  return { ...node, description: { kind: Kind.STRING, value, block: value.includes('\n') } };
}

/** Introspection shows no directives, so the data class is said in the description of each labelled type and field. */
export const labelDescriptions = (supergraph: DocumentNode): DocumentNode =>
  visit(supergraph, {
    ObjectTypeDefinition: { leave: withLabel },
    InterfaceTypeDefinition: { leave: withLabel },
    FieldDefinition: withLabel,
  });
