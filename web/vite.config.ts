import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { earlyTheme } from './tools/early-theme.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    react(),
    earlyTheme(),
    // React Aria brings its own strings in 34 languages; the product speaks English only for now.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
  ],
  resolve: { alias: { '@': here('./src') } },
  // The server replaces this word by a fresh nonce in every page it sends.
  html: { cspNonce: 'TENON_CSP_NONCE' },
  build: {
    outDir: 'dist',
    manifest: 'manifest.json',
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: { input: { index: here('./index.html'), kit: here('./kit.html') } },
  },
  worker: { format: 'es' },
  server: {
    proxy: { '/api': process.env.TENON_SERVER ?? 'http://127.0.0.1:8080' },
  },
});
