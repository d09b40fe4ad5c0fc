import { describe, expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { goals } from '../../../src/contract/choices.ts';
import { sampleChoices } from '../../../src/demo/sample-choices.ts';
import { type SampleRecords, sampleRecords } from '../../../src/demo/sample-records.ts';
import { dateColumnOf, type Kind, positionOf, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import type { ReportPlan } from '../../../src/report/layout/plan.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { words } from '../../../src/report/report-words.ts';

const today = serialOf(2026, 11, 26) ?? 0;
const samples = sampleRecords(today, 'en');
const { typed: _, client: __, ...choices } = sampleChoices(today, 'en');
const { from } = choices;

const dayOf = ({ kind }: SampleRecords, row: Row): number => Number(row[positionOf(kind, dateColumnOf(kind))]);

/** The report over the records of the sample that a condition holds for. */
const planOver = (
  holds: (sample: SampleRecords, row: Row) => boolean,
  { goal = choices.goal }: { readonly goal?: (typeof goals)[number] } = {},
): ReportPlan => {
  const records: Partial<Record<Kind, readonly Row[]>> = {};
  for (const sample of samples) {
    const rows = sample.rows.filter((row) => holds(sample, row));
    if (rows.length > 0) records[sample.kind] = [...(records[sample.kind] ?? []), ...rows];
  }
  const holdings = Object.entries(records).map(([kind, rows]) => ({
    ...summarizeRecords(kind as Kind, rows),
    tab: kind,
    origins: [],
  }));
  return planReport({ ...choices, goal }, holdings, { records });
};

/** The rows of a plan that are seen: what a group closes is not. */
const seenRows = ({ cells, groups }: ReportPlan): readonly number[] =>
  cells.flatMap((_, row) => (groups.some((group) => row >= group.row && row < group.row + group.rows) ? [] : [row]));

const textsOf = (plan: ReportPlan): readonly string[] =>
  seenRows(plan).map((row) => String(plan.cells[row]?.[0]?.value ?? ''));

const saysTooLittle = (plan: ReportPlan): boolean => textsOf(plan).some((text) => text.startsWith(words.tooLittle.en));

describe('a line has at least three points', () => {
  const [post] = samples
    .filter(({ kind }) => kind === 'posts')
    .flatMap((sample) => sample.rows.filter((row) => dayOf(sample, row) >= from));

  test.each(goals)('one post has no chart for %s, and no rows stay blank where it would be', (goal) => {
    const plan = planOver((_, row) => row === post, { goal });
    expect(plan.charts).toEqual([]);
    expect(saysTooLittle(plan)).toBe(true);
    const rows = seenRows(plan);
    const first = rows.findIndex((row) => plan.cells[row]?.[0]?.value === words.trend.en);
    const next = rows.findIndex((row, at) => at > first && plan.cells[row]?.[0]?.style === 'section');
    expect(next - first).toBeLessThanOrEqual(4);
  });

  test('days of one week of a month have none by weeks, and those of all have', () => {
    const ofDays = (days: number) =>
      planOver((sample, row) => sample.kind === 'days' && dayOf(sample, row) < from + days);
    const ofWeek = planOver(
      (sample, row) => sample.kind === 'days' && dayOf(sample, row) >= from && dayOf(sample, row) < from + 7,
    );
    expect(ofWeek.charts.filter(({ shape }) => shape === 'line')).toEqual([]);
    expect(ofDays(31).charts.length).toBeGreaterThanOrEqual(2);
    expect(saysTooLittle(ofDays(31))).toBe(false);
  });

  test('what lacks points leaves the page to another figure, and is named', () => {
    const plan = planOver(
      (sample, row) => sample.kind === 'site' || (sample.kind === 'ads' && dayOf(sample, row) === from),
      { goal: 'traffic' },
    );
    expect(plan.charts.length).toBeGreaterThanOrEqual(2);
    expect(textsOf(plan).find((text) => text.startsWith(words.tooLittle.en))).toContain('Cost per click');
  });
});

describe('further charts', () => {
  test.each(['traffic', 'sales', 'followers'] as const)(
    'for %s are the networks in columns and how posts are received',
    (goal) => {
      const plan = planOver(() => true, { goal });
      expect(plan.charts.map(({ shape }) => shape)).toEqual(['line', 'line', 'column', 'line']);
      const columns = plan.charts[2];
      expect(columns?.fromZero).toBe(true);
      expect(columns?.points).toBe(3);
      // Names, the period before and this one.
      expect(columns?.ranges).toHaveLength(3);
    },
  );

  test('are left out where one network has no room for them on two pages', () => {
    const plan = planOver(
      (sample, row) =>
        positionOf(sample.kind, 'platform') < 0 || row[positionOf(sample.kind, 'platform')] === 'Instagram',
    );
    expect(plan.charts.every(({ shape }) => shape === 'line')).toBe(true);
  });
});
