import { describe, expect, test } from 'vitest';
import { type NumberTexts, tableDecimalMark } from '../../../src/import/columns/table-decimal-mark.ts';

const column = (texts: readonly string[], more: Partial<NumberTexts> = {}): NumberTexts => ({
  column: 'Cost',
  texts,
  isCount: false,
  isMoney: false,
  ...more,
});
const money = { isMoney: true };
const count = { column: 'Clicks', isCount: true };
const beside = { column: 'Note', isBeside: true } as const;

const markOf = (
  columns: readonly NumberTexts[],
  { locale = 'en_US', answers = {} }: { readonly locale?: string; readonly answers?: Record<string, string> } = {},
) => tableDecimalMark(['Day', 'Cost'], columns, { locale, answers });

describe('the decimal mark of a table', () => {
  test.each([
    ['one of its columns', [column(['1.234']), column(['7,5'])], ','],
    ['a column that no record has', [column(['1,234']), column(['7.5'], beside)], '.'],
    ['money in thousands beside whole money', [column(['$1,218', '$939'], money)], '.'],
    ['the same with points', [column(['1.218 €', '939 €'], money)], ','],
  ] as const)('is proved by %s', (_, columns, mark) => {
    expect(markOf(columns, { locale: mark === '.' ? 'uk_UA' : 'en_US' })).toEqual({ mark, question: null });
  });

  test.each([
    ['figures that are no money', [column(['1,218', '939'])]],
    ['money without a whole amount below a thousand', [column(['$1,218', '$2,400'], money)]],
    ['money with larger amounts that have no separator', [column(['$1,218', '$939', '$12345'], money)]],
    ['money of two separators', [column(['$1,218', '$1.218', '$939'], money)]],
    ['whole money alone', [column(['1.218']), column(['$939'], money)]],
    ['columns that prove both marks', [column(['1,218']), column(['7,5'], beside), column(['7.5'], beside)]],
  ] as const)('is not proved by %s: it is asked about', (_, columns) => {
    expect(markOf(columns).question).not.toBeNull();
  });

  test('is asked about with what either would make of the column', () => {
    expect(markOf([column(['1.234', '5'], { column: 'Views' })]).question).toEqual({
      id: 'mark:Day|Cost',
      text: {
        en: 'Which number is 1.234 in “Views”? Nothing tells thousands from decimals there.',
        uk: 'Яке число означає 1.234 у стовпці «Views»? Не видно, чи це тисячі, чи дріб.',
      },
      options: [
        { value: ',', label: { en: '1234', uk: '1234' }, sum: 1239 },
        { value: '.', label: { en: '1.234', uk: '1,234' }, sum: 6.234 },
      ],
      chosen: '.',
      likeliest: '.',
    });
  });

  test.each([
    ['en_US', '.'],
    ['en', '.'],
    ['ja_JP', '.'],
    ['de_CH', '.'],
    ['es_MX', '.'],
    ['uk_UA', ','],
    ['de_DE', ','],
    ['es_ES', ','],
    ['es_MXX', ','],
    ['eng', ','],
    ['xx_en', ','],
  ] as const)('is likeliest as the locale %s writes it: %s', (locale, mark) => {
    const read = markOf([column(['1.234'])], { locale });
    expect([read.mark, read.question?.likeliest]).toEqual([mark, mark]);
  });

  test.each([
    ['a count', [column(['9.218']), column(['1.234'], count)], ',', 'Clicks'],
    [
      'a count of another part of the table',
      [column(['9,218']), column(['1,234'], { ...beside, ...count })],
      '.',
      'Clicks',
    ],
    [
      'a count beside one of whole numbers',
      [column(['9,218']), column(['7'], { ...beside, ...count }), column(['1,234'], { ...beside, ...count })],
      '.',
      'Clicks',
    ],
    ['a count, of two columns', [column(['1,234'], count), column(['9.218'])], '.', 'Clicks'],
  ] as const)('is likeliest so that %s has no fraction, whatever the locale', (_, columns, mark, named) => {
    for (const locale of ['en_US', 'uk_UA']) {
      const read = markOf(columns, { locale });
      expect([read.mark, read.question?.likeliest]).toEqual([mark, mark]);
      expect(read.question?.text.en).toContain(`“${named}”`);
    }
  });

  test('is nobody’s question where only columns that no record has are open', () => {
    expect(markOf([column(['1.234'], beside)], { locale: 'uk_UA' })).toEqual({ mark: ',', question: null });
    expect(markOf([column(['7'])], { locale: 'uk_UA' })).toEqual({ mark: ',', question: null });
  });

  test('is the one that was answered, where that is one', () => {
    const given = (answer: string) => markOf([column(['1.234'])], { answers: { 'mark:Day|Cost': answer } });
    expect(given(',')).toMatchObject({ mark: ',', question: { chosen: ',', likeliest: '.' } });
    expect(given('.')).toMatchObject({ mark: '.', question: { chosen: '.' } });
    expect(given('both')).toMatchObject({ mark: '.', question: { chosen: '.' } });
    const abroad = markOf([column(['1.234'])], { locale: 'uk_UA', answers: { 'mark:Day|Cost': '.' } });
    expect(abroad).toMatchObject({ mark: '.', question: { chosen: '.', likeliest: ',' } });
  });

  test('of money waits for its answer, unless a count makes it likely', () => {
    const open = column(['$1,218', '$2,400'], money);
    expect(markOf([open]).question).toMatchObject({ decides: 'money', chosen: null });
    const answered = markOf([open], { answers: { 'mark:Day|Cost': '.' } });
    expect(answered.question).toMatchObject({ decides: 'money', chosen: '.' });
    expect(markOf([open, column(['1,234'])]).question).toMatchObject({ decides: 'money' });
    const counted = markOf([open, column(['1,234'], count)]).question;
    expect(counted).toMatchObject({ chosen: '.' });
    expect(counted).not.toHaveProperty('decides');
  });

  test('is asked under a name that no long header makes endless', () => {
    const header = Array.from({ length: 90 }, (_, at) => `column ${at}`);
    const { question } = tableDecimalMark(header, [column(['1.234'])], { locale: 'en_US', answers: {} });
    expect(question?.id).toBe(`mark:${header.join('|').slice(0, 200)}`);
  });
});
