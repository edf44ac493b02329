import { startFakeSector } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

describe('an entity that a sector does not show', () => {
  let gateway: OpenGateway;
  beforeAll(async () => {
    const people = await startFakeSector(
      'people',
      `${LINK} type Person @key(fields: "id") { id: ID! } type Query { one: Person, me: Person! }`,
      { Query: { one: () => ({ id: '1' }), me: () => ({ id: '1' }) } },
    );
    const names = await startFakeSector('names', `${LINK} type Person @key(fields: "id") { id: ID! name: String! }`, {
      Person: { __resolveReference: () => null },
    });
    gateway = await startOpenGateway([people, names]);
  });
  afterAll(() => gateway.stop());

  it('is null without an error where it may be null', async () => {
    expect(await gateway.ask('{ one { name } }')).toEqual({ data: { one: null } });
  });

  it('is an error where it takes the whole answer with it', async () => {
    const { data, errors } = await gateway.ask('{ me { name } one { id } }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});
