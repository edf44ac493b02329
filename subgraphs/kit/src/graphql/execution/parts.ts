import type { FieldNode, GraphQLCompositeType, OperationDefinitionNode } from 'graphql';
import type { Place } from './place.ts';
import type { Run } from './run.ts';
import type { Selecting } from './selected-fields.ts';

/** Makes of a value that is not null what the answer says; `NULLED` when nothing can be said. May throw. */
export type Complete = (value: unknown, place: Place, run: Run) => unknown;

/** What an operation is compiled from: its document, the schema, and which of its conditions hold. */
export interface Parts extends Selecting {
  operation: OperationDefinitionNode;
  /** Handed down, because objects hold fields and fields hold objects. */
  compileComposite(type: GraphQLCompositeType, fields: readonly FieldNode[], parts: Parts): Complete;
}

/** The operation asks for something that is rare and left to graphql itself, such as the schema. */
export class NotCompiled extends Error {}
