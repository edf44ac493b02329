import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { RENAME, WRITE } from './questions.ts';

describe('a mutation that is sent again', () => {
  let subgraph: TestSubgraph;
  const berit = viewerOf('coordinator', { subject: 'berit' });
  const citizenId = randomUUID();
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  beforeEach(() => subgraph.sql('TRUNCATE note, idempotency_key, outbox'));
  afterAll(() => subgraph.close());

  const write = async (title: string, idempotencyKey: string | null, as: Viewer = berit) => {
    const variables = { input: { citizenId, title, idempotencyKey } };
    const { data } = await subgraph.ask<{ writeNote: object } | null>({ query: WRITE, variables, as });
    return data?.writeNote;
  };
  const written = async () => (await subgraph.sql('SELECT title FROM note')).length;

  it('answers the same under the same key and writes nothing more', async () => {
    const first = await write('once', 'k1');
    expect(await write('once', 'k1')).toEqual(first);
    expect([await written(), (await subgraph.outbox()).length]).toEqual([1, 1]);
  });

  it('does it again without a key', async () => {
    await write('twice', null);
    await write('twice', null);
    expect(await written()).toBe(2);
  });

  it('is refused when the same key carries something else', async () => {
    await write('one thing', 'k1');
    expect(await write('another thing', 'k1')).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await written()).toBe(1);
  });

  it('does not meet the keys of other people', async () => {
    await write('from Berit', 'k1');
    const other = await write('from Omar', 'k1', viewerOf('coordinator', { subject: 'omar' }));
    expect(other).toMatchObject({ note: { title: 'from Omar' } });
  });

  it('replays a refusal too', async () => {
    expect(await write('', 'k1')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await write('', 'k1')).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('tries anew after a fault, because nothing was kept', async () => {
    await write('fault', 'k1');
    expect(await subgraph.sql('SELECT key FROM idempotency_key')).toEqual([]);
  });

  it('waits for its twin when both come at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => write('together', 'k1')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await written()).toBe(1);
  });

  it('is a refusal, not a lost update, when somebody else was quicker', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['first']);
    const rename = async (version: number, title: string, of = id) => {
      const variables = { input: { id: of, version, title } };
      return (await subgraph.ask<{ renameNote: object }>({ query: RENAME, variables, as: berit })).data.renameNote;
    };
    expect(await rename(1, 'second')).toEqual({ __typename: 'RenameNoteSuccess', version: 2 });
    expect(await rename(1, 'third')).toEqual({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(await rename(1, 'third', randomUUID())).toEqual({ __typename: 'NotFound' });
    expect(await subgraph.sql('SELECT title, version FROM note')).toEqual([{ title: 'second', version: 2 }]);
  });
});
