import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { Estimate } from './estimate.ts';
import type { ListSize } from './read-costs.ts';

/** Rows of a list about which the schema says nothing. `list-size-said` of schema/rules leaves none of ours. */
const UNTOLD_ROWS = 10;

const atLeastNone = (rows: number): number => Math.max(0, rows);

function defaultOf({ variableDefinitions }: OperationDefinitionNode, name: string): number | null {
  const definition = variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : null;
}

function rowsSaidBy(value: ValueNode, leftOut: number, operation: OperationDefinitionNode): Estimate {
  if (value.kind === Kind.INT) return atLeastNone(Number(value.value));
  if (value.kind !== Kind.VARIABLE) return leftOut;
  const name = value.name.value;
  const byDefault = defaultOf(operation, name) ?? leftOut;
  return (variables) => {
    const given = variables[name];
    if (typeof given === 'number') return atLeastNone(given);
    return given === undefined ? byDefault : leftOut;
  };
}

/** How many rows a list has as it is asked for here. */
export function rowsOf(field: FieldNode, size: ListSize | null, operation: OperationDefinitionNode): Estimate {
  if (!size) return UNTOLD_ROWS;
  const [sliced] = [...size.slicedBy].flatMap(([name, byDefault]) => {
    const leftOut = byDefault ?? size.assumed ?? UNTOLD_ROWS;
    const given = field.arguments?.find((argument) => argument.name.value === name);
    return given ? [rowsSaidBy(given.value, leftOut, operation)] : byDefault === null ? [] : [byDefault];
  });
  return sliced ?? size.assumed ?? UNTOLD_ROWS;
}
