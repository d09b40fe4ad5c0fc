import { defineConfig } from 'vitest/config';

// Calendar days must not depend on where the tests run: a zone that is not UTC and that changes its clocks.
process.env['TZ'] = 'Europe/Kyiv';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/build.ts',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
