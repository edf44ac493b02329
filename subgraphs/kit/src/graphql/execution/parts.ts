import type { OperationDefinitionNode } from 'graphql';
import type { Selecting } from './selected-fields.ts';

/** What an operation is compiled from: its document, the schema, and which of its conditions hold. */
export interface Parts extends Selecting {
  operation: OperationDefinitionNode;
}

/** The operation asks for something that is rare and left to graphql itself, such as the schema. */
export class NotCompiled extends Error {}
