import { Kind, parse } from 'graphql';

/** Names of the operations of a document; one without a name has none. */
export const operationNamesIn = (document: string): string[] =>
  parse(document, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value] : [],
  );
