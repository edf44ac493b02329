import { readFile, stat } from 'node:fs/promises';
import { MAX_SUPERGRAPH_BYTES, type SupergraphSource, tooLarge } from './supergraph-source.ts';

/**
 * A file, looked at whenever it is read: watching by the system misses mounted folders. A change counts when two looks in
 * a row see the same, since half of a file that is being written can be a graph as well, with half of its types.
 */
export function fileSource(path: string): SupergraphSource {
  let given: string | undefined;
  let seen: string | undefined;
  return {
    place: path,
    async read() {
      if ((await stat(path)).size > MAX_SUPERGRAPH_BYTES) throw tooLarge();
      const text = await readFile(path, 'utf8');
      const settled = given === undefined || text === seen;
      seen = text;
      if (!settled || text === given) return null;
      given = text;
      return text;
    },
  };
}
