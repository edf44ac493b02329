import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ask, dataOf } from '../harness/ask.ts';
import { house, personWhoIs } from '../harness/house.ts';
import { ownerUrlOf } from '../harness/house-databases.ts';
import { operation } from '../harness/operation.ts';
import { tokenOf } from '../harness/token.ts';

const OVERVIEW = operation('citizen-overview');
const { username, staffMemberId } = personWhoIs('coordinator');
const houseFile = process.env.TVAERS_HOUSE ?? '';

describe('a sector whose database is stuck', () => {
  const owner = new Client({ connectionString: ownerUrlOf(houseFile, 'plans') });
  let citizenId: string;

  beforeAll(async () => {
    await owner.connect();
    const { staffMember } = await dataOf<{ staffMember: { caseload: { citizens: { id: string }[] } } }>(
      'query One($id: ID!) { staffMember(id: $id) { caseload { citizens { id } } } }',
      { id: staffMemberId },
      { as: username },
    );
    citizenId = staffMember.caseload.citizens[0]?.id ?? '';
  });
  beforeEach(() => owner.query('BEGIN; LOCK TABLE joint_plan'));
  afterEach(() => owner.query('ROLLBACK'));
  afterAll(() => owner.end());

  const overview = () => ask<{ citizen: Record<string, unknown> }>(OVERVIEW, { id: citizenId }, { as: username });
  /** Sessions of the sector that wait for the table. */
  async function sessionsThatWait(): Promise<number[]> {
    const { rows } = await owner.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE relation = 'joint_plan'::regclass AND NOT granted`,
    );
    return rows.map(({ pid }) => pid);
  }

  it('costs its own fields and no others, and has nothing running that nobody waits for', async () => {
    const { status, data, errors } = await overview();
    expect(status).toBe(200);
    expect(data?.citizen).toMatchObject({ plan: null, tasks: null, transitions: null });
    for (const field of ['displayName', 'coordinator', 'careTeam', 'interventions', 'hospitalStays'])
      expect({ field, missing: data?.citizen[field] === null }).toEqual({ field, missing: false });
    expect(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`)).toEqual([
      'SUBGRAPH_TIMEOUT: plans took too long to answer; its part is missing.',
    ]);
    await until(async () => (await sessionsThatWait()).length === 0);
  });

  it('has its statements ended when the client who asked for them leaves', async () => {
    const client = new AbortController();
    const answer = fetch(house().gateway.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(username)}` },
      body: JSON.stringify({ query: OVERVIEW, variables: { id: citizenId } }),
      signal: client.signal,
    }).catch(() => 'left');
    await until(async () => (await sessionsThatWait()).length > 0);
    client.abort();
    expect(await answer).toBe('left');
    await until(async () => (await sessionsThatWait()).length === 0);
    await until(async () => logOf('plans').includes('the caller left before the answer'));
  });
});

const logOf = (sector: string) => readFileSync(join(dirname(houseFile), 'logs', `${sector}.log`), 'utf8');

/** Looks again until it is so; the test's own limit ends a wait in vain. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}
