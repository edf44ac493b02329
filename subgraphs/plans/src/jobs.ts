import type { Job } from '@tvaers/kit/events/jobs';
import { seekTheUnseen } from './tasks/seek-the-unseen.ts';

const HOUR_MS = 3_600_000;

/** What plans does by itself. */
export const jobs: readonly Job[] = [{ name: 'seek-the-unseen', everyMs: HOUR_MS, work: seekTheUnseen }];
