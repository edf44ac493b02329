import { directiveArgument } from '@tvaers/rules/directive-argument';
import {
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql';

type Labelled = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | FieldDefinitionNode;

/** A description to write: from where, up to where, what. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The description of `node` with its data class, in place of the one it has, or before it where it has none. */
function editFor(node: Labelled): Edit[] {
  const label = directiveArgument(node, 'access', 'class');
  if (label === null || !node.loc) return [];
  const indent = ' '.repeat(node.loc.startToken.column - 1);
  const lines = [node.description?.value.trimEnd(), `Data class: ${label}.`].filter(Boolean).join('\n\n');
  const block = `"""\n${lines}\n"""`.replaceAll('\n', `\n${indent}`).replaceAll(/^ +$/gm, '');
  const from = node.loc.start;
  return node.description?.loc
    ? [{ from, to: node.description.loc.end, text: block }]
    : [{ from, to: from, text: `${block}\n${indent}` }];
}

/**
 * Introspection shows no directives, so the data class of each labelled type and field is said in its description.
 * Works on the text and leaves the rest as the composer printed it, one directive a line, which reviews well.
 */
export function labelDescriptions(supergraph: string): string {
  const edits: Edit[] = [];
  const collect = (node: Labelled) => {
    edits.push(...editFor(node));
  };
  visit(parse(supergraph), {
    ObjectTypeDefinition: collect,
    InterfaceTypeDefinition: collect,
    FieldDefinition: collect,
  });
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: written }) => text.slice(0, from) + written + text.slice(to), supergraph);
}
