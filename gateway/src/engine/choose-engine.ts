import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Sector } from '../subgraph-request/sector.ts';
import type { EngineName, GraphEngine } from './graph-engine.ts';
import { createOwnEngine } from './own-engine.ts';
import type { GraphDescription } from './plan/describe-graph.ts';
import type { PlanStore } from './plan/plan-store.ts';
import type { PlanWatch } from './plan/watch-plans.ts';

export interface EngineParts {
  /** The composed graph. */
  sdl: string;
  sectorOf: (name: string) => Sector;
  logger: Logger;
  watch: PlanWatch;
  plans?: PlanStore | undefined;
  /** Of the same graph, when it was made before. */
  description?: GraphDescription | undefined;
}

/**
 * The engine of a setting. Apollo's packages report to their vendor unless told not to before anything is built, and the
 * stock engine is a third of all code there is to load, so only who runs it loads it.
 */
export async function createEngine(
  name: EngineName,
  { sdl, sectorOf, logger, watch, plans, description }: EngineParts,
): Promise<GraphEngine> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  if (name === 'own') return createOwnEngine(sdl, sectorOf, watch, { plans, description });
  const { createApolloEngine } = await import('./apollo-engine.ts');
  return createApolloEngine(sdl, sectorOf, logger, plans);
}
