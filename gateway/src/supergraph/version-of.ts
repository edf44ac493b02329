import { createHash } from 'node:crypto';

/** Names a graph by what is in it. */
export const versionOf = (sdl: string): string => createHash('sha256').update(sdl).digest('hex').slice(0, 12);
