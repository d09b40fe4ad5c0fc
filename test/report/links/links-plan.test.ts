import { expect, test } from 'vitest';
import { linkFormulas, linksHead, networkColumns, planColumns } from '../../../src/report/links/links-plan.ts';
import { languages } from '../../../src/text/language.ts';
import { faultsIn } from '../formulas/linter.ts';

test.each(languages)('the links of a plan are formulas that work everywhere, in %s', (language) => {
  const formulas = linkFormulas(language).flat();
  expect(formulas.length).toBe(360);
  expect(formulas.flatMap(faultsIn)).toEqual([]);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(1500);
  expect(new Set(linksHead(language).map(({ length }) => length))).toEqual(new Set([planColumns + networkColumns]));
});
