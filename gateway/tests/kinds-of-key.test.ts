import { startFakeSector } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@interfaceObject"])';

describe('keys of every kind', () => {
  let gateway: OpenGateway | undefined;
  afterEach(async () => {
    await gateway?.stop();
    gateway = undefined;
  });

  it('are checked whole when they have several fields, objects and lists', async () => {
    const registry = await startFakeSector(
      'registry',
      `${LINK}
      type Place @key(fields: "municipality { code } street numbers") { municipality: Municipality! street: String! numbers: [Int!]! }
      type Municipality { code: ID! name: String }
      type Query { places: [Place] }`,
      {
        Query: {
          places: () => [
            { municipality: { code: '0101' }, street: 'Istedgade', numbers: [1, 3] },
            { municipality: { code: '0101' }, street: 'Istedgade', numbers: [5] },
          ],
        },
      },
    );
    const homes = await startFakeSector(
      'homes',
      `${LINK}
      type Place @key(fields: "municipality { code } street numbers") { municipality: Municipality! street: String! numbers: [Int!]! residents: Int }
      type Municipality { code: ID! }
      type Query { homes: Int }`,
      {
        Place: {
          __resolveReference: (place: object) => place,
          residents: (place: { numbers: number[] }) => place.numbers.length,
        },
      },
    );
    gateway = await startOpenGateway([registry, homes]);
    const query = '{ places { street residents } }';
    expect(await gateway.ask(query)).toEqual({
      data: {
        places: [
          { street: 'Istedgade', residents: 2 },
          { street: 'Istedgade', residents: 1 },
        ],
      },
    });
    homes.tamper = (answer) => {
      const { _entities } = answer.data as { _entities: unknown[] };
      return { body: JSON.stringify({ data: { _entities: _entities.toReversed() } }) };
    };
    expect(await gateway.ask(query)).toMatchObject({
      data: { places: [{ residents: null }, { residents: null }] },
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
  });

  it('may differ from sector to sector', async () => {
    const persons = await startFakeSector(
      'persons',
      `${LINK}
      type Person @key(fields: "id") @key(fields: "cpr") { id: ID! cpr: ID! name: String }
      type Query { persons: [Person] }`,
      {
        Query: { persons: () => [{ id: '1', cpr: '0', name: 'Anna' }] },
        Person: { __resolveReference: () => ({ id: '1', cpr: '0', name: 'Anna' }) },
      },
    );
    const hospital = await startFakeSector(
      'hospital',
      `${LINK}
      type Person @key(fields: "cpr") { cpr: ID! admitted: Boolean }
      type Query { admitted: [Person] }`,
      {
        Query: { admitted: () => [{ cpr: '0', admitted: true }] },
        Person: { __resolveReference: ({ cpr }: { cpr: string }) => ({ cpr, admitted: true }) },
      },
    );
    gateway = await startOpenGateway([persons, hospital]);
    expect(await gateway.ask('{ persons { name admitted } admitted { name } }')).toEqual({
      data: { persons: [{ name: 'Anna', admitted: true }], admitted: [{ name: 'Anna' }] },
    });
  });

  it('carry what another sector requires beside them', async () => {
    const goods = await startFakeSector(
      'goods',
      `${LINK} type Parcel @key(fields: "id") { id: ID! weight: Int } type Query { parcels: [Parcel] }`,
      {
        Query: {
          parcels: () => [
            { id: '1', weight: 2 },
            { id: '2', weight: 7 },
          ],
        },
      },
    );
    const postage = await startFakeSector(
      'postage',
      `${LINK} type Parcel @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") } type Query { rate: Int }`,
      {
        Parcel: {
          __resolveReference: (parcel: object) => parcel,
          price: ({ weight }: { weight: number }) => weight * 10,
        },
      },
    );
    gateway = await startOpenGateway([goods, postage]);
    expect(await gateway.ask('{ parcels { price } }')).toEqual({ data: { parcels: [{ price: 20 }, { price: 70 }] } });
  });

  it('work for interfaces, from the side that knows the types and from the side that does not', async () => {
    const courses = await startFakeSector(
      'courses',
      `${LINK}
      interface Course @key(fields: "id") { id: ID! title: String }
      type Fact implements Course @key(fields: "id") { id: ID! title: String intensity: Int }
      type Housing implements Course @key(fields: "id") { id: ID! title: String }
      type Query { courses: [Course] }`,
      {
        Query: { courses: () => [fact, housing] },
        Course: { __resolveReference: ({ id }: { id: string }) => [fact, housing].find((course) => course.id === id) },
        Fact: { __resolveReference: () => fact },
        Housing: { __resolveReference: () => housing },
      },
    );
    const opinions = await startFakeSector(
      'opinions',
      `${LINK}
      type Course @interfaceObject @key(fields: "id") { id: ID! opinion: String }
      type Query { praised: [Course] }`,
      {
        Query: { praised: () => [{ id: 'h' }, { id: 'f' }] },
        Course: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          opinion: ({ id }: { id: string }) => `good ${id}`,
        },
      },
    );
    gateway = await startOpenGateway([courses, opinions]);
    const query =
      '{ courses { __typename title opinion } praised { __typename title opinion ... on Fact { intensity } } }';
    expect(await gateway.ask(query)).toEqual({
      data: {
        courses: [
          { __typename: 'Fact', title: 'F-ACT', opinion: 'good f' },
          { __typename: 'Housing', title: 'Housing First', opinion: 'good h' },
        ],
        praised: [
          { __typename: 'Housing', title: 'Housing First', opinion: 'good h' },
          { __typename: 'Fact', title: 'F-ACT', opinion: 'good f', intensity: 3 },
        ],
      },
    });
  });
});

const fact = { __typename: 'Fact', id: 'f', title: 'F-ACT', intensity: 3 };
const housing = { __typename: 'Housing', id: 'h', title: 'Housing First' };
