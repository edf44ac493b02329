import { letEverybodyConsent, openAllRows } from '../bench/change-data.ts';
import type { Arranged, Comparison, Scale } from '../bench/comparison.ts';
import { shareWithout } from '../bench/contrasts.ts';
import { houseSide } from '../bench/house-side.ts';
import { CASELOAD, CITIZEN_OVERVIEW } from '../bench/questions.ts';
import { contrastIn, figuresOf } from '../bench/report.ts';
import { WITHOUT_ACCESS } from '../bench/source/environments.ts';

const SHARE = shareWithout('on');

/** What access rules and the read log cost: a house as it is against one that the benchmark has taken them out of. */
export const access: Comparison = {
  name: 'access',
  title: 'Access rules and the read log',
  about: `Two houses with the same invented city. One is as it is. Of the other the benchmark has taken away what decides
and what is noted down, since the product has no switch for that: row-level security is off on every table, and the
subgraphs' source is read without the decision when a transaction begins, without the viewer in its settings, without the
guards of fields and entities, without the insert into the read log and without the job that seals it. So the difference
holds all of it, in Node and in PostgreSQL, and also what comes after the answer: sealing, and the events that carry the
log to citizens. Everybody on the caseload has consented, so that nothing is held back and both answer the same. Signed envelopes, scopes and the transaction itself stay in both.`,
  connections: [1, 8],
  // Sealing what was read, and telling the citizens.
  settleMs: 1500,
  contrasts: [SHARE],

  async arrange({ citizens }: Scale): Promise<Arranged> {
    const on = await houseSide('on', { citizens });
    const off = await houseSide('off', {
      citizens,
      environment: WITHOUT_ACCESS,
    });
    for (const side of [on, off]) await letEverybodyConsent(side.folder, side.asker.staffMemberId);
    await openAllRows(off.folder);
    return {
      sides: [on, off],
      questions: [CASELOAD, CITIZEN_OVERVIEW],
      stop: async () => {
        await Promise.all([on.stop(), off.stop()]);
      },
    };
  },

  figures: (outcome) => {
    const asked = { question: CASELOAD.name, connections: 8, side: 'off' };
    return figuresOf({ accessShare: contrastIn(outcome, asked, SHARE.of) });
  },
};
