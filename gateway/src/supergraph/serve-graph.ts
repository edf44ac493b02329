import type { Logger } from '@tvaers/kit/runtime/logger';
import type { GatewayConfig } from '../config.ts';
import { watchPlans } from '../engine/plan/watch-plans.ts';
import { inspectAside } from '../rehearsal/inspect-aside.ts';
import type { KnownOperations } from '../rehearsal/known-operation.ts';
import { openLines } from '../subgraph-request/sectors.ts';
import type { FetchWatch } from '../subgraph-request/watch-fetch.ts';
import { addressSource } from './address-source.ts';
import { beginWith } from './begin-with.ts';
import { fileSource } from './file-source.ts';
import { followSource } from './follow-source.ts';
import { createGeneration, type WithServer } from './generation.ts';
import { generations } from './generations.ts';
import type { GraphStatus } from './graph-status.ts';
import { locatedSupergraph } from './located-supergraph.ts';
import type { SupergraphFacts } from './read-supergraph.ts';
import { signedCopy } from './signed-copy.ts';
import { versionOf } from './version-of.ts';

/** The graph that is served, and the next one as soon as its source has it. */
export interface ServedGraph {
  /** Uses the server of the present graph; a change in the meantime does not touch the request. */
  during: WithServer;
  facts(): SupergraphFacts;
  status(): GraphStatus;
  /** Follows the source no more and lets go of everything at once. */
  close(): Promise<void>;
}

export interface ServeOptions {
  config: GatewayConfig;
  /** What a new graph is made ready for. */
  known: KnownOperations;
  watch: FetchWatch;
  logger: Logger;
}

/** Serves the graph of the configured source and follows its changes. Throws when there is none to begin with. */
export async function serveGraph({ config, known, watch, logger }: ServeOptions): Promise<ServedGraph> {
  const { signIn, subgraphUrls, subgraph, deadlines, engine, limits, budgets, introspection } = config;
  const { path, url, copyPath, pollMilliseconds } = config.supergraph;
  const source = url ? addressSource(url) : fileSource(path);
  const settings = { engine, limits, budgets, introspection };
  const { maxEntities, ...lineLimits } = subgraph;
  const lines = openLines({ privateKey: signIn?.privateKey ?? null, deadlines, watch, ...lineLimits });
  const parts = { settings, lines, maxEntities, watch: watchPlans(watch), logger };
  const copy = signIn && copyPath ? signedCopy(copyPath, signIn.privateKey) : null;

  const boot = async (sdl: string) => createGeneration({ ...parts, facts: locatedSupergraph(sdl, subgraphUrls) });
  const { first, refusedAtStart, ...beginning } = await beginWith(source, copy, boot, logger);
  const served = generations(first, logger);
  let { from } = beginning;
  let since = new Date().toISOString();

  async function settle(sdl: string): Promise<void> {
    from = 'source';
    await copy?.keep(sdl).catch((error: unknown) => logger.error({ err: error }, 'no copy of the graph could be kept'));
  }

  async function serve(sdl: string, stopped: AbortSignal): Promise<void> {
    const { facts: today, version: before } = served.present();
    if (versionOf(sdl) === before) return settle(sdl);
    const operations = known();
    const addressesToday = signIn && [...today.subgraphs.values()].map(({ url }) => url);
    const candidate = { sdl, subgraphUrls, addressesToday, settings, operations };
    const { facts, ahead, misfits } = await inspectAside(candidate, stopped);
    const next = await createGeneration({ ...parts, facts, ahead });
    try {
      await next.rehearse(operations);
      stopped.throwIfAborted();
    } catch (error) {
      await next.close();
      throw error;
    }
    served.replace(next);
    since = new Date().toISOString();
    logger.info(
      { version: next.version, before, ready: operations.length - misfits, misfits },
      'a new graph is served',
    );
    await settle(sdl);
  }

  if (from === 'source') await settle(first.facts.sdl);
  const following = followSource({ source, milliseconds: pollMilliseconds, serve, refusedAtStart, logger });
  return {
    during: served.during,
    facts: () => served.present().facts,
    status: () => ({ version: served.present().version, since, from, ...following.trouble() }),
    async close() {
      await following.stop();
      await served.close();
    },
  };
}
