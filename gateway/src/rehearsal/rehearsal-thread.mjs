/** Runs `run-rehearsal.ts` in a thread of its own, which has to be taught first to read TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./run-rehearsal.ts');
