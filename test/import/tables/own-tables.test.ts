import { expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { spanOf } from '../../../src/records/days/record-span.ts';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { onlyImport, reading, totalOf, valuesOf } from '../sources/exports.ts';

interface Case {
  readonly description: string;
  readonly lines: readonly string[];
  readonly kind: string;
  readonly rows: number;
  readonly days: readonly [string, string];
  readonly sums?: Partial<Record<ColumnName, number>>;
  readonly texts?: Partial<Record<ColumnName, readonly (string | null)[]>>;
}

const cases: readonly Case[] = [
  {
    description: 'posts of one day under a rubric',
    lines: [
      'Дата;Мережа;Рубрика;Охоплення;Лайки',
      '01.09.2026;Instagram;Рецепт;900;40',
      '01.09.2026;Instagram;Команда;300;70',
    ],
    kind: 'posts',
    rows: 2,
    days: ['2026-09-01', '2026-09-01'],
    sums: { reach: 1200, likes: 110 },
    texts: { text: ['Рецепт', 'Команда'] },
  },
  {
    description: 'posts of one day under a heading of no known name',
    lines: [
      'Date,Network,What we did,Reach,Likes',
      '2026-09-01,Instagram,Bread,900,40',
      '2026-09-01,Instagram,Team,300,70',
    ],
    kind: 'posts',
    rows: 2,
    days: ['2026-09-01', '2026-09-01'],
    sums: { reach: 1200 },
    texts: { text: ['Bread', 'Team'] },
  },
  {
    description: 'a list of bloggers',
    lines: [
      'Дата;Блогер;Вартість;Охоплення;Переходи;Нові підписники',
      '02.09.2026;@olia;1500;9000;70;40',
      '05.09.2026;@taras;2500;14000;90;55',
    ],
    kind: 'ads',
    rows: 2,
    days: ['2026-09-02', '2026-09-05'],
    sums: { cost: 4000, follows: 95, clicks: 160 },
    texts: { campaign: ['@olia', '@taras'], platform: [null, null] },
  },
  {
    description: 'campaigns with those who followed by their ads',
    lines: ['Дата;Рекламна кампанія;Витрати;Нові підписники з реклами', '02.09.2026;Осінь;1000;20'],
    kind: 'ads',
    rows: 1,
    days: ['2026-09-02', '2026-09-02'],
    sums: { cost: 1000, follows: 20 },
  },
  {
    description: 'headings with two names, brackets and pictures',
    lines: ['Date / Дата,Post (допис),❤️ Likes,Коментарі / Comments,Reach (unique)', '2026-09-02,Menu,15,4,200'],
    kind: 'posts',
    rows: 1,
    days: ['2026-09-02', '2026-09-02'],
    sums: { likes: 15, comments: 4, reach: 200 },
  },
  {
    description: 'numbered rows with merged days',
    lines: ['№;Дата;Допис;Лайки', '1;02.09.2026;а;10', '2;;б;20', '3;03.09.2026;в;5'],
    kind: 'posts',
    rows: 3,
    days: ['2026-09-02', '2026-09-03'],
    sums: { likes: 35 },
  },
  {
    description: 'months beside years',
    lines: ['Year,Month,Followers,Reach', '2026,March,1200,8000', '2026,April,1260,8600'],
    kind: 'days',
    rows: 2,
    days: ['2026-03-01', '2026-04-30'],
    sums: { reach: 16600 },
  },
  {
    description: 'ranges below a heading of no known name',
    lines: ['Sprint,Followers,Reach', '1–14 Mar 2026,1200,8000', '15–28 Mar 2026,1260,8600'],
    kind: 'days',
    rows: 2,
    days: ['2026-03-01', '2026-03-28'],
  },
  {
    description: 'followers and new ones, of no network',
    lines: ['Дата;Підписники;Нові підписники', '31.08.2026;1200;', '30.09.2026;1265;80'],
    kind: 'days',
    rows: 2,
    days: ['2026-08-31', '2026-09-30'],
    texts: { platform: [null, null] },
  },
  {
    description: 'accounts that no network names',
    lines: ['Дата;Акаунт;Підписники;Нові підписники', '31.08.2026;А;1200;5', '31.08.2026;Б;300;7'],
    kind: 'days',
    rows: 2,
    days: ['2026-08-31', '2026-08-31'],
    texts: { account: ['А', 'Б'] },
  },
  {
    description: 'channels beside costs',
    lines: ['Date,Channel,Cost,Clicks', '2026-09-01,Instagram,$20.50,5', '2026-09-01,Facebook,€30.50,9'],
    kind: 'ads',
    rows: 2,
    days: ['2026-09-01', '2026-09-01'],
    texts: { platform: ['Instagram', 'Facebook'], currency: ['USD', 'EUR'] },
  },
  {
    description: 'names of an interface',
    lines: [
      'campaign_name,adset_name,impressions,clicks,spend,date_start,date_stop',
      'A,B,100,3,5.5,2026-09-01,2026-09-02',
    ],
    kind: 'ads',
    rows: 1,
    days: ['2026-09-01', '2026-09-02'],
    sums: { cost: 5.5, impressions: 100, clicks: 3 },
  },
];

test.each(cases)('reads $description', ({ lines, kind, rows, days, sums = {}, texts = {} }) => {
  const read = onlyImport(reading(lines.join('\n')));
  const { from, to } = spanOf(read.kind, read.rows);
  expect([read.kind, read.rows.length, isoDay(from ?? 0), isoDay(to ?? 0)]).toEqual([kind, rows, ...days]);
  for (const [column, sum] of Object.entries(sums)) expect(totalOf(read, column as ColumnName), column).toBe(sum);
  for (const [column, all] of Object.entries(texts)) expect(valuesOf(read, column as ColumnName), column).toEqual(all);
});

test('subscribers that fall below zero are those that came on the day', () => {
  const read = onlyImport(reading('Date,Subscribers\n2026-01-01,3\n2026-01-02,5\n2026-01-03,-4\n'));
  expect([totalOf(read, 'new_followers'), valuesOf(read, 'followers')]).toEqual([4, [null, null, null]]);
});

test('asks once what subscribers are where their figures do not tell', () => {
  const { questions } = reading('Date,Subscribers\n2026-01-01,3\n2026-01-02,5\n2026-01-03,4\n2026-01-04,7\n');
  expect(questions.map(({ decides, chosen }) => [decides, chosen])).toEqual([['column', null]]);
});

test('keeps Search Console out by its name', () => {
  const { imports, issues } = reading('Date,Clics,Impressions,CTR,Position\n2026-01-01,10,200,5%,8.1\n');
  expect([imports, issues.map(({ message }) => message.en).join()]).toEqual([
    [],
    expect.stringContaining('Google Search Console'),
  ]);
});
