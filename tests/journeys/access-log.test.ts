import { setTimeout as sleep } from 'node:timers/promises';
import { ask, dataOf } from '../harness/ask.ts';
import { peopleWhoAre, personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';

const LOG = `query AccessLog($id: ID!) {
  citizen(id: $id) {
    accessLog(first: 50) {
      edges { node { at organisation { name } role purpose dataClasses operation outcome subgraph } }
    }
  }
}`;

interface Logged {
  at: string;
  organisation: { name: string } | null;
  role: string;
  purpose: string;
  dataClasses: string[];
  operation: string;
  outcome: string;
  subgraph: string;
}
interface LogAnswer {
  citizen: { accessLog: { edges: { node: Logged }[] } | null } | null;
}

const citizen = personWhoIs('citizen');
const logAs = async (as: string) => {
  const data = await dataOf<LogAnswer>(LOG, { id: citizen.citizenId }, { as });
  return data.citizen?.accessLog?.edges.map(({ node }) => node) ?? null;
};

/** The log as somebody sees it, as soon as it holds what is waited for; at most a few seconds after the read. */
async function logWith(wanted: (row: Logged) => boolean, as = citizen.username): Promise<Logged[]> {
  for (const end = Date.now() + 8000; Date.now() < end; await sleep(250)) {
    const rows = (await logAs(as)) ?? [];
    if (rows.some(wanted)) return rows;
  }
  throw new Error('The log does not hold what was read.');
}

describe('who has looked at me', () => {
  it('tells the citizen within seconds which unit looked, why, and at what in each sector', async () => {
    const coordinator = personWhoIs('coordinator');
    const since = new Date().toISOString();
    await dataOf(operation('citizen-overview'), { id: citizen.citizenId }, { as: coordinator.username });
    const looked = (row: Logged) => row.role === 'coordinator' && row.at >= since && row.subgraph !== 'citizens';
    const rows = await logWith(looked);
    expect(rows.find(looked)).toMatchObject({
      organisation: { name: coordinator.organisation },
      purpose: coordinator.purposes[0],
      outcome: 'ALLOWED',
    });
    expect(rows.find(looked)?.dataClasses).not.toEqual([]);
  });

  it('tells of those who read the log itself', async () => {
    const manager = personWhoIs('manager');
    const since = new Date().toISOString();
    await logAs(manager.username);
    await logWith((row) => row.role === 'manager' && row.at >= since && row.dataClasses.includes('accessLog'));
  });

  it('is nothing for staff who are no managers', async () => {
    const [own, other] = peopleWhoAre('coordinator');
    const { errors } = await ask(LOG, { id: citizen.citizenId }, { as: own?.username ?? '' });
    expect(errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(await logAs(other?.username ?? '')).toBeNull();
  });
});
