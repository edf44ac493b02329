import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { hashOfDocument } from './document-hash.ts';
import { type FollowedDocuments, followDocuments } from './follow-documents.ts';

const silent = createLogger({ service: 'gateway', level: 'silent' });
const A = 'query OfYesterday { a }';
const B = 'query OfToday { b }';

describe('documents that are published while the gateway runs', () => {
  let folder: string;
  let documents: FollowedDocuments;
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const published = (version: string, text: string) =>
    JSON.stringify({ app: 'street', version, documents: { [`sha256:${hashOfDocument(text)}`]: text } });
  const find = (text: string) => documents.find('street', hashOfDocument(text));
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await sleep(5);
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    write('street-1.json', published('1', A));
    documents = followDocuments({ sources: { builds: [], folder }, milliseconds: 5, logger: silent });
  });
  afterEach(() => {
    documents.stop();
    rmSync(folder, { recursive: true });
  });

  it('are known as soon as their file is there, beside those of the version before', async () => {
    write('street-2.json', published('2', B));
    await until(() => find(B) === B);
    expect(find(A)).toBe(A);
    expect([...documents.operationNames()].toSorted()).toEqual(['OfToday', 'OfYesterday']);
  });

  it('are run no more when their file is taken away', async () => {
    rmSync(join(folder, 'street-1.json'));
    await until(() => find(A) === undefined);
    expect(documents.has('street')).toBe(false);
  });

  it('leave those of before as they are while a file is not what it should be, and count once it is mended', async () => {
    write('street-2.json', '{ "app": "str');
    await sleep(50);
    expect(find(A)).toBe(A);
    write('street-2.json', published('2', B));
    await until(() => find(B) === B);
    expect(find(A)).toBe(A);
  });
});
