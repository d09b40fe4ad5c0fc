import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Calendar days must not depend on where the tests run: a zone that is neither UTC nor the manifest's, and that changes its
// clocks, where the environment gives none.
process.env['TZ'] ??= 'America/Los_Angeles';

/** The files that take longest, the longest first: one that begins last keeps a single processor at work to the end. */
const longest = [
  'addon/without-losing',
  'report/office',
  'report/oracle',
  'addon/report-tab/closed',
  'sidebar/views/views',
  'addon/six-months/six-months',
  'addon/data-tabs/changed-by-hand',
  'push',
  'addon/meanwhile/edited-meanwhile',
  'workbench/command/run-report',
  'addon/endpoints/taken-back',
  'addon/data-tabs/written-typed',
  'addon/report-tab/sample-report',
  'addon/report-tab/next-report',
  'addon/report-tab/targets-of-plan',
  'addon/report-tab/closed-by-period',
  'sidebar/access',
  'sidebar/full-path',
  'sidebar/notebook',
  'report/calculation/own-levels',
  'addon/injection',
  'addon/data-tabs/date-order',
  'sidebar/views/files',
  'addon/storage/tab-metadata',
  'report/statistics/change-test',
  'report/closed/compared-with-closed',
  'import/records/receipt',
  'report/target-plan/plan-targets',
  'report/layout/pages',
  'addon/report-tab/plan',
  'conformance/facts',
  'loopback-apps-script',
].map((name) => `test/${name}.test.ts`);
// A file that was renamed would fall out of the list in silence.
for (const file of longest) statSync(file);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

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
    // One more than there are processors: a worker that waits for a browser, LibreOffice or clasp leaves its own to others,
    // and each takes six seconds to warm up.
    maxWorkers: availableParallelism() + 1,
    // What files load is loaded once by each worker: the engine takes seconds to read and to warm up.
    isolate: false,
    // A report is many small objects that soon are gone: in a small nursery they grow old first, which costs a fifth of
    // the time.
    execArgv: ['--min-semi-space-size=128', '--max-semi-space-size=256'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
