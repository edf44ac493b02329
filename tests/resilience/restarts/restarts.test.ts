import { restartGateways, restartSector } from './scenarios.ts';

/** A few of what `npx tsx tests/resilience/restarts/main.ts` does a hundred times; RESTARTS.md has its result. */
describe('a restart in order under load', () => {
  it('of each of two gateways behind a balancer fails nobody', async () => {
    const { sent, failed } = await restartGateways({ restarts: 2, perSecond: 10 });
    expect(sent).toBeGreaterThan(20);
    expect(failed).toEqual({});
  }, 120_000);

  it('of one of two processes of a sector fails nobody', async () => {
    const { sent, failed } = await restartSector(2, { restarts: 1, perSecond: 10 });
    expect(sent).toBeGreaterThan(10);
    expect(failed).toEqual({});
  }, 120_000);
});
