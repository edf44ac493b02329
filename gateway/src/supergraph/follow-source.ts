import type { Logger } from '@tvaers/kit/runtime/logger';
import type { GraphStatus } from './graph-status.ts';
import type { SupergraphSource } from './supergraph-source.ts';
import { versionOf } from './version-of.ts';

export interface FollowOptions {
  source: SupergraphSource;
  /** Pause between two looks; 0 looks never. */
  milliseconds: number;
  /** Makes a graph the one that is served. Throws with a sentence when it cannot be, and has then changed nothing. */
  serve(sdl: string, stopped: AbortSignal): Promise<void>;
  /** What the source had at the start, when that could not be served. */
  refusedAtStart: { sdl: string; why: string } | null;
  logger: Logger;
  /** A refused graph is tried again after so long: the sector that was missing may have come up. */
  againMilliseconds?: number;
}

export interface Following {
  trouble(): Pick<GraphStatus, 'refused' | 'sourceUnreadSince'>;
  stop(): Promise<void>;
}

const AGAIN_MILLISECONDS = 30_000;

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Looks again and again whether the source has another graph. Whatever goes wrong, what is served stays as it is. */
export function followSource(options: FollowOptions): Following {
  const { source, milliseconds, serve, refusedAtStart, logger, againMilliseconds = AGAIN_MILLISECONDS } = options;
  const stopping = new AbortController();
  let waiting: { sdl: string; notBefore: number } | null = null;
  let refused: { version: string; since: string; why: string } | null = null;
  let sourceUnreadSince: string | null = null;

  function refuse(sdl: string, why: string): void {
    const version = versionOf(sdl);
    waiting = { sdl, notBefore: Date.now() + againMilliseconds };
    if (refused?.version === version && refused.why === why) return;
    logger.error({ version, why }, 'the new graph is refused; what was served stays');
    refused = { version, since: new Date().toISOString(), why };
  }

  async function read(): Promise<void> {
    try {
      const sdl = await source.read();
      if (sdl !== null) waiting = { sdl, notBefore: 0 };
      sourceUnreadSince = null;
    } catch (error) {
      if (sourceUnreadSince === null)
        logger.warn(
          { err: error, place: source.place },
          'the source of the graph cannot be read; what is served stays',
        );
      sourceUnreadSince ??= new Date().toISOString();
    }
  }

  async function change(sdl: string): Promise<void> {
    try {
      await serve(sdl, stopping.signal);
      waiting = null;
      refused = null;
    } catch (error) {
      if (!stopping.signal.aborted) refuse(sdl, sentenceOf(error));
    }
  }

  let timer: NodeJS.Timeout | undefined;
  let changing: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    await read();
    if (stopping.signal.aborted) return;
    if (waiting && waiting.notBefore <= Date.now()) changing = change(waiting.sdl);
    await changing;
    lookLater();
  }

  function lookLater(): void {
    if (milliseconds > 0 && !stopping.signal.aborted) timer = setTimeout(() => void look(), milliseconds).unref();
  }

  if (refusedAtStart) refuse(refusedAtStart.sdl, refusedAtStart.why);
  lookLater();
  return {
    trouble: () => ({
      refused: refused && { version: refused.version, since: refused.since },
      sourceUnreadSince,
    }),
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await changing;
    },
  };
}
