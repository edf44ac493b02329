import { ask, dataOf } from '../harness/ask.ts';
import { personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';
import { statementsOf } from '../harness/statements.ts';

const READS_AT_MOST = 16;
const OTHER_COORDINATORS = `query OtherCoordinators($date: Date!) {
  outreachTasks(date: $date, first: 100) {
    edges { node { citizen { coordinator { id caseload { count } } } } }
  }
}`;

interface Found {
  outreachTasks: {
    edges: { node: { citizen: { coordinator: { id: string; caseload: { count: number } } | null } } }[];
  };
}

const coordinator = personWhoIs('coordinator');
/** Sees the citizens of every coordinator of the unit. */
const manager = personWhoIs('manager');

async function readCaseload(
  coordinatorId: string | null,
  { as }: { as: string },
): Promise<{ citizens: number; statements: number }> {
  const { data, headers } = await ask<{ staffMember: { caseload: { citizens: unknown[] } } }>(
    operation('caseload'),
    { coordinatorId },
    { as },
  );
  const statements = await statementsOf(headers.get('x-correlation-id') ?? '');
  return { citizens: data?.staffMember.caseload.citizens.length ?? 0, statements };
}

/** The least of some readings: what is kept of the directory may be forgotten before any of them. */
async function readCaseloadAgain(...asked: Parameters<typeof readCaseload>) {
  const readings = [await readCaseload(...asked), await readCaseload(...asked), await readCaseload(...asked)];
  return readings.reduce((least, one) => (one.statements < least.statements ? one : least));
}

/** A coordinator with fewer citizens than the first one. */
async function smallerCaseload(): Promise<string> {
  const { outreachTasks } = await dataOf<Found>(OTHER_COORDINATORS, { date: '2099-01-01' }, { as: manager.username });
  const found = outreachTasks.edges
    .flatMap(({ node }) => node.citizen.coordinator ?? [])
    .find(({ caseload }) => caseload.count > 0 && caseload.count < 20);
  if (!found) throw new Error('The house has no coordinator with fewer citizens.');
  return found.id;
}

describe('the caseload', () => {
  it('costs as many SQL statements for 25 citizens as for a few', async () => {
    const all = await readCaseloadAgain(coordinator.staffMemberId, { as: manager.username });
    const few = await readCaseloadAgain(await smallerCaseload(), { as: manager.username });
    // One of the 25 has a restricted record, which opens for named people alone.
    expect(all.citizens).toBe(24);
    expect(few.citizens).toBeGreaterThan(0);
    expect(few.citizens).toBeLessThan(20);
    expect(all.statements).toBe(few.statements);
    expect(all.statements).toBeGreaterThan(0);
  });

  it('costs its coordinator at most sixteen', async () => {
    const own = await readCaseload(coordinator.staffMemberId, { as: coordinator.username });
    expect(own.citizens).toBe(25);
    expect(own.statements).toBeGreaterThan(0);
    expect(own.statements).toBeLessThanOrEqual(READS_AT_MOST);
  });
});
