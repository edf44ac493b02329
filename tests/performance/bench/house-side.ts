import { dirname } from 'node:path';
import { startHouse } from '../../harness/house-process.ts';
import { fetchToken } from '../../harness/token.ts';
import type { Asker, CaseQuestion, Side } from './comparison.ts';
import { send } from './load.ts';
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
  environment?: Record<string, string>;
}

export async function houseSide(name: string, { citizens, environment = {} }: HouseSideOptions): Promise<HouseSide> {
  const { house, file, pid, stop } = await startHouse({
    flags: ['--citizens', String(citizens)],
    environment: { LOG_LEVEL: 'info', ...environment },
  });
  const coordinator = house.people.find(({ role }) => role === 'coordinator');
  if (!coordinator?.staffMemberId) throw new Error('The house lists no coordinator.');
  const { username, staffMemberId } = coordinator;
  const questionOf = async ({ document, variables }: CaseQuestion, asker: Asker) => ({
    url: house.gateway.graphql,
    // They live for minutes, and a benchmark may take longer.
    token: await fetchToken(house.identity.issuer, username),
    body: JSON.stringify({ query: document, variables: variables(asker) }),
  });
  const answer = JSON.parse(await send(await questionOf(CASELOAD, { staffMemberId, citizenId: '' }))) as CaseloadAnswer;
  const citizenId = answer.data.staffMember.caseload.citizens[0]?.id ?? '';
  const asker = { staffMemberId, citizenId };
  return { name, root: pid, ask: (question) => questionOf(question, asker), asker, folder: dirname(file), stop };
}

interface CaseloadAnswer {
  data: { staffMember: { caseload: { citizens: { id: string }[] } } };
}
