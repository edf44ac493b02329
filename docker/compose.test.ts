import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { readCompose, type Service } from './compose-file.ts';
import { compiledIn, environmentOf, readDockerfile, valuesOf } from './dockerfile.ts';

const ROOT = join(import.meta.dirname, '..');
const SERVERS = ['gateway', 'identity', ...SUBGRAPH_NAMES];

/** The secrets as `make-env.mjs` makes them. */
function madeVariables(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-env-'));
  const file = join(folder, '.env');
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-env.mjs'), file]);
  const lines = readFileSync(file, 'utf8').matchAll(/^(\w+)='(.*)'$/gm);
  rmSync(folder, { recursive: true });
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}

const services = readCompose(madeVariables());
const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`compose.yaml has no service ${name}`);
  return found;
};
const imageOf = (name: string) =>
  readDockerfile(readFileSync(join(ROOT, service(name).build?.dockerfile ?? ''), 'utf8'));
const portOf = (name: string) => environmentOf(imageOf(name)).PORT;

/** Starts a process of the house with this environment, which must be wrong, and answers what it says is wrong. */
function mistakesOf(entry: string[], environment: Record<string, string>): string[] {
  const { status, stderr } = spawnSync(process.execPath, ['docker/run.mjs', ...entry], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
    timeout: 20_000,
  });
  if (status !== 78) throw new Error(`${entry[0]} ended with ${status}: ${stderr}`);
  return stderr.split('\n').flatMap((line) => /^ {2}- (.*)$/.exec(line)?.[1] ?? []);
}

/** Whether the code of a folder, or of the kit, names a variable. */
function isRead(folder: string, variable: string): boolean {
  const files = [folder, 'subgraphs/kit/src'].flatMap((path) =>
    readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, path, file)),
  );
  return files.some((file) => file.endsWith('.ts') && new RegExp(`\\b${variable}\\b`).test(readFileSync(file, 'utf8')));
}

/** What Node, the engine's vendor and the C library read, and not we. */
const OTHERS_READ = /^(NODE_ENV$|APOLLO_|MALLOC_)/;

describe('compose.yaml', () => {
  it('is the whole house, and waits only for what is there', () => {
    const oneShots = SUBGRAPH_NAMES.flatMap((name) => [`migrate-${name}`, `seed-${name}`]);
    expect(Object.keys(services).sort()).toEqual([...SERVERS, ...oneShots, 'postgres'].sort());
    for (const { depends_on = {} } of Object.values(services))
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(services).toHaveProperty(name);
        const healthy = service(name).healthcheck !== undefined || SERVERS.includes(name);
        expect(condition).toBe(healthy ? 'service_healthy' : 'service_completed_successfully');
      }
  });

  it('migrates before a subgraph starts, and seeds only on request', () => {
    for (const name of SUBGRAPH_NAMES) {
      expect(service(name).depends_on).toEqual({
        [`migrate-${name}`]: { condition: 'service_completed_successfully' },
      });
      expect(service(`migrate-${name}`).profiles).toBeUndefined();
      expect(service(`seed-${name}`).profiles).toEqual(['seed']);
    }
  });

  it('shows nothing but the door, the sign-in and the place for messages, and those to this machine alone', () => {
    const shown = Object.entries(services).filter(([, { ports }]) => ports);
    expect(Object.fromEntries(shown.map(([name, { ports }]) => [name, ports]))).toEqual({
      gateway: [`127.0.0.1:4000:${portOf('gateway')}`],
      identity: [`127.0.0.1:4010:${portOf('identity')}`],
      interventions: [`127.0.0.1:4002:${portOf('interventions')}`],
    });
  });

  it('tells the gateway where each subgraph is', () => {
    const addresses = SUBGRAPH_NAMES.map((name) => [name, `http://${name}:${portOf(name)}/graphql`]);
    expect(JSON.parse(service('gateway').environment?.SUBGRAPH_URLS ?? '')).toEqual(Object.fromEntries(addresses));
  });

  it("gives a running subgraph the role without rights, and only its migration and seed the owner's", () => {
    for (const name of SUBGRAPH_NAMES) {
      expect(new URL(service(name).environment?.DATABASE_URL ?? '')).toMatchObject({
        ...{ username: `${name}_app`, hostname: 'postgres', pathname: `/${name}` },
      });
      expect(Object.keys(service(name).environment ?? {})).not.toContain('OWNER_DATABASE_URL');
      for (const oneShot of [`migrate-${name}`, `seed-${name}`])
        expect(Object.keys(service(oneShot).environment ?? {})).toEqual(['OWNER_DATABASE_URL']);
    }
  });

  it('makes in the database what the addresses name', () => {
    const [mounted] = (service('postgres').volumes ?? []).filter((volume) => volume.endsWith('.sh:ro'));
    const script = readFileSync(join(import.meta.dirname, mounted?.split(':')[0] ?? ''), 'utf8');
    for (const name of [...SUBGRAPH_NAMES, 'events'])
      expect(script).toMatch(new RegExp(`(make_database|DATABASE) ${name}\\b`));
    for (const [, variable = ''] of script.matchAll(/\$(\w+_PASSWORD)/g))
      expect(service('postgres').environment).toHaveProperty(variable);
  });

  it.each(SERVERS)(
    'gives %s all that its configuration demands, in the form it wants, and nothing that it does not read',
    (name) => {
      const [entry = ''] = (JSON.parse(valuesOf(imageOf(name), 'CMD').join()) as string[]).slice(-1);
      const environment = { ...environmentOf(imageOf(name)), ...service(name).environment };
      const demanded = mistakesOf([entry], {}).map((mistake) => mistake.split(':')[0] ?? '');
      expect(Object.keys(environment)).toEqual(expect.arrayContaining(demanded));
      const folder = entry.replace(/\/[^/]+$/, '');
      for (const variable of Object.keys(environment).filter((one) => !OTHERS_READ.test(one)))
        expect({ variable, isRead: isRead(folder, variable) }).toEqual({ variable, isRead: true });

      // One thing taken away, so that it ends: that it names no other says that the others are good.
      const [taken = ''] = demanded;
      const { [taken]: _withheld, ...others } = environment;
      expect(mistakesOf([entry], others)).toEqual([`${taken}: is not set`]);
    },
  );

  it.each(SUBGRAPH_NAMES)('runs commands of %s that exist, and that its image has compiled', (name) => {
    for (const oneShot of [`migrate-${name}`, `seed-${name}`]) {
      const [node, run, entry = ''] = service(oneShot).command ?? [];
      expect([node, run]).toEqual(['node', 'docker/run.mjs']);
      expect(existsSync(join(ROOT, entry))).toBe(true);
      expect(compiledIn(imageOf(name))).toContain(entry);
      expect(mistakesOf([entry], {})).toEqual(['OWNER_DATABASE_URL: is not set']);
    }
  });
});
