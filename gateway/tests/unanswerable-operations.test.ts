import { startFakeSector } from './harness/fake-sector.ts';
import { startOpenGateway } from './harness/open-gateway.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])';

it('an operation that no sector can answer is an error and not a silent null', async () => {
  const left = await startFakeSector(
    'left',
    `${LINK} interface Course @key(fields: "id") { id: ID! } type Query { left: Course, here: String }`,
    { Query: { left: () => ({ id: '1' }), here: () => 'yes' } },
  );
  const right = await startFakeSector(
    'right',
    `${LINK} type Course @key(fields: "id", resolvable: false) @interfaceObject { id: ID! opinion: String } type Query { right: Course }`,
    { Query: { right: () => ({ id: '1', opinion: 'good' }) } },
  );
  const gateway = await startOpenGateway([left, right]);
  try {
    expect(await gateway.ask('{ left { opinion } }')).toMatchObject({ errors: [expect.anything()] });
    expect(await gateway.ask('{ right { opinion } here }')).toEqual({
      data: { right: { opinion: 'good' }, here: 'yes' },
    });
  } finally {
    await gateway.stop();
  }
});
