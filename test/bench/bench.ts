import { figureTable } from './figures.ts';

/** What is measured, in its order; `npm run bench -- reader paste` measures some. */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  load: () => import('./load.ts'),
  'by-row': () => import('./by-row.ts'),
  functions: () => import('./functions.ts'),
  reader: () => import('./reader.ts'),
  receipt: () => import('./receipt.ts'),
  'first-paint': () => import('./first-paint.ts'),
  paste: () => import('./paste.ts'),
  'slow-paste': () => import('./slow-paste.ts'),
  workbooks: () => import('./workbooks.ts'),
  warehouse: () => import('./warehouse.ts'),
  'warehouse-views': () => import('./warehouse-views.ts'),
  'report-size': () => import('./report-size.ts'),
  'cells-read': () => import('./cells-read.ts'),
  office: () => import('./office.ts'),
  'false-alarms': () => import('./false-alarms.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]?.();
console.log(`\n${figureTable()}`);
