import type { Arranged, Comparison, Outcome, Scale } from '../bench/comparison.ts';
import { timesCpu } from '../bench/contrasts.ts';
import { houseSide } from '../bench/house-side.ts';
import { CASELOAD, CITIZEN_OVERVIEW } from '../bench/questions.ts';
import { contrastIn, figuresOf } from '../bench/report.ts';

const LARGE = 100_000;
/** In a quick look: enough to see that it works. */
const LARGER = 120;
const CPU = timesCpu('pilot');

const times = (outcome: Outcome, question: string): number | undefined =>
  contrastIn(outcome, { question, connections: 8, side: 'city' }, CPU.of);

/** What the number of citizens costs those who ask about a few of them. */
export const size: Comparison = {
  name: 'size',
  title: 'A pilot and a city',
  about: `Two whole houses as they are, with access rules, read log, sign-in and envelopes: a pilot, and a city of
${LARGE.toLocaleString('en')} citizens. The same coordinator asks about the same 25 citizens and about one of them; the rest of the city is around them.`,
  connections: [8],
  settleMs: 1500,
  contrasts: [CPU],

  async arrange({ citizens, smoke }: Scale): Promise<Arranged> {
    const pilot = await houseSide('pilot', { citizens });
    const city = await houseSide('city', { citizens: smoke ? LARGER : LARGE });
    return {
      sides: [pilot, { ...city }],
      questions: [CASELOAD, CITIZEN_OVERVIEW],
      stop: async () => {
        await Promise.all([pilot.stop(), city.stop()]);
      },
    };
  },

  figures: (outcome) =>
    figuresOf({ sizeCaseload: times(outcome, CASELOAD.name), sizeOverview: times(outcome, CITIZEN_OVERVIEW.name) }),
};
