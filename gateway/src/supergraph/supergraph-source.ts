/** Where composed graphs come from. */
export interface SupergraphSource {
  /** Where, for the log. */
  place: string;
  /** The graph as it is now; null when it is still what the last reading gave. Throws when it cannot be read. */
  read(): Promise<string | null>;
}

/** Far beyond any graph of people, and little enough to be held a few times over. */
export const MAX_SUPERGRAPH_BYTES = 16 * 1024 * 1024;

export const tooLarge = () => new Error(`the graph is larger than ${MAX_SUPERGRAPH_BYTES} bytes`);
