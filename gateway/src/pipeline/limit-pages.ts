import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, type OperationDefinitionNode, type ValueNode, visit } from 'graphql';
import { operationAlone } from '../engine/plan/fragments-of.ts';
import type { OperationContext } from '../operation-context.ts';
import { refusedOperation } from './refused-operation.ts';

const PAGE_SIZE = 'first';

/** Every page size an operation writes, as a number or as the name of a variable. */
function pageSizesIn(document: DocumentNode): ValueNode[] {
  const sizes: ValueNode[] = [];
  visit(document, {
    Argument({ name, value }) {
      if (name.value === PAGE_SIZE) sizes.push(value);
    },
  });
  return sizes;
}

type Variables = Readonly<Record<string, unknown>>;

/** The number that a page size comes to; undefined where the field's own default holds, and where it is no number. */
function numberOf(size: ValueNode, { variableDefinitions }: OperationDefinitionNode, variables: Variables): unknown {
  if (size.kind === Kind.INT) return Number(size.value);
  if (size.kind !== Kind.VARIABLE) return undefined;
  const definition = variableDefinitions?.find(({ variable }) => variable.name.value === size.name.value);
  if (!definition) return undefined;
  const given = variables[size.name.value];
  if (given !== undefined) return given;
  return definition.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
}

/**
 * Refuses an operation that wants a page larger than allowed anywhere, before any sector is asked. Sectors refuse it as
 * well, each for its own field; here the operation is refused as a whole, and one sector's mistake opens no door.
 */
export function limitPages(maxPageSize: number): ApolloServerPlugin<OperationContext> {
  // The server keeps documents it has parsed, so each operation is walked once for as long as it is kept.
  const known = new WeakMap<OperationDefinitionNode, ValueNode[]>();
  const sizesOf = (document: DocumentNode, operation: OperationDefinitionNode): ValueNode[] => {
    const sizes = known.get(operation) ?? pageSizesIn(operationAlone(document, operation));
    known.set(operation, sizes);
    return sizes;
  };
  const isRefused = (size: unknown) => typeof size === 'number' && (size < 1 || size > maxPageSize);

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request: { variables = {} } }) {
          if (!operation) return;
          if (sizesOf(document, operation).some((size) => isRefused(numberOf(size, operation, variables))))
            throw refusedOperation('BAD_USER_INPUT', `"${PAGE_SIZE}" is a number from 1 to ${maxPageSize}.`);
        },
      };
    },
  };
}
