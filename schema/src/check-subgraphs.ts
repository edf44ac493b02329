import { checkSchema } from '@tvaers/rules/all-rules';
import type { SubgraphFiles } from '@tvaers/rules/schema-rule';
import { readSubgraphFiles } from './subgraph-files.ts';
import { type ListedSubgraph, readSubgraphList } from './subgraph-list.ts';

/** A listed subgraph with its parsed schema. */
export type ReadSubgraph = ListedSubgraph & SubgraphFiles;

export const readSubgraphs = (root: string): ReadSubgraph[] =>
  readSubgraphList(root).map((listed) => ({ ...listed, files: readSubgraphFiles(root, listed).files }));

/** What our own rules find, one line each: place, sentence, rule. */
export const describeFindings = (subgraphs: readonly SubgraphFiles[]): string[] =>
  checkSchema(subgraphs).map(({ file, line, message, rule }) => `${file}:${line}  ${message} (${rule})`);
