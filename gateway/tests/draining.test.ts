import { startTestGateway } from './harness/test-gateway.ts';

describe('a gateway that is told to stop', () => {
  it('is no longer ready but answers on, one answer a connection, until balancers have noticed', async () => {
    const stop = { noticeMilliseconds: 1_000, drainMilliseconds: 5_000 };
    const gateway = await startTestGateway({ stop });
    await gateway.untilReady();
    const closing = gateway.running.close();
    const { status, body, headers } = await gateway.http.get('/health/ready');
    expect([status, body, headers.connection]).toEqual([503, { status: 'not-ready' }, 'close']);
    expect((await gateway.ask('{ people { name } }')).data?.people).toHaveLength(3);
    await closing;
    await expect(gateway.http.get('/health/live')).rejects.toThrow(/ECONNREFUSED/);
    await gateway.stop();
  });

  it('lets a running request finish and takes no new one', async () => {
    const gateway = await startTestGateway();
    await gateway.ask('{ people { name } }');
    gateway.sectors.people.delay = 400;
    const running = gateway.ask('{ people { name } }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closing = gateway.running.close();
    await expect(gateway.http.get('/health/live')).rejects.toThrow(/ECONNREFUSED/);
    expect((await running).data?.people).toHaveLength(3);
    await closing;
    await gateway.stop();
  });

  it('carries a change through that had begun', async () => {
    const gateway = await startTestGateway();
    gateway.sectors.people.delay = 300;
    const running = gateway.ask('mutation { rename(id: "1", name: "Ann") { name } }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await gateway.running.close();
    expect((await running).data).toEqual({ rename: { name: 'Ann' } });
    await gateway.stop();
  });

  it('cuts off what has not finished in time', async () => {
    const gateway = await startTestGateway({ stop: { noticeMilliseconds: 0, drainMilliseconds: 200 } });
    gateway.sectors.people.tamper = () => 'hang';
    const running = gateway.ask('{ people { name } }').catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const startedAt = performance.now();
    await gateway.running.close();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(await running).toBe('cut off');
    await gateway.stop();
  });

  it('lets go of everything at once when nothing runs', async () => {
    const gateway = await startTestGateway();
    await gateway.ask('{ people { name } }');
    const startedAt = performance.now();
    await gateway.running.close();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await gateway.stop();
  });
});
