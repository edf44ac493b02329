import { type FakeSector, startFakeSector } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** One of four sectors that all know the next stop of a line, and each something else about a stop. */
const startStops = (index: number): Promise<FakeSector> =>
  startFakeSector(
    `stops${index}`,
    `${LINK}
    type Stop @key(fields: "id") { id: ID! next: Stop @shareable fact${index}: Int }
    type Query { first: Stop @shareable }`,
    {
      Query: { first: () => ({ id: '1' }) },
      Stop: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        next: ({ id }: { id: string }) => ({ id: String(Number(id) + 1) }),
        [`fact${index}`]: () => index,
      },
    },
  );

const FACTS = 'fact0 fact1 fact2 fact3';
const line = (levels: number): string =>
  `{ first { ${`${FACTS} next { `.repeat(levels)} ${FACTS} ${'} '.repeat(levels)} } }`;

describe('fields that four sectors share', () => {
  let gateway: OpenGateway;
  beforeAll(async () => {
    gateway = await startOpenGateway(await Promise.all([0, 1, 2, 3].map(startStops)));
  });
  afterAll(() => gateway.stop());

  it('are planned at every level that is allowed, though the ways to get them multiply with each', async () => {
    const { data, errors } = await gateway.ask(line(10));
    expect(errors).toBeUndefined();
    let stop = data?.first as Record<string, unknown>;
    for (let level = 0; level < 10; level += 1) stop = stop.next as Record<string, unknown>;
    expect(stop).toEqual({ fact0: 0, fact1: 1, fact2: 2, fact3: 3 });
  });

  it('are refused beyond it, before anybody plans them', async () => {
    expect((await gateway.ask(line(30))).errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_LARGE' } }]);
  });
});
