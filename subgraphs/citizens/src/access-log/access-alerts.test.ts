import { randomUUID } from 'node:crypto';
import type { AccessActivity, AccessOutcome } from '@tvaers/contract/access-log';
import type { Role } from '@tvaers/contract/roles';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { ago, collectLooks } from '../testing/collect-looks.ts';
import { raiseAccessAlerts } from './raise-access-alerts.ts';

const ALERTS = `{ accessAlerts(first: 10) { edges { node {
  kind role citizens staffMember { id } organisation { id } } } pageInfo { hasNextPage } } }`;

describe('an odd pattern in who reads', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  beforeEach(() => citizens.sql('TRUNCATE collected_access_event, collected_access_citizen, access_alert'));
  afterAll(() => citizens.close());

  const { staffMemberId, organisationId } = viewerOf('coordinator');
  /** So many reads by one account, a second apart, each of another citizen. */
  const reads = (
    count: number,
    { ownId, ...fields }: { outcome?: AccessOutcome; role?: Role; ownId?: string | null } = {},
  ) =>
    collectLooks(
      citizens,
      Array.from({ length: count }, (_, second) => ({
        ...{ at: ago(second * 1000), organisationId, staffMemberId, ...fields },
        ...(ownId && { citizenId: ownId, viewerCitizenId: ownId }),
      })),
    );
  const look = () =>
    citizens.run(viewerOf('operator', { subject: 'system:citizens', purpose: 'systemJob' }), raiseAccessAlerts.work);
  const kinds = async () =>
    (await citizens.sql<{ kind: string }>('SELECT kind FROM access_alert')).map(({ kind }) => kind);

  it('is many citizens in little time, and a caseload is not', async () => {
    await reads(120);
    await look();
    expect(await kinds()).toEqual([]);
    await reads(200);
    await look();
    expect(await kinds()).toEqual(['MANY_CITIZENS']);
  });

  it('is to read about oneself at work, and not as a citizen', async () => {
    const ownId = randomUUID();
    await reads(1, { role: 'citizen', ownId });
    await look();
    expect(await kinds()).toEqual([]);
    await reads(1, { ownId });
    await look();
    expect(await kinds()).toEqual(['OWN_RECORD']);
  });

  it('is to read at work about somebody whose guardian one is', async () => {
    const [citizenId] = await citizens.sql<{ id: string }>(
      `INSERT INTO citizen (id, aliases, registered_at) VALUES (gen_random_uuid(), '{Hat}', now()) RETURNING id`,
    );
    await reads(1, { ownId: citizenId?.id ?? '' });
    await citizens.sql('UPDATE collected_access_event SET viewer_citizen_id = NULL');
    await look();
    expect(await kinds()).toEqual([]);
    await citizens.sql(
      `INSERT INTO guardianship (id, citizen_id, subject, valid_from) VALUES (gen_random_uuid(), $1, 'omar', now())`,
      [citizenId?.id],
    );
    await look();
    expect(await kinds()).toEqual(['RELATIVE']);
  });

  it('is emergency access after which nobody of the unit did anything for a day', async () => {
    const emergency = (activity: AccessActivity, hoursAgo: number, citizenId: string) =>
      collectLooks(citizens, [
        {
          ...{ at: ago(hoursAgo * 3_600_000), organisationId, staffMemberId, citizenId, activity },
          ...{ purpose: 'emergency', basis: 'emergency-health' },
        },
      ]);
    const [helped, forgotten, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    await emergency('read', 30, helped);
    await emergency('write', 29, helped);
    await emergency('read', 2, fresh);
    await look();
    expect(await kinds()).toEqual([]);
    await emergency('read', 30, forgotten);
    const review = { role: 'manager' as const, purpose: 'quality' as const, activity: 'write' as const };
    await collectLooks(citizens, [{ ...review, at: ago(3_600_000), organisationId, citizenId: forgotten }]);
    await look();
    expect(await kinds()).toEqual(['NO_TASK']);
  });

  it('is to be refused again and again', async () => {
    await reads(9, { outcome: 'denied' });
    await look();
    expect(await kinds()).toEqual([]);
    await reads(3, { outcome: 'denied' });
    await look();
    expect(await kinds()).toEqual(['MANY_REFUSALS']);
  });

  it('is told once, and to those who run the house without saying who', async () => {
    await reads(300);
    await look();
    await look();
    expect(await kinds()).toHaveLength(1);
    const lines = citizens.logs
      .text()
      .split('\n')
      .filter((line) => line.includes('access-pattern'));
    expect(lines.at(-1)).toContain('MANY_CITIZENS');
    expect(lines.join()).not.toMatch(new RegExp(`omar|${staffMemberId}`));
  });

  it('is listed for managers, newest first, and for nobody else', async () => {
    await reads(300);
    await look();
    const { data } = await citizens.ask({ query: ALERTS, as: viewerOf('manager') });
    const node = { kind: 'MANY_CITIZENS', role: 'fact', citizens: 300 };
    expect(data).toEqual({
      accessAlerts: {
        edges: [{ node: { ...node, staffMember: { id: staffMemberId }, organisation: { id: organisationId } } }],
        pageInfo: { hasNextPage: false },
      },
    });
    for (const role of ['coordinator', 'fact', 'operator', 'citizen', 'steering'] as const) {
      const { errors } = await citizens.ask({ query: ALERTS, as: viewerOf(role) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
