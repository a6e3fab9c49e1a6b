import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

// A node to develop against; SYNCWATCH_NODE names another one than ./run starts.
const node = loadEnv('', '.', 'SYNCWATCH_').SYNCWATCH_NODE ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: {
    proxy: {
      '/api': node,
      '/hls': node,
      // The node admits sockets from its own page only.
      '/socket': { target: node, ws: true, headers: { origin: node } },
    },
  },
  build: {
    target: 'es2022',
    // A data: URL would need a looser content security policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What every page needs has names of its own: for the browsers' caches and for the limits on sizes.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|zustand)[\\/]/ },
            {
              name: 'tus',
              test: /node_modules[\\/](tus-js-client|js-base64|url-parse|querystringify|requires-port)[\\/]/,
            },
            { name: 'shared', test: /node_modules[\\/]zod[\\/]|src[\\/](ui|lib)[\\/]/ },
          ],
        },
      },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 10_000 },
});
