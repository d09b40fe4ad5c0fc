import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Calendar days must not depend on where the tests run: a zone that is neither UTC nor the manifest's, and that changes its
// clocks, where the environment gives none.
process.env['TZ'] ??= 'America/Los_Angeles';

export default defineConfig({
  resolve: {
    // The engine's main file is no module: Node would search three megabytes for its exports in each test file.
    alias: {
      '@odoo/o-spreadsheet': fileURLToPath(
        new URL('node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js', import.meta.url),
      ),
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/global-setup.ts',
    // Vitest leaves a processor to itself, which is one of two in CI; it needs next to nothing of it.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
