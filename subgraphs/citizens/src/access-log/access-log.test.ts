import { randomUUID } from 'node:crypto';
import type { AccessBatch, AccessGroup } from '@tvaers/contract/access-log';
import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { receiveEvent } from '@tvaers/kit/events/inbox';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { eventHandlers } from '../event-handlers.ts';
import { someCitizen, someOrganisation } from '../testing/arrange.ts';
import { ago, collectLooks } from '../testing/collect-looks.ts';
import { readAccessLog } from './read-access-log.ts';

const LOG = `query Log($id: ID!, $first: Int, $after: String, $from: DateTime, $to: DateTime) {
  citizen(id: $id) {
    accessLog(first: $first, after: $after, from: $from, to: $to) {
      edges { node {
        at organisation { id } role purpose basis dataClasses operation activity outcome subgraph
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface LogAnswer {
  citizen: {
    accessLog: {
      edges: { node: Record<string, unknown> }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  };
}

/** How many rows of the collected log the session has come to. */
async function rowsRead({ sql }: Pick<OperationContext, 'sql'>): Promise<number> {
  const [read] = await sql<{ rows: number }>(
    `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables
     WHERE relname LIKE 'collected_access_%'`,
  );
  return read?.rows ?? 0;
}

describe('who has looked at a citizen', () => {
  let citizens: TestSubgraph;
  let citizenId: string;
  const organisationId = someOrganisation();
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  beforeEach(async () => {
    citizenId = await someCitizen(citizens);
  });
  afterAll(() => citizens.close());

  let seq = 0;
  type Row = Omit<AccessGroup, 'people'> & { citizenIds: string[] };
  const row = (fields: Partial<Row> = {}): Row => ({
    ...{ seq: ++seq, citizenIds: [citizenId], at: '2026-11-22T08:00:00.000Z' },
    ...{ subject: 'berit', role: 'fact', organisationId },
    ...{ staffMemberId: randomUUID(), viewerCitizenId: null, operation: 'Overview', activity: 'read' },
    ...{
      dataClasses: ['health', 'dose'],
      purpose: 'treatment',
      basis: 'relation',
      outcome: 'allowed',
      correlationId: 'c',
    },
    ...fields,
  });
  const told = (...rows: Row[]): Pick<AccessBatch, 'people' | 'groups'> => ({
    people: rows.map(({ citizenIds }, number) => ({ number, citizenIds })),
    groups: rows.map(({ citizenIds: _citizenIds, ...group }, people) => ({ ...group, people })),
  });
  const batch = (...rows: Row[]): EventEnvelope<'access.disclosed'> => {
    const payload: AccessBatch = { subgraph: 'plans', head: { seq, hash: 'ab'.repeat(32) }, ...told(...rows) };
    const occurredAt = '2026-11-22T08:00:01.000Z';
    return {
      ...{ id: randomUUID(), type: 'access.disclosed', source: 'plans', occurredAt, correlationId: 'c' },
      payload,
    };
  };
  const room = () => ({ subgraph: 'citizens' as const, dataSource: citizens.dataSource, logger: citizens.logger });
  const receive = (event: EventEnvelope) => receiveEvent(room(), eventHandlers, event);
  const self = () => viewerOf('citizen', { citizenId, purpose: 'citizenSelf' });
  const logAs = async (as = self(), variables: object = {}) => {
    const { data, errors } = await citizens.ask<LogAnswer>({
      query: LOG,
      variables: { id: citizenId, ...variables },
      as,
    });
    return { log: data?.citizen?.accessLog ?? null, errors };
  };

  it('is told with when, which unit, why and what, and without the name of anybody', async () => {
    await receive(batch(row()));
    const { log } = await logAs();
    expect(log?.edges).toEqual([
      {
        node: {
          ...{
            at: '2026-11-22T08:00:00.000Z',
            organisation: { id: organisationId },
            role: 'fact',
            purpose: 'treatment',
          },
          ...{ basis: 'relation', dataClasses: ['health', 'dose'], operation: 'Overview' },
          ...{ activity: 'READ', outcome: 'ALLOWED', subgraph: 'plans' },
        },
      },
    ]);
  });

  it('is collected once, however often the event comes, under this id or another', async () => {
    const event = batch(row(), row());
    await receive(event);
    expect(await receive(event)).toBe('known');
    await receive({ ...event, id: randomUUID() });
    expect((await logAs()).log?.edges).toHaveLength(2);
    const heads = await citizens.sql('SELECT hash FROM witnessed_seal WHERE seq = $1', [event.payload.head.seq]);
    expect(heads).toEqual([{ hash: 'ab'.repeat(32) }]);
  });

  it('names people who were looked at together once a day, however often that was', async () => {
    const [other, third] = [await someCitizen(citizens), randomUUID()];
    const at = '2026-11-23T08:00:00.000Z';
    await receive(batch(row({ citizenIds: [other, citizenId] }), row({ citizenIds: [citizenId, other] })));
    await receive(batch(row({ citizenIds: [citizenId, other] }), row({ citizenIds: [citizenId, other, third] })));
    await receive(batch(row({ citizenIds: [other, citizenId], at })));
    const named = await citizens.sql(
      'SELECT day::text, count(*)::int FROM collected_access_citizen WHERE citizen_id = $1 GROUP BY day ORDER BY day',
      [citizenId],
    );
    expect(named).toEqual([
      { day: '2026-11-22', count: 2 },
      { day: '2026-11-23', count: 1 },
    ]);
    expect((await logAs()).log?.edges).toHaveLength(5);
  });

  it('is told apart again where an operation showed several citizens', async () => {
    const other = await someCitizen(citizens);
    await receive(batch(row({ citizenIds: [other, citizenId] })));
    expect((await logAs()).log?.edges).toHaveLength(1);
    const as = viewerOf('citizen', { citizenId: other, purpose: 'citizenSelf' });
    const { data } = await citizens.ask<LogAnswer>({ query: LOG, variables: { id: other }, as });
    expect(data.citizen.accessLog?.edges).toHaveLength(1);
  });

  it('is not lost when it was sent row by row, as before November 2026, and is read only now', async () => {
    const { citizenIds, ...rest } = row();
    const { payload, ...event } = batch();
    const former = { subgraph: payload.subgraph, head: payload.head, rows: [{ ...rest, citizenId: citizenIds[0] }] };
    await receive({ ...event, payload: former } as unknown as EventEnvelope);
    expect((await logAs()).log?.edges).toHaveLength(1);
  });

  it('keeps what it was told first when a chain is told anew', async () => {
    const event = batch(row());
    await receive(event);
    const forged = { ...event.payload, head: { ...event.payload.head, hash: 'cd'.repeat(32) } };
    await receive({
      ...event,
      id: randomUUID(),
      payload: { ...forged, ...told(row({ seq, role: 'clinic' })) },
    });
    expect((await logAs()).log?.edges).toMatchObject([{ node: { role: 'fact' } }]);
    const heads = await citizens.sql('SELECT hash FROM witnessed_seal WHERE seq = $1', [event.payload.head.seq]);
    expect(heads).toEqual([{ hash: 'ab'.repeat(32) }]);
  });

  it('comes newest first, page by page, each once, within the days asked for', async () => {
    const days = ['20', '21', '22', '23', '24'];
    await receive(batch(...days.map((day) => row({ at: `2026-10-${day}T08:00:00.000Z` }))));
    const seen: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { log } = await logAs(self(), {
        first: 2,
        after,
        from: '2026-10-21T00:00:00Z',
        to: '2026-10-24T08:00:00Z',
      });
      seen.push(...(log?.edges.map(({ node }) => String(node.at).slice(8, 10)) ?? []));
      ({ endCursor: after, hasNextPage: more } = log?.pageInfo ?? { endCursor: null, hasNextPage: false });
    }
    expect(seen).toEqual(['23', '22', '21']);
  });

  it('is for the person, the guardian and managers', async () => {
    await receive(batch(row()));
    for (const as of [self(), viewerOf('guardian', { citizenId }), viewerOf('manager')])
      expect((await logAs(as)).log?.edges).not.toHaveLength(0);
    for (const role of ['coordinator', 'fact', 'clinic', 'outreach'] as const)
      expect(await logAs(viewerOf(role))).toMatchObject({
        log: null,
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
  });

  it('is not for another citizen, and the try is in it', async () => {
    await receive(batch(row()));
    const other = viewerOf('citizen', { subject: 'curious', citizenId: randomUUID() });
    expect(await logAs(other)).toEqual({ log: null, errors: undefined });
    const [denied] = await citizens.sql(
      `SELECT citizen_ids, data_classes FROM access_event WHERE subject = 'curious' AND outcome = 'denied'`,
    );
    expect(denied).toEqual({ citizen_ids: [citizenId], data_classes: ['identity'] });
  });

  it('tells of those who read it', async () => {
    await receive(batch(row()));
    await logAs(viewerOf('manager', { subject: 'reader' }));
    const rows = await citizens.sql(`SELECT data_classes FROM access_event WHERE subject = 'reader'`);
    expect(rows).toEqual([{ data_classes: ['accessLog'] }]);
  });

  it('is told by a walk along the days, however many others are in the log and however old it is', async () => {
    const others = Array.from({ length: 500 }, () => randomUUID());
    const looks = Array.from({ length: 20_000 }, (_, n) => ({
      ...{ citizenId: others[n % 500] as string, at: ago(n * 1000) },
    }));
    const own = Array.from({ length: 400 }, (_, n) => ({ citizenId, at: ago(n * 6 * 3_600_000) }));
    await collectLooks(citizens, [...looks, ...own]);
    await citizens.sql('ANALYZE collected_access_event, collected_access_people, collected_access_citizen');
    const page = { size: 20, limit: 21, after: null };
    const [shown, read] = await citizens.run(self(), async (context) => {
      await context.opened();
      const before = await rowsRead(context);
      const rows = await readAccessLog(context, { citizenId, page, from: null, to: null, withheld: [] });
      return [rows.length, (await rowsRead(context)) - before];
    });
    expect(shown).toBe(21);
    // The way to each, the row, and whether it may be seen; and the rest of the last day, which holds four.
    expect(read).toBeLessThan(28 * 3);
  });

  it('is closed row by row to whoever may not see whom it is about', async () => {
    const other = await someCitizen(citizens);
    await receive(batch(row(), row({ citizenIds: [other] }), row({ citizenIds: [other, citizenId] })));
    const seen = await citizens.run(self(), async ({ sql, opened }) => {
      await opened();
      return [
        await sql(
          `SELECT citizen_id AS "citizenId" FROM collected_access_citizen WHERE people_id IN (
          SELECT people_id FROM collected_access_event WHERE seq > $1)`,
          [seq - 3],
        ),
        await sql('SELECT seq FROM collected_access_event WHERE seq > $1 ORDER BY seq', [seq - 3]),
      ];
    });
    expect(seen).toEqual([
      [{ citizenId }, { citizenId }],
      [{ seq: seq - 2 }, { seq }],
    ]);
  });

  it('can be neither changed nor emptied by the running subgraph', async () => {
    for (const [table, column] of [
      ['collected_access_event', 'seq'],
      ['collected_access_citizen', 'people_id'],
      ['collected_access_people', 'day'],
      ['witnessed_seal', 'seq'],
    ])
      for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET ${column} = DEFAULT`, `TRUNCATE ${table}`])
        await expect(citizens.dataSource.query(statement)).rejects.toThrow(/permission denied/);
  });
});
