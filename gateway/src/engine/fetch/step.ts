import type { GraphQLError } from 'graphql';
import type { Asking } from '../../subgraph-request/sector.ts';
import type { JsonObject } from '../json-object.ts';
import type { PlanTiming } from '../plan/plan-timing.ts';

/** One operation on its way: what the steps of its plan read and add to. */
export interface Run {
  /** What the sectors have answered so far, joined. */
  data: JsonObject;
  errors: GraphQLError[];
  /** As the client sent them; defaults are the subgraphs' to apply. */
  variables: Readonly<Record<string, unknown>>;
  /** Names that were fetched to those the client chose, where they differ. */
  clientNames: ReadonlyMap<string, string>;
  /** Objects that a sector was asked about and does not show: what is missing of them is no fault of anybody's. */
  absent: Set<unknown>;
  asking(writes: boolean): Asking;
  /** Filled as fetches end, where somebody may see how it went; null otherwise. */
  timing: PlanTiming | null;
}

/** A part of a plan. Never rejects: what goes wrong becomes an error of the run. */
export type Step = (run: Run) => Promise<void>;

export const nothing: Step = async () => {};

export const inOrder =
  (steps: readonly Step[]): Step =>
  async (run) => {
    for (const step of steps) await step(run);
  };

export function sideBySide(steps: readonly Step[]): Step {
  const [only = nothing, ...others] = steps;
  if (others.length === 0) return only;
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
