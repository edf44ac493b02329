import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSource } from './file-source.ts';
import { MAX_SUPERGRAPH_BYTES } from './supergraph-source.ts';

describe('a file as the source of the graph', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'source-'));
    path = join(folder, 'supergraph.graphql');
    await writeFile(path, 'one');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives what is in it, and nothing more until that changes', async () => {
    const source = fileSource(path);
    expect([await source.read(), await source.read()]).toEqual(['one', null]);
  });

  it('gives a change when it has looked at it twice, since the first look may find half of it', async () => {
    const source = fileSource(path);
    await source.read();
    await writeFile(path, 'tw');
    expect(await source.read()).toBeNull();
    await writeFile(path, 'two');
    expect([await source.read(), await source.read(), await source.read()]).toEqual([null, 'two', null]);
  });

  it('overlooks a change that is taken back', async () => {
    const source = fileSource(path);
    await source.read();
    await writeFile(path, 'two');
    await source.read();
    await writeFile(path, 'one');
    expect([await source.read(), await source.read()]).toEqual([null, null]);
  });

  it('cannot be read when it is missing or far too large', async () => {
    await expect(fileSource(join(folder, 'missing')).read()).rejects.toThrow('ENOENT');
    await truncate(path, MAX_SUPERGRAPH_BYTES + 1);
    await expect(fileSource(path).read()).rejects.toThrow('larger than');
  });
});
