import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything the page needs comes out of this build, the editor's workers too: it is used where no other host is reached. */
export default defineConfig({
  base: '/playground/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Monaco alone is more than the size at which Vite starts to warn.
    chunkSizeWarningLimit: 8000,
    // A strict content security policy lets scripts come from files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onwarn(warning, warn) {
        // "use no memo" in GraphiQL's own files tells a compiler that is not used here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
