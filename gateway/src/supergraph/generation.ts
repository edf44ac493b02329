import type { ApolloServer } from '@apollo/server';
import type { Logger } from '@tvaers/kit/runtime/logger';
import { bootServer, type ServerSettings } from '../engine/boot-server.ts';
import type { MadeAhead } from '../engine/made-ahead.ts';
import { recentPlans } from '../engine/plan/plan-store.ts';
import type { PlanWatch } from '../engine/plan/watch-plans.ts';
import type { OperationContext } from '../operation-context.ts';
import type { KnownOperation } from '../rehearsal/known-operation.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { openSectors } from '../subgraph-request/sectors.ts';
import type { SharedLines } from '../subgraph-request/shared-lines.ts';
import type { SupergraphFacts } from './read-supergraph.ts';
import { versionOf } from './version-of.ts';

/** Uses the server for one request. */
export type WithServer = <Answer>(use: (server: ApolloServer<OperationContext>) => Promise<Answer>) => Promise<Answer>;

/**
 * All that belongs to one graph: what is known of it, the engine, the server before it. Serves from its creation until it
 * is retired, drains until the last request that it has admitted is answered, and is then closed.
 */
export interface Generation {
  version: string;
  facts: SupergraphFacts;
  during: WithServer;
  /** Makes ready for operations, asking no sector. */
  rehearse(operations: readonly KnownOperation[]): Promise<void>;
  /** To be called when no new request comes any more; resolves when everything is let go. */
  retire(): Promise<void>;
  /** Lets go of everything at once. */
  close(): Promise<void>;
}

export interface GenerationOptions {
  facts: SupergraphFacts;
  settings: ServerSettings;
  lines: SharedLines;
  maxEntities: number;
  watch: PlanWatch;
  logger: Logger;
  /** What was made of this graph in another thread; without it everything is made here and now. */
  ahead?: MadeAhead | undefined;
}

/** Boots a graph. Throws when the engine does not take it, and has then let go of everything. */
export async function createGeneration(options: GenerationOptions): Promise<Generation> {
  const { facts, settings, lines, maxEntities, watch, logger, ahead } = options;
  const sectors = openSectors({ supergraph: facts, lines, maxEntities });
  const plans = recentPlans(ahead?.plans);
  const { sectorOf } = sectors;
  const booting = bootServer({ facts, settings, watch, logger, sectorOf, plans, description: ahead?.description });
  const booted = await booting.catch(async (error: unknown) => {
    await sectors.close();
    throw error;
  });

  let running = 0;
  let closed: Promise<void> | undefined;
  let lastIsOut = () => {};

  function close(): Promise<void> {
    closed ??= booted.server.stop().then(sectors.close);
    return closed;
  }

  return {
    version: versionOf(facts.sdl),
    facts,
    async during(use) {
      running += 1;
      try {
        return await use(booted.server);
      } finally {
        running -= 1;
        if (running === 0) lastIsOut();
      }
    },
    rehearse: async (operations) => void (await rehearse(booted, [...facts.subgraphs.keys()], operations)),
    async retire() {
      if (running > 0) {
        await new Promise<void>((resolve) => {
          lastIsOut = resolve;
        });
      }
      await close();
    },
    close,
  };
}
