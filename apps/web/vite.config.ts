import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API listens while the web app is served by Vite; in the product the API serves `dist` itself. */
const api = process.env.NAVETTE_API_URL ?? 'http://127.0.0.1:4000';

/** Libraries that every page needs change seldom: one chunk that browsers keep across releases. */
const everywhere = /node_modules[\\/](?:\.pnpm[\\/])?(?:@?react|react-dom|scheduler|@?i18next|react-i18next|@?tanstack)/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: {
    proxy: {
      // The API answers only pages of its own origin.
      '/api': { target: api, ws: true, headers: { origin: api } },
      '/hooks': api,
      '/forms': api,
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'foundation', test: everywhere }] } } },
  },
});
