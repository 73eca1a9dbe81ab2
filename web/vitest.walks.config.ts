import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const modules = fileURLToPath(new URL('./node_modules/', import.meta.url));

// A process from its first step to its last takes minutes: `WALKS=whole` walks those alone.
const isWhole = process.env.WALKS === 'whole';

// The browser walks live with the other tests of the whole system, their tools with the web's.
export default defineConfig({
  root: fileURLToPath(new URL('../tests/ui/', import.meta.url)),
  resolve: {
    alias: {
      'playwright-core': `${modules}playwright-core/index.mjs`,
      vitest: `${modules}vitest/dist/index.js`,
    },
  },
  cacheDir: `${modules}.vite-walks`,
  server: { fs: { strict: false } },
  test: {
    include: [isWhole ? '**/*.whole.spec.ts' : '**/*.spec.ts'],
    exclude: isWhole ? [] : ['**/*.whole.spec.ts'],
    testTimeout: 180_000, // on a busy machine a walk takes three times as long
    hookTimeout: 180_000,
    maxWorkers: 2, // each file has a server and a browser of its own, and mostly waits
  },
});
