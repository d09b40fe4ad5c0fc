import { expect, test } from 'vitest';
import { fromEngine, toEngine } from '../../../src/stand-in/engine/formula-syntax.ts';
import { localeOf } from '../../../src/stand-in/engine/locale.ts';

test.each([
  {
    what: 'one range',
    formula: '=SUM(INDEX(A1:A9;2):INDEX(A1:A9;4))',
    engine: '=SUM(CELLS_BETWEEN(INDEX(A1:A9,2),INDEX(A1:A9,4)))',
  },
  {
    what: 'several ranges, with calls inside and texts that look like them',
    formula: `=SUMIFS(INDEX('A b'!$B$2:$B;MATCH(1;C:C;1)):INDEX('A b'!$B$2:$B;(D1));INDEX(E:E;1):INDEX(E:E;2);"INDEX(1):INDEX(2)")`,
    engine: `=SUMIFS(CELLS_BETWEEN(INDEX('A b'!$B$2:$B,MATCH(1,C:C,1)),INDEX('A b'!$B$2:$B,(D1))),CELLS_BETWEEN(INDEX(E:E,1),INDEX(E:E,2)),"INDEX(1):INDEX(2)")`,
  },
  { what: 'no range', formula: '=INDEX(A1:A9;2)+B1', engine: '=INDEX(A1:A9,2)+B1' },
])('$what of a formula is told to the engine and back', ({ formula, engine }) => {
  const locale = localeOf('uk_UA');
  expect(toEngine(formula, locale)).toBe(engine);
  expect(fromEngine(engine.replaceAll(',', ';'), locale)).toBe(formula);
});
