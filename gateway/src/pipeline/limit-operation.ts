import { PublicError } from '@tvaers/kit/runtime/public-error';
import { Kind, type ValidationRule } from 'graphql';
import { type OperationSize, operationMeasurer } from './measure-operation.ts';

/** What one operation may be at most. */
export interface OperationLimits {
  maxTokens: number;
  maxDepth: number;
  maxIntrospectionDepth: number;
  maxFields: number;
  maxAliases: number;
  maxRootFields: number;
  maxDirectives: number;
  /** Rows of one page. */
  maxPageSize: number;
}

function excessOf(size: OperationSize, limits: OperationLimits): string | null {
  if (size.depth > limits.maxDepth) return `it is nested deeper than ${limits.maxDepth} levels`;
  if (size.introspectionDepth > limits.maxIntrospectionDepth)
    return `its introspection is nested deeper than ${limits.maxIntrospectionDepth} levels`;
  if (size.fields > limits.maxFields) return `it has more than ${limits.maxFields} fields, fragments written out`;
  if (size.aliases > limits.maxAliases) return `it has more than ${limits.maxAliases} aliases`;
  if (size.rootFields > limits.maxRootFields) return `it asks for more than ${limits.maxRootFields} things at once`;
  if (size.directives > limits.maxDirectives) return `it has more than ${limits.maxDirectives} directives`;
  return null;
}

const tooLarge = (excess: string) =>
  new PublicError('OPERATION_TOO_LARGE', `The operation is larger than the limits allow: ${excess}.`);

/** A validation rule, so that a document that has passed is remembered with its other checks. */
export const limitOperation =
  (limits: OperationLimits): ValidationRule =>
  (context) => ({
    Document({ definitions }) {
      const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
      const measure = operationMeasurer(new Map(fragments.map((fragment) => [fragment.name.value, fragment])));
      for (const node of definitions) {
        const excess = node.kind === Kind.OPERATION_DEFINITION ? excessOf(measure(node), limits) : null;
        if (excess) context.reportError(tooLarge(excess));
      }
    },
  });
