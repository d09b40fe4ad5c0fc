import { expect, test } from 'vitest';
import { readPaste } from '../../../src/import/read-paste.ts';
import { onlyImport, reading, setting, today, totalOf } from '../sources/exports.ts';

const unknown = (count: number): string => {
  const names = Array.from({ length: count }, (_, at) => `Zork ${at}`);
  const cells = names.map((_, at) => String(at + 1)).join();
  return `Date,Platform,Followers,${names.join()}\n2026-03-01,X,5,${cells}\n2026-03-02,X,6,${cells}\n`;
};

test('a few unknown columns are asked about one by one', () => {
  expect(reading(unknown(8)).questions.map(({ id }) => id)).toEqual(
    Array.from({ length: 8 }, (_, at) => `column:zork ${at}`),
  );
});

test('ten thousand unknown columns are one question that names some of them, in both languages', () => {
  const read = reading(unknown(10_000));
  expect(read.questions).toHaveLength(1);
  const [question] = read.questions;
  expect(question?.text.en).toBe(
    'What do 10000 unknown columns count? They stay out until you choose: “Zork 0”, “Zork 1”, “Zork 2”, “Zork 3”, “Zork 4” …',
  );
  expect(question?.text.uk).toContain('«Zork 0», «Zork 1», «Zork 2», «Zork 3», «Zork 4» …');
  expect(onlyImport(read).columns.filter(({ state }) => state === 'unplaced')).toHaveLength(10_000);
});

test('many unknown columns are all left out, or the first of them asked about, as a person chooses', () => {
  const text = unknown(20);
  const id = reading(text).questions[0]?.id ?? '';
  const left = readPaste(text, { ...setting, answers: { [id]: 'leave' } }, today);
  expect(onlyImport(left).columns.filter(({ state }) => state === 'unplaced')).toEqual([]);
  expect(onlyImport(left).columns[3]).toMatchObject({ state: 'leftOut', sum: 2 });
  const each = readPaste(text, { ...setting, answers: { [id]: 'each' } }, today);
  expect(each.questions.map((question) => question.id)).toEqual([
    id,
    ...Array.from({ length: 8 }, (_, at) => `column:zork ${at}`),
  ]);
  // The choice to be asked holds while the columns are answered one after another.
  const answers = { [id]: 'each', 'column:zork 0': 'clicks', 'column:zork 1': 'leave' };
  const after = readPaste(text, { ...setting, answers }, today);
  expect(totalOf(onlyImport(after), 'clicks')).toBe(2);
  expect(after.questions.map((question) => question.chosen)).toContain('each');
});

test.each([
  ['zeros', '0', { state: 'leftOut', sum: 0, question: null }, 'Only zeros'],
  ['zeros with decimals', '0.00', { state: 'leftOut', sum: 0, question: null }, 'Only zeros'],
  ['dashes', '-', { state: 'notNumbers', sum: null, question: null }, 'Blank'],
  ['blanks', '', { state: 'notNumbers', sum: null, question: null }, 'Blank'],
])('an unknown column of %s alone is not asked about, and the receipt says why', (_, cell, column, why) => {
  const read = reading(`Date,Platform,Followers,Zork\n2026-03-01,X,5,${cell}\n2026-03-02,X,6,${cell}\n`);
  expect(read.questions).toEqual([]);
  expect(onlyImport(read).columns[3]).toMatchObject({ header: 'Zork', ...column });
  expect(onlyImport(read).columns[3]?.why?.en).toBe(why);
});

test('a column that holds one number beside zeros is asked about', () => {
  expect(reading('Date,Platform,Followers,Zork\n2026-03-01,X,5,0\n2026-03-02,X,6,1\n').questions).toHaveLength(1);
});

test('a column that sums to zero is asked about where its numbers are none', () => {
  expect(reading('Date,Platform,Followers,Zork\n2026-03-01,X,5,-1\n2026-03-02,X,6,1\n').questions).toHaveLength(1);
});

test.each([
  ['Your estimated revenue (USD)', 'leftOut'],
  ['Estimated revenue', 'leftOut'],
  ['Receita estimada (BRL)', 'leftOut'],
])('%s of YouTube is money: it is named with its sum, and no choice without money is offered', (heading, state) => {
  const read = reading(
    `Content,Video title,Video publish time,${heading},Likes\nabc,One,"Mar 1, 2026",10.5,3\ndef,Two,"Mar 2, 2026",2.25,4\n`,
  );
  expect(read.questions).toEqual([]);
  expect(onlyImport(read).columns[3]).toMatchObject({ state, sum: 12.75, column: null });
  expect(onlyImport(read).columns[3]?.why?.uk).toContain('Гроші');
});

test('money in a person’s own table of days is that of what was sold', () => {
  const read = reading('Дата,Платформа,Підписники,Дохід\n2026-03-01,X,5,100\n2026-03-02,X,6,200\n');
  expect(read.questions).toEqual([]);
  const [days, sales] = read.imports;
  expect(days?.columns.map(({ column }) => column)).toEqual(['date', 'platform', 'followers']);
  expect(sales?.columns[2]).toMatchObject({ header: 'Дохід', position: 3, column: 'revenue', sum: 300, taken: 300 });
});
