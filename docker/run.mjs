/**
 * Runs one of our programs: `node docker/run.mjs gateway/src/main.ts --port 4000`. A process of its own compiles it, so
 * that nothing of the compiler stays: a loader of TypeScript would keep 33 MB for as long as the program runs.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const compiler = fileURLToPath(new URL('compile.mjs', import.meta.url));
const [node, , entry] = process.argv;
const { status, stdout } = spawnSync(node, [compiler, entry], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(1);
const file = stdout.trim();
// Left alone, V8 makes what has outlived some quick collections in old space from the start. In a server that is what the
// request under way holds, and there it stays, with all it points to, long after the answer: nearly every row ever read.
setFlagsFromString('--no-allocation-site-pretenuring');
// A stack tells lines of the sources.
process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, file);
await import(file);
