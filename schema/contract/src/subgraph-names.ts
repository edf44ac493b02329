/** The four sectors' subgraphs. The name is also the audience of an envelope and the source of an event. */
export const SUBGRAPH_NAMES = ['citizens', 'interventions', 'plans', 'staff'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];
