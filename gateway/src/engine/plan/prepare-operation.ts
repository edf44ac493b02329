import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Step } from '../fetch/step.ts';
import type { JsonObject } from '../json-object.ts';
import { compileSelection, type Shape } from '../shape/compile-shape.ts';
import type { Completion } from '../shape/completion.ts';
import { type Conditions, compileConditions, type ReadConditions } from '../shape/conditions.ts';
import { compilePlan } from './compile-plan.ts';
import type { PlanParts } from './plan-parts.ts';
import { recentlyUsed } from './recently-used.ts';

/** An operation of a client, ready to be carried out any number of times. */
export interface PreparedOperation {
  variableDefinitions: readonly VariableDefinitionNode[];
  readConditions: ReadConditions;
  /** Asks the sectors. */
  fetch: Step;
  /** Shapes what they answered. */
  shape(data: JsonObject, conditions: Conditions, completion: Completion): unknown;
}

/** Combinations of conditions whose shapes are kept; pages use one or two. */
const KEPT_SHAPES = 16;

function operationOf({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name),
  );
  if (!operation) throw new GraphQLError('The document has no such operation.');
  return operation;
}

const fragmentsOf = ({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );

/** Plans and compiles a validated operation. */
export function prepareOperation(
  document: DocumentNode,
  operationName: string | undefined,
  parts: PlanParts,
): PreparedOperation {
  const { apiSchema: schema } = parts.graph;
  const operation = operationOf(document, operationName);
  const { variableDefinitions = [], selectionSet } = operation;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new GraphQLError(`The graph has no ${operation.operation}s.`);

  const fragments = fragmentsOf(document);
  const shapeFor = recentlyUsed<Shape>(KEPT_SHAPES);
  return {
    variableDefinitions,
    readConditions: compileConditions(document, operation),
    fetch: compilePlan(parts.graph.plan(document, operationName), parts),
    shape(data, conditions, completion) {
      const shape = shapeFor([...conditions.values()].join(), () =>
        compileSelection(root, [selectionSet], { schema, fragments, conditions, variableDefinitions }),
      );
      return shape(data, completion);
    },
  };
}
