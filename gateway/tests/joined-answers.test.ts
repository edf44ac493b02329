import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('answers joined from several sectors', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    for (const sector of Object.values(gateway.sectors)) sector.seen.length = 0;
  });

  it('joins what each sector knows of the same person', async () => {
    expect(await gateway.ask('{ people { name note { text } helper { name } } }')).toEqual({
      data: {
        people: [
          { name: 'Anna', note: { text: 'about 1' }, helper: { name: 'Helper h1' } },
          { name: 'Bo', note: { text: 'about 2' }, helper: { name: 'Helper h1' } },
          { name: 'Carl', note: null, helper: { name: 'Helper h2' } },
        ],
      },
    });
  });

  it('asks once for a helper whom two people share', async () => {
    await gateway.ask('{ people { helper { name } } }');
    const [request, ...more] = gateway.sectors.helpers.seen;
    expect(more).toEqual([]);
    expect(request?.body.variables.representations).toEqual([
      { __typename: 'Helper', id: 'h1' },
      { __typename: 'Helper', id: 'h2' },
    ]);
  });

  it('puts an error about a shared entity at the place of the person it was asked for', async () => {
    const { data, errors } = await gateway.ask('{ people { name secret } }');
    expect(data).toMatchObject({ people: [{ secret: 'none' }, { name: 'Bo', secret: null }, { secret: null }] });
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['people', 1, 'secret'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: expect.any(String) },
      },
    ]);
  });

  it('sends many entities in several requests, and puts their answers and errors in their places', async () => {
    const few = await startTestGateway({
      subgraph: { connections: 8, queued: 8, maxResponseBytes: 100_000, maxEntities: 1 },
    });
    const { data, errors } = await few.ask('{ people { name note { text } secret } }');
    expect(data).toEqual({
      people: [
        { name: 'Anna', note: { text: 'about 1' }, secret: 'none' },
        { name: 'Bo', note: { text: 'about 2' }, secret: null },
        { name: 'Carl', note: null, secret: null },
      ],
    });
    expect(errors).toMatchObject([{ path: ['people', 1, 'secret'] }]);
    expect(few.sectors.notes.seen).toHaveLength(3);
    await few.stop();
  });

  it('tells the members of a union apart', async () => {
    const query = '{ person(id: "1") { visits { __typename ... on Call { minutes } ... on Letter { pages } } } }';
    expect(await gateway.ask(query)).toEqual({
      data: {
        person: {
          visits: [
            { __typename: 'Call', minutes: 4 },
            { __typename: 'Letter', pages: 2 },
          ],
        },
      },
    });
  });

  it('answers null without an error for somebody who does not exist', async () => {
    expect(await gateway.ask('{ person(id: "99") { name note { text } } }')).toEqual({ data: { person: null } });
  });

  it('carries a mutation through and reads beyond its sector afterwards', async () => {
    const answer = await gateway.ask('mutation { rename(id: "1", name: "Ann") { name note { text } } }');
    expect(answer).toEqual({ data: { rename: { name: 'Ann', note: { text: 'about 1' } } } });
  });
});
