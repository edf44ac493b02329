import { dirname } from 'node:path';
import { startHouse } from '../../harness/house-process.ts';
import { fetchToken } from '../../harness/token.ts';
import type { Asker, CaseQuestion, Side } from './comparison.ts';
import { type Question, send } from './load.ts';
import { CASELOAD } from './questions.ts';

/** A house of its own as one side of a comparison. */
export interface HouseSide extends Side {
  asker: Asker;
  /** Where its data and secrets are. */
  folder: string;
  stop(): Promise<void>;
}

interface HouseSideOptions {
  citizens: number;
  flags?: readonly string[];
  environment?: Record<string, string>;
}

/** Inventing a whole city takes minutes, on a busy machine many. */
const START_SECONDS = 1800;

export async function houseSide(
  name: string,
  { citizens, flags = [], environment = {} }: HouseSideOptions,
): Promise<HouseSide> {
  const { house, file, pid, stop } = await startHouse({
    flags: ['--citizens', String(citizens), ...flags],
    startSeconds: START_SECONDS,
    environment: { LOG_LEVEL: 'info', ...environment },
  });
  const coordinator = house.people.find(({ role }) => role === 'coordinator');
  if (!coordinator?.staffMemberId) throw new Error('The house lists no coordinator.');
  const { username, staffMemberId } = coordinator;
  const questionOf = async ({ document, variables }: CaseQuestion, asker: Asker) => {
    // They live for minutes, and a benchmark may take longer.
    const headers = { authorization: `Bearer ${await fetchToken(house.identity.issuer, username)}` };
    return (request: number): Question => ({
      url: house.gateway.graphql,
      headers,
      body: JSON.stringify({ query: document, variables: variables(asker, request) }),
    });
  };
  const ofCaseload = await questionOf(CASELOAD, { staffMemberId, citizenId: '' });
  const { data } = JSON.parse(await send(ofCaseload(0))) as CaseloadAnswer;
  const asker = { staffMemberId, citizenId: data.staffMember.caseload.citizens[0]?.id ?? '' };
  return {
    ...{ name, processes: [{ root: pid }], asker, folder: dirname(file), stop },
    ask: (question) => questionOf(question, asker),
  };
}

interface CaseloadAnswer {
  data: { staffMember: { caseload: { citizens: { id: string }[] } } };
}
