import { type FakeSector, startFakeSector, type Tamper } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';
import type { GraphqlAnswer } from './harness/test-gateway.ts';

/** Milliseconds; long beside what an answer takes even on a busy machine. */
const DEADLINE = 1_000;
const SOCKETS = 4;
const QUEUED = 4;
const NAMES = ['hung', 'trickling', 'flooding', 'dead', 'well'] as const;
const ILLNESS: Record<string, ReturnType<Tamper>> = { hung: 'hang', trickling: 'trickle', flooding: 'flood' };
const codeOf = ({ extensions }: { extensions: Record<string, unknown> }) => String(extensions.code);
const EVERYBODY = `{ ${NAMES.join(' ')} }`;

describe('a sector among sick ones', () => {
  let gateway: OpenGateway;
  let sectors: Record<(typeof NAMES)[number], FakeSector>;

  beforeEach(async () => {
    const started = NAMES.map(async (name) => {
      const sector = await startFakeSector(name, `type Query { ${name}: String }`, { Query: { [name]: () => 'fine' } });
      return [name, sector] as const;
    });
    sectors = Object.fromEntries(await Promise.all(started)) as typeof sectors;
    gateway = await startOpenGateway(Object.values(sectors), {
      deadlines: { query: DEADLINE, mutation: DEADLINE, operation: 5_000 },
      subgraph: { connections: SOCKETS, queued: QUEUED, maxResponseBytes: 1_000_000, maxEntities: 200 },
    });
    // Connections are there, as they are in a house that has been running.
    await gateway.ask(EVERYBODY);
    for (const [name, illness] of Object.entries(ILLNESS)) sectors[name as keyof typeof sectors].tamper = () => illness;
    await sectors.dead.stop();
  });
  afterEach(() => gateway.stop());

  const codesOf = (answers: GraphqlAnswer[]) => answers.flatMap(({ errors = [] }) => errors.map(codeOf)).sort();
  const crowd = (query: string) => Array.from({ length: 20 }, () => gateway.ask(query));

  it('gives its fields within one deadline, and each of the others is named by what ails it', async () => {
    const started = performance.now();
    const { data, errors = [] } = await gateway.ask(EVERYBODY);
    expect(data).toEqual({ hung: null, trickling: null, flooding: null, dead: null, well: 'fine' });
    expect(errors.map((error) => `${codeOf(error)}: ${error.message}`).sort()).toEqual([
      'SUBGRAPH_TIMEOUT: hung took too long to answer; its part is missing.',
      'SUBGRAPH_TIMEOUT: trickling took too long to answer; its part is missing.',
      'SUBGRAPH_UNAVAILABLE: dead is not answering right now; its part is missing.',
      'SUBGRAPH_UNAVAILABLE: flooding gave an answer that cannot be used; its part is missing.',
    ]);
    expect(performance.now() - started).toBeLessThan(2 * DEADLINE);
  });

  it('gives its fields to everybody, however many ask for those of the sick as well', async () => {
    const answers = await Promise.all(crowd(EVERYBODY));
    expect(new Set(answers.map(({ data }) => data?.well))).toEqual(new Set(['fine']));
  });

  it('answers those who ask nothing of the sick while a crowd still waits for them', async () => {
    const waiting = Promise.all(['hung', 'trickling'].flatMap((name) => crowd(`{ ${name} }`)));
    const first = await Promise.race([waiting, gateway.ask('{ well }')]);
    expect(first).toEqual({ data: { well: 'fine' } });
    await waiting;
  });

  it('shares a gateway that lets few wait for a sick one, and refuses the others at once', async () => {
    const answers = crowd('{ hung }');
    expect(codesOf([await Promise.race(answers)])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    const timeOuts = codesOf(await Promise.all(answers)).filter((code) => code === 'SUBGRAPH_TIMEOUT');
    expect(timeOuts.length).toBeGreaterThanOrEqual(SOCKETS);
  });
});
