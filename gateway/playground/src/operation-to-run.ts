import { Kind, parse } from 'graphql';

/**
 * The operation name to send with a document. GraphiQL learns the names in a document a moment after a tab was opened,
 * and until then names an operation of the tab before.
 */
export function operationToRun(document: string, named: string | null | undefined): string | null {
  if (!named) return null;
  try {
    const operations = parse(document).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    return operations.some(({ name }) => name?.value === named) ? named : null;
  } catch {
    // The graph tells what is wrong with the document better than we could.
    return named;
  }
}
