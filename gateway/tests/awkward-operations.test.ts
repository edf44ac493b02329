import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

/** Of our engine only: the reference answers some of these wrongly. */
describe('an operation that is hard to plan', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ engine: 'own' });
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    for (const sector of Object.values(gateway.sectors)) sector.seen.length = 0;
  });

  it('may give a field the name of a key', async () => {
    const query = '{ person(id: "1") { id: name note { text } helper { id: name phone } } }';
    expect(await gateway.ask(query)).toEqual({
      data: {
        person: { id: 'Anna', note: { text: 'about 1' }, helper: { id: 'Helper h1', phone: '33 33 33 33' } },
      },
    });
  });

  it('has its own names in the paths of errors', async () => {
    const { errors } = await gateway.ask('{ people { note: secret } }');
    expect(errors).toMatchObject([{ path: ['people', 1, 'note'] }]);
  });

  it('makes its changes in its own order, also out of fragments', async () => {
    const rename = (alias: string) => `${alias}: rename(id: "1", name: "${alias}") { name }`;
    const query = `mutation { ...Last ${rename('b')} } fragment Last on Mutation { ${rename('c')} ${rename('a')} }`;
    expect(await gateway.ask(query)).toEqual({ data: { c: { name: 'c' }, a: { name: 'a' }, b: { name: 'b' } } });
    const asked = gateway.sectors.people.seen.map(({ body }) => body.query.match(/name:"(\w)"/)?.[1]);
    expect(asked).toEqual(['c', 'a', 'b']);
  });

  it('asks no sector for what a variable leaves out', async () => {
    const query = 'query ($with: Boolean!) { people { name note @include(if: $with) { text } } }';
    await gateway.ask(query, { with: false });
    expect(gateway.sectors.notes.seen).toHaveLength(0);
    const { data } = await gateway.ask(query, { with: true });
    expect(data).toMatchObject({ people: [{ note: { text: 'about 1' } }, {}, {}] });
  });

  it('is refused when nobody can say what it leaves out', async () => {
    const query = 'query ($with: Boolean = true) { people { name @include(if: $with) } }';
    const { data, errors } = await gateway.ask(query, { with: null });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('asks one sector once for what it needs of it side by side', async () => {
    const query = '{ a: person(id: "1") { helper { name } } b: person(id: "3") { helper { phone } } }';
    expect((await gateway.ask(query)).data).toEqual({
      a: { helper: { name: 'Helper h1' } },
      b: { helper: { phone: '33 33 33 33' } },
    });
    expect(gateway.sectors.helpers.seen).toHaveLength(1);
  });
});
