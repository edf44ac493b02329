import { runOperation } from '../../src/database/operation.ts';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';
import { hearEverybody } from './arrange-facts.ts';

describe('what was decided for a viewer when last asked', () => {
  let subgraph: TestSubgraph;
  const viewer = viewerOf('coordinator');
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
    await hearEverybody(subgraph);
  });
  afterAll(() => subgraph.close());

  /** Whether it is known who may be seen as soon as there are rows. */
  const ask = () => {
    const { dataSource, logger } = subgraph;
    const start = { viewer, operation: 'Notes', correlationId: 'c' };
    return runOperation({ subgraph: 'plans', dataSource, logger }, start, async ({ sql, access }) => {
      await sql('SELECT id FROM note');
      return access.isKnown;
    });
  };
  const remembered = async () => (await subgraph.sql('SELECT FROM remembered_decision')).length;

  it('is gone by again', async () => {
    await ask();
    const before = await remembered();
    expect(await ask()).toBe(true);
    expect(await remembered()).toBe(before);
  });

  it('is decided anew where it holds no more, before anybody goes on from the first rows', async () => {
    await ask();
    await subgraph.sql('TRUNCATE remembered_decision, seen_alike');
    expect(await ask()).toBe(true);
    expect(await remembered()).toBe(1);
  });
});
