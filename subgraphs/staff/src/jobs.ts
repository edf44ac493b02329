import { factJobs } from '@tvaers/kit/access/facts/fact-jobs';
import type { Job } from '@tvaers/kit/events/jobs';
import { announceTodaysOrganisations } from './organisations/announce-todays-organisations.ts';

const TEN_MINUTES_MS = 600_000;

export const jobs: readonly Job[] = [
  ...factJobs,
  { name: 'announce-todays-organisations', everyMs: TEN_MINUTES_MS, work: announceTodaysOrganisations },
];
