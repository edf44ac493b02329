import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Build {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown;
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

/**
 * A Vite plugin: writes beside a built front-end which documents it sends, by their hashes. The gateway reads the file, and
 * where only trusted documents run it runs these for the front-end and no others.
 * @param app the client id of the front-end
 * @param root its folder, with package.json and the documents that `npm run codegen` made
 */
export const publishDocuments = (app: string, root: string) => ({
  name: 'publish-documents',
  generateBundle(this: Build): void {
    const { version } = json(root, 'package.json');
    const documents = json(root, 'src', 'generated', 'persisted-documents.json');
    const source = JSON.stringify({ app, version, documents }, null, 2);
    this.emitFile({ type: 'asset', fileName: 'trusted-documents.json', source });
  },
});
