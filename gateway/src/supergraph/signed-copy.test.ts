import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { signedCopy } from './signed-copy.ts';

const SDL = 'type Query {\n  a: Int\n}\n';

describe('the signed copy of a graph', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copy-'));
    path = join(folder, 'deep', 'copy.graphql');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is read as it was kept, and can be read by whoever reads graphs', async () => {
    const copy = signedCopy(path, privateKey);
    await copy.keep('type Query { old: Int }');
    await copy.keep(SDL);
    expect(await copy.read()).toBe(SDL);
    expect(() => parse(SDL)).not.toThrow();
    expect(parse(await readFile(path, 'utf8')).definitions).toHaveLength(1);
  });

  it.each([
    ['another graph', (text: string) => text.replace('a: Int', 'b: Int')],
    ['another signature', (text: string) => text.replace(/gateway: ../, 'gateway: AA')],
    ['no signature', () => SDL],
    ['nothing', () => ''],
  ])('is refused with %s in it', async (_, spoil) => {
    const copy = signedCopy(path, privateKey);
    await copy.keep(SDL);
    await writeFile(path, spoil(await readFile(path, 'utf8')));
    await expect(copy.read()).rejects.toThrow('is not as the gateway has written it, and is refused');
  });

  it('is refused when another has signed it', async () => {
    await signedCopy(path, generateKeyPairSync('ed25519').privateKey).keep(SDL);
    await expect(signedCopy(path, privateKey).read()).rejects.toThrow('is refused');
  });

  it('says that there is none', async () => {
    await expect(signedCopy(path, privateKey).read()).rejects.toThrow('ENOENT');
  });
});
