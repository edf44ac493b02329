import { setTimeout as sleep } from 'node:timers/promises';
import { runOperation } from '../../src/database/operation.ts';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';
import { hearEverybody } from './arrange-facts.ts';

/** As if the viewer's unit had a whole large city: longer than a request is given. */
const SLOW = `
  CREATE SEQUENCE decisions_begun;
  ALTER FUNCTION access_decide(jsonb, boolean) RENAME TO decide_at_length;
  CREATE FUNCTION access_decide(viewer jsonb, trusts_facts boolean,
    OUT ids text[], OUT classes integer[], OUT writable integer[], OUT grants text) LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM nextval('decisions_begun'), pg_sleep(0.6);
    SELECT made.* INTO ids, classes, writable, grants FROM decide_at_length(viewer, trusts_facts) AS made;
  END $$`;
const PATIENCE_MS = 200;

describe('a decision that takes longer than a request', () => {
  let subgraph: TestSubgraph;
  const viewer = viewerOf('coordinator');
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
    await subgraph.sql(SLOW);
    await hearEverybody(subgraph);
  });
  beforeEach(() => subgraph.sql('TRUNCATE remembered_decision; ALTER SEQUENCE decisions_begun RESTART'));
  afterAll(() => subgraph.close());

  const ask = (as = viewer, statementMs = 10_000) => {
    const { dataSource, logger } = subgraph;
    const start = { viewer: as, operation: 'Notes', correlationId: 'c', deadline: Date.now() + PATIENCE_MS };
    return runOperation({ subgraph: 'plans', dataSource, logger, statementMs }, start, ({ opened }) => opened());
  };
  const remembered = async () => (await subgraph.sql('SELECT FROM remembered_decision')).length;
  const begun = async () => (await subgraph.sql('SELECT last_value::integer AS begun FROM decisions_begun'))[0]?.begun;
  const untilRemembered = async () => {
    while ((await remembered()) === 0) await sleep(20);
  };

  it('fails that request, is made to its end all the same, and answers the next', async () => {
    await expect(ask()).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    await untilRemembered();
    await expect(ask()).resolves.toBeUndefined();
  });

  it('is made once, however many ask meanwhile', async () => {
    await Promise.allSettled([ask(), ask(), ask()]);
    await untilRemembered();
    // Each of the three began one, and for all of them one was made to its end.
    expect(await begun()).toBe(4);
  });

  it('is given up, and that is told, when even nobody’s patience ends', async () => {
    await expect(ask(viewer, PATIENCE_MS)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    while (!subgraph.logs.text().includes('could not decide who may see what')) await sleep(20);
    await sleep(100);
    expect(await begun()).toBe(2);
    expect(await remembered()).toBe(0);
  });

  it('is not made for nobody: a grant in an emergency is never remembered', async () => {
    const moment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const citizenId = 'c1000000-0000-4000-8000-000000000001';
    const emergency = { grantId: citizenId, citizenId, from: moment(-1), to: moment(1) };
    await expect(ask({ ...viewer, emergency })).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    await sleep(100);
    expect(await begun()).toBe(1);
  });
});
