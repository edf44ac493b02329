import { BREAK, type FieldNode, type GraphQLField, getArgumentValues, Kind, visit } from 'graphql';
import type { FieldArguments, Run } from './run.ts';

/**
 * The arguments of a field, made once: for all runs where no variable is in them, else once for each. Behind an interface
 * each type has its own, which may have further arguments and other defaults.
 */
export function compileArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): (run: Run) => FieldArguments {
  if (!usesVariables(node)) {
    const values = Object.freeze(getArgumentValues(field, node));
    return () => values;
  }
  const passedOn = passedOnArguments(field, node);
  const argumentsOf = ({ known, variables }: Run): FieldArguments => {
    const before = known.get(argumentsOf);
    if (before) return before;
    const values = Object.freeze(passedOn?.(variables) ?? getArgumentValues(field, node, variables));
    known.set(argumentsOf, values);
    return values;
  };
  return argumentsOf;
}

/**
 * Arguments that are variables and nothing else, which are fit for their arguments already. Null from the start where an
 * argument is anything else, and for variables of which graphql has to decide what a value that is not there means.
 */
function passedOnArguments(
  field: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
): ((variables: FieldArguments) => FieldArguments | null) | null {
  const names = given.flatMap(({ name, value }) =>
    value.kind === Kind.VARIABLE ? [[name.value, value.name.value] as const] : [],
  );
  const isAll = names.length === given.length && field.args.length === given.length;
  if (!isAll) return null;
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const [name, variable] of names) {
      const value = Object.hasOwn(variables, variable) ? variables[variable] : null;
      if (value === null || value === undefined) return null;
      values[name] = value;
    }
    return values;
  };
}

function usesVariables({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  for (const argument of given)
    visit(argument, {
      enter({ kind }) {
        found ||= kind === Kind.VARIABLE;
        return found ? BREAK : undefined;
      },
    });
  return found;
}
