import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

export type Variables = Record<string, unknown>;

/** An engine keeps as many combinations of conditions for an operation. */
const MOST_COMBINATIONS = 16;

const isSwitch = ({ type }: VariableDefinitionNode) => print(type).replace('!', '') === 'Boolean';

/** Any value that fits. One, because limits of lists refuse nought. */
function standIn(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return standIn(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, standIn(field.type)]));
  }
  if (type.name === 'Boolean') return false;
  return type.name === 'Int' || type.name === 'Float' ? 1 : '1';
}

/**
 * Variables to rehearse an operation with: made up where it demands them, and each combination of yes and no, since a plan
 * hangs on `@skip` and `@include`.
 */
export function standInVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
): Variables[] {
  const demanded = variableDefinitions.flatMap((definition): [string, unknown][] => {
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    if (!type || !isNonNullType(type) || definition.defaultValue || isSwitch(definition)) return [];
    return [[definition.variable.name.value, standIn(type)]];
  });
  const switches = variableDefinitions.filter(isSwitch).map(({ variable }) => variable.name.value);
  const combinations = Math.min(2 ** switches.length, MOST_COMBINATIONS);
  return Array.from({ length: combinations }, (_, combination) => ({
    ...Object.fromEntries(demanded),
    ...Object.fromEntries(switches.map((name, bit) => [name, Math.floor(combination / 2 ** bit) % 2 === 1])),
  }));
}
