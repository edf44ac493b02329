import { BREAK, type FieldNode, type GraphQLField, getArgumentValues, Kind, visit } from 'graphql';
import type { FieldArguments, Run } from './run.ts';

/** The arguments of a field, made once: for all runs where no variable is in them, else once for each. */
export function compileArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): (run: Run) => FieldArguments {
  if (!usesVariables(node)) {
    const values = Object.freeze(getArgumentValues(field, node));
    return () => values;
  }
  return ({ known, variables }) => {
    const before = known.get(node);
    if (before) return before;
    const values = Object.freeze(getArgumentValues(field, node, variables));
    known.set(node, values);
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
