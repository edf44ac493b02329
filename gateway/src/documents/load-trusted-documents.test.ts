import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfDocument } from './document-hash.ts';
import { loadTrustedDocuments } from './load-trusted-documents.ts';

describe('the documents that apps were built with', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const published = (version: string, text: string) =>
    JSON.stringify({ app: 'street', version, documents: { [`sha256:${hashOfDocument(text)}`]: text } });

  it('come from beside a built front-end and from the folder of other versions', () => {
    mkdirSync(join(folder, 'dist'));
    write('dist/trusted-documents.json', published('2', '{ b }'));
    write('street-1.json', published('1', '{ a }'));
    write('notes.txt', 'nothing of ours');
    const documents = loadTrustedDocuments({ builds: [join(folder, 'dist'), join(folder, 'not-built')], folder });
    expect(documents.find('street', hashOfDocument('{ a }'))).toBe('{ a }');
    expect(documents.find('street', hashOfDocument('{ b }'))).toBe('{ b }');
    expect(documents.find('office', hashOfDocument('{ a }'))).toBeUndefined();
    expect([documents.has('street'), documents.has('office')]).toEqual([true, false]);
  });

  it.each([
    ['not JSON', '{', 'cannot be read as JSON'],
    ['not of their form', '{"app":"street"}', 'is not { app, version, documents }'],
    [
      'other than their hash',
      published('1', '{ a }').replace('{ a }', '{ b }'),
      'has a document that is not the one of its hash',
    ],
  ])('are not taken when they are %s', (_what, content, sentence) => {
    write('street.json', content);
    expect(() => loadTrustedDocuments({ builds: [], folder })).toThrow(sentence);
  });
});
