import type { QueryPlan } from '@apollo/query-planner';
import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type VariableDefinitionNode,
} from 'graphql';
import { hashOfDocument } from '../../documents/document-hash.ts';
import { inOrder, type Step } from '../fetch/step.ts';
import { collectFields, type Fields } from '../shape/collect-fields.ts';
import { compileSelection, type Shape } from '../shape/compile-shape.ts';
import { type Conditions, compileConditions, type ReadConditions } from '../shape/conditions.ts';
import { clientNames } from './client-names.ts';
import { compilePlan } from './compile-plan.ts';
import { fragmentsOf, operationAlone } from './fragments-of.ts';
import type { Moves } from './moving-fields.ts';
import type { PlanParts } from './plan-parts.ts';
import { plannableDocument } from './plannable-document.ts';

/** An operation of a client, ready to be carried out any number of times. */
export interface PreparedOperation {
  variableDefinitions: readonly VariableDefinitionNode[];
  readConditions: ReadConditions;
  /** What is done when these conditions hold and these fields have moved; planned and compiled when first asked for. */
  under(conditions: Conditions, moves: Moves): CompiledOperation;
}

export interface CompiledOperation {
  /** Asks the sectors. */
  fetch: Step;
  /** As the planner made them; the fields of a mutation have one each. */
  plans: readonly QueryPlan[];
  /** Shapes what they answered. */
  shape: Shape;
  /** Names that are fetched to those the client chose, where they differ. */
  clientNames: ReadonlyMap<string, string>;
}

/** Combinations of conditions that are kept; pages use one or two. */
const KEPT_COMBINATIONS = 16;

function operationOf({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name),
  );
  if (!operation) throw new GraphQLError('The document has no such operation.');
  return operation;
}

function rootOf({ operation }: OperationDefinitionNode, schema: GraphQLSchema): GraphQLObjectType {
  const root = schema.getRootType(operation);
  if (!root) throw new GraphQLError(`The graph has no ${operation}s.`);
  return root;
}

/** Fields that sectors answer; those that begin with two underscores are answered here. */
const isAsked = (fields: Fields): boolean =>
  [...fields.values()].some(([field]) => field !== undefined && !field.name.value.startsWith('__'));

/** Plans and compiles a validated operation. */
export function prepareOperation(
  document: DocumentNode,
  operationName: string | undefined,
  parts: PlanParts,
): PreparedOperation {
  const { apiSchema: schema } = parts.graph;
  const operation = operationOf(document, operationName);
  const { variableDefinitions = [], selectionSet } = operation;
  const root = rootOf(operation, schema);
  const alone = operationAlone(document, operation);
  const fragments = fragmentsOf(alone);
  const source = hashOfDocument(print(alone));

  function compile(conditions: Conditions, moves: Moves): CompiledOperation {
    const { documents, names } = plannableDocument(alone, conditions, parts.graph);
    const plans = documents.map((one) => parts.graph.plan(source, one, operationName, moves));
    // Such a plan would answer null and say nothing of it.
    if (
      plans.every(({ node }) => !node) &&
      isAsked(collectFields([selectionSet], root, { schema, fragments, conditions }))
    )
      throw new GraphQLError('No sector can tell what the operation asks for.');
    return {
      plans,
      fetch: inOrder(plans.map((plan) => compilePlan(plan, parts))),
      shape: compileSelection(root, [selectionSet], { schema, fragments, conditions, variableDefinitions, names }),
      clientNames: clientNames(plans, names.chosen, parts.graph.standIns),
    };
  }

  const combinations = recentlyUsed<CompiledOperation>(KEPT_COMBINATIONS);
  return {
    variableDefinitions,
    readConditions: compileConditions(alone, operation),
    under: (conditions, moves) =>
      combinations([...conditions.values(), ...moves.values()].join(), () => compile(conditions, moves)),
  };
}
