import { type ConstDirectiveNode, type DirectiveNode, Kind } from 'graphql';

interface WithDirectives {
  directives?: readonly ConstDirectiveNode[];
}

export const directivesNamed = (node: WithDirectives, name: string): ConstDirectiveNode[] =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

/** The text of one argument of a directive; null when it is missing or no string. */
export function textArgument(directive: DirectiveNode | ConstDirectiveNode, argument: string): string | null {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

/** The same for the first directive of that name on `node`; null also when there is none. */
export function directiveArgument(node: WithDirectives, name: string, argument: string): string | null {
  const [directive] = directivesNamed(node, name);
  return directive ? textArgument(directive, argument) : null;
}
