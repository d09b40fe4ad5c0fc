import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referenceList, referencePage } from '../src/kpi/readings/reference.ts';

test.each([
  ['../docs/functions.md', 'en'],
  ['../docs/functions.uk.md', 'uk'],
] as const)('%s is what the catalogue says now', async (file, language) => {
  await expect(referencePage(language)).toMatchFileSnapshot(file);
});

test.each([
  ['README.md', 'en'],
  ['README.uk.md', 'uk'],
] as const)('%s names the functions of the catalogue', (file, language) => {
  const [, list] = /<!-- functions -->\n([\s\S]*?)<!-- \/functions -->/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(list?.trim()).toBe(referenceList(language));
});
