import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { ownValue } from '../json-object.ts';

/** Whether each variable of `@skip` and `@include` is true in this request. */
export type Conditions = ReadonlyMap<string, boolean>;

const isCondition = ({ name }: DirectiveNode) => name.value === 'skip' || name.value === 'include';

const conditionOf = (directive: DirectiveNode) =>
  directive.arguments?.find((argument) => argument.name.value === 'if')?.value;

function holds(directive: DirectiveNode, conditions: Conditions): boolean {
  const value = conditionOf(directive);
  if (value?.kind === Kind.VARIABLE) return conditions.get(value.name.value) === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** Whether a selection belongs to the answer. */
export const isIncluded = ({ directives = [] }: SelectionNode, conditions: Conditions): boolean =>
  directives
    .filter(isCondition)
    .every((directive) => holds(directive, conditions) === (directive.name.value === 'include'));

/** The same selection, its conditions having been decided. */
export const withoutConditions = <Node extends SelectionNode>(node: Node): Node =>
  node.directives?.some(isCondition)
    ? { ...node, directives: node.directives.filter((directive) => !isCondition(directive)) }
    : node;

type Variables = Readonly<Record<string, unknown>>;

/** Reads the conditions of a request; an error when one of them is null, which no validation can find out before. */
export type ReadConditions = (variables: Variables) => Conditions | GraphQLError;

const isBoolean = ({ type }: VariableDefinitionNode) => print(type).replace('!', '') === 'Boolean';

function readCondition({ variable, defaultValue }: VariableDefinitionNode, variables: Variables): unknown {
  const given = ownValue(variables, variable.name.value);
  return given === undefined && defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : given;
}

const undecided = (definition: VariableDefinitionNode) =>
  new GraphQLError(`Variable "$${definition.variable.name.value}" decides what is left out and must not be null.`, {
    nodes: definition,
    extensions: { code: 'BAD_USER_INPUT' },
  });

const NONE: Conditions = new Map();

/** The document is to hold the operation and its fragments alone: another may decide by a variable of the same name. */
export function compileConditions(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadConditions {
  const deciding = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = isCondition(directive) ? conditionOf(directive) : undefined;
      if (value?.kind === Kind.VARIABLE) deciding.add(value.name.value);
    },
  });
  const definitions = variableDefinitions.filter(
    (definition) => deciding.has(definition.variable.name.value) && isBoolean(definition),
  );
  if (definitions.length === 0) return () => NONE;
  return (variables) => {
    const conditions = new Map<string, boolean>();
    for (const definition of definitions) {
      const value = readCondition(definition, variables);
      if (typeof value !== 'boolean') return undecided(definition);
      conditions.set(definition.variable.name.value, value);
    }
    return conditions;
  };
}
