import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { viewerOf } from '../../src/testing/viewers.ts';

const CITIZEN = 'c1000000-0000-4000-8000-000000000001';
const OTHER = 'c1000000-0000-4000-8000-000000000002';
const viewer = viewerOf('fact', { purpose: 'treatment' });
const colleague = { ...viewer, subject: 'somebody-else', staffMemberId: '57000000-0000-4000-8000-000000000099' };

describe('a decision that is remembered', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: Client;
  let second: Client;
  beforeAll(async () => {
    database = await testDatabase({ name: 'remembered', entities: [], migrations: [] });
    owner = new Client({ connectionString: database.ownerUrl });
    app = new Client({ connectionString: database.appUrl });
    second = new Client({ connectionString: database.appUrl });
    await Promise.all([owner.connect(), app.connect(), second.connect()]);
    await owner.query(
      `INSERT INTO access_fact_source SELECT unnest('{citizens,interventions,staff}'::text[]), 'infinity'`,
    );
  });
  beforeEach(() => owner.query('ROLLBACK; TRUNCATE access_fact, remembered_decision'));
  afterAll(async () => {
    await Promise.all([owner.end(), app.end(), second.end()]);
    await database.drop();
  });

  const relate = (citizenId: string, { from = '-1 day', to = null }: { from?: string; to?: string | null } = {}) =>
    owner.query(
      `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, classes, valid_from, valid_to)
       SELECT 'interventions', gen_random_uuid(), 1, unnest('{treatmentRelation,careTeam}'::text[]), $1, $2, -1,
         now() + $3::interval, now() + $4::interval`,
      [citizenId, viewer.staffMemberId, from, to],
    );
  const open = async (client: Client, who: object = viewer): Promise<string[]> => {
    await client.query(`SELECT set_config('tvaers.viewer', $1, true)`, [JSON.stringify(who)]);
    const { rows } = await client.query<{ grants: string }>(`SELECT grants FROM access_open('plans')`);
    return JSON.parse(rows[0]?.grants ?? '').flatMap(({ citizens }: { citizens: string[] }) => citizens);
  };
  const asked = async (client: Client, who: object = viewer): Promise<string[]> => {
    await client.query('BEGIN');
    const seen = await open(client, who);
    await client.query('COMMIT');
    return seen.sort();
  };
  const decisions = async () => (await owner.query('SELECT made_at, holds_until FROM remembered_decision')).rows;
  /** Makes it look as if it had been decided otherwise: what shows it was taken from there. */
  const falsify = () => owner.query(`UPDATE remembered_decision SET grants = '[]'`);

  it('is made once for a viewer and kept', async () => {
    await relate(CITIZEN);
    expect(await asked(app)).toEqual([CITIZEN]);
    await falsify();
    expect(await asked(second)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    await relate(CITIZEN);
    await asked(app);
    expect(await asked(app, colleague)).toEqual([]);
    expect(await asked(app, { ...viewer, purpose: 'supervision' })).toEqual([]);
    expect(await asked(app)).toEqual([CITIZEN]);
  });

  it('is made anew as soon as a fact is there, has changed, or is gone', async () => {
    expect(await asked(app)).toEqual([]);
    await relate(CITIZEN);
    expect(await asked(app)).toEqual([CITIZEN]);
    await owner.query(`UPDATE access_fact SET citizen_id = '${OTHER}'`);
    expect(await asked(app)).toEqual([OTHER]);
    await owner.query('DELETE FROM access_fact');
    expect(await asked(app)).toEqual([]);
  });

  it('is made anew when the policy has changed', async () => {
    await relate(CITIZEN);
    expect(await asked(app)).toEqual([CITIZEN]);
    await owner.query('CREATE TEMP TABLE kept AS SELECT * FROM access_policy');
    await owner.query('DELETE FROM access_policy');
    const seen = await asked(app);
    await owner.query('INSERT INTO access_policy SELECT * FROM kept');
    expect(seen).toEqual([]);
    expect(await asked(app)).toEqual([CITIZEN]);
  });

  it('does not outlive the transaction that changed the facts and was taken back', async () => {
    await relate(CITIZEN);
    await owner.query('BEGIN');
    await owner.query('DELETE FROM access_fact');
    expect(await open(owner)).toEqual([]);
    expect(await asked(app)).toEqual([CITIZEN]);
    await owner.query('ROLLBACK');
    expect(await asked(app)).toEqual([CITIZEN]);
  });

  it('is not taken from a transaction whose facts are not there yet', async () => {
    await owner.query('BEGIN');
    await relate(CITIZEN);
    expect(await asked(app)).toEqual([]);
    await owner.query('COMMIT');
    expect(await asked(app)).toEqual([CITIZEN]);
  });

  it.each([
    ['a fact begins', { from: '20 seconds' }],
    ['a fact ends', { from: '-1 day', to: '20 seconds' }],
  ])('holds no longer than until %s', async (_what, when) => {
    await relate(CITIZEN, when);
    await asked(app);
    const [boundary] = (await owner.query('SELECT max(greatest(valid_from, valid_to)) AS at FROM access_fact')).rows;
    expect((await decisions()).map(({ holds_until }) => holds_until)).toEqual([boundary.at]);
    await owner.query(`UPDATE remembered_decision SET holds_until = now(), grants = '[]'`);
    expect(await asked(app)).toEqual('to' in when ? [CITIZEN] : []);
  });

  it.each([
    ['block', 'begins', { from: '20 seconds', to: null }],
    ['restriction', 'ends', { from: '-1 day', to: '20 seconds' }],
  ])('holds no longer than until a %s %s that names nobody', async (kind, _what, { from, to }) => {
    await relate(CITIZEN);
    const [{ until }] = (
      await owner.query(
        `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, classes, valid_from, valid_to)
         VALUES ('citizens', gen_random_uuid(), 1, $1, $2, -1, now() + $3::interval, now() + $4::interval)
         RETURNING coalesce(valid_to, valid_from) AS until`,
        [kind, CITIZEN, from, to],
      )
    ).rows;
    await asked(app);
    expect((await decisions()).map(({ holds_until }) => holds_until)).toEqual([until]);
  });

  it('is kept for a minute at most', async () => {
    await relate(CITIZEN);
    await asked(app);
    const [kept] = await decisions();
    expect(kept.holds_until - kept.made_at).toBe(60_000);
  });

  it('is neither made nor used for a signed emergency grant', async () => {
    const moment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const grant = { grantId: CITIZEN, citizenId: CITIZEN, from: moment(-1), to: moment(1) };
    await asked(app, { ...viewer, emergency: grant });
    expect(await decisions()).toEqual([]);
  });

  it('is told again only to who does not name its digest, or another one’s', async () => {
    const told = async (known: string | null, who: object = viewer) => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('tvaers.viewer', $1, true)`, [JSON.stringify(who)]);
      const { rows } = await app.query(`SELECT grants, digest FROM access_open('plans', $1)`, [known]);
      const { rows: seen } = await app.query('SELECT opened_citizens() AS id');
      await app.query('COMMIT');
      return { ...rows[0], seen: seen.map(({ id }) => id) };
    };
    await relate(CITIZEN);
    const { digest } = await told(null);
    expect(await told(digest)).toEqual({ grants: null, digest, seen: [CITIZEN] });
    const stranger = await told(digest, { ...viewer, staffMemberId: null, subject: 'somebody else' });
    expect([stranger.grants, stranger.seen]).toEqual(['[]', []]);
    // The column keeps milliseconds and rounds to them: now() alone may be half a one ahead of who asks next.
    await owner.query(`UPDATE access_fact SET valid_to = date_trunc('milliseconds', now())`);
    const ended = await told(digest);
    expect([ended.grants, ended.seen, ended.digest === digest]).toEqual(['[]', [], false]);
  });

  it('is neither made nor used while the facts are stale', async () => {
    await relate(CITIZEN);
    await asked(app);
    await owner.query('UPDATE remembered_decision SET made_at = now()');
    await owner.query(`UPDATE access_fact_source SET heard_of = '-infinity'`);
    expect(await asked(app)).toEqual([]);
    await owner.query(`UPDATE access_fact_source SET heard_of = 'infinity'`);
  });

  describe('when the subgraph names it', () => {
    const decide = async () => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('tvaers.viewer', $1, true)`, [JSON.stringify(viewer)]);
      const { rows } = await app.query<{ decision: string }>(`SELECT decision FROM access_open('plans')`);
      await app.query('COMMIT');
      return rows[0]?.decision ?? '';
    };
    const recalled = async (decision: string, who: object = viewer) =>
      (await app.query('SELECT access_recall($1, $2) AS decision', [JSON.stringify(who), decision])).rows[0].decision;
    /** Who is seen by a transaction that goes by it, and did not ask for anything else. */
    const seenBy = async (decision: string) => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('tvaers.viewer', $1, true), set_config('tvaers.decision', $2, true)`, [
        JSON.stringify(viewer),
        decision,
      ]);
      const seen = await app.query('SELECT opened_citizens() AS id').finally(() => app.query('ROLLBACK'));
      return seen.rows.map(({ id }) => id);
    };

    it('is recalled for the viewer it was made for, and for nobody else', async () => {
      await relate(CITIZEN);
      const decision = await decide();
      expect(await recalled(decision)).toBe(decision);
      expect(await recalled(decision, colleague)).toBeNull();
    });

    it('is not recalled when a fact has changed, its time is over, or an owner of facts was heard less lately', async () => {
      await relate(CITIZEN);
      const first = await decide();
      await owner.query('DELETE FROM access_fact');
      expect(await recalled(first)).toBeNull();
      const second = await decide();
      await owner.query('UPDATE remembered_decision SET holds_until = now()');
      expect(await recalled(second)).toBeNull();
      const third = await decide();
      expect(await recalled(third)).toBe(third);
      await owner.query(`UPDATE access_fact_source SET heard_of = now() WHERE source = 'staff'`);
      expect(await recalled(third)).toBeNull();
      await owner.query(`UPDATE access_fact_source SET heard_of = 'infinity'`);
    });

    it('shows to the end of a transaction who was to be seen when it began', async () => {
      await relate(CITIZEN);
      const decision = await decide();
      await owner.query('DELETE FROM access_fact');
      await decide();
      expect(await seenBy(decision)).toEqual([CITIZEN]);
    });

    it('shows nobody where it was decided that nobody is to be seen', async () => {
      expect(await seenBy(await decide())).toEqual([]);
    });

    it('never looks like nobody when it is gone', async () => {
      await relate(CITIZEN);
      const decision = await decide();
      await owner.query('TRUNCATE seen_alike');
      await expect(seenBy(decision)).rejects.toMatchObject({ code: 'TV503' });
    });
  });

  it('cannot be read or written by the subgraph itself', async () => {
    for (const table of ['remembered_decision', 'seen_alike', 'access_change'])
      await expect(app.query(`SELECT * FROM ${table}`)).rejects.toThrow('permission denied');
  });

  it('is forgotten by the housekeeping, and the count of changes stays', async () => {
    const count = async () => (await owner.query('SELECT sum(changes) AS changes FROM access_change')).rows[0].changes;
    await relate(CITIZEN);
    await asked(app);
    await owner.query(`INSERT INTO access_change VALUES (2147483647, 7)`);
    await owner.query(`UPDATE remembered_decision SET holds_until = now() - interval '2 hours'`);
    const before = await count();
    await owner.query('SELECT forget_decisions()');
    expect(await count()).toBe(before);
    expect(await decisions()).toEqual([]);
    const sessions = await owner.query('SELECT session FROM access_change WHERE session = 2147483647');
    expect(sessions.rows).toEqual([]);
  });
});
