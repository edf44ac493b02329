/**
 * Room for objects that are young, for a process that has many requests half done: with little of it their rows are copied
 * again and again. Megabytes of each of its halves; what the user says for all of Node comes last and counts.
 */
export const youngHeap = (megabytes: number, { NODE_OPTIONS = '' }: NodeJS.ProcessEnv) => ({
  NODE_OPTIONS: `--max-semi-space-size=${megabytes} ${NODE_OPTIONS}`.trim(),
});
