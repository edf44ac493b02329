/**
 * `npm run compose`: lints the subgraphs' schemas, composes them and writes supergraph.graphql.
 * `npm run compose -- --check` writes nothing and fails when the committed file is not what composition gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFindings, readSubgraphs } from './src/check-subgraphs.ts';
import { composeSupergraph } from './src/compose-supergraph.ts';
import { firstDifference } from './src/first-difference.ts';

const root = join(import.meta.dirname, '..');
const target = join(import.meta.dirname, 'supergraph.graphql');

function fail(lines: readonly string[], closing: string): never {
  for (const line of lines) console.error(line);
  console.error(`\n${closing}`);
  process.exit(1);
}

const subgraphs = readSubgraphs(root);
const findings = describeFindings(subgraphs);
if (findings.length > 0) fail(findings, `Not composed: ${findings.length} findings against schema/rules.`);

const composed = composeSupergraph(subgraphs);
if ('errors' in composed) fail(composed.errors, `Not composed: ${composed.errors.length} errors.`);
for (const hint of composed.hints) console.log(`hint ${hint}`);

const committed = existsSync(target) ? readFileSync(target, 'utf8') : '';
const difference = firstDifference(committed, composed.sdl);
if (!process.argv.includes('--check')) {
  writeFileSync(target, composed.sdl);
  console.log(`schema/supergraph.graphql ${difference === null ? 'was up to date' : 'written'}.`);
} else if (difference !== null) {
  const place = `schema/supergraph.graphql:${difference}  is where it differs first`;
  fail([place], 'schema/supergraph.graphql is stale: run `npm run compose` and commit it.');
} else {
  console.log('schema/supergraph.graphql is what the subgraphs compose to.');
}
