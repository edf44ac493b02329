import { describeProcess } from './process-identity.ts';

/** What npm puts between itself and a script, unless the shell replaces itself by the script. */
const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'busybox', 'zsh']);

/** Number of the npm whose `start` script we are, or null when somebody started us directly. */
export function findNpm(environment: NodeJS.ProcessEnv, parent = process.ppid): number | null {
  if (environment.npm_lifecycle_event !== 'start') return null;
  const found = describeProcess(parent);
  return found && SHELLS.has(found.program) ? found.parent : parent;
}
