import type { Logger } from '@tvaers/kit/runtime/logger';
import { type DocumentSources, filesOf, loadTrustedDocuments, markOf } from './load-trusted-documents.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface FollowDocumentsOptions {
  sources: DocumentSources;
  /** Pause between two looks; 0 looks once. */
  milliseconds: number;
  logger: Logger;
}

export interface FollowedDocuments extends TrustedDocuments {
  stop(): void;
}

/**
 * What apps published, also while this process runs: a new version of a front-end is known as soon as its file is there,
 * and one that is taken away is not run any more. Throws at the start as `loadTrustedDocuments` does; later a file that is
 * not what it should be, such as one half written, leaves everything as it was until it is mended.
 */
export function followDocuments({ sources, milliseconds, logger }: FollowDocumentsOptions): FollowedDocuments {
  let mark = markOf(filesOf(sources));
  let documents = loadTrustedDocuments(sources);
  /** Told once, while it is tried again at every look. */
  let trouble: string | null = null;

  function look(): void {
    try {
      const now = markOf(filesOf(sources));
      if (now === mark) return;
      documents = loadTrustedDocuments(sources);
      mark = now;
      trouble = null;
      logger.info({ documents: documents.texts().length }, 'published documents have changed');
    } catch (error) {
      if (String(error) !== trouble)
        logger.error({ err: error }, 'published documents cannot be read; those known before stay');
      trouble = String(error);
    }
  }

  const timer = milliseconds > 0 ? setInterval(look, milliseconds).unref() : undefined;
  return {
    find: (app, hash) => documents.find(app, hash),
    has: (app) => documents.has(app),
    texts: () => documents.texts(),
    operationNames: () => documents.operationNames(),
    stop: () => clearInterval(timer),
  };
}
