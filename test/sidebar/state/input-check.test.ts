import { describe, expect, test } from 'vitest';
import { isWaiting } from '../../../src/import/reading.ts';
import { type ReadInput, readInput } from '../../../src/sidebar/reading/read-input.ts';
import {
  askedQuestions,
  inputStateOf,
  inputVerdictOf,
  isOpenQuestion,
  isSameTotal,
  noticesOf,
  numberColumnsOf,
  otherIssuesOf,
  textColumnCount,
} from '../../../src/sidebar/state/input-check.ts';
import { ambiguous, contextOf, day, noTable, november, october, openKeeper, readAll } from './fixtures.ts';

const { keeper } = openKeeper();
/** A notebook with a number column that nobody knows. */
const notebook = [
  'Тиждень,Мережа,Охоплення,Столики',
  '28.09.2026–04.10.2026,Instagram,900,11',
  '05.10.2026–11.10.2026,Instagram,800,12',
  '26.10.2026–01.11.2026,Instagram,700,13',
].join('\n');
/** Ads of one span, without days. */
const oneSpan =
  'Reporting starts,Reporting ends,Campaign name,Amount spent (UAH),Impressions\n2026-05-01,2026-10-31,Spring,900,40000\n2026-05-01,2026-10-31,Autumn,700,30000';
/** One table of two kinds: visits, and a type of conversions in each column beside them. */
const goals = 'Дата,Джерело,Сеанси,Покупки,Замовлені дзвінки\n03.09.2026,instagram,400,10,6';
const read = await readAll(keeper, [october, november, ambiguous, ambiguous, noTable, notebook, oneSpan, goals]);
const [fine, other, asking, askingToo, nothing, unplaced, spanning, twoKinds] = read;
if (
  fine === undefined ||
  other === undefined ||
  asking === undefined ||
  askingToo === undefined ||
  nothing === undefined ||
  unplaced === undefined ||
  spanning === undefined ||
  twoKinds === undefined
)
  throw new Error('Not all was read.');
const unknown = { period: null, forecast: new Map() };

test.each([
  { added: 2565.93, stated: 2565.92, isSame: true },
  { added: 2565.95, stated: 2565.92, isSame: false },
  { added: 65, stated: 66, isSame: false },
  { added: 40_000_000.7, stated: 40_000_000, isSame: true },
])('rows that add up to $added agree with a total of $stated: $isSame', ({ added, stated, isSame }) => {
  expect(isSameTotal({ column: 'Cost', stated, added })).toBe(isSame);
});

test('a column that two kinds of records share is one', () => {
  expect(twoKinds.reading.imports.map(({ kind }) => kind)).toEqual(['site', 'conversions']);
  expect([numberColumnsOf(twoKinds).length, textColumnCount(twoKinds)]).toEqual([3, 2]);
});

test.each<[string, readonly ReadInput[], object]>([
  ['all is understood', [fine, other], { is: 'fine', count: 2, rows: 4, allRows: 4 }],
  ['a question waits', [fine, asking], { is: 'waiting', count: 1, ready: 1, files: 2, rows: 2, allRows: 4 }],
  ['equal questions are one', [asking, askingToo], { is: 'waiting', count: 1, ready: 0, rows: 0 }],
  ['a column has no place', [fine, unplaced], { is: 'unplaced', count: 1, rows: 5 }],
  ['what blocks speaks before the column', [unplaced, asking], { is: 'waiting', count: 1 }],
  ['a file was not read', [fine, nothing, unplaced], { is: 'unread', count: 1, rows: 5 }],
  ['nothing was read', [nothing], { is: 'nothing' }],
])('the verdict where %s', (_, inputs, verdict) => {
  expect(inputVerdictOf(inputs)).toMatchObject(verdict);
});

test('each input stands in one state', () => {
  expect([fine, asking, nothing, unplaced].map(inputStateOf)).toEqual(['fine', 'waiting', 'unread', 'unplaced']);
});

describe('questions', () => {
  test('that are equal are asked once, for all the inputs that ask them', () => {
    const asked = askedQuestions([asking, fine, askingToo]);
    expect(asked.map(({ question, inputs }) => [question.id, inputs.map(({ key }) => key)])).toEqual([
      ['order:Date', [asking.key, askingToo.key]],
    ]);
  });

  test('that one input has answered are still asked for the other', async () => {
    const answered = await asking.readAgain({ ...asking.corrections, answers: { 'order:Date': 'day first' } });
    const [asked] = askedQuestions([answered, askingToo]);
    expect([asked?.inputs.length, asked?.question.chosen]).toEqual([2, null]);
    const [alone] = askedQuestions([answered]);
    expect(alone && isOpenQuestion(alone.question)).toBe(false);
  });

  test('about a number column know it, and need no answer', () => {
    const [asked] = askedQuestions([unplaced]);
    expect([asked?.column?.header, asked?.column?.sum]).toEqual(['Столики', 36]);
    expect(asked && [isWaiting(asked.question), isOpenQuestion(asked.question)]).toEqual([false, true]);
  });
});

describe('worth knowing', () => {
  test('is one span of several months, which no month counts', () => {
    const notices = noticesOf([spanning], { ...unknown, period: { from: day(10, 1), to: day(10, 31) } });
    expect(notices.map(({ is }) => is)).toEqual(['issue']);
  });

  test('are rows that reach beyond the period', () => {
    const notices = noticesOf([unplaced], { ...unknown, period: { from: day(10, 1), to: day(10, 31) } });
    expect(notices.map(({ is }) => is)).toEqual(['issue', 'beyond']);
    expect(notices).toMatchObject([
      { message: { en: expect.stringContaining('12–25 October 2026') } },
      { rows: 2, all: 3 },
    ]);
  });

  test('are days between what stands and what is added', () => {
    const [of] = fine.reading.imports;
    if (of === undefined) throw new Error('Nothing was read.');
    const missing = { from: day(10, 1), to: day(10, 3), owner: '' };
    const forecast = new Map([[of, { added: 2, updated: 0, unchanged: 0, missing }]]);
    expect(noticesOf([fine], { ...unknown, forecast })).toMatchObject([{ is: 'missing', missing }]);
  });

  test('are posts that a newer export of the same days does not have', () => {
    const [of] = fine.reading.imports;
    if (of === undefined) throw new Error('Nothing was read.');
    const forecast = new Map([[of, { added: 0, updated: 0, unchanged: 2, gone: 3 }]]);
    expect(noticesOf([fine], { ...unknown, forecast })).toMatchObject([{ is: 'gone', count: 3 }]);
  });

  test('is nothing that changes no figure: such things stand in the fold of their file', async () => {
    const twice = await readInput(october.replace('New followers', 'Likes'), contextOf(keeper));
    expect(noticesOf([twice], unknown)).toEqual([]);
    expect(otherIssuesOf(twice).length).toBeGreaterThan(0);
  });

  test('is nothing that the card of a file that was not read says', () => {
    expect(noticesOf([nothing], unknown)).toEqual([]);
  });
});
