import { ask } from '../harness/ask.ts';
import { personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';
import { sectorAnswersOf } from '../harness/statements.ts';

const { username, staffMemberId } = personWhoIs('coordinator');

interface CaseloadAnswer {
  staffMember: { caseload: { citizens: { id: string }[] } };
}

/** Answers the data, and how often sectors were asked for them. */
async function asked<Data>(
  name: string,
  variables: Record<string, unknown>,
): Promise<{ data: Data | null; fetches: number }> {
  const { data, headers } = await ask<Data>(operation(name), variables, { as: username });
  return { data: data ?? null, fetches: (await sectorAnswersOf(headers.get('x-correlation-id') ?? '')).length };
}

describe('the pages a coordinator opens most', () => {
  it('cost five requests to sectors each, however often they lead to the same one', async () => {
    const caseload = await asked<CaseloadAnswer>('caseload', { coordinatorId: staffMemberId });
    expect(caseload.fetches).toBe(5);
    const id = caseload.data?.staffMember.caseload.citizens[0]?.id;
    const overview = await asked('citizen-overview', { id });
    expect(overview.data).toMatchObject({ citizen: { id } });
    expect(overview.fetches).toBe(5);
  });
});
