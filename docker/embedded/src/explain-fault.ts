import { HouseProblem, systemCode } from './house-problem.ts';
import { diskFull } from './project-folder.ts';

const NO_RIGHT = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What to show at the terminal when a command fails: a sentence where a person can put it right, else all that is known. */
export function explainFault(error: unknown): string | Error {
  if (error instanceof HouseProblem) return error.message;
  const path = pathOf(error);
  const code = systemCode(error) ?? '';
  if (path !== null && code === 'ENOSPC') return diskFull(path).message;
  if (path !== null && NO_RIGHT.has(code))
    return `This user may not use ${path}: give yourself the right (sudo chown -R $(id -un) "${path}") and run the command again; nothing was lost.`;
  return error as Error;
}

const pathOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : null;
