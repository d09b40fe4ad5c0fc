import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { catalogue } from '../../../src/kpi/catalogue.ts';
import { type Formula, namesInFormula } from '../../../src/kpi/formula/formula.ts';
import { parse } from '../../../src/kpi/formula/parse.ts';
import { type Definition, type FormulaKpi, isFormula } from '../../../src/kpi/kpi.ts';
import { type Parameter, parameters } from '../../../src/kpi/parameters.ts';
import { formulaText } from '../../../src/kpi/readings/formula-in-words.ts';
import { sheetFormulaOf } from '../../../src/kpi/readings/sheet.ts';
import { valueFrom } from '../../../src/kpi/readings/value.ts';
import { sqlOfTotals } from './sql-of-totals.ts';

const definitions: readonly (readonly [string, Definition])[] = Object.entries(catalogue);
const formulas = definitions.flatMap(([name, definition]): readonly (readonly [string, FormulaKpi])[] =>
  isFormula(definition) ? [[name, definition]] : [],
);

describe('sheetFormulaOf', () => {
  const cells: Readonly<Record<string, string>> = {
    a: 'A1',
    b: 'B1',
    c: 'C1',
    sum: 'SUM(A:A)+SUM(B:B)',
    many: 'A1-B1',
  };
  it.each([
    ['a / b', 'A1/MAX(0;B1)'],
    ['a / b * 1000', 'A1/MAX(0;B1)*1000'],
    ['a / b / 86400', 'A1/MAX(0;B1)/86400'],
    ['(a - b) / b', '(A1-B1)/MAX(0;B1)'],
    ['a / (b + c)', 'A1/MAX(0;B1+C1)'],
    ['a / (b * c)', 'A1/MAX(0;B1*C1)'],
    ['a - (b - c)', 'A1-(B1-C1)'],
    ['a + (b + c)', 'A1+B1+C1'],
    ['a - b', 'A1-B1'],
    ['sum / a', '(SUM(A:A)+SUM(B:B))/MAX(0;A1)'],
    ['a / sum', 'A1/MAX(0;SUM(A:A)+SUM(B:B))'],
    ['a - many', 'A1-(A1-B1)'],
    ['many * a', '(A1-B1)*A1'],
    ['many + a', 'A1-B1+A1'],
  ])('writes %j as %j', (text, expected) => {
    expect(sheetFormulaOf(parse(text), (name) => cells[name] ?? '')).toBe(expected);
  });

  test('takes signs in names of tabs and in texts for no operators', () => {
    const term = 'SUMIFS(\'a-b\'!A:A;C:C;"x+y")';
    expect(sheetFormulaOf(parse('a / b'), (name) => (name === 'a' ? term : "'c-d'!A1"))).toBe(
      `${term}/MAX(0;'c-d'!A1)`,
    );
  });

  it.each(formulas)('%s has no decimal literal and no comma', (_, { formula }) => {
    expect(sheetFormulaOf(formula, () => 'A1')).toMatch(/^[A-Z0-9();+\-*/]+$/);
    expect(sheetFormulaOf(formula, () => 'A1')).not.toMatch(/,|\d\.\d/);
  });
});

describe('wordsOf', () => {
  it.each([
    ['FOLLOWER_GROWTH_RATE', 'en', '(followers at the end − followers at the start) ÷ followers at the start'],
    ['FOLLOWER_GROWTH_RATE', 'uk', '(підписники на кінець − підписники на початок) ÷ підписники на початок'],
    ['COST_PER_MILLE', 'en', 'cost ÷ impressions × 1000'],
    ['COST_PER_MILLE', 'uk', 'витрати ÷ покази × 1000'],
  ] as const)('of %s in %s is %j', (name, language, words) => {
    expect(formulaText(catalogue[name].formula, language)).toBe(words);
  });
});

describe('valueFrom', () => {
  it.each([
    ['a / b', { a: 1, b: 4 }, 0.25],
    ['a / b', { a: 1, b: 0 }, null],
    ['a / b', { a: 1, b: -4 }, null],
    ['a / b', { a: 1 }, null],
    ['a / b', { a: null, b: 1 }, null],
    ['a / (b - c)', { a: 1, b: 2, c: 2 }, null],
    ['a - b', { a: 1, b: 4 }, -3],
    ['a / (b * c)', { a: 12, b: 2, c: 3 }, 2],
    ['a + b', { a: 1 }, null],
  ] as const)('of %j from %j is %j', (text, totals, expected) => {
    expect(valueFrom(parse(text), totals)).toBe(expected);
  });
});

describe('value, SQL and custom function agree by random records', async () => {
  const engine = new (await initSqlJs()).Database();
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -50, max: 5000 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

  const bySql = (
    formula: Formula,
    names: readonly string[],
    rows: readonly (readonly (number | null)[])[],
  ): unknown => {
    engine.run(
      `DROP TABLE IF EXISTS records; CREATE TABLE records (${names.map((name) => `${name} REAL`).join(', ')})`,
    );
    for (const row of rows) engine.run(`INSERT INTO records VALUES (${names.map(() => '?').join(', ')})`, [...row]);
    return engine.exec(`SELECT ${sqlOfTotals(formula)} FROM records`)[0]?.values[0]?.[0];
  };

  const byTotals = (formula: Formula, names: readonly string[], rows: readonly (readonly (number | null)[])[]) => {
    const complete = rows.filter((row) => row.every((value) => value !== null));
    const total = (at: number) => complete.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    return valueFrom(
      formula,
      Object.fromEntries(names.map((name, at) => [name, complete.length === 0 ? null : total(at)])),
    );
  };

  const expectSame = (found: unknown, expected: number | null): void =>
    expected === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(expected, 9);

  const rowsOf = (names: readonly string[]) =>
    fc.array(fc.tuple(...names.map(() => cell)), { minLength: 2, maxLength: 12 });

  const hasSingle = ({ takes }: FormulaKpi): boolean =>
    takes.some((name) => {
      const { isSingle }: Parameter = parameters[name];
      return isSingle === true;
    });

  it.each(formulas.filter(([, kpi]) => hasSingle(kpi)))(
    '%s, of which an argument is one value',
    (_, { formula, takes }) => {
      fc.assert(
        fc.property(rowsOf(takes), (rows) => {
          expectSame(bySql(formula, takes, rows), byTotals(formula, takes, rows));
        }),
        { numRuns: 40 },
      );
    },
  );

  /** Whether the first of some totals, which is a part, is more than the second, its whole. */
  const isAboveWhole = (names: readonly string[], rows: readonly (readonly (number | null)[])[]): boolean => {
    const complete = rows.filter((row) => row.every((value) => value !== null));
    const [part = 0, whole = 0] = names.map((_, at) => complete.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    return part > whole;
  };

  it.each(formulas.filter(([, kpi]) => !hasSingle(kpi)))('%s', (name, { formula, takes, errorAboveOne }) => {
    fc.assert(
      fc.property(rowsOf(takes), (rows) => {
        const expected = byTotals(formula, takes, rows);
        expectSame(bySql(formula, takes, rows), expected);
        const columns = takes.map((_, at) => rows.map((row) => [row[at] ?? '']));
        const call = () => callFunction(name, columns);
        if (expected === null || (errorAboveOne !== undefined && isAboveWhole(takes, rows))) expect(call).toThrow(name);
        else expect(call()).toBeCloseTo(expected, 9);
      }),
      { numRuns: 40 },
    );
  });

  const formula: fc.Arbitrary<Formula> = fc.letrec<{ readonly tree: Formula }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('a', 'b', 'c').map((name) => ({ op: 'measure', name }) as const),
      fc.integer({ min: 1, max: 9 }).map((value) => ({ op: 'number', value }) as const),
      fc.record({ op: fc.constantFrom('+', '-', '*', '/'), left: tie('tree'), right: tie('tree') }),
    ),
  })).tree;

  test('any formula, by its value and its SQL', () => {
    fc.assert(
      fc.property(formula, rowsOf(['a', 'b', 'c']), (tree, rows) => {
        const names = namesInFormula(tree);
        fc.pre(names.length === 3);
        const expected = byTotals(tree, ['a', 'b', 'c'], rows);
        const found = bySql(tree, ['a', 'b', 'c'], rows);
        if (expected === null) expect(found).toBeNull();
        else expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-9 + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('any formula is read back from its words and its cells as itself', () => {
    const arithmetic = (text: string): string =>
      text.replace(/ ÷ /g, ' / ').replace(/ × /g, ' * ').replace(/ − /g, ' - ');
    fc.assert(
      fc.property(formula, fc.tuple(fc.integer(), fc.integer(), fc.integer()), (tree, [a, b, c]) => {
        const again = parse(arithmetic(formulaText(tree, 'en')));
        const [found, expected] = [valueFrom(again, { a, b, c }), valueFrom(tree, { a, b, c })];
        if (expected === null || found === null) expect(found).toBe(expected);
        else expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-9 + 1e-6);
      }),
    );
  });
});
