import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { compiledIn, copiedFrom, environmentOf, readDockerfile, valuesOf } from './dockerfile.ts';
import { ourProgram } from './embedded/src/processes/part.ts';

const ROOT = join(import.meta.dirname, '..');
const DEPLOYABLES = ['gateway', 'identity', ...SUBGRAPH_NAMES];
const read = (name: string) => readDockerfile(readFileSync(join(import.meta.dirname, name, 'Dockerfile'), 'utf8'));

/** Our own packages that one of them needs to run, itself included, as folders. */
function packagesBehind(folder: string, found = new Set<string>()): Set<string> {
  found.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] };
  for (const other of workspaces) {
    const { name } = JSON.parse(readFileSync(join(ROOT, other, 'package.json'), 'utf8'));
    if (name in dependencies && !found.has(other)) packagesBehind(other, found);
  }
  return found;
}

describe('the Dockerfiles', () => {
  it('are one for each process of the house', () => {
    const folders = readdirSync(import.meta.dirname).filter((name) =>
      existsSync(join(import.meta.dirname, name, 'Dockerfile')),
    );
    expect(folders.sort()).toEqual([...DEPLOYABLES].sort());
  });

  describe.each(DEPLOYABLES)('of %s', (name) => {
    const instructions = read(name);
    const command = JSON.parse(valuesOf(instructions, 'CMD').join()) as string[];
    const entry = command.at(-1) ?? '';

    it('takes its base by ARG, in every stage', () => {
      expect(instructions[0]).toEqual({ name: 'ARG', value: expect.stringMatching(/^BASE=node:\d+/) });
      for (const from of valuesOf(instructions, 'FROM')) expect(from).toMatch(/^\$\{BASE\}/);
    });

    it('runs what is there as a house does, as a user who is not root', () => {
      expect(command.filter((part) => !part.startsWith('--max-'))).toEqual(['node', ...ourProgram(entry)]);
      expect(existsSync(join(ROOT, entry))).toBe(true);
      expect(valuesOf(instructions, 'USER')).toEqual(['1000:1000']);
    });

    it('has compiled what it runs, since it may not write when it runs', () => {
      expect(compiledIn(instructions)).toContain(entry);
    });

    it('copies what exists, and every package of ours that it needs', () => {
      const copied = copiedFrom(instructions);
      for (const path of copied) expect({ path, exists: existsSync(join(ROOT, path)) }).toEqual({ path, exists: true });
      for (const folder of packagesBehind(entry.split('/src/')[0] ?? '')) {
        expect(copied).toContain(folder);
        expect(copied).toContain(`${folder}/package.json`);
      }
    });

    it('exposes the port it listens on, to everybody inside, and asks itself whether it is ready', () => {
      const { PORT, HOST, NODE_ENV } = environmentOf(instructions);
      expect({ HOST, NODE_ENV }).toEqual({ HOST: '0.0.0.0', NODE_ENV: 'production' });
      expect(valuesOf(instructions, 'EXPOSE')).toEqual([PORT]);
      expect(valuesOf(instructions, 'HEALTHCHECK').join()).toContain(`process.env.PORT + '/health/ready'`);
    });
  });

  it('give the gateway what the script gives that starts it alone', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: { gateway: string };
    };
    const command = (JSON.parse(valuesOf(read('gateway'), 'CMD').join()) as string[]).join(' ');
    const { MALLOC_ARENA_MAX } = environmentOf(read('gateway'));
    expect(scripts.gateway).toBe(`exec env MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX} ${command}`);
  });

  it('give no two processes the same port', () => {
    const ports = DEPLOYABLES.map((name) => environmentOf(read(name)).PORT);
    expect(new Set(ports).size).toBe(ports.length);
  });
});
