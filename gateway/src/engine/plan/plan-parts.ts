import type { Sector } from '../../subgraph-request/sector.ts';
import type { Graph } from './graph.ts';
import type { PlanWatch } from './watch-plans.ts';

/** What the steps of a plan are made from. */
export interface PlanParts {
  graph: Graph;
  sectorOf(name: string): Sector;
  watch: PlanWatch;
}
