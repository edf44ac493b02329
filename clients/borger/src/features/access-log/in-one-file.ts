import type { AccessLogFormat } from '../../generated/graphql.ts';

interface Bundle {
  entry: unknown[];
}

/** The parts of an export as one file: lines after lines, and of bundles one with the entries of all. */
export function inOneFile(format: AccessLogFormat, parts: readonly { content: string }[]): string {
  if (format === 'JSON_LINES') return parts.map(({ content }) => content).join('');
  const [first, ...more] = parts.map(({ content }) => JSON.parse(content) as Bundle);
  return JSON.stringify({ ...first, entry: [first, ...more].flatMap((bundle) => bundle?.entry ?? []) });
}
