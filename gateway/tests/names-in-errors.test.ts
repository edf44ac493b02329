import { startFakeSector } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** What may be null in one sector and not in another may be null in the graph; no fetch can ask for both by one name. */
const WORK = `${LINK}
  union Assignee = Person | Team
  type Person @key(fields: "id") { id: ID! name: String! @shareable }
  type Team { name: String }
  type Task { assignee: Assignee }
  type Query { tasks: [Task] }`;
const PEOPLE = `${LINK} type Person @key(fields: "id") { id: ID! name: String @shareable }`;

describe('the place of an error', () => {
  let gateway: OpenGateway;
  beforeAll(async () => {
    const broken = () => {
      throw new Error('broken');
    };
    const tasks = [{ assignee: { __typename: 'Person', id: '1' } }, { assignee: { __typename: 'Team' } }];
    const work = await startFakeSector('work', WORK, {
      Query: { tasks: () => tasks },
      Person: { name: () => 'Anna' },
      Team: { name: broken },
    });
    const people = await startFakeSector('people', PEOPLE, { Person: { name: () => 'Anna' } });
    gateway = await startOpenGateway([work, people], { engine: 'own' });
  });
  afterAll(() => gateway.stop());

  it.each(['n', 'id', 'name'])('has the name %s that the client gave two fields of different types', async (n) => {
    const query = `{ tasks { assignee { ... on Person { ${n}: name } ... on Team { ${n}: name } } } }`;
    const { data, errors } = await gateway.ask(query);
    expect(data).toEqual({ tasks: [{ assignee: { [n]: 'Anna' } }, { assignee: { [n]: null } }] });
    expect(errors).toMatchObject([{ path: ['tasks', 1, 'assignee', n] }]);
  });
});
