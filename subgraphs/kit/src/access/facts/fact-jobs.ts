import { HEARTBEAT_SECONDS } from '@tvaers/contract/access-facts';
import type { Job } from '../../events/jobs.ts';
import { tellAllFacts } from './tell-facts.ts';

/** Says that the owner of facts is there and has told all it knows: whoever does not hear it soon trusts no copy. */
const sayThatWeAreThere: Job = {
  name: 'say-that-we-are-there',
  everyMs: HEARTBEAT_SECONDS * 1000,
  work: ({ publish, now }) => publish('access.heartbeat', { at: now.toISOString() }),
};

/** Finds what no use case has told: rows of a time before there were facts, or of an import. */
const tellWhatWasMissed: Job = {
  name: 'tell-what-was-missed',
  everyMs: 6 * 3_600_000,
  async work(context) {
    const told = await tellAllFacts(context);
    if (told > 0) context.logger.warn({ told }, 'told facts that no use case had told');
  },
};

/** What a subgraph that owns facts does about them beside its use cases; its view is `access_fact_due`. */
export const factJobs: readonly Job[] = [sayThatWeAreThere, tellWhatWasMissed];
