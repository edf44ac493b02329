/** What `/status` says of the graph. Open to everybody: reasons stand in the log alone. */
export interface GraphStatus {
  version: string;
  /** ISO 8601; since when this gateway serves it. */
  since: string;
  /** `copy` after a start at which the source had no graph that could be served. */
  from: 'source' | 'copy';
  /** A newer graph that the source has and the gateway does not take. */
  refused: RefusedGraph | null;
  /** ISO 8601; null while the source can be read. */
  sourceUnreadSince: string | null;
}

export interface RefusedGraph {
  version: string;
  since: string;
}
