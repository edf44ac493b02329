import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { recentlyUsed } from '../../runtime/recently-used.ts';
import { newAnswerClass } from './answer-class.ts';
import { compileField } from './compile-field.ts';
import { compileComposite } from './compile-object.ts';
import { compileVariables } from './compile-variables.ts';
import { type Conditions, decidingVariables, readConditions } from './conditions.ts';
import { NotCompiled, type Parts } from './parts.ts';
import { type Container, placeOfAnswer } from './place.ts';
import { Run } from './run.ts';
import { selectFields } from './selected-fields.ts';

/** What became of an operation. */
export interface Executed {
  data: Record<string, unknown> | null;
  errors: readonly GraphQLError[];
}

/** Carries out an operation; null where graphql itself must: it says best what is wrong with variables. */
export type Execute = (context: object, variables: Readonly<Record<string, unknown>>) => Promise<Executed> | null;

type Carry = (run: Run) => Promise<Executed>;

/** So many combinations of an operation's conditions are kept; few operations have any. */
const KEPT_CONDITIONS = 16;

/**
 * Makes of a validated document what carries it out: everything that graphql would look up again for each value of each
 * answer (fields, types, fragments, arguments, resolvers) is looked up once. It answers as graphql does.
 */
export function compileOperation(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): Execute {
  const operation = getOperationAST(document, name);
  if (!operation) return () => null;
  const deciding = decidingVariables(document);
  const variablesOf = compileVariables(schema, operation.variableDefinitions ?? []);
  const carries = recentlyUsed<Carry | null>(KEPT_CONDITIONS);
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );

  return (context, given) => {
    const coerced = variablesOf(given);
    const conditions = coerced && readConditions(deciding, coerced);
    if (!coerced || !conditions) return null;
    const key = [...conditions.values()].join();
    const carry = carries(key, () => compileUnder(conditions, { schema, operation, fragments }));
    return carry?.(new Run(context, coerced)) ?? null;
  };
}

interface Source {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function compileUnder(conditions: Conditions, source: Source): Carry | null {
  try {
    return compile({ ...source, conditions, compileComposite });
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
}

/** Fields of a query start together; each of a mutation's waits until the one before has ended. */
function compile(parts: Parts): Carry {
  const { schema, operation } = parts;
  const root = schema.getRootType(operation.operation);
  if (!root || operation.operation === OperationTypeNode.SUBSCRIPTION) throw new NotCompiled(operation.operation);
  const inOrder = operation.operation === OperationTypeNode.MUTATION;
  const Answer = newAnswerClass();
  const steps = [...selectFields([operation.selectionSet], root, parts)].map(([name, fields]) =>
    compileField(root, name, fields, parts),
  );

  return async (run) => {
    const data: Container = new Answer();
    const answer: Pick<Executed, 'data'> = { data };
    const place = placeOfAnswer(answer as unknown as Container);
    for (const step of steps) {
      if (!step(undefined, data, place, run)) answer.data = null;
      else if (inOrder) await run.settled();
      if (answer.data === null) break;
    }
    await run.settled();
    return { data: answer.data, errors: run.errors };
  };
}
