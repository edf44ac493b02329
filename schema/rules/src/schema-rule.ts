import type { ASTNode, DocumentNode } from 'graphql';

/** The schema files of one subgraph, parsed one by one so that each node knows its file and line. */
export interface SubgraphFiles {
  name: string;
  files: readonly DocumentNode[];
}

export interface Finding {
  file: string;
  line: number;
  message: string;
}

/** One convention of ours: a sentence, and what breaks it. The message tells the reader what to write instead. */
export interface SchemaRule {
  name: string;
  says: string;
  check(graph: readonly SubgraphFiles[]): Finding[];
}

/** A finding at the place where `node` begins. */
export function findingAt(node: ASTNode, message: string): Finding {
  return { file: node.loc?.source.name ?? 'unknown file', line: node.loc?.startToken.line ?? 0, message };
}
