import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canariesIn } from './world/canaries.ts';

/** What of these texts, and which canaries, stand in the log files of a house. */
export function foundInLogs(houseFile: string, texts: readonly string[]): string[] {
  const folder = join(dirname(houseFile), 'logs');
  return readdirSync(folder).flatMap((name) => {
    const log = readFileSync(join(folder, name), 'utf8');
    const found = [...new Set(canariesIn(log)), ...texts.filter((text) => log.includes(text))];
    return found.map((one) => `${name}: ${one}`);
  });
}
