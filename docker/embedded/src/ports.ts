import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { HouseProblem, systemCode } from './house-problem.ts';

/** What stands on a port of its own beside the gateway. */
export type PortName = 'postgres' | 'identity' | 'citizens' | 'interventions' | 'plans' | 'staff';
export type Ports = Record<PortName, number>;

const NAMES: PortName[] = ['postgres', 'identity', 'citizens', 'interventions', 'plans', 'staff'];

/** Free ports, the same as last time where they are still free, so that a signed-in browser stays signed in. */
export async function choosePorts(file: string): Promise<Ports> {
  const before = read(file);
  const ports: Partial<Ports> = {};
  for (const name of NAMES) {
    const taken = Object.values(ports);
    const again = before[name];
    const same = again !== undefined && !taken.includes(again) && (await tryPort(again)) === null;
    ports[name] = same ? again : await freePortBeside(taken);
  }
  writeFileSync(file, JSON.stringify(ports));
  return ports as Ports;
}

/** @throws HouseProblem when the gateway cannot have its port */
export async function requirePort(port: number): Promise<void> {
  const problem = await tryPort(port);
  if (problem === null) return;
  const other = port < 65535 ? port + 1 : port - 1;
  if (problem === 'EACCES')
    throw new HouseProblem(`This user may not use port ${port}: choose another with PORT=${other + 4000} npm start.`);
  throw new HouseProblem(
    `Port ${port} is taken by another program: stop that program, or choose another port with PORT=${other} npm start.`,
  );
}

async function freePortBeside(taken: number[]): Promise<number> {
  for (;;) {
    const port = await listenOnce(0);
    if (!taken.includes(port)) return port;
  }
}

/** The system's code for why the port cannot be had, or null. */
async function tryPort(port: number): Promise<string | null> {
  return listenOnce(port).then(
    () => null,
    (error: unknown) => systemCode(error) ?? 'UNKNOWN',
  );
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return address.port;
}

function read(file: string): Partial<Ports> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Ports>;
  } catch {
    return {};
  }
}
