import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Generation } from './generation.ts';
import type { SignedCopy } from './signed-copy.ts';
import type { SupergraphSource } from './supergraph-source.ts';

export interface Beginning {
  first: Generation;
  from: 'source' | 'copy';
  /** The graph of the source, when it could be read and not be served. */
  refusedAtStart: { sdl: string; why: string } | null;
}

/**
 * The graph of the source, or else the last good one: a gateway that restarts while the registry is down, or has
 * something broken in it, goes on as before. Throws what is wrong with the source when there is no copy to be believed.
 */
export async function beginWith(
  source: SupergraphSource,
  copy: SignedCopy | null,
  boot: (sdl: string) => Promise<Generation>,
  logger: Logger,
): Promise<Beginning> {
  let sdl: string | null = null;
  try {
    sdl = await source.read();
    if (sdl === null) throw new Error(`${source.place} has no graph`);
    return { first: await boot(sdl), from: 'source', refusedAtStart: null };
  } catch (error) {
    if (!copy) throw error;
    const first = await copy.read().then(boot, (cause: unknown) => {
      logger.error({ err: cause }, 'there is no copy of the last good graph to begin with');
      throw error;
    });
    logger.warn({ err: error, version: first.version }, 'the last good graph is served, from the copy');
    return { first, from: 'copy', refusedAtStart: sdl === null ? null : { sdl, why: (error as Error).message } };
  }
}
