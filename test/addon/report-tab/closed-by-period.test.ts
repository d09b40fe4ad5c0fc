import { expect, test } from 'vitest';
import type { Answer, ClosedAnswer, ClosedReport, HistoryAnswer } from '../../../src/contract/answers.ts';
import type { Choices, HistoryChoices } from '../../../src/contract/choices.ts';
import { columnsOf } from '../../../src/records/kinds.ts';
import { words as closedWords } from '../../../src/report/closed/closed-words.ts';
import { words } from '../../../src/report/history/history-words.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { languages } from '../../../src/text/language.ts';
import { addCompact, done, importOf, look, openFile, press, pressHistory, record, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const posts = (engagements: number, account = 'lypa') =>
  Array.from({ length: 90 }, (_, at) =>
    record('posts', {
      platform: 'Instagram',
      account,
      date: 45962 + at,
      post_id: `${account} ${at}`,
      reach: 1000,
      likes: engagements,
      engagements,
    }),
  );

/** November 2025 to January 2026: 31 January is the last day with a post. */
const december = { from: 45992, to: 46022 } as const;

const figureIn = ({ figures }: HistoryAnswer, variant: string) => {
  const found = figures.find((figure) => figure.variant === variant);
  if (found === undefined) throw new Error(`There is no ${variant}.`);
  return found;
};

const shownIn = (file: StandIn, { tab, periods }: HistoryAnswer, cells: readonly string[]) =>
  Object.fromEntries(periods.map(({ from }, at) => [look(file, tab, from), look(file, tab, cells[at] ?? '')]));

const columnA = (file: StandIn, tab: string) =>
  (file.run('shown', tab) as readonly (readonly string[])[]).map((row) => row.join(' ').trim());

test.each(languages)(
  'a period of a closed report shows what was sent, until today’s data is chosen, in %s',
  async (language) => {
    const file = await openFile();
    const choices: Choices = { goal: 'engagement', ...december, compare: 'none', language };
    const byMonth: HistoryChoices = { goal: 'engagement', step: 'month', periods: 9, shown: 'goal', language };
    addCompact(file, importOf('posts', posts(20)));
    const before = done(pressHistory(file, byMonth));
    done(press(file, choices));
    done(file.run('pokaznykClose', null) as Answer<ClosedAnswer>);
    addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
    const table = done(pressHistory(file, byMonth));
    expect(table.sheetId).toBe(before.sheetId);
    const cells = figureIn(table, 'posts.engagements').cells;
    const months = language === 'en' ? ['1 Nov', '1 Dec', '1 Jan'] : ['01.11', '01.12', '01.01'];
    expect(shownIn(file, table, cells)).toMatchObject({ [months[0] ?? '']: '750', [months[1] ?? '']: '620' });
    const told = columnA(file, table.tab).find((line) => line.includes(words.closedPeriods[language].trim())) ?? '';
    expect(told).toContain(language === 'en' ? '1–31 Dec' : '01.12–31.12');
    // What usual, best and worst rest on is what is shown.
    expect(shownIn(file, table, figureIn(table, 'posts.engagements').judged)).toMatchObject({
      [months[1] ?? '']: '620',
    });
    const rates = figureIn(table, 'reach').cells;
    expect(shownIn(file, table, rates)[months[1] ?? '']).toMatch(/^2[.,]00%$/);

    const rows = file.run('shown', table.tab) as readonly (readonly string[])[];
    const row = rows.findIndex((line) => line.includes(closedWords.asClosed[language]));
    const column = rows[row]?.indexOf(closedWords.asClosed[language]) ?? -1;
    file.run('type', table.tab, `${String.fromCharCode(65 + column)}${row + 1}`, closedWords.asNow[language]);
    expect(shownIn(file, table, cells)).toMatchObject({ [months[1] ?? '']: '775' });
    expect(columnA(file, table.tab).some((line) => line.includes(words.noneClosed[language]))).toBe(true);
    // What is chosen there stays when the table is built again.
    addCompact(file, importOf('posts', posts(30), { file: 'much later.csv' }));
    done(pressHistory(file, byMonth));
    expect(shownIn(file, table, cells)).toMatchObject({ [months[1] ?? '']: '930' });
  },
);

const byMonth: HistoryChoices = { goal: 'engagement', step: 'month', periods: 9, shown: 'goal', language: 'en' };
const ofDecember: Choices = { goal: 'engagement', ...december, compare: 'none', language: 'en' };
const closeOpen = (file: StandIn) => done(file.run('pokaznykClose', null) as Answer<ClosedAnswer>);

test('a figure that a closed report did not have is by the data, and its dash is a dash', async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(20)));
  const day = (date: number) => record('days', { platform: 'Instagram', account: 'lypa', date, new_followers: 3 });
  addCompact(file, importOf('days', [day(46023)]));
  done(press(file, ofDecember));
  closeOpen(file);
  const saved = posts(20).map((row) => row.map((value, at) => (columnsOf('posts')[at]?.name === 'saves' ? 7 : value)));
  addCompact(file, importOf('posts', saved, { file: 'later.csv' }));
  addCompact(file, importOf('days', [day(45992)], { file: 'days.csv' }));
  const table = done(pressHistory(file, { ...byMonth, shown: 'all' }));
  const shown = (kpi: string) => {
    const found = table.figures.find((figure) => `${figure.function} ${figure.variant}` === kpi);
    return shownIn(file, table, found?.cells ?? [])['1 Dec'];
  };
  expect(['SUM posts.engagements', 'SAVE_RATE reach', 'SUM days.new_followers'].map(shown)).toEqual([
    '620',
    '0,70%',
    '–',
  ]);
});

test('a closed report that remembers no figures leaves its period to the data', async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(20)));
  const { tab } = done(press(file, ofDecember));
  file.run('insertColumn', tab, 3);
  closeOpen(file);
  addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
  const table = done(pressHistory(file, byMonth));
  expect(shownIn(file, table, figureIn(table, 'posts.engagements').cells)['1 Dec']).toBe('775');
  expect(columnA(file, table.tab).join()).not.toContain(words.closedPeriods.en.trim());
});

test('of two closed reports of the same days the one that was closed later counts, not the newer tab', async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(20)));
  const first = done(press(file, ofDecember));
  const second = done(press(file, { ...ofDecember, goal: 'awareness', as: 'new' }));
  closeOpen(file);
  addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
  file.run('pokaznykShow', first.sheetId);
  closeOpen(file);
  addCompact(file, importOf('posts', posts(30), { file: 'much later.csv' }));
  const table = done(pressHistory(file, byMonth));
  expect(shownIn(file, table, figureIn(table, 'posts.engagements').cells)['1 Dec']).toBe('775');
  const { reports, choices } = stateOf(file);
  expect([reports.map(({ sheetId }) => sheetId), choices?.goal]).toEqual([
    [second.sheetId, first.sheetId],
    'engagement',
  ]);
});

test('money of the only currency when a report was closed is found once another currency comes', async () => {
  const file = await openFile();
  const ads = (currency: string, cost: number) =>
    Array.from({ length: 31 }, (_, at) =>
      record('ads', { platform: 'Meta', account: 'lypa', campaign: currency, date: 45992 + at, cost, currency }),
    );
  addCompact(file, importOf('ads', ads('UAH', 10)));
  const report = done(press(file, ofDecember));
  // Also where the other one comes before it is closed.
  addCompact(file, importOf('ads', ads('USD', 2), { file: 'dollars.csv' }));
  closeOpen(file);
  addCompact(file, importOf('ads', ads('UAH', 20), { file: 'later.csv' }));
  const table = done(pressHistory(file, { ...byMonth, shown: 'all' }));
  const shown = (currency: string) =>
    shownIn(file, table, figureIn(table, `ads.cost, ${currency}`).cells)['1 Dec']?.replace(/\s/g, '');
  expect([shown('UAH'), shown('USD')]).toEqual(['310,00', '62,00']);
  const closed = done(file.run('pokaznykClosed', report.sheetId) as Answer<ClosedReport>);
  expect(closed.soleCurrencies?.['UAH']).toContain('SUM ads.cost');
});

test('a closed report of some accounts or other days is in no table of all', async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', [...posts(20), ...posts(20, 'dub')]));
  const choices: Choices = { goal: 'engagement', ...december, compare: 'none', language: 'en' };
  done(press(file, { ...choices, accounts: [{ platform: 'Instagram', account: 'lypa' }] }));
  done(file.run('pokaznykClose', null) as Answer<ClosedAnswer>);
  done(press(file, { ...choices, to: 46021 }));
  done(file.run('pokaznykClose', null) as Answer<ClosedAnswer>);
  addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
  const table = done(
    pressHistory(file, { goal: 'engagement', step: 'month', periods: 9, shown: 'goal', language: 'en' }),
  );
  expect(shownIn(file, table, figureIn(table, 'posts.engagements').cells)['1 Dec']?.replace(/\s/g, '')).toBe('1395');
});
