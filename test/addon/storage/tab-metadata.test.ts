import { helpers } from '@odoo/o-spreadsheet';
import { describe, expect, test } from 'vitest';
import { longestMetadataText, metadataTextOf, parseMetadata } from '../../../src/addon/storage/metadata-text.ts';
import { packTexts, unpackTexts } from '../../../src/addon/storage/packed-texts.ts';
import type { DataTabMetadata, ReportMetadata } from '../../../src/addon/storage/tab-metadata.ts';
import type { Answer, FileState } from '../../../src/contract/answers.ts';
import { type Choices, feeKey, promisedKey, targetKey } from '../../../src/contract/choices.ts';
import { inDateOrder } from '../../../src/records/days/date-order.ts';
import { type Kind, kindNames, positionOf, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { isThorough } from '../../thorough.ts';
import { addCompact, addRows, begin, done, end, heldIn, importOf, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const currencies = ['UAH', 'USD', 'EUR', 'GBP', 'PLN'];
const networks = ['Instagram', 'Facebook', 'TikTok', 'LinkedIn', 'YouTube'];
const towns = ['Київ', 'Львів', 'Одеса', 'Харків', 'Дніпро', 'Луцьк', 'Рівне', 'Суми', 'Ужгород', 'Чернівці'];
const trades = ['Пекарня', 'Квіти', 'Кав’ярня', 'Книгарня', 'Салон', 'Майстерня', 'Аптека', 'Школа', 'Студія', 'Клуб'];
const accounts = Array.from({ length: isThorough ? 100 : 25 }, (_, at) => ({
  platform: networks[at % networks.length] ?? '',
  account: `${trades[at % 10]} «${towns[Math.floor(at / 10)]}»`,
}));

/** A formula over levels of followers grows with each account, and a cell holds 50,000 characters. */
const levelAccounts = 20;

const rowsOf = (kind: Kind): readonly Row[] =>
  accounts.slice(0, kind === 'days' || kind === 'audience' ? levelAccounts : accounts.length).map((account, at) => {
    const date = at % 2 === 0 ? 46_060 : 46_090;
    return record(kind, {
      ...account,
      date,
      date_end: kind === 'ads' ? date : null,
      received_at: date + 0.5,
      answered_at: date + 0.6,
      resolved_at: date + 0.7,
      first_reply_minutes: 144,
      conflict: at % 3 === 0,
      sentiment: '+',
      channel: 'чат',
      id: `${date}-${at}`,
      post_id: `${date}-${at}`,
      text: 'x',
      format: ['Reels', 'Story', 'Post'][at % 3] ?? '',
      on_goal: at % 2 === 0,
      campaign: `${towns[at % 10]}: осінній розпродаж ${at % 25}`,
      ad: `a${at}`,
      currency: currencies[Math.floor((at * currencies.length) / accounts.length)] ?? '',
      source: `site-${at % 30}.com`,
      medium: `medium ${at % 25}`,
      page: '/',
      dimension: ['Вік', 'Місто'][at % 2] ?? '',
      segment: `${towns[at % 10]} ${at % 30}`,
      in_target: at % 4 === 0,
      ...Object.fromEntries(
        (
          'impressions views reach likes comments shares saves clicks engagements complete_views watch_seconds follows ' +
          'followers new_followers unfollows profile_visits cost leads conversions revenue sessions engaged_sessions ' +
          'users page_views duration_seconds share'
        )
          .split(' ')
          .map((name, place) => [name, 1000 - 30 * place + at]),
      ),
    });
  });

/** The metadata of each tab that has any, keys and values together, in characters. */
const sizes = (file: StandIn): ReadonlyMap<string | null, number> => {
  const { metadata } = file.own;
  return new Map(
    [...new Set(metadata.map(({ sheet }) => sheet))].map((sheet) => [
      sheet,
      metadata.reduce((sum, each) => sum + (each.sheet === sheet ? each.key.length + each.value.length : 0), 0),
    ]),
  );
};

/** What a cell of a tab shows. */
const shownIn = ({ model: { getters } }: StandIn, tab: string, cell: string): unknown => {
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab) ?? '';
  return getters.getEvaluatedCell({ sheetId, ...helpers.toCartesian(cell) }).value;
};

test(`a report of five currencies, ${accounts.length} accounts and all kinds is remembered in one small mark`, {
  timeout: 600_000,
}, async () => {
  const file = await openFile();
  for (const kind of kindNames) addCompact(file, importOf(kind, rowsOf(kind), { file: `експорт-${kind}.csv` }));
  const choices: Choices = {
    goal: 'sales',
    from: 46_082,
    to: 46_112,
    compare: 'previous',
    language: 'uk',
    hours: 'Пн-Пт 09:00-18:00; Сб 10:00-14:00',
  };
  const { figures } = done(press(file, choices));
  expect(figures.length).toBeGreaterThan(40);
  const typed = Object.fromEntries([
    ...figures.map((figure, at) => [targetKey(figure), 1000.25 + at] as const),
    ...currencies.flatMap((currency) =>
      (['current', 'before'] as const).map((span) => [feeKey(span, currency), 12_345.67] as const),
    ),
    [promisedKey, 2],
  ]);
  const state = done(file.run('pokaznykState') as Answer<FileState>);
  expect(state.choices).toEqual(choices);
  expect(state.holdings.map((holding) => holding.accounts.length)).toEqual([
    accounts.length,
    levelAccounts,
    accounts.length,
    0,
    accounts.length,
    levelAccounts,
    5,
  ]);

  const { metadata } = file.own;
  // Of the seven data tabs, the log, the report and its calculation.
  expect(metadata).toHaveLength(10);
  expect(metadata.every(({ visibility }) => visibility === 'DOCUMENT')).toBe(true);
  for (const [sheet, size] of sizes(file)) expect(size, `${sheet}`).toBeLessThanOrEqual(8000);

  // No report of so many chosen accounts can be built yet: each is in every formula. What it would remember with each
  // target typed is small too.
  const ready = metadata.map(({ value }) => parseMetadata(value)?.mark).find((mark) => mark?.role === 'report');
  if (ready?.role !== 'report') throw new Error('There is no report.');
  const chosen: ReportMetadata = { ...ready, choices: { ...ready.choices, accounts, typed } };
  const text = metadataTextOf(chosen);
  expect(text.length).toBeLessThanOrEqual(10_000);
  const back = parseMetadata(text)?.mark;
  expect(back).toEqual({
    ...chosen,
    choices: {
      ...chosen.choices,
      accounts: networks.flatMap((name) => accounts.filter((each) => each.platform === name)),
    },
  });
});

test.each([
  [[]],
  [['']],
  [['a', 'a', 'ab', '']],
  [['target SUM ads.cost, UAH', 'target SUM ads.cost, USD']],
  [['😀a', '😀b', '\ud83d']],
  [['x'.repeat(100), `${'x'.repeat(99)}y`]],
])('texts are packed and unpacked the same: %j', (texts) => {
  expect(unpackTexts(JSON.parse(JSON.stringify(packTexts(texts))))).toEqual(texts);
});

describe('what is too much to be remembered', () => {
  const longNames = Array.from({ length: 60 }, (_, at) => `${at} ${'"назва" '.repeat(120)}`.slice(0, 900));
  const rows = longNames.map((account, at) =>
    record('posts', {
      date: 46_082 + (at % 28),
      platform: 'X',
      account,
      post_id: `p${at}`,
      on_goal: false,
      reach: 100,
      engagements: 5,
    }),
  );

  test('is read from the tab, and a re-paste doubles nothing', async () => {
    const file = await openFile();
    const request = importOf('posts', rows, { source: 's'.repeat(1000), file: 'f'.repeat(1000) });
    done(addRows(file, request));
    for (const size of sizes(file).values()) expect(size).toBeLessThan(30_000);
    const { holdings } = done(file.run('pokaznykState') as Answer<FileState>);
    const inTab = inDateOrder('posts', rows).map((row) => row[positionOf('posts', 'account')]);
    expect(holdings[0]?.accounts.map(({ account }) => account)).toEqual(inTab);
    expect(done(addRows(file, request))).toMatchObject({ added: 0, updated: 0, unchanged: rows.length });
    expect(done(file.run('pokaznykState') as Answer<FileState>).holdings[0]?.origins).toHaveLength(1);
    const before = heldIn(file, 'Posts');
    done(begin(file));
    done(end(file, 'undo'));
    expect(heldIn(file, 'Posts')).toEqual(before);
    expect(done(file.run('pokaznykState') as Answer<FileState>).holdings[0]?.accounts).toHaveLength(60);
  });

  test('of a report is refused in words, and nothing is left behind', async () => {
    const file = await openFile();
    addCompact(file, importOf('posts', rows));
    const tabs = file.model.getters.getSheetIds().length;
    const choices: Choices = {
      goal: 'awareness',
      from: 46_082,
      to: 46_112,
      compare: 'none',
      language: 'uk',
      accounts: longNames.slice(0, 30).map((account) => ({ platform: 'X', account })),
    };
    expect(press(file, choices)).toEqual({ ok: false, error: expect.stringContaining('Виберіть менше акаунтів') });
    expect(file.model.getters.getSheetIds()).toHaveLength(tabs);
  });

  const postsOf = (names: readonly string[]) =>
    [...names, 'shop'].map((account, at) =>
      record('posts', {
        date: 46_082 + (at % 28),
        platform: 'X',
        account,
        post_id: `p${at}`,
        reach: 9,
        engagements: account === 'shop' ? 1000 : 5,
      }),
    );

  const choicesOf = (names: readonly string[]): Choices => ({
    goal: 'engagement',
    from: 46_082,
    to: 46_112,
    compare: 'none',
    language: 'en',
    accounts: names.map((account) => ({ platform: 'X', account })),
  });

  test('of a report is not how many accounts are chosen with names as long as any', async () => {
    const file = await openFile();
    const names = Array.from({ length: 12 }, (_, at) => `${at}${'ї"\'😀'.repeat(60)}`.slice(0, 255));
    addCompact(file, importOf('posts', postsOf(names)));
    const { tab, figures } = done(press(file, choicesOf(names)));
    const figure = figures.find(({ variant }) => variant === 'posts.engagements');
    expect(figure && shownIn(file, tab, figure.cell)).toBe(12 * 5);
  });

  test('of a report whose formulas are too long for a cell is refused in words, and nothing is left behind', async () => {
    const file = await openFile();
    const long = '"'.repeat(20_000);
    const days = [long, 'shop'].map((account, at) =>
      record('days', { date: 46_082 + at, platform: 'X', account, followers: 7 }),
    );
    addCompact(file, importOf('days', days));
    const tabs = file.model.getters.getSheetIds();
    const { accounts: _, ...choices } = choicesOf([]);
    expect(press(file, choices)).toEqual({ ok: false, error: expect.stringContaining('50,000 characters') });
    expect(file.model.getters.getSheetIds()).toEqual(tabs);
  });

  test('of names alone is told, and the report that is built lists those that the tab alone knows', async () => {
    const file = await openFile();
    const campaigns = Array.from({ length: 90 }, (_, at) => `${at} ${'"назва" '.repeat(34)}`.slice(0, 240));
    const visits = campaigns.map((campaign, at) =>
      record('site', { date: 46_082 + (at % 28), source: 'ads', campaign, sessions: 100 + at, page: '/' }),
    );
    addCompact(file, importOf('site', visits));
    const mark = file.own.metadata.map(({ value }) => parseMetadata(value)).find((each) => each?.mark.role === 'data');
    expect(mark?.cut).toBe('names');
    expect(mark?.mark).toMatchObject({ holding: { names: { campaign: expect.any(Array) } } });
    const choices: Choices = { goal: 'traffic', from: 46_082, to: 46_112, compare: 'none', language: 'en' };
    const { tab } = done(press(file, choices));
    const shown = (file.run('look', tab, 'A1:C200') as readonly (readonly string[])[]).flat();
    // Ranked by their visits: the last ones have the most, and are of no later day than the others.
    expect(shown.filter((text) => /^\d+ "назва"/.test(text)).map((text) => text.slice(0, 2))).toEqual([
      '89',
      '88',
      '87',
      '86',
      '85',
    ]);
  });

  test('whatever a tab holds, its mark stays below the limit', () => {
    const names = Array.from({ length: 20 }, (_, at) => `\u0001${at}`.repeat(80));
    const holding: TabSummary = {
      kind: 'ads',
      tab: 'Ads',
      filled: ['date'],
      accounts: Array.from({ length: 3000 }, (_, at) => ({ platform: `p${at}`, account: `a${at}` })),
      currencies: names,
      names: { campaign: names, format: names, source: names, medium: names, segment: names },
      from: 1,
      to: 2,
      origins: names.map((source) => ({ source, file: null, rows: 1, leftOut: 0, from: null, to: null })),
    };
    const mark: DataTabMetadata = { role: 'data', holding };
    const text = metadataTextOf(mark);
    expect(text.length).toBeLessThanOrEqual(longestMetadataText);
    expect(parseMetadata(text)?.cut).toBe('accounts');
  });
});

test('a file of an earlier version is read, and what it remembers is the document’s from the next change on', async () => {
  const file = await openFile();
  done(addRows(file, importOf('days', rowsOf('days').slice(0, 2))));
  const { metadata } = file.own;
  const { holdings } = done(file.run('pokaznykState') as Answer<FileState>);
  const mark = metadata.find((each) => each.value.includes('"role":"data"'));
  const old = { ...file.save() };
  const value = JSON.stringify({ role: 'data', holding: holdings[0] });
  const opened = await openFile({
    ...old,
    own: {
      ...old.own,
      metadata: [{ id: 1, key: 'pokaznyk', sheet: mark?.sheet ?? null, visibility: 'PROJECT', value }],
    },
  });
  expect(done(opened.run('pokaznykState') as Answer<FileState>).holdings).toEqual(holdings);
  done(addRows(opened, importOf('days', rowsOf('days').slice(0, 4), { file: 'next.csv' })));
  expect(opened.own.metadata.every(({ visibility }) => visibility === 'DOCUMENT')).toBe(true);
  expect(done(opened.run('pokaznykState') as Answer<FileState>).holdings[0]?.accounts).toHaveLength(4);
});
