import { compose } from '../../tests/harness/test-gateway.ts';
import { startTown, type Town } from '../../tests/harness/town.ts';
import { readOpenConfig } from '../config.ts';
import { ENGINES } from '../engine/graph-engine.ts';
import { type Candidate, inspectCandidate } from './inspect-candidate.ts';

const { limits, budgets, introspection } = readOpenConfig({});

describe('a graph that may become the next one', () => {
  let town: Town;
  beforeAll(async () => {
    town = await startTown();
  });
  afterAll(() => Promise.all(Object.values(town).map((sector) => sector.stop())));

  const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
    sdl: compose(Object.values(town)),
    subgraphUrls: {},
    addressesToday: [],
    settings: { engine: 'own', limits, budgets, introspection },
    operations: [],
    ...changes,
  });

  it.each(ENGINES)('has its operations planned on a second engine ("%s"), and no sector is asked', async (engine) => {
    const operations = [
      { document: 'query A($more: Boolean!) { people { name note @include(if: $more) { text } } }' },
      {
        document: 'mutation B($id: ID!) { rename(id: $id, name: "Ann") { name } } query C { notes { text } }',
        name: 'B',
      },
    ];
    const settings = { engine, limits, budgets, introspection };
    const { ahead, misfits, facts } = await inspectCandidate(candidate({ settings, operations }));
    expect(misfits).toBe(0);
    expect(ahead.plans.length).toBeGreaterThan(1);
    expect([...facts.subgraphs.keys()]).toEqual(['helpers', 'notes', 'people']);
    expect(Object.values(town).flatMap((sector) => sector.seen)).toEqual([]);
  });

  it('is all plain data, which another thread can have', async () => {
    const inspected = await inspectCandidate(candidate({ operations: [{ document: '{ people { note { text } } }' }] }));
    expect(structuredClone(inspected)).toEqual(inspected);
  });

  it('is told how many of the operations it cannot carry out', async () => {
    const operations = [{ document: '{ weather }' }, { document: '{ people {' }, { document: '{ people { name } }' }];
    expect((await inspectCandidate(candidate({ operations }))).misfits).toBe(2);
  });

  it('is refused when clients were promised what it cannot carry out', async () => {
    const operations = [{ document: 'query Weather { weather }', mustFit: true }];
    await expect(inspectCandidate(candidate({ operations }))).rejects.toThrow(
      'operations in use do not fit the graph: Weather',
    );
  });

  it('is refused while a sector at a new address is not ready, and not for one that is down already', async () => {
    const { sdl } = candidate();
    const gone = { notes: 'http://127.0.0.1:9/graphql' };
    await expect(inspectCandidate(candidate({ sdl, subgraphUrls: gone }))).rejects.toThrow(
      'new in the graph and not ready: notes',
    );
    const addressesToday = Object.values(gone);
    await expect(inspectCandidate(candidate({ sdl, subgraphUrls: gone, addressesToday }))).resolves.toBeDefined();
  });

  it.each([
    ['is no GraphQL', 'not a graph', /Syntax Error/],
    ['is no supergraph', 'type Query { a: Int }', /this is not a supergraph/],
  ])('is refused when it %s', async (_, sdl, why) => {
    await expect(inspectCandidate(candidate({ sdl }))).rejects.toThrow(why);
  });

  it.each(ENGINES)('is refused when the engine ("%s") does not take it', async (engine) => {
    const sdl = candidate().sdl.replaceAll('join/v0.5', 'join/v9.9').replaceAll('join/v0.3', 'join/v9.9');
    const settings = { engine, limits, budgets, introspection };
    await expect(inspectCandidate(candidate({ sdl, settings }))).rejects.toThrow();
  });
});
