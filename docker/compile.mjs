/**
 * Makes JavaScript of one of our programs: our own modules become one file (and one more for each that is only loaded
 * when it is needed), packages of others stay where they are. `node docker/compile.mjs gateway/src/main.ts` says where it
 * is. Images do so when they are built, `run.mjs` whenever a program starts. Plain JavaScript, since nothing could read
 * TypeScript before it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
/** By then nobody starts what has been changed since. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Compiles a program, and answers the file to run. The name of that holds a hash of all that is in it, so that nobody
 * starts what another has made of a changed source, and what is there already need not be written: a program compiled
 * once starts in a folder where nobody may write.
 * @param {string} entry from the project's root
 * @returns {Promise<string>}
 */
export async function compile(entry, root = project) {
  const packages = join(root, 'node_modules') + sep;
  // Below the packages, so that they are found from there, and nobody takes it for a part of the project.
  const outdir = join(packages, '.cache', 'tvaers', dirname(entry));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    entryNames: '[name]-[hash]',
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    write: false,
    plugins: [ownFolders(outdir), packagesOutside(packages)],
  });
  if (outputFiles.some(({ path }) => !existsSync(path))) writeAll(outputFiles, outdir);
  const [file = ''] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? [];
  return join(root, file);
}

/** Each is there whole or not at all, also while others start the same program. */
function writeAll(files, folder) {
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of files) {
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  for (const name of readdirSync(folder)) removeWhenOld(join(folder, name));
}

function removeWhenOld(path) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
  if (age > KEPT_MS) rmSync(path, { recursive: true, force: true });
}

/** A module that reads a file beside it finds it from wherever the module has got to. */
const ownFolders = (outdir) => ({
  name: 'own-folders',
  setup({ onLoad }) {
    onLoad({ filter: /[.]ts$/ }, ({ path }) => {
      const way = JSON.stringify(sep + relative(outdir, dirname(path)));
      return {
        contents: readFileSync(path, 'utf8').replaceAll(/\bimport\.meta\.dirname\b/g, `(import.meta.dirname + ${way})`),
        loader: 'ts',
      };
    });
  },
});

/** Packages that every room finds stay where they are; what only one room has, because others need another version, comes along. */
const packagesOutside = (packages) => ({
  name: 'packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === packages) return null;
      if (path.startsWith('node:')) return { external: true };
      const found = await resolve(path, { ...from, pluginData: packages });
      return found.path.startsWith(packages) ? { path, external: true } : found;
    });
  },
});

const isCommand = process.argv[1] === fileURLToPath(import.meta.url);
try {
  for (const entry of isCommand ? process.argv.slice(2) : []) console.log(await compile(entry));
} catch (error) {
  // Of mistakes in the source the compiler has said what is wrong and where.
  if (!error.errors) console.error(`The program could not be compiled: ${error.message}`);
  process.exitCode = 1;
}
