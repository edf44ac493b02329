import { setTimeout as sleep } from 'node:timers/promises';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { type Answer, ask, dataOf } from '../harness/ask.ts';
import { personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';
import { signalSector } from '../harness/sector-process.ts';

const OVERVIEW = operation('citizen-overview');
/** The longest a person may wait, in milliseconds; the gateway's own deadline keeps it, this only sees that nothing hangs. */
const PATIENCE_MS = 2500;
const { username, staffMemberId } = personWhoIs('coordinator');

interface Overview {
  citizen: Record<string, unknown> | null;
}

/** What of the overview each sector gives; null when that sector is gone. */
const PARTS: Record<Exclude<SubgraphName, 'citizens'>, string[]> = {
  plans: ['plan', 'tasks', 'transitions'],
  interventions: ['interventions', 'hospitalStays'],
  staff: ['coordinator', 'careTeam'],
};

let citizenId: string;
const overview = (): Promise<Answer<Overview>> => ask<Overview>(OVERVIEW, { id: citizenId }, { as: username });

async function whole(): Promise<boolean> {
  const { data, errors } = await overview();
  return data?.citizen != null && errors.length === 0;
}

async function untilWhole(): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (await whole()) return;
    await sleep(500);
  }
  throw new Error('The overview has not become whole again within a minute.');
}

async function timed(): Promise<{ answer: Answer<Overview>; milliseconds: number }> {
  const begun = performance.now();
  const answer = await overview();
  return { answer, milliseconds: performance.now() - begun };
}

beforeAll(async () => {
  const { staffMember } = await dataOf<{ staffMember: { caseload: { citizens: { id: string }[] } } }>(
    'query One($id: ID!) { staffMember(id: $id) { caseload { citizens { id } } } }',
    { id: staffMemberId },
    { as: username },
  );
  citizenId = staffMember.caseload.citizens[0]?.id ?? '';
  await untilWhole();
});
afterEach(() => untilWhole(), 90_000);

describe.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('when %s is gone', (sector) => {
  const expectOnlyItsPartMissing = ({ status, data, errors }: Answer<Overview>) => {
    expect(status).toBe(200);
    expect(data?.citizen).toMatchObject({ id: citizenId, displayName: expect.any(String) });
    for (const [name, fields] of Object.entries(PARTS))
      for (const field of fields) {
        const missing = name === sector;
        expect({ field, missing: data?.citizen?.[field] === null }).toEqual({ field, missing });
      }
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(sector);
    expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(['code', 'correlationId']);
    expect(errors[0]?.extensions.code).toMatch(/^SUBGRAPH_(UNAVAILABLE|TIMEOUT)$/);
  };

  it('gives all but its part with one clean error when its process was killed, and is back by itself', async () => {
    signalSector(sector, 'SIGKILL');
    const { answer, milliseconds } = await timed();
    expectOnlyItsPartMissing(answer);
    expect(milliseconds).toBeLessThan(PATIENCE_MS);
  });

  it('gives all but its part when its process hangs, and is back when it goes on', async () => {
    signalSector(sector, 'SIGSTOP');
    try {
      const { answer, milliseconds } = await timed();
      expectOnlyItsPartMissing(answer);
      expect(milliseconds).toBeLessThan(PATIENCE_MS);
    } finally {
      signalSector(sector, 'SIGCONT');
    }
  });
});

describe('when citizens is gone', () => {
  it('says so in one clean error, and is back by itself', async () => {
    signalSector('citizens', 'SIGKILL');
    const { data, errors } = await overview();
    expect(data?.citizen ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain('citizens');
    expect(errors[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });
});
