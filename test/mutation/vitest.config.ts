import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env['TZ'] ??= 'America/Los_Angeles';

/**
 * The tests that the mutants of each room meet: quick ones that stand near it. Left out are those that take many seconds or need
 * a browser, LibreOffice or a spreadsheet, which would be run for each of thousands of mutants, and those of time itself.
 */
const tests: Readonly<Record<string, readonly string[]>> = {
  kpi: ['test/kpi/{call,definitions,table}/*.test.ts', 'test/kpi/{kpi,catalogue-examples}.test.ts'],
  records: ['test/records/**/*.test.ts', 'test/import/records/conservation.test.ts'],
  import: [
    'test/import/{columns,tables,arrangements,records,issues}/*.test.ts',
    'test/import/sources/{sources,ids,languages}.test.ts',
    'test/import/{reader-matrix,read-text}.test.ts',
  ],
  report: ['test/report/{formulas,calculation}/*.test.ts'],
};

const slow = [
  'test/records/pasted-again.test.ts',
  'test/kpi/tall-arguments.test.ts',
  'test/import/columns/linear-expressions.test.ts',
  'test/report/calculation/cost.test.ts',
  'test/report/formulas/{accounts-filter,arrays}.test.ts',
];

const room = process.env['ROOM'];

export default defineConfig({
  resolve: {
    alias: {
      '@odoo/o-spreadsheet': fileURLToPath(
        new URL('../../node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js', import.meta.url),
      ),
    },
  },
  test: {
    include: [...(room === undefined ? Object.values(tests).flat() : (tests[room] ?? []))],
    exclude: slow,
    testTimeout: 120_000,
  },
});
