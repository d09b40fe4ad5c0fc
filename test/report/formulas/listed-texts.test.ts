import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/records/kinds.ts';
import { recordMask } from '../../../src/report/formulas/mask.ts';
import { openSheets } from '../../../src/stand-in/engine/evaluate.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const cells = [
  '',
  'referral',
  'Referral',
  'РЕКЛАМА',
  '(none)',
  'none',
  'ref',
  'email',
  '|',
  '|referral',
  'referral|',
  '(none)|referral',
  'referral|(none)',
  '||',
  'a|b',
  'a',
  'b',
  '*',
  'referr*',
  'x~',
  5,
  null,
];

const lists: readonly (readonly string[])[] = [
  ['', '(none)', 'referral', 'Реклама'],
  ['(none)', 'referral'],
  ['referral', 'a|b'],
  ['referral', '*'],
  ['5', 'a'],
  ['email'],
];

const holding = { kind: 'site', tab: 'Visits', filled: [], accounts: [], currencies: [], origins: [] } as const;

test.each(lists.map((texts) => ({ texts })))('a cell is one of $texts only as a whole text', ({ texts }) => {
  const counted = (first: number, last: number) => {
    const records = { ...holding, from: null, to: null, rows: { first: String(first), last: String(last) } };
    return (['oneOf', 'noneOf'] as const).map(
      (is) => `=SUMPRODUCT(${recordMask(records, [{ is, column: 'medium', texts }])}*1)`,
    );
  };
  const formulas = [...cells.map((_, at) => counted(at + 1, at + 1)), counted(1, cells.length)];
  const sheets = openSheets(
    {
      Visits: [
        columnsOf('site').map(({ name }) => name),
        ...cells.map((text) => columnsOf('site').map(({ name }) => (name === 'medium' ? text : null))),
      ],
      Masks: formulas,
    },
    'en_US',
  );
  const isOne = (text: string | number | null) =>
    texts.some((each) => (typeof text === 'number' ? false : each.toLowerCase() === (text ?? '').toLowerCase()));
  expect(cells.map((text, at) => [text, sheets.at('Masks', at, 0), sheets.at('Masks', at, 1)])).toEqual(
    cells.map((text) => [text, isOne(text) ? 1 : 0, isOne(text) ? 0 : 1]),
  );
  const found = cells.filter(isOne).length;
  const all = [0, 1].map((column) => sheets.at('Masks', cells.length, column));
  expect(all).toEqual([found, cells.length - found]);
});
