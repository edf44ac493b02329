import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideOtherFiles } from '@tvaers/contract/subgraph-sdl';
import type { SubgraphFiles } from '@tvaers/rules/schema-rule';
import { parse, Source } from 'graphql';

/** The `*.graphql` files below `folder`, in an order that does not depend on the machine. */
const schemaFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql') && !file.includes('node_modules'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/**
 * Parses a subgraph's schema file by file, each under its path from `root`, so that every later message can name file
 * and line. Throws GraphQL's own syntax error, which names both as well.
 */
export function readSubgraphFiles(root: string, { name, sdl }: { name: string; sdl: string }): SubgraphFiles {
  const files = schemaFilesIn(join(root, sdl)).map((file) =>
    parse(new Source(besideOtherFiles(readFileSync(join(root, sdl, file), 'utf8')), `${sdl}/${file}`)),
  );
  if (files.length === 0) throw new Error(`${name}: no *.graphql file below ${sdl}, the folder supergraph.yaml names.`);
  return { name, files };
}
