import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../src/database/provision.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { NOTE, WRITE } from './questions.ts';

const viewer = viewerOf('coordinator');

describe('a caller who hangs up', () => {
  let subgraph: TestSubgraph;
  let url: string;
  let id: string | undefined;
  const citizenId = randomUUID();

  beforeAll(async () => {
    // One connection: whoever comes next gets the one whose statement was ended.
    subgraph = await testSubgraph(notesSubgraph, { poolSize: 1 });
    subgraph.http.listen(0, '127.0.0.1');
    await once(subgraph.http, 'listening');
    url = `http://127.0.0.1:${(subgraph.http.address() as AddressInfo).port}/graphql`;
  });
  beforeEach(async () => {
    await subgraph.sql('TRUNCATE note');
    [id] = await notesExist(subgraph, citizenId, ['one']);
    // Relates the viewer to everybody, which `ask` below does not do.
    await theNextIsServed();
    subgraph.statements.forget();
  });
  afterAll(() => subgraph.close());

  function ask(query: string, variables: object) {
    const caller = new AbortController();
    const body = JSON.stringify({ query, variables });
    const signed = subgraph.gateway.headers({ viewer, audience: subgraph.name, body });
    const headers = { 'content-type': 'application/json', ...signed };
    const answer = fetch(url, { method: 'POST', headers, body, signal: caller.signal }).then(
      () => 'answered',
      () => 'left',
    );
    return { answer, leave: () => caller.abort() };
  }
  async function theNextIsServed(): Promise<void> {
    const { data } = await subgraph.ask({ query: NOTE, variables: { id }, as: viewer });
    expect(data).toEqual({ note: { id, title: 'one' } });
  }
  /** Nobody reads or writes notes meanwhile; statements wait. */
  const whileNotesAreLocked = (work: () => Promise<void>) =>
    withClient(subgraph.database.ownerUrl, async (client) => {
      await client.query('BEGIN; LOCK TABLE note');
      await work();
    });
  const statementsThatWait = () =>
    withClient(subgraph.database.appUrl, async (client) => {
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return (await client.query(waiting)).rowCount;
    });

  it('takes the statement of a query along', async () => {
    await whileNotesAreLocked(async () => {
      const { answer, leave } = ask(NOTE, { id });
      await until(async () => (await statementsThatWait()) === 1);
      leave();
      expect(await answer).toBe('left');
      await until(async () => (await statementsThatWait()) === 0);
    });
    expect(subgraph.logs.text()).toContain('the caller left');
    expect(subgraph.logs.text()).not.toContain('due to statement timeout');
    await theNextIsServed();
  });

  it('does not take a change along, which ends as it would have', async () => {
    await whileNotesAreLocked(async () => {
      const { answer, leave } = ask(WRITE, { input: { citizenId, title: 'written all the same' } });
      await until(async () => (await statementsThatWait()) === 1);
      leave();
      expect(await answer).toBe('left');
    });
    await theNextIsServed();
    expect(await subgraph.sql('SELECT title FROM note ORDER BY title')).toEqual([
      { title: 'one' },
      { title: 'written all the same' },
    ]);
  });

  it('leaves a connection on which nobody after them is disturbed, whenever it happened', async () => {
    for (let pause = 0; pause < 30; pause += 2) {
      const { answer, leave } = ask(NOTE, { id });
      await sleep(pause);
      leave();
      await Promise.all([theNextIsServed(), theNextIsServed(), answer]);
    }
  });

  it('begins nothing any more when they left while they waited for a connection', async () => {
    await whileNotesAreLocked(async () => {
      const first = ask(NOTE, { id });
      await until(async () => (await statementsThatWait()) === 1);
      const { answer, leave } = ask(NOTE, { id });
      await once(subgraph.http, 'request');
      leave();
      first.leave();
      await Promise.all([first.answer, answer]);
    });
    await theNextIsServed();
    expect(subgraph.statements.all().filter((text) => text === 'BEGIN')).toHaveLength(2);
  });
});

/** Looks again until it is so; the test's own limit ends a wait in vain. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}
