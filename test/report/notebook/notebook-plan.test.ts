import { describe, expect, test } from 'vitest';
import { readPaste } from '../../../src/import/read-paste.ts';
import {
  headingsOf,
  headRows,
  hiddenColumns,
  notebookRows,
  rowFormulas,
  rowRules,
  shownColumns,
} from '../../../src/report/notebook/notebook-plan.ts';
import { notebookSteps } from '../../../src/report/notebook/notebook-words.ts';
import { languages } from '../../../src/text/language.ts';
import { faultsIn } from '../formulas/linter.ts';

const styles = languages.flatMap((language) => notebookSteps.map((step) => ({ language, step })));

describe.each(styles)('the table to fill in by hand, a row a $step, in $language', (style) => {
  test('has formulas that work everywhere', () => {
    const rules = rowRules(style);
    const formulas = [
      ...headRows(style, 46_000).flat(),
      ...rowFormulas(notebookRows.first, style),
      ...[...rules.wrong, ...rules.notShown, rules.wrongCheck, rules.rightCheck, rules.waiting].map(
        ([formula]) => formula,
      ),
    ].filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='));
    expect(formulas.length).toBeGreaterThan(25);
    expect(formulas.flatMap(faultsIn)).toEqual([]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(1500);
  });

  test('has as many cells in each row as columns', () => {
    expect(new Set(headRows(style, 46_000).map(({ length }) => length))).toEqual(
      new Set([shownColumns + hiddenColumns]),
    );
    expect(rowFormulas(notebookRows.first, style).length).toBe(hiddenColumns + 1);
  });

  test('has headings that the import knows, all but those of posts and of the check', () => {
    const day = style.step === 'month' ? '2026-05' : '2026-06-01 – 2026-06-07';
    const figures = headingsOf(style).slice(2, -1);
    const lines = [
      headingsOf(style),
      [day, 'Instagram', ...figures.map((_, at) => at + 1), '✓'],
      [day, 'TikTok', ...figures.map((_, at) => at + 2), '✓'],
    ];
    const { imports, questions } = readPaste(lines.map((line) => line.join('\t')).join('\n'), {
      locale: 'uk_UA',
      zone: 'Europe/Kyiv',
      file: null,
    });
    expect(questions).toEqual([]);
    const placed = new Map(
      imports.flatMap(({ columns }) =>
        columns.flatMap(({ header, column }) => (column === null ? [] : [[header, column] as const])),
      ),
    );
    expect(headingsOf(style).filter((heading) => !placed.has(heading))).toEqual(
      style.language === 'uk' ? ['Дописи', 'Перевірка'] : ['Posts', 'Check'],
    );
  });
});
