import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../src/kpi/catalogue.ts';
import { referenceOf } from '../src/kpi/readings/reference.ts';

test.each([
  ['README.md', 'en'],
  ['README.uk.md', 'uk'],
] as const)('%s lists the functions as the catalogue has them', (file, language) => {
  const [, table] = /<!-- functions -->\n([\s\S]*?)<!-- \/functions -->/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(table?.trim()).toBe(referenceOf(catalogue, language).trim());
});
