import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { catalogue } from '../../../src/kpi/catalogue.ts';
import { type Definition, isFormula } from '../../../src/kpi/kpi.ts';
import { type Parameter, type ParameterName, parameters } from '../../../src/kpi/parameters.ts';

const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);
const foreign = (code: string): unknown => runInContext(code, createContext({}));

describe('arguments', () => {
  it.each([
    ['single numbers', [30, 600], 0.05],
    ['one row of several columns', [[[10, 20, 30]], 600], 0.1],
    ['a range over one number', [column(10, 20), 600], 0.05],
    ['rows across, paired as rows down are', [[[10, 20, '', 40]], [[100, '', 300, 400]]], 0.1],
    ['one row of several columns beside one number', [[[10, 20]], 300], 0.1],
    ['a row that lacks one side counts on neither', [column(10, 20, '', 40), column(100, '', 300, 400)], 0.1],
    [
      'a row with some of several cells counts',
      [
        [
          [10, ''],
          [20, 5],
        ],
        column(100, 250),
      ],
      0.1,
    ],
    ['null and undefined cells are blanks', [column(10, null, undefined, 40), column(100, 5, 5, 400)], 0.1],
    ['placeholders are blanks', [column(10, '-', 'n/a', '—', 'н/д', 40), column(100, 1, 1, 1, 1, 400)], 0.1],
    ['signs and units around numbers', [column('~5', '10+', '15 шт'), column('0,1к', '100', '100 pcs')], 0.1],
    ['a zero is no blank', [column(0, 30), column(100, 200)], 0.1],
    ['headings are skipped', [column('Likes', 10, 20), column('Reach', 100, 200)], 0.1],
    ['a heading on one side only', [column('Likes', 10, 20), column(50, 100, 200)], 0.1],
    ['a lone separator separates thousands', [column('1,643'), 16430], 0.1],
    ['unless another cell shows it as the decimal one', [column('1,5', '1,250'), column(1.5, 1.25)], 1],
    ['each argument has its own decimal mark', [column('1,5', '1,5'), column('1.5', '1.5')], 1],
    ['single negative cells are real', [column(-10, 40), column(100, 200)], 0.1],
    ['a negative cell below the line, with a positive total', [column(10, 20), column(-100, 400)], 0.1],
  ] as const)('%s', (_, args, expected) => {
    expect(callFunction('ENGAGEMENT_RATE', args)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['PERIOD_CHANGE', [column(10, 20, ''), column(5, '', 7)], 1],
    ['PERIOD_CHANGE', [0, 50], -1],
    ['FOLLOWER_GROWTH', [column(100, 200), column(110, 190)], 0],
    ['FOLLOWER_GROWTH', [column(100, '', 200), column(110, 70, 190)], 0],
    ['COST_PER_FOLLOWER', ['1 200 грн', '40'], 30],
    ['AVERAGE_WATCH_TIME', ['1:35', 1], 95 / 86400],
    ['AVERAGE_WATCH_TIME', ['0:01:35', 1], 95 / 86400],
    ['AVERAGE_WATCH_TIME', ['95 s', 1], 95 / 86400],
    ['AVERAGE_WATCH_TIME', ['1 хв 35 с', 1], 95 / 86400],
    ['AVERAGE_WATCH_TIME', ['2h', 1], 7200 / 86400],
    ['AVERAGE_WATCH_TIME', [new Date(1899, 11, 30, 0, 1, 35), 1], 95 / 86400],
    ['AVERAGE_RESPONSE_TIME', [45292, 45293, '9:00-18:00'], 9 / 24],
    ['AVERAGE_RESPONSE_TIME', [45292, 45293, 'Mon-Fri 9-18'], 9 / 24],
    ['SATISFACTION_SCORE', [column(5, 4, 3, 1)], 0.5],
    ['NET_PROMOTER_SCORE', [column('Answer', 10, 9, 8, 0)], 0.25],
    ['ON_GOAL_ENGAGEMENT_RATE', [column(10, 20, 30), column(100, 100, 100), column('так', 'ні', 'х')], 40 / 300],
    ['ON_GOAL_ENGAGEMENT_RATE', [column(10, 20, ''), column(100, '', 100), column(1, 1, 1)], 10 / 100],
    ['ON_GOAL_ENGAGEMENT_RATE', [column('e', 10, 20), column('a', 50, 50), column('goal', '', 'x')], 20 / 100],
    ['ON_GOAL_ENGAGEMENT_RATE', [column(10, 20), column(50, 50), column(false, '')], 0],
  ] as const)('%s of %j is %d', (name, args, expected) => {
    expect(callFunction(name, args)).toBeCloseTo(expected, 12);
  });
});

describe('errors are one sentence that names the function, the argument, the place and what was found', () => {
  const rate = 'ENGAGEMENT_RATE';
  it.each([
    [rate, ['abc', 10], 'ENGAGEMENT_RATE: "abc" in engagements is not a number.'],
    [rate, [column(1, 2, 'abc'), column(1, 2, 3)], 'ENGAGEMENT_RATE: "abc" in row 3 of engagements is not a number.'],
    [
      rate,
      [
        [
          [1, 2],
          [3, 'x'],
        ],
        10,
      ],
      'ENGAGEMENT_RATE: "x" in row 2, column 2 of engagements is not a number.',
    ],
    [rate, [column(1, 2), column(1, true)], 'ENGAGEMENT_RATE: TRUE in row 2 of audience is not a number.'],
    [rate, [column(1, '#N/A'), 5], 'ENGAGEMENT_RATE: "#N/A" in row 2 of engagements is not a number.'],
    [rate, [column('#N/A', 1), 5], 'ENGAGEMENT_RATE: "#N/A" in row 1 of engagements is not a number.'],
    [rate, [column(1, '01.02.2026'), 5], 'ENGAGEMENT_RATE: "01.02.2026" in row 2 of engagements is not a number.'],
    [rate, [new Date(2026, 2, 2), 5], 'ENGAGEMENT_RATE: the date Mon Mar 02 2026 in engagements is not a number.'],
    [
      rate,
      [foreign('new Date(2026, 2, 2)'), 5],
      'ENGAGEMENT_RATE: the date Mon Mar 02 2026 in engagements is not a number.',
    ],
    [rate, [5, 0], 'ENGAGEMENT_RATE: the total of audience is 0; nothing can be divided by 0.'],
    [rate, [5, -3], 'ENGAGEMENT_RATE: the total of audience is -3; it must be above 0.'],
    [rate, ['', 5], 'ENGAGEMENT_RATE: engagements has no number.'],
    [rate, [5], 'ENGAGEMENT_RATE: audience is missing.'],
    [rate, [], 'ENGAGEMENT_RATE: engagements is missing.'],
    [rate, [[], 5], 'ENGAGEMENT_RATE: engagements has no number.'],
    [rate, [column(1, ''), column('', 2)], 'ENGAGEMENT_RATE: no row has a number in all of engagements, audience.'],
    [
      rate,
      [1, 2, 3],
      'ENGAGEMENT_RATE: takes 2 arguments (engagements, audience), not 3; columns to be added are one range.',
    ],
    [
      'COST_PER_FOLLOWER',
      [100, -5],
      'COST_PER_FOLLOWER: the total of new_followers is -5; give the followers gained (new followers), not the net growth.',
    ],
    ['PERIOD_CHANGE', [5, 0], 'PERIOD_CHANGE: the total of previous is 0; nothing can be divided by 0.'],
    [
      'AVERAGE_RESPONSE_TIME',
      ['soon', 46000],
      'AVERAGE_RESPONSE_TIME: "soon" in received_at is not a date with a time.',
    ],
    ['AVERAGE_RESPONSE_TIME', [46001, 46000], 'AVERAGE_RESPONSE_TIME: answered_at in row 1 is before received_at.'],
    ['AVERAGE_RESPONSE_TIME', [46000, ''], 'AVERAGE_RESPONSE_TIME: no row has both received_at and answered_at.'],
    [
      'AVERAGE_RESPONSE_TIME',
      [[[46000, 46001]], 46002],
      'AVERAGE_RESPONSE_TIME: received_at has 2 columns; give it one.',
    ],
    [
      'AVERAGE_RESPONSE_TIME',
      [46000, 46001, 'always'],
      'AVERAGE_RESPONSE_TIME: "always" is not readable as hours; write them as "Mon-Fri 09:00-18:00; Sat 10:00-14:00".',
    ],
    [
      'ON_GOAL_ENGAGEMENT_RATE',
      [column(1, 2), column(1, 2), column('x', 'maybe')],
      'ON_GOAL_ENGAGEMENT_RATE: "maybe" in row 2 of on_goal is not yes or no.',
    ],
    [
      'ON_GOAL_ENGAGEMENT_RATE',
      [column(1, 2), column(1, 2), column('x')],
      'ON_GOAL_ENGAGEMENT_RATE: engagements, audience and on_goal need the same number of rows; they have 2, 2 and 1.',
    ],
    ['KPI_BY_ROW', ['NONE', 1, 2], 'KPI_BY_ROW: "NONE" in function_name is not the name of a KPI function.'],
    ['KPI_BY_ROW', ['toString', 1, 2], 'KPI_BY_ROW: "toString" in function_name is not the name of a KPI function.'],
    [
      'KPI_BY_ROW',
      ['KPI_BY_ROW', 1, 2],
      'KPI_BY_ROW: "KPI_BY_ROW" in function_name is not the name of a KPI function.',
    ],
    ['KPI_BY_ROW', [rate, column(1, 2), column(1, 2, 3)], 'KPI_BY_ROW: engagements has 2 rows where others have 3.'],
    [
      'KPI_BY_ROW',
      [rate, column(1, 2, 'abc'), column(1, 2, 3)],
      'KPI_BY_ROW: "abc" in row 3 of engagements is not a number.',
    ],
    [
      'KPI_BY_ROW',
      ['PERIOD_CHANGE', column(1, 2, 'abc'), column(1, 2, 3)],
      'KPI_BY_ROW: "abc" in row 3 of current is not a number.',
    ],
    [
      'KPI_BY_ROW',
      ['AVERAGE_RESPONSE_TIME', column(1, 5), column(2, 4)],
      'KPI_BY_ROW: answered_at in row 2 is before received_at.',
    ],
    [
      'KPI_BY_ROW',
      [rate, 1, 2, 3],
      'KPI_BY_ROW: takes 2 arguments (engagements, audience), not 3; columns to be added are one range.',
    ],
    [
      rate,
      [column(1, 2, 3), column(10, 20)],
      'ENGAGEMENT_RATE: engagements has 3 rows and audience 2; give ranges of the same rows, or add up each with SUM first.',
    ],
    [
      'REACH_RATE',
      [column(500, 500, 500), 1000],
      'REACH_RATE: reach has 3 numbers and followers one; reach counts people once, so that of posts or days is not added: give that of the period, or followers for each row.',
    ],
    ['REACH_RATE', [[[500, 500]], 1000], 'REACH_RATE: reach has 2 numbers and followers one; reach counts people once'],
    [
      'COST_PER_CLICK',
      [column('$100', '€50'), column(10, 10)],
      'COST_PER_CLICK: "€50" in row 2 of cost is in another currency than "$100" in row 1 of cost; money of several currencies is neither added nor divided.',
    ],
    [
      'RETURN_ON_AD_SPEND',
      ['1 200 грн', '$30'],
      'RETURN_ON_AD_SPEND: "$30" in cost is in another currency than "1 200 грн" in revenue; money of several currencies is neither added nor divided.',
    ],
    [
      'COST_PER_TARGET_FOLLOWER',
      [column('100 USD', '₴50'), column(10, 10), 1],
      'COST_PER_TARGET_FOLLOWER: "₴50" in row 2 of cost is in another currency than "100 USD" in row 1 of cost',
    ],
    [
      'RESPONSE_RATE',
      [12, 10],
      'RESPONSE_RATE: 12 of answered is more than 10 of received; count the answers to these messages only, one for each.',
    ],
    ['RESOLUTION_RATE', [3, 2], 'RESOLUTION_RATE: 3 of resolved is more than 2 of conflicts'],
    ['VIDEO_COMPLETION_RATE', [3, 2], 'VIDEO_COMPLETION_RATE: 3 of complete_views is more than 2 of views'],
    ['SOCIAL_TRAFFIC_SHARE', [3, 2], 'SOCIAL_TRAFFIC_SHARE: 3 of social_sessions is more than 2 of all_sessions'],
    ['AUDIENCE_MATCH', [3, 2], 'AUDIENCE_MATCH: 3 of target_followers is more than 2 of followers'],
    ['BOUNCE_RATE', [3, 2], 'BOUNCE_RATE: 3 of engaged_sessions is more than 2 of sessions'],
    ['SATISFACTION_SCORE', [43, 10], 'SATISFACTION_SCORE: 43 of satisfied is more than 10 of ratings'],
    [
      'ON_GOAL_SHARE',
      [column(1, 2), column('maybe', 'x')],
      'ON_GOAL_SHARE: "maybe" in row 1 of on_goal is not yes or no.',
    ],
    [
      'ENGAGEMENT_RATE',
      [[[1, 'x', 3]], [[1, 2, 3]]],
      'ENGAGEMENT_RATE: "x" in column 2 of engagements is not a number.',
    ],
    [
      'KPI_STATUS',
      [3.5, 0.05],
      'KPI_STATUS: value is 3.5 and target 0.05: one is a share and the other a percent; write both alike, 3.5 as "3.5%" or 0.035.',
    ],
    ['KPI_STATUS', [column(1, 2), 5], 'KPI_STATUS: value has 2 numbers; give it one, or a column through KPI_BY_ROW.'],
    ['NONE', [], 'NONE: there is no such function.'],
    ['toString', [], 'toString: there is no such function.'],
  ] as const)('%s(%j)', (name, args, message) => {
    expect(() => callFunction(name, args)).toThrow(message);
  });
});

describe('KPI_BY_ROW', () => {
  it.each([
    [
      'blanks where a row has no value',
      ['ENGAGEMENT_RATE', column(10, '', 30, 40), column(100, 100, 0, '')],
      [0.1, '', '', ''],
    ],
    ['a blank beside a heading', ['engagement_rate', column('Likes', 10), column('Reach', 100)], ['', 0.1]],
    ['one value for all rows', ['ENGAGEMENT_RATE', column(10, 20), 100], [0.1, 0.2]],
    ['a computed function', ['PERIOD_CHANGE', column(6, '', 1), column(5, 5, 0)], [0.2, '', '']],
    ['a computed function under a heading', ['PERIOD_CHANGE', column('now', 6), column('then', 5)], ['', 0.2]],
    ['times', ['AVERAGE_RESPONSE_TIME', column(46000, 46000), column(46001, '')], [1, '']],
    [
      'times with hours',
      ['AVERAGE_RESPONSE_TIME', column(45292, 45292), column(45293, 45294), 'Mon 00:00-06:00'],
      [0.25, 0.25],
    ],
    ['left-out options', ['AVERAGE_RESPONSE_TIME', column(46000), column(46001), undefined], [1]],
    ['statuses', ['KPI_STATUS', column(5, 3), column(4, 4), 'менше'], ['не досягнуто', 'досягнуто']],
    ['a part beyond its whole as a blank', ['BOUNCE_RATE', column(1, 3), column(2, 2)], [0.5, '']],
    ['ticks', ['ON_GOAL_ENGAGEMENT_RATE', column(10, 10), column(100, 100), column(true, false)], [0.1, 0]],
  ] as const)('gives %s', (_, args, expected) => {
    const rows = callFunction('KPI_BY_ROW', args);
    expect(Array.isArray(rows) ? rows.flat() : rows).toEqual(
      expected.map((value) => (typeof value === 'number' ? expect.closeTo(value, 12) : value)),
    );
  });
});

describe('laws', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  const cell = fc.oneof(count, fc.constant(''));
  const pair = fc.tuple(cell, cell);
  const pairs = fc
    .array(pair, { minLength: 2, maxLength: 30 })
    .filter((rows) => rows.some(([a, b]) => a !== '' && b !== ''));
  const rateOf = (rows: readonly (readonly [unknown, unknown])[]): unknown =>
    callFunction('ENGAGEMENT_RATE', [rows.map(([a]) => [a]), rows.map(([, b]) => [b])]);
  const closeTo = (value: unknown) => expect.closeTo(Number(value), 10);

  test('scaling both sides changes nothing', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 1000 }), (rows, by) => {
        const scaled = (value: number | '') => (value === '' ? '' : value * by);
        expect(rateOf(rows.map(([a, b]) => [scaled(a), scaled(b)] as const))).toEqual(closeTo(rateOf(rows)));
      }),
    );
  });

  test('the order of rows and blank rows change nothing', () => {
    fc.assert(
      fc.property(pairs, fc.nat(30), (rows, at) => {
        const blank = ['', ''] as const;
        expect(rateOf([...rows].reverse())).toEqual(closeTo(rateOf(rows)));
        expect(rateOf([...rows.slice(0, at), blank, ...rows.slice(at)])).toEqual(closeTo(rateOf(rows)));
      }),
    );
  });

  test('a range split over columns is the same range', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count), { minLength: 2 }), (rows) => {
        const wide = callFunction('ENGAGEMENT_RATE', [rows.map(([a, b]) => [a, b]), rows.map(([, , c]) => [c])]);
        expect(rateOf(rows.map(([a, b, c]) => [a + b, c] as const))).toEqual(closeTo(wide));
      }),
    );
  });

  test('numbers as text are the numbers', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        expect(rateOf(rows.map(([a, b]) => [String(a), String(b)] as const))).toEqual(closeTo(rateOf(rows)));
      }),
    );
  });

  test.each([-1, 1])('a day at an end of what a date can hold is none, and is told (%s)', (sign) => {
    const last = new Date(sign * 8.64e15);
    expect(() => callFunction('AVERAGE_RESPONSE_TIME', [new Date(0), last])).toThrow('AVERAGE_RESPONSE_TIME: ');
    expect(() => callFunction('PERIOD_START', [last, 'month'])).toThrow('PERIOD_START: ');
  });

  /** Cells of one row that fit the arguments of a function which reads ranges. */
  const cellFor = (argument: ParameterName): fc.Arbitrary<unknown> => {
    const { is, isShare }: Parameter = parameters[argument];
    if (is === 'tick') return fc.constantFrom(true, false, '', 'x');
    if (['received_at', 'opened_at', 'dates'].includes(argument))
      return fc.oneof(fc.integer({ min: 46000, max: 46100 }), fc.constant(''));
    if (argument === 'answered_at' || argument === 'resolved_at')
      return fc.oneof(fc.integer({ min: 46100, max: 46200 }), fc.constant(''));
    if (argument === 'urls') return fc.constantFrom('e.com?utm_source=a&utm_medium=b', 'e.com', '');
    if (isShare) return fc.constantFrom(0.25, 0.5, '');
    return cell;
  };
  const isShareOf = (argument: ParameterName): boolean => {
    const { isShare }: Parameter = parameters[argument];
    return isShare === true;
  };
  const isRange = (argument: ParameterName): boolean => {
    const { is, isSingle }: Parameter = parameters[argument];
    return argument === 'urls' || (isSingle !== true && is !== 'text' && is !== 'table' && argument !== 'argument1');
  };
  const single: Partial<Readonly<Record<ParameterName, unknown>>> = {
    percentile: 0.9,
    limit_hours: 24,
    hours: 'Mon-Fri 09:00-18:00',
    cost_per_mille: 8,
    elapsed_share: 0.5,
    from: 46010,
    margin: 0.4,
    target: 1_000_000,
    to: 46090,
  };
  const overRanges: readonly (readonly [string, Definition])[] = Object.entries<Definition>(catalogue).filter(
    ([name, { takes }]) =>
      name !== 'PERIOD_START' && takes.some(isRange) && takes.every((each) => isRange(each) || each in single),
  );

  test('hold for nearly every function', () => {
    expect(overRanges.length).toBeGreaterThan(50);
  });

  it.each(overRanges)('the order of rows and blank rows change nothing for %s', (name, { takes }) => {
    const value = (rows: readonly (readonly unknown[])[]): unknown => {
      try {
        return callFunction(
          name,
          takes.map((argument, at) => (isRange(argument) ? rows.map((row) => [row[at]]) : single[argument])),
        );
      } catch {
        return 'none';
      }
    };
    const row = fc.tuple(...takes.map(cellFor));
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 14 }), fc.nat(14), (rows, at) => {
        const expected = value(rows);
        const same = typeof expected === 'number' ? closeTo(expected) : expected;
        expect(value([...rows].reverse())).toEqual(same);
        expect(value([...rows.slice(0, at), takes.map(() => ''), ...rows.slice(at)])).toEqual(same);
      }),
      { numRuns: 30 },
    );
  });

  const ratios = overRanges.flatMap(([name, definition]) =>
    isFormula(definition) && definition.unit !== 'count' && definition.takes.every(isRange)
      ? [[name, definition] as const]
      : [],
  );
  it.each(ratios)('scaling every side by the same factor changes nothing for %s', (name, { takes }) => {
    fc.assert(
      fc.property(fc.tuple(...takes.map(() => count)), fc.integer({ min: 2, max: 1000 }), (totals, by) => {
        const value = (values: readonly number[]): unknown => {
          try {
            return callFunction(name, values);
          } catch {
            return 'none';
          }
        };
        const expected = value(totals);
        const same = typeof expected === 'number' ? closeTo(expected) : expected;
        expect(value(totals.map((total) => total * by))).toEqual(same);
      }),
      { numRuns: 30 },
    );
  });

  it.each(overRanges.filter(([, definition]) => isFormula(definition) && definition.takes.every(isRange)))(
    'a range cut in two columns is the same range for %s',
    (name, { takes }) => {
      const row = fc.tuple(...takes.map(() => fc.tuple(count, count)));
      fc.assert(
        fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
          const value = (columns: readonly unknown[]): unknown => {
            try {
              return callFunction(name, columns);
            } catch {
              return 'none';
            }
          };
          const whole = value(
            takes.map((_, at) => rows.map((cells) => [(cells[at]?.[0] ?? 0) + (cells[at]?.[1] ?? 0)])),
          );
          const cut = value(takes.map((_, at) => rows.map((cells) => [...(cells[at] ?? [])])));
          expect(cut).toEqual(typeof whole === 'number' ? closeTo(whole) : whole);
        }),
        { numRuns: 30 },
      );
    },
  );

  const oneRow: readonly (readonly [string, Definition])[] = Object.entries(catalogue).filter(
    ([name, definition]: readonly [string, Definition]) => isFormula(definition) || name === 'PERIOD_CHANGE',
  );
  it.each(oneRow)('a row of KPI_BY_ROW is %s on that row', (name, { takes }) => {
    const any = fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constant(''));
    const row = fc.tuple(...takes.map((argument) => (isShareOf(argument) ? cellFor(argument) : any)));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const columns = takes.map((_, at) => rows.map((cells) => [cells[at]]));
        const expected = rows.map((cells) => {
          try {
            return [callFunction(name, cells)];
          } catch {
            return [''];
          }
        });
        expect(callFunction('KPI_BY_ROW', [name, ...columns])).toEqual(expected);
      }),
    );
  });
});
