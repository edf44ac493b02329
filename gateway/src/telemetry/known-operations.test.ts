import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnownOperations } from './known-operations.ts';

describe('readKnownOperations', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'operations-'));
    await writeFile(join(folder, 'viewer.graphql'), 'query Viewer { viewer { name } }');
    await writeFile(join(folder, 'viewer.json'), '{"id":"1"}');
    await writeFile(join(folder, 'published.json'), JSON.stringify({ abc: 'query Caseload { a } query Search { b }' }));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('knows the documents of folders, of published files and of apps, and calls all others one name', async () => {
    const nameOf = await readKnownOperations([folder, join(folder, 'published.json')], {
      operationNames: () => new Set(['OfAnApp']),
    });
    expect(['Viewer', 'Caseload', 'OfAnApp'].map(nameOf)).toEqual(['Viewer', 'Caseload', 'OfAnApp']);
    expect([null, '', 'Jens_Hansen_0101701234', 'viewer'].map(nameOf)).toEqual(Array(4).fill('other'));
  });

  it('does not start without what it was told to read', async () => {
    await expect(readKnownOperations([join(folder, 'missing')], { operationNames: () => new Set() })).rejects.toThrow(
      /ENOENT/,
    );
  });
});
