import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../../src/import/reading.ts';
import { type ColumnName, columnsOf, type Kind } from '../../../src/records/kinds.ts';
import { expectLaw } from '../records/law.ts';
import { reading, totalOf } from '../sources/exports.ts';

type Sums = Readonly<Partial<Record<Kind, Readonly<Partial<Record<ColumnName | 'rows', number>>>>>>;

interface Notebook {
  readonly what: string;
  readonly lines: readonly string[];
  /** What became of it: the number of records of each kind, and the sums of their columns. */
  readonly records: Sums;
}

const read = (lines: readonly string[]): Reading => {
  const of = reading(lines.join('\n'));
  expectLaw(of);
  return of;
};

/** The sums of the columns that an expectation names, over all imports of the kind. */
const sumsIn = (of: Reading, asked: Sums): Sums =>
  Object.fromEntries(
    Array.from(new Set(of.imports.map(({ kind }) => kind)), (kind) => {
      const own = of.imports.filter((each) => each.kind === kind);
      const names = Object.keys(asked[kind] ?? {}) as (ColumnName | 'rows')[];
      const sum = (name: ColumnName | 'rows'): number =>
        own.reduce((all, each) => all + (name === 'rows' ? each.rows.length : totalOf(each, name)), 0);
      return [kind, Object.fromEntries(names.map((name) => [name, sum(name)]))];
    }),
  );

/** The headers whose numbers more than one import has. */
const countedTwice = (of: Reading): readonly string[] => {
  const seen = new Set<number>();
  return of.imports.flatMap(({ columns }) =>
    columns.flatMap(({ header, position, state }) => {
      if (state === 'notNumbers') return [];
      const isAgain = seen.has(position);
      seen.add(position);
      return isAgain ? [header] : [];
    }),
  );
};

const notebooks: readonly Notebook[] = [
  {
    what: 'all that a small business counts, a month a row',
    lines: [
      'Місяць;Підписники;Нові підписники;Відписки;Охоплення;Лайки;Репости;Отримано повідомлень;Відповіли;Середній час відповіді, хв;Замовлення;Дзвінки;Дохід;Витрати на рекламу;Відвідування сайту',
      'Травень 2026;910;31;6;4 100;205;9;22;20;14;5;3;2 150;800;96',
      'Червень 2026;940;42;12;4 600;231;11;25;25;10;7;1;3 010;950;120',
    ],
    records: {
      days: { rows: 2, new_followers: 73, unfollows: 18, reach: 8700, engagements: 456 },
      feedback: { rows: 2, messages: 47, answers: 45, first_reply_minutes: 24 },
      site: { rows: 2, sessions: 216 },
      ads: { rows: 2, cost: 1750 },
      conversions: { rows: 4, conversions: 16, revenue: 5160 },
    },
  },
  {
    what: 'a week and a network a row, in English, with a total',
    lines: [
      'Week,Network,Followers,Gained,Reach,Likes,Link clicks,Received,Answered,Mean minutes,Complaints,Resolved,Orders,Cost',
      '2026-06-01,Instagram,"1,105",14,"4,020",180,31,9,9,12,1,1,2,300',
      '2026-06-01,TikTok,280,9,"2,210",90,6,1,1,35,0,0,0,80',
      '2026-06-08,Instagram,"1,119",18,"4,310",195,29,10,8,16,0,0,3,310',
      '2026-06-08,TikTok,289,11,"2,540",102,8,2,2,20,0,0,1,60',
      'Total,,,52,"13,080",567,74,22,20,,1,1,6,750',
    ],
    records: {
      days: { rows: 4, new_followers: 52, reach: 13080, engagements: 567, clicks: 74 },
      feedback: { rows: 4, messages: 22, answers: 20, conflicts: 1, resolved: 1 },
      ads: { rows: 4, cost: 750 },
      conversions: { rows: 4, conversions: 6 },
    },
  },
  {
    what: 'months across and figures down, with sums beside, in Russian',
    lines: [
      'Показатель;Май 2026;Июнь 2026;Итого',
      'Подписчики;910;940;',
      'Охват;4100;4600;8700',
      'Лайки;205;231;436',
      'Расходы на рекламу;800;950;1750',
      'Получено сообщений;22;25;47',
      'Ответили;20;25;45',
      'Продажи;5;7;12',
    ],
    records: {
      days: { rows: 2, reach: 8700, engagements: 436 },
      feedback: { rows: 2, messages: 47, answers: 45 },
      ads: { rows: 2, cost: 1750 },
      conversions: { rows: 2, conversions: 12 },
    },
  },
  {
    what: 'networks in groups of columns, each with its cost',
    lines: [
      ';Instagram;;TikTok;',
      'Місяць;Підписники;Витрати на рекламу;Підписники;Витрати на рекламу',
      'Травень 2026;910;800;200;90',
      'Червень 2026;940;950;230;110',
    ],
    records: { days: { rows: 4 }, ads: { rows: 4, cost: 1950 } },
  },
  {
    what: 'networks that the headings name',
    lines: [
      'Місяць;Підписники IG;Охоплення IG;Підписники (TikTok);Охоплення (TikTok);Витрати на рекламу',
      'Травень 2026;910;4100;200;900;890',
      'Червень 2026;940;4600;230;980;1060',
    ],
    records: { days: { rows: 4, reach: 10580 }, ads: { rows: 2, cost: 1950 } },
  },
  {
    what: 'groups of networks beside groups of other things',
    lines: [
      ';Instagram;;TikTok;;Сайт;Реклама;',
      'Місяць;Підписники;Охоплення;Підписники;Охоплення;Сеанси;Покази;Витрати',
      'Травень 2026;910;4100;200;900;96;21000;890',
      'Червень 2026;940;4600;230;980;120;23000;1060',
    ],
    records: {
      days: { rows: 4, reach: 10580 },
      site: { rows: 2, sessions: 216 },
      ads: { rows: 2, cost: 1950, impressions: 44000 },
    },
  },
  {
    what: 'networks across below their month, with their sum',
    lines: [
      'Травень 2026;Instagram;TikTok;Разом',
      'Підписники;910;200;1110',
      'Охоплення;4100;900;5000',
      'Витрати на рекламу;800;90;890',
    ],
    records: { days: { rows: 2, reach: 5000 }, ads: { rows: 2, cost: 890 } },
  },
  {
    what: 'networks in merged cells',
    lines: [
      'Мережа;Місяць;Підписники;Охоплення;Витрати на рекламу',
      'Instagram;Травень 2026;910;4100;800',
      ';Червень 2026;940;4600;950',
      'TikTok;Травень 2026;200;900;90',
      ';Червень 2026;230;980;110',
    ],
    records: { days: { rows: 4, reach: 10580 }, ads: { rows: 4, cost: 1950 } },
  },
  {
    what: 'networks in rows of their own',
    lines: [
      'Місяць;Підписники;Охоплення;Витрати на рекламу',
      'Instagram;;;',
      'Травень 2026;910;4100;800',
      'Червень 2026;940;4600;950',
      'TikTok;;;',
      'Травень 2026;200;900;90',
      'Червень 2026;230;980;110',
    ],
    records: { days: { rows: 4, reach: 10580 }, ads: { rows: 4, cost: 1950 } },
  },
  {
    what: 'figures of advertising beside those of the account',
    lines: [
      'Місяць;Підписники;Нові підписники;Охоплення;Витрати на рекламу;Покази реклами;Кліки з реклами;Підписники з реклами',
      'Травень 2026;910;31;4100;800;21000;90;12',
      'Червень 2026;940;42;4600;950;23000;99;15',
    ],
    records: {
      days: { rows: 2, new_followers: 73, reach: 8700 },
      ads: { rows: 2, cost: 1750, impressions: 44000, clicks: 189, follows: 27 },
    },
  },
  {
    what: 'sales in money are what was paid, not how often',
    lines: [
      'Місяць;Підписники;Охоплення;Продажі, грн;Реклама',
      'Травень 2026;910;4100;18 500;так',
      'Червень 2026;940;4600;21 000;ні',
    ],
    records: { days: { rows: 2, reach: 8700 }, conversions: { rows: 2, revenue: 39500, conversions: 0 } },
  },
  {
    what: 'a table of advertising without names stays one',
    lines: [
      'Дата;Канал;Покази;Кліки;Витрати;Ліди',
      '01.06.2026;Instagram;100;5;20;1',
      '02.06.2026;Facebook;300;9;60;2',
    ],
    records: { ads: { rows: 2, cost: 80, impressions: 400, clicks: 14, leads: 3 } },
  },
];

test.each(notebooks)('reads $what', ({ lines, records }) => {
  const of = read(lines);
  expect(sumsIn(of, records)).toEqual(records);
  expect(countedTwice(of)).toEqual([]);
});

test('visits of a network are visits that it brought', () => {
  const of = read([
    'Тиждень;Мережа;Підписники;Переходи на сайт',
    '01.06.2026;Instagram;910;31',
    '01.06.2026;Telegram;300;12',
  ]);
  const [, site] = of.imports;
  const place = (name: ColumnName): number => columnsOf('site').findIndex((column) => column.name === name);
  expect(
    Array.from(site?.rows ?? [], (row) =>
      ['source', 'social', 'sessions'].map((name) => row[place(name as ColumnName)]),
    ),
  ).toEqual([
    ['Instagram', true, 31],
    ['Telegram', true, 12],
  ]);
});

test('blank is not counted and 0 is counted; a week without figures waits for them', () => {
  const of = read([
    'Місяць;Мережа;Підписники;Лайки;Коментарі;Отримано повідомлень;Відповіли;Замовлення;Витрати на рекламу',
    'Травень 2026;Instagram;910;205;;0;0;0;',
    'Червень 2026;Instagram;940;231;18;25;25;7;0',
    'Липень 2026;Instagram;;;;;;;',
  ]);
  expect(of.imports.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['days', 2],
    ['feedback', 2],
    ['ads', 1],
    ['conversions', 2],
  ]);
  expect(of.imports.map(({ leftOut }) => leftOut.map(({ row, reason }) => [row, reason.en]))).toEqual([
    [[4, 'No numbers in the row']],
    [],
    [],
    [],
  ]);
});

test('a text in a number names its cell, and the rest stands', () => {
  const of = read([
    'Місяць;Підписники;Нові підписники;Витрати на рекламу;Замовлення',
    'Травень 2026;910;≈31;багато;5',
    'Червень 2026;940;42;950;7',
  ]);
  const said = of.imports.flatMap(({ issues }) => issues.map(({ row, column, found }) => [row, column, found]));
  expect(said).toEqual([
    [2, 'Нові підписники', '≈31'],
    [2, 'Витрати на рекламу', 'багато'],
  ]);
  expect(sumsIn(of, { days: { new_followers: 0 }, ads: { cost: 0 }, conversions: { conversions: 0 } })).toEqual({
    days: { new_followers: 42 },
    ads: { cost: 950 },
    conversions: { conversions: 12 },
  });
});

/** Headings of several kinds, which a table may have in any order. */
const headings = [
  ...['Підписники', 'Нові підписники', 'Відписки', 'Охоплення', 'Лайки', 'Коментарі', 'Репости', 'Збереження'],
  ...['Кліки за посиланням', 'Отримано повідомлень', 'Відповіли', 'Конфлікти', 'Вирішено конфліктів', 'Замовлення'],
  ...['Дзвінки', 'Дохід', 'Витрати на рекламу', 'Відвідування сайту', 'Столики'],
];

test('every number of a notebook is in one place or named as left out', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(headings, { minLength: 3 }),
      fc.array(fc.array(fc.option(fc.nat(400), { freq: 5 }), { minLength: 19, maxLength: 19 }), {
        minLength: 2,
        maxLength: 5,
      }),
      (names, rows) => {
        const lines = rows.map((row, at) =>
          [`0${at + 1}.06.2026`, ...names.map((_, place) => row[place] ?? '')].join(';'),
        );
        const of = read([['Дата', ...names].join(';'), ...lines]);
        expect(countedTwice(of)).toEqual([]);
        const told = new Map(
          of.imports.flatMap(({ columns }) =>
            columns.flatMap((each) => (each.state === 'notNumbers' ? [] : [[each.header, each] as const])),
          ),
        );
        if (of.imports.length === 0) return;
        for (const [place, name] of names.entries()) {
          const sum = rows.reduce((all, row) => all + (row[place] ?? 0), 0);
          const column = told.get(name);
          const isFilled = rows.some((row) => (row[place] ?? null) !== null);
          if (column === undefined || column.state === 'level' || !isFilled) continue;
          const lost = column.missing.reduce((all, each) => all + each.sum, 0);
          expect([name, (column.taken ?? 0) + lost]).toEqual([name, sum]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
