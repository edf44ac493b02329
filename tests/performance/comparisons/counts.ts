import { join } from 'node:path';
import { ask } from '../../harness/ask.ts';
import { personWhoIs } from '../../harness/house.ts';
import { sectorAnswersOf } from '../../harness/statements.ts';
import type { CaseQuestion } from '../bench/comparison.ts';
import { type HouseSide, houseSide } from '../bench/house-side.ts';
import { CASELOAD, CITIZEN_OVERVIEW } from '../bench/questions.ts';
import type { Study } from '../bench/study.ts';

const ABOUT = `Counted in the sectors' logs of a whole house, for a question that has been asked before: how often the gateway asked a
sector, and how many statements the sectors sent, beside transaction control, viewer and log. That a smaller caseload costs as
many is held by a test.`;

interface Counted {
  question: string;
  fetches: number;
  statements: number;
}

/** What does not depend on the machine. */
export const counts: Study = {
  name: 'counts',
  title: 'Fetches and statements',
  quick: false,
  async find({ citizens }) {
    const house = await houseSide('house', { citizens, environment: { LOG_LEVEL: 'debug' } });
    try {
      process.env.TVAERS_HOUSE = join(house.folder, 'house.json');
      const [caseload, overview] = [await count(CASELOAD, house), await count(CITIZEN_OVERVIEW, house)];
      return {
        chapter: `${ABOUT}\n\n| question | fetches | statements |\n| --- | --: | --: |\n${[caseload, overview].map(rowOf).join('\n')}`,
        figures: {
          caseloadStatements: caseload.statements,
          caseloadFetches: caseload.fetches,
          overviewFetches: overview.fetches,
        },
      };
    } finally {
      await house.stop();
    }
  },
};

async function count({ name, document, variables }: CaseQuestion, { asker }: HouseSide): Promise<Counted> {
  const { username } = personWhoIs('coordinator');
  const question = () => ask(document, variables(asker, 0), { as: username });
  await question();
  const { headers } = await question();
  const answers = await sectorAnswersOf(headers.get('x-correlation-id') ?? '');
  return {
    question: name,
    fetches: answers.length,
    statements: answers.reduce((sum, { statements }) => sum + statements, 0),
  };
}

const rowOf = ({ question, fetches, statements }: Counted): string => `| ${question} | ${fetches} | ${statements} |`;
