import { parse, Source } from 'graphql';
import type { SchemaRule, SubgraphFiles } from './schema-rule.ts';

/** For tests: subgraphs written as text, each in a file called `<name>.graphql`. */
export const graphOf = (texts: Record<string, string>): SubgraphFiles[] =>
  Object.entries(texts).map(([name, text]) => ({ name, files: [parse(new Source(text, `${name}.graphql`))] }));

/** What one rule says about them, as `file:line message`. */
export const findingsOf = (rule: SchemaRule, texts: Record<string, string>): string[] =>
  rule.check(graphOf(texts)).map(({ file, line, message }) => `${file}:${line} ${message}`);
