import type { Comparison, Outcome } from './comparison.ts';
import { PARTS, type Part } from './process-cpu.ts';
import { median } from './statistics.ts';

const COLOURS: Record<Part, string> = {
  gateway: '#4269d0',
  subgraphs: '#3ca951',
  postgres: '#efb118',
  rest: '#9c9c9c',
};
const [LABEL, BAR, ROW, HEAD] = [260, 460, 22, 40];

/** CPU per request as bars, one for each side of each question. */
export function chartOf(comparison: Comparison, { measured }: Outcome): string {
  const bars = measured.flatMap(({ question, connections, sides }) =>
    sides.map(({ name, rounds }) => ({
      label: `${question}, ${connections} at a time: ${name}`,
      parts: PARTS.map((part) => ({ part, ms: Math.max(0, median(rounds.map(({ cpu }) => cpu[part]))) })),
    })),
  );
  const longest = Math.max(...bars.map(({ parts }) => parts.reduce((sum, { ms }) => sum + ms, 0)));
  const rows = bars.map(({ label, parts }, index) => {
    const top = HEAD + index * ROW;
    let left = LABEL;
    const pieces = parts.map(({ part, ms }) => {
      const width = (ms / longest) * BAR;
      const piece = `<rect x="${left.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${ROW - 6}" fill="${COLOURS[part]}"/>`;
      left += width;
      return piece;
    });
    const total = parts.reduce((sum, { ms }) => sum + ms, 0).toFixed(1);
    return `<text x="${LABEL - 8}" y="${top + 12}" text-anchor="end">${label}</text>${pieces.join('')}<text x="${(left + 6).toFixed(1)}" y="${top + 12}">${total}</text>`;
  });
  const legend = PARTS.map(
    (part, index) =>
      `<rect x="${LABEL + index * 110}" y="12" width="12" height="12" fill="${COLOURS[part]}"/><text x="${LABEL + index * 110 + 18}" y="22">${part}</text>`,
  );
  const [width, height] = [LABEL + BAR + 80, HEAD + bars.length * ROW + 8];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>${comparison.title}: CPU milliseconds per request</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...legend, ...rows].join('\n')}
</svg>
`;
}
