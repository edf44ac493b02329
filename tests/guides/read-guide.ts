/** A command block of a guide. */
export interface GuideBlock {
  /** Line of the guide on which it begins. */
  line: number;
  commands: string;
  /** `by-hand` blocks start or stop the house and are not run. */
  kind: 'run' | 'by-hand';
  /** Each must be in the output. */
  answers: string[];
}

const FENCE = /^```(\S*) ?(.*)$/;

/**
 * Reads the blocks that begin with »```sh run« or »```sh by-hand«. The »```text« block that follows one says what its
 * output contains, line by line. @throws Error for a block of commands that says neither, and for one without an answer
 */
export function readGuide(text: string): GuideBlock[] {
  const blocks: GuideBlock[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const fence = FENCE.exec(lines[at] ?? '');
    if (!fence) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`Line ${at + 1}: the block is never closed.`);
    const content = lines.slice(at + 1, end);
    if (fence[1] === 'sh') blocks.push({ ...startOf(fence[2] ?? '', at + 1), commands: content.join('\n') });
    if (fence[1] === 'text') blocks.at(-1)?.answers.push(...content);
    at = end;
  }
  for (const { kind, answers, line } of blocks) {
    if (kind === 'run' && answers.length === 0) throw new Error(`Line ${line}: nothing says what this answers.`);
  }
  return blocks;
}

function startOf(kind: string, line: number): Pick<GuideBlock, 'kind' | 'line' | 'answers'> {
  if (kind !== 'run' && kind !== 'by-hand') throw new Error(`Line ${line}: say »sh run« or »sh by-hand«.`);
  return { kind, line, answers: [] };
}
