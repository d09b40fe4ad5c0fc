/** Rooms whose mistakes would be wrong figures; `npm run mutation -- --mutate 'src/records/**'` tries one of them. */
const rooms = [
  'src/kpi',
  'src/records',
  'src/import/columns',
  'src/import/tables',
  'src/report/formulas',
  'src/report/calculation',
];

/** Tables of words: what stands in them is read by people, in the differences that `npm run docs` and snapshots show. */
const words = [
  'src/kpi/parameters.ts',
  'src/kpi/families.ts',
  'src/kpi/table/headings.ts',
  'src/kpi/table/headings-elsewhere.ts',
  'src/report/calculation/calculation-words.ts',
  'src/report/calculation/targets/target-words.ts',
];

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: [...rooms.map((room) => `${room}/**/*.ts`), ...words.map((file) => `!${file}`)],
  coverageAnalysis: 'perTest',
  // What is made as a file is loaded, words mostly, would run every test anew for each of its mutants.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  thresholds: { high: 90, low: 85, break: 85 },
  tempDirName: '.mutation',
  ignorePatterns: ['/dist', '/build', '/docs', '/test/screenshots'],
};
