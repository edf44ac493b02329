import { startFakeSector } from './harness/fake-sector.ts';
import { startOpenGateway } from './harness/open-gateway.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])';

it('a field that moves to another sector is asked there for the share of requests that its label names', async () => {
  const before = await startFakeSector(
    'before',
    `${LINK} type Bed @key(fields: "id") { id: ID! soon: String now: String } type Query { bed: Bed }`,
    { Query: { bed: () => ({ id: '1', soon: 'before', now: 'before' }) } },
  );
  const after = await startFakeSector(
    'after',
    `${LINK} type Bed @key(fields: "id") {
      id: ID!
      soon: String @override(from: "before", label: "percent(0)")
      now: String @override(from: "before", label: "percent(100)")
    }
    type Query { rooms: Int }`,
    { Bed: { __resolveReference: ({ id }: { id: string }) => ({ id, soon: 'after', now: 'after' }) } },
  );
  const gateway = await startOpenGateway([before, after]);
  try {
    expect(await gateway.ask('{ bed { soon now } }')).toEqual({ data: { bed: { soon: 'before', now: 'after' } } });
  } finally {
    await gateway.stop();
  }
});
