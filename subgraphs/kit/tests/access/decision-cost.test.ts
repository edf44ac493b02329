import { Client } from 'pg';
import { grantsSql, toViewer } from '../../src/access/decision/decision-sql.ts';
import { VIEWER_SQL } from '../../src/database/row-security.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { viewerOf } from '../../src/testing/viewers.ts';

const viewer = viewerOf('fact', { purpose: 'treatment' });

/** A city of facts: 100,000 about 25,000 citizens, of which the viewer's unit has 25. */
const CITY = `
  INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, organisation_id, classes, valid_from)
  SELECT 'interventions', gen_random_uuid(), 1, CASE n % 4 WHEN 3 THEN 'block' ELSE 'treatmentRelation' END,
    ('c1000000-0000-4000-8000-' || lpad((n % 25000)::text, 12, '0'))::uuid,
    ('0b000000-0000-4000-8000-' || lpad((n % 900)::text, 12, '0'))::uuid, -1, now() - interval '1 day'
  FROM generate_series(1, 100000) AS n
  UNION ALL
  SELECT 'interventions', gen_random_uuid(), 1, 'treatmentRelation',
    ('c1000000-0000-4000-8000-' || lpad((n * 17)::text, 12, '0'))::uuid, '${viewer.organisationId}', -1,
    now() - interval '1 day'
  FROM generate_series(1, 25) AS n`;
const CASELOAD = Array.from({ length: 25 }, (_, n) => `c1000000-0000-4000-8000-${`${(n + 1) * 17}`.padStart(12, '0')}`);

describe('deciding for a caseload in a city of facts', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await testDatabase({ name: 'access', entities: [], migrations: [] });
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(CITY);
    await client.query('ANALYZE');
    await client.query(`INSERT INTO access_fact_source VALUES ('citizens', 'infinity'), ('staff', 'infinity')`);
    await client.query(`SELECT set_config('tvaers.viewer', $1, false)`, [JSON.stringify(viewer)]);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const planOf = async (question: string): Promise<string> => {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF, BUFFERS OFF) ${question}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const ids = `ARRAY['${CASELOAD.join("','")}']::uuid[]`;
  const known = `(SELECT ${VIEWER_SQL} AS viewer, now() AS at) AS known`;

  it('finds 25 citizens in one statement, through the index of citizens and without a look at all facts', async () => {
    const { rows } = await client.query(`SELECT FROM access_classes(${VIEWER_SQL}, ${ids})`);
    expect(rows).toHaveLength(25);
    const body = grantsSql({ trust: 'true', asked: ids });
    const plan = await planOf(`SELECT * FROM ${known} CROSS JOIN LATERAL (${body}) AS granted`);
    expect(plan).toContain('access_fact_of_citizen');
    expect(plan).not.toMatch(/Seq Scan on access_fact/);
  });

  it('finds whom the viewer sees from the viewer’s side, through the index of recipients', async () => {
    const plan = await planOf(`SELECT * FROM ${known} CROSS JOIN LATERAL (${toViewer('true')}) AS granted`);
    expect(plan).toContain('access_fact_of_recipient');
    expect(plan).not.toMatch(/Seq Scan on access_fact/);
  });

  it('holds each list to what was opened, looked up once for all its rows', async () => {
    await client.query(`CREATE TABLE note AS SELECT DISTINCT citizen_id FROM access_fact`);
    await client.query('BEGIN');
    await client.query(`SELECT access_open('interventions')`);
    const list = `SELECT count(*) FROM note WHERE (SELECT acts_as_system())
      OR citizen_id IN (SELECT seen FROM visible_citizens(8) AS seen)`;
    expect((await client.query(list)).rows).toEqual([{ count: '25' }]);
    expect(await planOf(list)).toMatch(/hashed SubPlan/);
    await client.query('COMMIT');
  });
});
