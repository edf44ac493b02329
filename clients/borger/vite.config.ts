import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { publishDocuments } from '../kit/src/build/publish-documents.ts';

/** Everything the front-end needs comes out of this build: nothing is fetched from an outside host. */
export default defineConfig({
  base: '/clients/borger/',
  plugins: [react(), publishDocuments('borger', import.meta.dirname)],
  // The design system's package exports its script only.
  resolve: { alias: { 'dkfds-css': join(import.meta.dirname, '../../node_modules/dkfds/dist/css/dkfds.min.css') } },
  // A strict content security policy takes pictures and fonts from files only.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
