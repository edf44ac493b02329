import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const reading = (file: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, file)).href}`,
});

/** For a house whose subgraphs decide nothing and log nothing. */
export const WITHOUT_ACCESS = reading('without-access.mjs');

/** For one whose subgraphs besides answer whoever asks. */
export const WITHOUT_ENVELOPE = reading('without-envelope.mjs');
