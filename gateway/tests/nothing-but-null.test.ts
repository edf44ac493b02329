import { type FakeSector, startFakeSector } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const startPeople = () =>
  startFakeSector(
    'people',
    `${LINK} type Person @key(fields: "id") { id: ID! } type Query { one: Person me: Person! all: [Person] count: Int }`,
    {
      Query: {
        one: () => ({ id: '1' }),
        me: () => ({ id: '1' }),
        all: () => [{ id: '1' }, { id: '2' }],
        count: () => 2,
      },
    },
  );

/** Shows nobody but the second. */
const startNames = () =>
  startFakeSector(
    'names',
    `${LINK} type Person @key(fields: "id") { id: ID! name: String! mood: Mood } enum Mood { GOOD }`,
    {
      Person: {
        __resolveReference: ({ id }: { id: string }) => (id === '2' ? { id, name: 'Bo', mood: 'GOOD' } : null),
      },
    },
  );

describe('an entity that a sector does not show', () => {
  let gateway: OpenGateway;
  beforeAll(async () => {
    gateway = await startOpenGateway([await startPeople(), await startNames()]);
  });
  afterAll(() => gateway.stop());

  it('is null without an error where it may be null', async () => {
    expect(await gateway.ask('{ one { name } all { name } }')).toEqual({
      data: { one: null, all: [null, { name: 'Bo' }] },
    });
  });

  it('is an error where it takes the whole answer with it', async () => {
    const { data, errors } = await gateway.ask('{ me { name } one { id } }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});

/** Of our engine only: the reference does not say which objects a sector did not show. */
describe('a value that does not fit the schema beside an entity that is not shown', () => {
  let gateway: OpenGateway;
  let sectors: FakeSector[];
  beforeAll(async () => {
    sectors = [await startPeople(), await startNames()];
    gateway = await startOpenGateway(sectors, { engine: 'own' });
    for (const sector of sectors)
      sector.tamper = (answer) => ({
        body: JSON.stringify(answer).replace('"count":2', '"count":"many"').replace('"GOOD"', '"BAD"'),
      });
  });
  afterAll(() => gateway.stop());

  it.each([
    ['in another field', '{ one { name } count }', { one: null, count: null }],
    ['in the next entity', '{ all { name mood } }', { all: [null, { name: 'Bo', mood: null }] }],
  ])('is told: %s', async (_where, query, data) => {
    const answer = await gateway.ask(query);
    expect(answer.data).toEqual(data);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});
