import type { Tamper } from './harness/fake-sector.ts';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

type Entities = Record<string, unknown>[];

/** Changes the list of entities of an honest answer. */
const withEntities =
  (change: (entities: Entities) => unknown): Tamper =>
  (answer) => {
    const data = answer.data as { _entities: Entities };
    return { body: JSON.stringify({ data: { _entities: change(data._entities) } }) };
  };

/** Every way to answer for three, the same one several times included. */
const ORDERS = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])));

const QUERY = '{ people { name note { text } } }';
const WITHOUT_NOTES = {
  data: {
    people: [
      { name: 'Anna', note: null },
      { name: 'Bo', note: null },
      { name: 'Carl', note: null },
    ],
  },
  errors: [
    {
      message: 'notes gave an answer that cannot be used; its part is missing.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', correlationId: expect.any(String) },
    },
  ],
};

describe('a sector that mixes up whom it was asked about', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it.each<[string, (entities: Entities) => unknown]>([
    ['in another order', (entities) => entities.toReversed()],
    ['one too few', (entities) => entities.slice(1)],
    ['one too many', (entities) => [...entities, entities[0]]],
    ['the same one for everybody', (entities) => entities.map(() => entities[0])],
    ['of another type', (entities) => entities.map((entity) => entity && { ...entity, _asked_type: 'Note' })],
    ['without saying which', (entities) => entities.map((entity) => entity && { note: entity.note })],
    ['that are no objects', () => [1, 2, 3]],
    ['no list at all', () => ({ 0: null })],
  ])('has its part refused when it answers with entities %s', async (_what, change) => {
    gateway.sectors.notes.tamper = withEntities(change);
    expect(await gateway.ask(QUERY)).toEqual(WITHOUT_NOTES);
  });

  it('is believed again as soon as it answers right', async () => {
    gateway.sectors.notes.tamper = null;
    expect(await gateway.ask(QUERY)).toMatchObject({ data: { people: [{ note: { text: 'about 1' } }, {}, {}] } });
  });

  it('may answer null for those it does not know or does not show', async () => {
    gateway.sectors.notes.tamper = withEntities((entities) => entities.map(() => null));
    expect(await gateway.ask(QUERY)).toEqual({ data: WITHOUT_NOTES.data });
  });

  it('never has one person’s note shown at another, however the answer is shuffled', async () => {
    for (const order of ORDERS) {
      gateway.sectors.notes.tamper = withEntities((entities) => order.map((index) => entities[index]));
      const { data } = await gateway.ask('{ people { id note { text } } }');
      const people = data?.people as { id: string; note: { text: string } | null }[];
      for (const { id, note } of people) {
        expect([null, `about ${id}`]).toContain(note?.text ?? null);
      }
    }
  });

  it('does not show our questions to the client, nor lets it ask under their names', async () => {
    gateway.sectors.notes.tamper = null;
    const answer = await gateway.ask('{ person(id: "1") { _asked_type: secret _asked_0_0: note { text } } }');
    expect(answer).toEqual({ data: { person: { _asked_type: 'none', _asked_0_0: { text: 'about 1' } } } });
  });
});
