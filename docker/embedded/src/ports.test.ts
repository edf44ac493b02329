import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts, requirePort } from './ports.ts';

describe('the ports of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-ports-'));
  const file = join(folder, 'ports.json');
  let occupant: Server | undefined;
  afterEach(() => void occupant?.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  const occupy = async (port: number) => {
    occupant = createServer().listen(port, '127.0.0.1');
    await once(occupant, 'listening');
    return (occupant.address() as { port: number }).port;
  };

  it('are the same at the next start, but for one that somebody else has taken', async () => {
    const first = await choosePorts(file);
    expect(new Set(Object.values(first)).size).toBe(6);
    expect(await choosePorts(file)).toEqual(first);

    await occupy(first.plans);
    const second = await choosePorts(file);
    expect(second).toEqual({ ...first, plans: second.plans });
    expect(second.plans).not.toBe(first.plans);
  });

  it('say which one is taken and how to choose another', async () => {
    const port = await occupy(0);
    await expect(requirePort(port)).rejects.toThrow(
      `Port ${port} is taken by another program: stop that program, or choose another port with PORT=${port + 1} npm start.`,
    );
  });

  it('are fine when they are free', async () => {
    const { staff } = await choosePorts(file);
    await expect(requirePort(staff)).resolves.toBeUndefined();
  });
});
