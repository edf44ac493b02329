import { dataOf } from '../../harness/ask.ts';
import { house } from '../../harness/house.ts';

interface CaseloadAnswer {
  staffMember: { caseload: { citizens: { id: string }[] } | null } | null;
}

/** The citizens a coordinator works with, as they see it themselves. */
export async function caseloadOf(username: string): Promise<string[]> {
  const person = house().people.find((one) => one.username === username);
  const { staffMember } = await dataOf<CaseloadAnswer>(
    'query Own($id: ID!) { staffMember(id: $id) { caseload { citizens { id } } } }',
    { id: person?.staffMemberId },
    { as: username },
  );
  return (staffMember?.caseload?.citizens ?? []).map(({ id }) => id);
}

/** The first citizen of one coordinator whom another member of staff may not see. */
export async function hiddenFrom(username: string, citizens: readonly string[]): Promise<string[]> {
  const hidden: string[] = [];
  for (const id of citizens) {
    const { citizen } = await dataOf<{ citizen: { id: string } | null }>(
      'query One($id: ID!) { citizen(id: $id) { id } }',
      { id },
      { as: username },
    );
    if (!citizen) hidden.push(id);
  }
  return hidden;
}
