import { once } from 'node:events';
import { HouseProblem } from '../house-problem.ts';
import { endOfLog, keepLogSmall, lastWords } from './log-file.ts';
import { describeEnd, type PartSpec, spawnPart } from './part.ts';

/** Runs a command of the house to its end. @throws HouseProblem with the last thing it said when it fails */
export async function runOnce(spec: PartSpec, signal?: AbortSignal): Promise<void> {
  keepLogSmall(spec.logFile);
  const from = endOfLog(spec.logFile);
  const child = spawnPart(spec);
  const abort = () => void child.kill('SIGTERM');
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  const [code, endedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (code === 0) return;
  throw new HouseProblem(
    `${spec.name} ${describeEnd(code, endedBy)} and said: ${lastWords(spec.logFile, from)} (whole log: ${spec.logFile}).`,
  );
}
