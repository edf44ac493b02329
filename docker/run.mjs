/**
 * Runs one of our programs: `node docker/run.mjs gateway/src/main.ts --port 4000`. A process of its own compiles it, so
 * that nothing of the compiler stays: a loader of TypeScript would keep 33 MB for as long as the program runs.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** How V8 keeps house in a program that answers requests for weeks, at times many and at times none (`DECISIONS.md`). */
const MEMORY = [
  // What outlives quick collections is what the request under way holds: no reason to make the like in old space.
  '--no-allocation-site-pretenuring',
  // After eight seconds without a request V8 would throw compiled code away and shrink the young heap. Ten minutes.
  '--gc-memory-reducer-start-delay-ms=600000',
];

const compiler = fileURLToPath(new URL('compile.mjs', import.meta.url));
const [node, , entry] = process.argv;
const { status, stdout } = spawnSync(node, [compiler, entry], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(1);
const file = stdout.trim();
for (const flag of MEMORY) setFlagsFromString(flag);
// A stack tells lines of the sources.
process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, file);
await import(file);
