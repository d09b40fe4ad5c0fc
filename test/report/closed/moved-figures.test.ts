import { expect, test } from 'vitest';
import { movedFigures } from '../../../src/report/closed/moved-figures.ts';
import type { CurrentFigure } from '../../../src/report/preview.ts';
import { isAnotherPeriod, reportToRewrite } from '../../../src/report/standing-reports.ts';

const figure = (variant: string, value: number | null, unit: CurrentFigure['unit'] = 'count'): CurrentFigure => ({
  id: `SUM ${variant}`,
  function: 'SUM',
  variant,
  name: { en: variant, uk: variant },
  unit,
  value,
});

test('figures that differ are told with both values, and none that only sums in another order make another', () => {
  const current = [
    figure('same', 0.1 + 0.2, 'number'),
    figure('more', 4741),
    figure('begun', 7),
    figure('gone', null),
    figure('answer', 0.5 + 0.4 / 86_400, 'duration'),
    figure('later', 0.5 + 2 / 86_400, 'duration'),
    figure('nothing', null),
    figure('new since', 9),
  ];
  const then = { same: 0.3, more: 3655, begun: null, gone: 12, answer: 0.5, later: 0.5, nothing: null };
  const closed = Object.fromEntries(Object.entries(then).map(([key, value]) => [`SUM ${key}`, value]));
  expect(movedFigures({ figures: closed }, current).map(({ key, before, now }) => [key, before, now])).toEqual([
    ['SUM more', 3655, 4741],
    ['SUM begun', null, 7],
    ['SUM gone', 12, null],
    ['SUM later', 0.5, 0.5 + 2 / 86_400],
  ]);
});

test('a figure that the data tells no more has the name and the unit of its definition, and no value', () => {
  const gone = { 'COST_PER_FOLLOWER ads, UAH': 40.5, 'SUM posts.engagements': 5, 'SUM of nothing': 1 };
  expect(movedFigures({ figures: gone }, [])).toMatchObject([
    { name: { en: 'Cost per follower from ads' }, unit: 'money', before: 40.5, now: null },
    { name: { en: 'Engagements with posts' }, unit: 'count', before: 5, now: null },
    { name: { en: 'SUM of nothing' }, unit: 'number', before: 1, now: null },
  ]);
});

test('money of the only currency is the same figure once there are several', () => {
  const inCurrency = (currency: string, value: number): CurrentFigure => ({
    ...figure(`ads.cost, ${currency}`, value, 'money'),
    id: 'SUM ads.cost',
    currency,
  });
  const current = [inCurrency('UAH', 310), inCurrency('USD', 12)];
  const closed = { figures: { 'SUM ads.cost': 310 }, soleCurrencies: { UAH: ['SUM ads.cost'] } };
  expect(movedFigures(closed, current)).toEqual([]);
  expect(movedFigures({ ...closed, figures: { 'SUM ads.cost': 300 } }, current)).toMatchObject([
    { key: 'SUM ads.cost, UAH', currency: 'UAH', before: 300, now: 310 },
  ]);
});

const january = { from: 46023, to: 46053 };
const february = { from: 46054, to: 46081 };

test('days that are put right are no other period, and a report of the same days is rewritten before all others', () => {
  expect(isAnotherPeriod(january, february)).toBe(true);
  expect(isAnotherPeriod(january, { from: 46023, to: 46112 })).toBe(true);
  expect(isAnotherPeriod(january, { from: 46030, to: 46040 })).toBe(false);
  expect(isAnotherPeriod(january, january)).toBe(false);
  const onScreen = { ...february, isOnScreen: true };
  expect(reportToRewrite(january, [january, onScreen])).toBe(january);
  expect(reportToRewrite({ from: 45992, to: 46022 }, [onScreen, january])).toBe(onScreen);
  expect(reportToRewrite({ from: 45992, to: 46022 }, [february, january])).toBe(january);
  expect(reportToRewrite(january, [])).toBeUndefined();
});
