import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

/** Whether each variable of `@skip` and `@include` is true in a run. */
export type Conditions = ReadonlyMap<string, boolean>;

const isCondition = ({ name }: DirectiveNode) => name.value === 'skip' || name.value === 'include';
const decider = (directive: DirectiveNode) => directive.arguments?.find(({ name }) => name.value === 'if')?.value;

/** Whether a selection belongs to the answer. */
export const isIncluded = ({ directives = [] }: SelectionNode, conditions: Conditions): boolean =>
  directives.every(
    (directive) => !isCondition(directive) || holds(directive, conditions) === (directive.name.value === 'include'),
  );

function holds(directive: DirectiveNode, conditions: Conditions): boolean {
  const value = decider(directive);
  if (value?.kind === Kind.VARIABLE) return conditions.get(value.name.value) === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** The variables that decide what is left out. */
export function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = isCondition(directive) ? decider(directive) : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** What they decide in a run; null when one of them is neither true nor false. */
export function readConditions(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): Conditions | null {
  const conditions = new Map<string, boolean>();
  for (const name of names) {
    const value = variables[name];
    if (typeof value !== 'boolean') return null;
    conditions.set(name, value);
  }
  return conditions;
}
