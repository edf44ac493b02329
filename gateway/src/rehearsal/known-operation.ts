/** An operation that is likely to be asked again. No variables: those are about people. */
export interface KnownOperation {
  document: string;
  /** Undefined when the document has only one. */
  name?: string | undefined;
  /** A graph that it does not fit is refused: clients in use rely on it. */
  mustFit?: boolean;
}

export type KnownOperations = () => readonly KnownOperation[];
