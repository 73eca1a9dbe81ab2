import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server puts a fresh nonce in place of this text in each answer that carries index.html.
const noncePlaceholder = '__CSP_NONCE__';

export default defineConfig({
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    chunkSizeWarningLimit: 700,
    target: 'es2022',
    // An asset inlined as data: would need a wider policy than the page runs under.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
