import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './run-program.mjs';

/**
 * Makes the generated types of each workspace with a `codegen` script anew, which the type check after it needs, and
 * fails when files that were there differ from what is made now.
 */
export async function generateTypes() {
  const { workspaces } = readJson('package.json');
  const total = { passed: 0, failed: 0 };
  for (const workspace of workspaces.filter(hasCodegen)) {
    const before = hashGenerated(workspace);
    const { code } = await runProgram('npm', ['run', '--silent', 'codegen', '-w', workspace]);
    const stale = before !== null && before !== hashGenerated(workspace);
    if (stale)
      console.log(`${workspace}: the generated types were stale; run npm run codegen and commit what it made.`);
    if (code === 0 && !stale) total.passed += 1;
    else total.failed += 1;
  }
  return total;
}

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const hasCodegen = (workspace) => readJson(join(workspace, 'package.json')).scripts?.codegen !== undefined;

/** A hash of the generated files of a workspace, null when there are none yet. */
function hashGenerated(workspace) {
  const source = join(root, workspace, 'src');
  const files = existsSync(source) ? readdirSync(source, { recursive: true, withFileTypes: true }) : [];
  const hash = createHash('sha256');
  let any = false;
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    if (!/(\/generated\/|\.generated\.ts$)/.test(file) || !/\.[a-z]+$/.test(file)) continue;
    hash.update(file).update(readFileSync(file));
    any = true;
  }
  return any ? hash.digest('hex') : null;
}
