import { expect, test } from 'vitest';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { evaluateMetric, summarizedRecords } from '../../../src/report/metrics/evaluate-metric.ts';
import { reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { shownOver } from '../sections/shown.ts';

const [first, last] = [46_023, 46_053];

const visits = (ways: readonly (readonly [medium: string | null, social: boolean, sessions: number])[]) =>
  ways.map(
    ([medium, social, sessions]): Row =>
      columnsOf('site').map(
        ({ name }) =>
          ({ date: first + 1, source: 'facebook', medium, social, paid: false, sessions })[String(name)] ?? null,
      ),
  );

const sharesOver = (rows: readonly Row[]) => {
  const holding = { ...summarizeRecords('site', rows), tab: 'Site', origins: [] };
  const choices = { goal: 'traffic', from: first, to: last, compare: 'none', language: 'en' } as const;
  const { plan, at } = shownOver(choices, [{ holding, rows }]);
  const figure = plan.figures.find((each) => each.function === 'UTM_COVERAGE');
  const line = reportMetricsFor([holding]).find((each) => each.function === 'UTM_COVERAGE');
  const days = { from: first, to: last };
  const value = line && evaluateMetric(summarizedRecords([holding], { site: rows }), line, days);
  return [figure === undefined ? undefined : at(figure.cell), value];
};

test('of the visits from social media whose medium is known, those that a tag tells are the part by links with UTM', () => {
  const rows = visits([
    ['referral', true, 30],
    ['paid_social', true, 50],
    ['Social', true, 20],
    ['(not set)', true, 9],
    ['Organic Social', true, 11],
    [null, true, 7],
    ['cpc', false, 1000],
  ]);
  expect(sharesOver(rows)).toEqual([0.7, 0.7]);
});

test('visits without any known medium tell of no tags', () => {
  expect(sharesOver(visits([[null, true, 30]]))).toEqual([undefined, undefined]);
  expect(sharesOver(visits([['(not set)', true, 30]]))).toEqual(['–', null]);
});
