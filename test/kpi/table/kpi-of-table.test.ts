import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { scriptClock } from '../../../src/calendar/sheet-clock.ts';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { saying } from '../saying.ts';

const day = (text: string): Date => new Date(`${text}T00:00`);

const posts = [
  ['Date', 'Post', 'Likes', 'Comments', 'Shares', 'Reach', 'Link clicks', 'Impressions'],
  [day('2026-02-27'), 'a', 50, 5, 5, 2000, 10, 3000],
  [day('2026-03-02'), 'b', 120, 14, 9, 4100, 42, 6000],
  [day('2026-03-18'), 'c', 80, 6, 4, 2300, 12, 4000],
  [day('2026-04-01'), 'd', 45, 3, 1, 1900, '', 2500],
  ['', '', '', '', '', '', '', ''],
];

describe('KPI', () => {
  it.each([
    ['every row', ['ENGAGEMENT_RATE', posts], (60 + 143 + 90 + 49) / 10300],
    ['a name in any case', ['engagement_rate', posts], 342 / 10300],
    ['rows from a day', ['ENGAGEMENT_RATE', posts, day('2026-03-02')], (143 + 90 + 49) / 8300],
    ['rows up to a day', ['ENGAGEMENT_RATE', posts, undefined, day('2026-03-02')], (60 + 143) / 6100],
    ['rows between days', ['ENGAGEMENT_RATE', posts, day('2026-03-01'), day('2026-03-31')], 233 / 6400],
    ['days as serial numbers', ['ENGAGEMENT_RATE', posts, 46082, 46112], 233 / 6400],
    ['days as text', ['ENGAGEMENT_RATE', posts, '2026-03-01', '31.03.2026'], 233 / 6400],
    ['a row that lacks a side', ['CLICK_THROUGH_RATE', posts], 64 / 13000],
    ['a part of the engagements', ['APPLAUSE_RATE', posts], 295 / 10300],
    [
      'an argument that is never in a table, left out',
      [
        'COST_PER_CLICK',
        [
          ['Cost', 'Clicks'],
          [10, 4],
        ],
      ],
      2.5,
    ],
  ])('reads %s', (_, args, expected) => {
    expect(callFunction('KPI', args)).toBeCloseTo(expected, 12);
  });

  it.each([
    [
      'Ukrainian headings',
      [
        ['Дата', 'Вподобання', 'Коментарі', 'Охоплення'],
        ['02.03.2026', '1 200', 34, '12,5 тис.'],
      ],
      'ENGAGEMENT_RATE',
      1234 / 12500,
    ],
    [
      'headings below other lines',
      [
        ['Report', ''],
        ['', ''],
        ['Clicks', 'Impressions'],
        [5, 100],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'a heading with a currency',
      [
        ['Amount spent (UAH)', 'Link clicks'],
        ['₴ 1 200', 40],
      ],
      'COST_PER_CLICK',
      30,
    ],
    [
      'a look-alike letter',
      [
        ['Kліки', 'Покази'],
        [5, 100],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'the network’s own total where it has no parts',
      [
        ['Engagements', 'Reach'],
        [5, 100],
      ],
      'ENGAGEMENT_RATE',
      0.05,
    ],
    [
      'the parts rather than that total where it has them',
      [
        ['Engagements', 'Likes', 'Comments', 'Shares', 'Reach'],
        [50, 3, 1, 1, 100],
      ],
      'ENGAGEMENT_RATE',
      0.05,
    ],
    [
      'the total where it lacks some of the parts',
      [
        ['Engagements', 'Likes', 'Reach'],
        [5, 2, 100],
      ],
      'ENGAGEMENT_RATE',
      0.05,
    ],
    [
      'a mean and a week among days left out',
      [
        ['Date', 'Clicks', 'Impressions'],
        ['2026-03-02', 5, 100],
        ['3 березня 2026', 5, 100],
        ['Week', 60, 100],
        ['Average', 50, 100],
        ['Разом за березень', 70, 100],
        ['02.03.2026 – 08.03.2026', 80, 100],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'a sum without a day left out',
      [
        ['Date', 'Clicks', 'Impressions'],
        ['2026-03-02', 5, 100],
        ['', 5, 100],
        ['2026-03-03', 5, 100],
        ['', 15, 300],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'figures in rows with months across',
      [
        ['Показник', 'Січень 2026', 'Лютий 2026'],
        ['Охоплення', 1000, 2000],
        ['Лайків', 50, 100],
      ],
      'ER',
      0.05,
    ],
    [
      'two names in one heading, pictures and units',
      [
        ['📅 Дата', 'Likes / Лайки', 'Охоплення (Reach)', 'Коментарі, шт'],
        ['2026-03-02', '3', '100+', '2 шт'],
      ],
      'залученість',
      0.05,
    ],
    [
      'an answer before its receipt left out',
      [
        ['Received at', 'Answered at'],
        [46083, 46083.25],
        [46083.5, 46083.25],
      ],
      'AVERAGE_RESPONSE_TIME',
      0.25,
    ],
    [
      'impressions where there is no reach',
      [
        ['Likes', 'Impressions', 'Followers'],
        [5, 100, 7],
      ],
      'ENGAGEMENT_RATE',
      0.05,
    ],
    [
      'clicks where there are no sessions',
      [
        ['Conversions', 'Clicks'],
        [5, 100],
      ],
      'CONVERSION_RATE',
      0.05,
    ],
    [
      'a total’s row left out',
      [
        ['Date', 'Clicks', 'Impressions'],
        [day('2026-03-02'), 5, 100],
        ['Total', 6, 200],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'a total without a day left out',
      [
        ['Date', 'Clicks', 'Impressions'],
        ['', 6, 200],
        [46083, 5, 100],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'a total without dates left out',
      [
        ['Campaign', 'Clicks', 'Impressions'],
        ['a', 5, 100],
        ['Разом', 6, 200],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'headings again in mid-table',
      [
        ['Date', 'Clicks', 'Impressions'],
        [46083, 5, 100],
        ['Date', 'Clicks', 'Impressions'],
        [46084, 5, 100],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'ticks',
      [
        ['Likes', 'Reach', 'Serves the goal'],
        [5, 50, true],
        [9, 50, false],
      ],
      'ON_GOAL_ENGAGEMENT_RATE',
      0.05,
    ],
    [
      'links',
      [
        ['Link', 'Likes'],
        ['https://e.com/?utm_source=a&utm_medium=b', 1],
        ['https://e.com', 2],
      ],
      'UTM_COVERAGE',
      0.5,
    ],
    [
      'messages',
      [
        ['Received at', 'Answered at'],
        [46083, 46083.25],
        [46083.5, ''],
      ],
      'RESPONSE_RATE',
      0.5,
    ],
    [
      'times',
      [
        ['Received at', 'Answered at'],
        [46083, 46083.25],
        [46083.5, ''],
      ],
      'AVERAGE_RESPONSE_TIME',
      0.25,
    ],
    [
      'conflicts',
      [
        ['Received at', 'Conflict', 'Resolved at'],
        [46083, true, 46084],
        [46083, 'x', ''],
        [46083, '', 46084],
      ],
      'RESOLUTION_RATE',
      0.5,
    ],
    [
      'segments',
      [
        ['Segment', 'Followers', 'In target audience'],
        ['18-24', 30, true],
        ['25-34', 70, ''],
      ],
      'AUDIENCE_MATCH',
      0.3,
    ],
    [
      'dates with slashes that tell their order',
      [
        ['Date', 'Clicks', 'Impressions'],
        ['03/18/2026', 5, 100],
      ],
      'CLICK_THROUGH_RATE',
      0.05,
    ],
    [
      'the argument’s own name',
      [
        ['held_views', '3-second views'],
        [5, 100],
      ],
      'HOLD_RATE',
      0.05,
    ],
  ])('knows %s', (_, table, name, expected) => {
    expect(callFunction('KPI', [name, table])).toBeCloseTo(expected, 12);
  });

  const levels = [
    ['Date', 'Platform', 'Followers'],
    [day('2026-03-31'), 'Instagram', 1100],
    [day('2026-02-28'), 'Instagram', 1000],
    [day('2026-03-15'), 'Instagram', ''],
    [day('2026-03-05'), 'TikTok', 300],
    [day('2026-03-30'), 'TikTok', 330],
    [day('2026-04-02'), 'TikTok', 900],
  ];
  it.each([
    ['from before the period, where it is known', [], 130 / 1300],
    ['over all', ['all'], (1100 + 900 - 1300) / 1300],
  ])('takes the level of followers for each account %s', (_, all, expected) => {
    const days = all.length > 0 ? [] : [day('2026-03-01'), day('2026-03-31')];
    expect(callFunction('KPI', ['FOLLOWER_GROWTH_RATE', levels, ...days])).toBeCloseTo(expected, 12);
  });

  it.each([
    [
      ['NONE', posts],
      'KPI: "NONE" is not the name of a KPI function; the nearest are CONTENT_MIX, NET_SENTIMENT, ON_GOAL_SHARE.',
    ],
    [
      ['KPI_TABLE', posts],
      'KPI: "KPI_TABLE" is not the name of a KPI function; the nearest are HASHTAG_TABLE, BEST_TIME_TABLE, KPI_STATUS.',
    ],
    [
      [
        'ENGAGEMENT_RATE',
        [
          ['a', 'b'],
          [1, 2],
        ],
      ],
      'KPI: no row of table has headings that are known, such as "date", "reach", "likes" or "cost".',
    ],
    [
      ['COST_PER_CLICK', posts],
      'KPI: table has no column for cost, which COST_PER_CLICK needs; a heading such as "cost" is looked for.',
    ],
    [
      ['ANSWERED_WITHIN', posts],
      'KPI: ANSWERED_WITHIN needs limit_hours, which no column of a table is; use ANSWERED_WITHIN itself.',
    ],
    [['UTM_LINK', posts], 'KPI: UTM_LINK needs url, which no column of a table is; use UTM_LINK itself.'],
    [['ENGAGEMENT_RATE', posts, day('2027-01-01')], 'KPI: no row of table lies in these days.'],
    [['ENGAGEMENT_RATE', posts, 46100, 46000], 'KPI: from is later than to.'],
    [['ENGAGEMENT_RATE', posts, 'soon'], 'KPI: "soon" in from is not a date.'],
    [
      [
        'ENGAGEMENT_RATE',
        [
          ['Likes', 'Reach'],
          [1, 2],
        ],
        46000,
      ],
      'KPI: table has no column of dates; a heading such as "date" or "day" is looked for.',
    ],
    [
      [
        'FOLLOWER_GROWTH',
        [
          ['Followers', 'Reach'],
          [1, 2],
        ],
      ],
      'KPI: table has no column of dates; a heading such as "date" or "day" is looked for.',
    ],
    [
      [
        'CLICK_THROUGH_RATE',
        [
          ['Date', 'Clicks', 'Impressions'],
          [46083, 5, 100],
          [46084, 'five', 100],
        ],
      ],
      'KPI: "five" in row 3 of clicks is not a number.',
    ],
    [
      [
        'CLICK_THROUGH_RATE',
        [
          ['Date', 'Clicks', 'Impressions'],
          ['soon', 5, 100],
        ],
      ],
      'KPI: "soon" in row 2 of table is not a date.',
    ],
    [
      [
        'CLICK_THROUGH_RATE',
        [
          ['Date', 'Clicks', 'Impressions'],
          ['03/04/2026', 5, 100],
        ],
      ],
      'KPI: "03/04/2026" in row 2 of table is not a date.',
    ],
    [
      [
        'COST_PER_CLICK',
        [
          ['Currency', 'Cost', 'Clicks'],
          ['UAH', 5, 100],
          ['usd', 5, 100],
        ],
      ],
      'KPI: the rows have UAH and USD; money of several currencies is not added.',
    ],
    [['ENGAGEMENT_RATE'], 'KPI: table is missing.'],
    [
      ['engagment rate', posts],
      'KPI: "engagment rate" is not the name of a KPI function; the nearest are ENGAGEMENT_RATE, ENGAGEMENT_RATE_PER_POST, ON_GOAL_ENGAGEMENT_RATE.',
    ],
    [
      [
        'ENGAGEMENT_RATE',
        [
          ['Reach', 'Likes', 'Zaps', 'Comments'],
          [100, 1, 2, 3],
        ],
      ],
      'KPI: the heading "Zaps" is not known and may be a part of engagements; rename it or leave its column out.',
    ],
    [
      [
        'ENGAGEMENT_RATE',
        [
          ['Brand reach X', 'Impressions', 'Likes', 'Comments', 'Shares'],
          [100, 900, 1, 2, 3],
        ],
      ],
      'KPI: the heading "Brand reach X" is not known and may be reach; rename it or leave its column out.',
    ],
    [
      [
        'ENGAGEMENT_RATE',
        [
          ['', 'Instagram', '', 'TikTok', ''],
          ['Date', 'Likes', 'Reach', 'Likes', 'Reach'],
          ['2026-03-02', 10, 100, 20, 300],
        ],
      ],
      'KPI: table has "Likes" 2 times in groups of columns (Instagram, TikTok); give the columns of one group.',
    ],
    [
      [
        'CLICK_THROUGH_RATE',
        [
          ['Month', 'Clicks', 'Impressions'],
          ['Січень 2026', 5, 100],
        ],
        '2026-01-10',
      ],
      'KPI: row 2 of table covers 2026-01-01 – 2026-01-31, which the days asked for cut; take whole ones.',
    ],
    [
      [
        'CLICK_THROUGH_RATE',
        [
          ['Date', 'Clicks', 'Impressions'],
          ['5 March', 5, 100],
        ],
      ],
      'KPI: "5 March" in row 2 of table has no year; write it with one.',
    ],
    [
      [
        'CLICK_THROUGH_RATE',
        [
          ['Date', 'Clicks', 'Impressions'],
          ['2026-03-02', '5.6K - 16K', 100],
        ],
      ],
      'KPI: "5.6K - 16K" in row 2 of clicks is a range, not a number.',
    ],
    [['ENGAGEMENT_RATE', posts, '', '', 'Format', 'reel'], 'KPI: table has no column "Format".'],
    [['ENGAGEMENT_RATE', posts, '', '', 'Post', 'zzz'], 'KPI: no row has "zzz" in "Post".'],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('KPI', args)).toThrow(saying(message));
  });

  test('is the function on the columns themselves', () => {
    const cell = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constant(''));
    const row = fc.tuple(fc.integer({ min: 46000, max: 46100 }), cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const value = (act: () => unknown): unknown => {
          try {
            return act();
          } catch {
            return 'none';
          }
        };
        const table = [['Day', 'Likes', 'Comments', 'Views'], ...rows];
        const likes = table.map((cells) => cells.slice(1, 3));
        const direct = value(() => callFunction('ENGAGEMENT_RATE', [likes, table.map((cells) => [cells[3]])]));
        expect(value(() => callFunction('KPI', ['ENGAGEMENT_RATE', table]))).toEqual(direct);
      }),
    );
  });
});

describe('a filter', () => {
  const networks = [
    ['Date', 'Мережа', 'Likes', 'Reach'],
    ['2026-03-02', 'Instagram', 10, 100],
    ['2026-03-03', 'TikTok', 5, 100],
    ['2026-04-03', 'instagram', 20, 100],
  ];
  it.each([
    [['', '', 'Мережа', 'Instagram'], 0.15],
    [['2026-03-01', '2026-03-31', 'Мережа', 'INSTAGRAM'], 0.1],
    [['', '', 'network', 'TikTok'], 0.05],
  ])('%j leaves the rows with that value', (filter, expected) => {
    expect(callFunction('KPI', ['ER', networks, ...filter])).toBeCloseTo(expected, 12);
  });

  test('KPI_TABLE gives a row for each label of a column', () => {
    expect(callFunction('KPI_TABLE', [networks, 'Мережа', 'ER'])).toEqual([
      ['Мережа', 'ENGAGEMENT_RATE'],
      ['Instagram', 0.15],
      ['TikTok', 0.05],
    ]);
  });

  test('months as spans are whole months of KPI_TABLE, and no week is a part of one', () => {
    const table = [
      ['Місяць', 'Clicks', 'Impressions'],
      ['Січень 2026', 5, 100],
      ['Лютий 2026', 6, 100],
    ];
    expect(callFunction('KPI_TABLE', [table, 'month', 'CTR'])).toEqual([
      ['період', 'CLICK_THROUGH_RATE'],
      [day('2026-01-01'), 0.05],
      [day('2026-02-01'), 0.06],
    ]);
    expect(() => callFunction('KPI_TABLE', [table, 'week', 'CTR'])).toThrow(
      'row 2 of table covers 2026-01-01 – 2026-01-31',
    );
  });

  test('KPI_COLUMNS tells what each column is read as, in the language of the headings', () => {
    const table = [
      ['Дата', 'Лайків', 'Отримано', 'Відповідь надано', 'Нотатки'],
      ['2026-03-02', 5, 46083.5, 46083.25, 'x'],
    ];
    expect(callFunction('KPI_COLUMNS', [table])).toEqual([
      ['заголовок', 'що це', 'чи використано'],
      ['Дата', 'дата', 'так'],
      ['Лайків', 'вподобання', 'так'],
      ['Отримано', 'час звернення', 'так'],
      ['Відповідь надано', 'час відповіді', 'так; не враховано 1: раніше за звернення'],
      ['Нотатки', '', 'ні'],
    ]);
  });
});

describe('KPI_TABLE', () => {
  test('gives a row for each month and a column for each KPI that the columns allow', () => {
    const rows = callFunction('KPI_TABLE', [posts]);
    expect(Array.isArray(rows) && rows[0]).toEqual(
      [
        'period',
        'ENGAGEMENT_RATE',
        'APPLAUSE_RATE',
        'CONVERSATION_RATE',
        'AMPLIFICATION_RATE',
        'VIRALITY_RATE',
        'AD_FREQUENCY',
        'CLICK_THROUGH_RATE',
      ].sort((one, other) => order.indexOf(one) - order.indexOf(other)),
    );
    expect(Array.isArray(rows) && rows.map((row: unknown[]) => row[0])).toEqual([
      'period',
      day('2026-02-01'),
      day('2026-03-01'),
      day('2026-04-01'),
    ]);
  });

  const order = [
    'period',
    'AD_FREQUENCY',
    'ENGAGEMENT_RATE',
    'APPLAUSE_RATE',
    'CONVERSATION_RATE',
    'AMPLIFICATION_RATE',
    'VIRALITY_RATE',
    'CLICK_THROUGH_RATE',
  ];

  it.each([
    ['day', ['2026-02-27', '2026-03-02', '2026-03-18', '2026-04-01']],
    ['week', ['2026-02-23', '2026-03-02', '2026-03-16', '2026-03-30']],
    ['2 weeks', ['2026-02-23', '2026-03-09', '2026-03-23']],
    ['місяць', ['2026-02-01', '2026-03-01', '2026-04-01']],
    ['Quarter', ['2026-01-01', '2026-04-01']],
    ['year', ['2026-01-01']],
  ])('by %s', (period, starts) => {
    const rows = callFunction('KPI_TABLE', [posts, period, 'ENGAGEMENT_RATE']);
    expect(Array.isArray(rows) && rows.slice(1).map((row: unknown[]) => row[0])).toEqual(starts.map(day));
  });

  test('leaves a period without a value blank', () => {
    expect(callFunction('KPI_TABLE', [posts, 'month', [['click_through_rate'], ['ENGAGEMENT_RATE']]])).toEqual([
      ['period', 'CLICK_THROUGH_RATE', 'ENGAGEMENT_RATE'],
      [day('2026-02-01'), 10 / 3000, 0.03],
      [day('2026-03-01'), 54 / 10000, 233 / 6400],
      [day('2026-04-01'), '', 49 / 1900],
    ]);
  });

  test('knows no growth in the period of the first level', () => {
    const table = [
      ['Місяць', 'Підписники'],
      ['Січень 2026', 100],
      ['Лютий 2026', 130],
    ];
    expect(callFunction('KPI_TABLE', [table, 'month', 'FOLLOWER_GROWTH'])).toEqual([
      ['період', 'FOLLOWER_GROWTH'],
      [day('2026-01-01'), ''],
      [day('2026-02-01'), 30],
    ]);
  });

  test('takes the level of followers from the period before', () => {
    const table = [
      ['Date', 'Followers'],
      [day('2026-01-10'), 100],
      [day('2026-01-31'), 110],
      [day('2026-02-28'), 132],
    ];
    expect(callFunction('KPI_TABLE', [table, 'month', 'FOLLOWER_GROWTH'])).toEqual([
      ['period', 'FOLLOWER_GROWTH'],
      [day('2026-01-01'), 10],
      [day('2026-02-01'), 22],
    ]);
  });

  it.each([
    [
      [
        [
          ['Date', 'Likes'],
          [46083, 1],
        ],
      ],
      'KPI_TABLE: table has no column for audience, which ENGAGEMENT_RATE needs; a heading such as "reach", "impressions", "views" is looked for.',
    ],
    [
      [
        [
          ['Date', 'Segment'],
          [46083, 'x'],
        ],
      ],
      'KPI_TABLE: table has no two columns that make a KPI, such as "clicks" and "impressions".',
    ],
    [
      [
        [
          ['Clicks', 'Impressions'],
          [5, 100],
        ],
      ],
      'KPI_TABLE: table has no column of dates; a heading such as "date" or "day" is looked for.',
    ],
    [
      [posts, 'fortnight'],
      'KPI_TABLE: "fortnight" in by is no period; write "day", "week", "2 weeks", "month", "quarter" or "year".',
    ],
    [
      [posts, 'month', 'ENGAGEMENT_RATE, NONE'],
      'KPI_TABLE: "NONE" is not the name of a KPI function; the nearest are CONTENT_MIX, NET_SENTIMENT, ON_GOAL_SHARE.',
    ],
    [
      [posts, 'month', 'COST_PER_CLICK'],
      'KPI_TABLE: table has no column for cost, which COST_PER_CLICK needs; a heading such as "cost" is looked for.',
    ],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('KPI_TABLE', args)).toThrow(saying(message));
  });

  test('adds up to the whole: each row is KPI of that period’s days', () => {
    const row = fc.tuple(fc.integer({ min: 46000, max: 46200 }), fc.nat(50), fc.integer({ min: 1, max: 9999 }));
    const periods = fc.constantFrom('day', 'week', '2 weeks', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), periods, (rows, period) => {
        const table = [['Date', 'Clicks', 'Impressions'], ...rows];
        const spilled = callFunction('KPI_TABLE', [table, period, 'CLICK_THROUGH_RATE']);
        const lines: readonly unknown[][] = Array.isArray(spilled) ? spilled.slice(1) : [];
        const starts = [...new Set(rows.map(([at]) => Number(callFunction('PERIOD_START', [at, period]))))];
        expect(lines.map(([start]) => Number(start))).toEqual(starts.sort((one, other) => one - other));
        for (const [start, rate] of lines) {
          const inside = rows.filter(([at]) => Number(callFunction('PERIOD_START', [at, period])) === Number(start));
          const [clicks, shown] = inside.reduce(([a, b], [, c, d]) => [a + c, b + d], [0, 0]);
          expect(rate).toBeCloseTo(clicks / shown, 12);
        }
        expect(scriptClock.startOf(46083)).toEqual(day('2026-03-02'));
      }),
    );
  });
});

describe('KPI_TABLE by day', () => {
  /** Rows of as many days, three accounts in turn, each with a level of followers. */
  const daily = (count: number): readonly (readonly unknown[])[] => [
    ['Date', 'Account', 'Followers', 'Likes', 'Comments', 'Shares', 'Reach', 'Cost', 'Link clicks'],
    ...Array.from({ length: count }, (_, at) => [
      ...[new Date(1985, 0, 1 + at), `a${at % 3}`, 5000 + at, 10 + (at % 7), at % 5, at % 4, 1000 + (at % 90)],
      ...[at % 13, at % 9],
    ]),
  ];
  const secondsOver = (count: number): number => {
    const table = daily(count);
    const begun = process.cpuUsage();
    const result = callFunction('KPI_TABLE', [table, 'day']) as readonly unknown[];
    expect(result).toHaveLength(count + 1);
    return process.cpuUsage(begun).user / 1_000_000;
  };

  test('takes four times as long for four times as many days', () => {
    secondsOver(1000);
    const [few, many] = [secondsOver(4000), secondsOver(16_000)];
    expect(many / few, `${few} s, ${many} s`).toBeLessThan(8);
    // As built it takes a quarter of a second, as `npm run bench` tells; here every import is looked up at each use.
    expect(many).toBeLessThan(1);
  });

  test('is the same of numbers as of texts that say them, whatever they are', () => {
    const number = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -3, max: 40 }) }, fc.constantFrom('', null, '-'));
    const row = fc.tuple(fc.integer({ min: 46_000, max: 46_006 }), fc.array(number, { minLength: 6, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const headings = ['Date', 'Likes', 'Comments', 'Shares', 'Reach', 'Cost', 'Link clicks'];
        const tableOf = (written: (cell: unknown) => unknown) => [
          headings,
          ...rows.map(([date, cells]) => [date, ...cells.map(written)]),
        ];
        const toldOf = (table: readonly unknown[]) => {
          try {
            return callFunction('KPI_TABLE', [table, 'day']);
          } catch (error) {
            return String(error);
          }
        };
        const asTexts = tableOf((cell) => (typeof cell === 'number' ? String(cell) : cell));
        expect(toldOf(tableOf((cell) => cell))).toEqual(toldOf(asTexts));
      }),
    );
  });

  test('tells the levels of each day as a table of that day and those before it would', () => {
    const table = daily(40);
    const [heading = [], ...lines] = callFunction('KPI_TABLE', [table, 'day', 'FOLLOWER_GROWTH']) as unknown[][];
    expect(heading).toEqual(['period', 'FOLLOWER_GROWTH']);
    lines.forEach(([from, growth], at) => {
      const known = table
        .slice(1, at + 2)
        .filter(([, account]) => table.slice(1, at + 2).filter((row) => row[1] === account).length > 1);
      const own = known.filter(([date]) => (date as Date).getTime() === (from as Date).getTime());
      // The account of the day grew by what its level three days before lacks; of a first level nobody knows.
      expect(growth, String(from)).toBe(known.length === 0 ? '' : own.length === 0 ? 0 : 3);
    });
  });
});
