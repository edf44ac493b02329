import {
  GraphQLBoolean,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
/** Whether a value already is what graphql would make of it. */
type Fits = (value: unknown) => boolean;

/** Federation's scalar for representations, which are whatever they are. */
const ANY = '_Any';

/**
 * Makes of an operation's definitions what reads its variables; null where one of them is wrong, of which graphql says
 * what. What the gateway sends is ids, texts and representations, which stay as they are: only for others graphql looks at
 * types and values again.
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (given: Variables) => Variables | null {
  const known = definitions.map((definition) => [definition.variable.name.value, fitsOf(schema, definition)] as const);

  return (given) => {
    const coerced: Record<string, unknown> = {};
    for (const [name, fits] of known) {
      if (!Object.hasOwn(given, name) || !fits(given[name]))
        return getVariableValues(schema, definitions, given).coerced ?? null;
      coerced[name] = given[name];
    }
    return coerced;
  };
}

function fitsOf(schema: GraphQLSchema, { type: node }: VariableDefinitionNode): Fits {
  const type = typeFromAST(schema, node as never);
  return type && isInputType(type) ? fitsType(type) : () => false;
}

function fitsType(type: GraphQLInputType): Fits {
  if (isNonNullType(type)) {
    const fits = fitsType(type.ofType);
    return (value) => value !== null && fits(value);
  }
  if (isListType(type)) {
    const fits = fitsType(type.ofType);
    return (value) => value === null || (Array.isArray(value) && value.every(fits));
  }
  if (type === GraphQLString || type === GraphQLID) return (value) => value === null || typeof value === 'string';
  if (type === GraphQLBoolean) return (value) => value === null || typeof value === 'boolean';
  return type.name === ANY ? (value) => value !== undefined : () => false;
}
