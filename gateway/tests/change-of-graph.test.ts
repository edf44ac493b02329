import { QueryPlanner } from '@apollo/query-planner';
import { ENGINES } from '../src/engine/graph-engine.ts';
import { type FakeSector, startFakeSector, type Tamper } from './harness/fake-sector.ts';
import { compose, startTestGateway, type TestGateway } from './harness/test-gateway.ts';
import { until } from './harness/until.ts';

const PEOPLE = 'query People($more: Boolean! = false) { people { name note @include(if: $more) { text } } }';
const RENAME = 'mutation Rename { rename(id: "1", name: "Ann") { name } }';
const UNKNOWN_FIELD = { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
/** A thread that compiles the sources first takes its time on a busy machine. */
const SLOW = 150_000;

/** Keeps answers back until it is opened. */
function gate(): { tamper: Tamper; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, tamper: (answer) => opened.then(() => ({ body: JSON.stringify(answer) })) };
}

describe('a change of graph', () => {
  let gateway: TestGateway;
  let weather: FakeSector;
  async function start(environment: NodeJS.ProcessEnv = {}): Promise<void> {
    weather = await startFakeSector('weather', 'type Query { weather: String }', { Query: { weather: () => 'rain' } });
    const deadlines = { query: SLOW, mutation: SLOW, operation: SLOW };
    gateway = await startTestGateway({ deadlines }, { SUPERGRAPH_POLL_MS: '20', ...environment });
  }
  afterEach(async () => {
    jest.restoreAllMocks();
    await gateway.stop();
    await weather.stop();
  });

  const today = () => Object.values(gateway.sectors);
  const status = async () => (await gateway.http.get('/status')).body;
  const changed = () => until(() => gateway.logged.some((line) => line.includes('a new graph is served')));

  describe.each(ENGINES)('with the engine "%s"', (engine) => {
    beforeEach(() => start({ GATEWAY_ENGINE: engine }));

    it(
      'is served without a restart, and requests that had begun end on the graph that took them in',
      async () => {
        const { version } = (await status()).graph;
        expect(await gateway.ask('{ weather }')).toMatchObject(UNKNOWN_FIELD);
        const held = gate();
        gateway.sectors.notes.tamper = held.tamper;
        const running = gateway.ask(PEOPLE, { more: true });
        await until(() => gateway.sectors.notes.seen.length > 0);

        await gateway.publish(compose([gateway.sectors.people, gateway.sectors.helpers, weather]));
        await changed();
        expect((await gateway.ask('{ weather people { name } }')).data).toMatchObject({ weather: 'rain' });
        expect(await gateway.ask(PEOPLE)).toMatchObject(UNKNOWN_FIELD);
        const { graph, parts } = await status();
        expect(graph).toMatchObject({ version: expect.not.stringMatching(version), from: 'source', refused: null });
        expect(parts.map(({ name }: { name: string }) => name)).toEqual(
          expect.arrayContaining(['weather', 'people', 'helpers']),
        );

        held.open();
        expect((await running).data).toMatchObject({ people: [{ note: { text: 'about 1' } }, {}, {}] });
      },
      SLOW,
    );

    it(
      'finds the operations planned that were asked before, with every yes and no, and asks no sector for that',
      async () => {
        await gateway.ask(PEOPLE);
        await gateway.ask(RENAME);
        const seen = () => today().map((sector) => sector.seen.length);
        const before = seen();
        await gateway.publish(compose([...today(), weather]));
        const plan = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
        await changed();
        expect(seen()).toEqual(before);
        expect((await gateway.ask(PEOPLE, { more: true })).errors).toBeUndefined();
        expect((await gateway.ask(RENAME)).errors).toBeUndefined();
        expect(plan).not.toHaveBeenCalled();
        await gateway.ask('{ weather }');
        expect(plan).toHaveBeenCalled();
      },
      SLOW,
    );
  });

  it(
    'that is none is refused: the old one goes on, one line of the log says why, and the status is marked',
    async () => {
      await start();
      const { version } = (await status()).graph;
      await gateway.publish('type Query { people: [String] }');
      await until(async () => (await status()).graph.refused !== null);
      expect(await gateway.ask(PEOPLE)).toMatchObject({ data: { people: [{ name: 'Anna' }, {}, {}] } });
      expect((await status()).graph).toMatchObject({ version, refused: { version: expect.any(String) } });
      const lines = gateway.logged.filter((line) => line.includes('the new graph is refused'));
      expect(lines).toEqual([expect.stringContaining('this is not a supergraph')]);
    },
    SLOW,
  );
});
