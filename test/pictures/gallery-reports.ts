import { createHash } from 'node:crypto';
import { serialOf } from '../../src/calendar/day.ts';
import { periodStart } from '../../src/calendar/period.ts';
import type { Choices, Goal, PlanChoices } from '../../src/contract/choices.ts';
import { sampleChoices, samplePlan } from '../../src/demo/sample-choices.ts';
import { type SampleRecords, sampleClient, sampleRecords } from '../../src/demo/sample-records.ts';
import { accountsOfClient } from '../../src/records/clients.ts';
import { inDateOrder } from '../../src/records/days/date-order.ts';
import { columnsOf, type Kind, kinds, positionOf, type Row } from '../../src/records/kinds.ts';
import { summarizeRecords } from '../../src/records/summarize-records.ts';
import type { PlannedCell, ReportPlan } from '../../src/report/layout/plan.ts';
import { styles } from '../../src/report/layout/styles.ts';
import { planReport } from '../../src/report/plan-report.ts';
import { createPreview } from '../../src/report/preview.ts';
import type { Language } from '../../src/text/language.ts';

/** A report that is shown to whoever has not built one yet. */
export interface GalleryReport {
  readonly goal: Goal;
  readonly language: Language;
  readonly months: 1 | 3 | 12;
}

/** Goals, languages and lengths of periods, none of them twice beside the same. */
export const galleryReports: readonly GalleryReport[] = [
  { goal: 'followers', language: 'en', months: 1 },
  { goal: 'sales', language: 'uk', months: 1 },
  { goal: 'traffic', language: 'en', months: 3 },
  { goal: 'engagement', language: 'uk', months: 3 },
  { goal: 'awareness', language: 'en', months: 12 },
  { goal: 'care', language: 'uk', months: 12 },
];

/** What a report's picture is called. */
export const pictureNameOf = ({ goal, language, months }: GalleryReport): string => `${goal}-${months}-${language}`;

/** A day soon after the period, so that the period is a calendar month, quarter or year; the sample is of the months before. */
const dayAfter = { 1: serialOf(2026, 11, 3), 3: serialOf(2026, 10, 5), 12: serialOf(2027, 1, 11) } as const;

/** As many quarters as the period and the one before it. */
const quartersOf = { 1: 1, 3: 2, 12: 8 } as const;

/** What one quarter is of the next: the sample's followers at its start and at its end, so that they go on. */
const quarterly = 0.9;

const isScaled = (kind: Kind): readonly boolean[] =>
  columnsOf(kind).map(({ shape }) => ['count', 'money', 'seconds'].includes(shape));

/** The rows of one quarter of the sample, as many quarters ago, when everything was less. */
const quarterAgo = (today: number, language: Language, ago: number): readonly SampleRecords[] =>
  sampleRecords(periodStart(today, 'month', -3 * ago), language).map((sample) => {
    const scaled = isScaled(sample.kind);
    const times = quarterly ** ago;
    const rows = sample.rows.map((row) =>
      row.map((value, at) => (typeof value === 'number' && scaled[at] ? Math.round(value * times) : value)),
    );
    return { ...sample, rows };
  });

/** Of so many messages one is kept where there are two years of them: the workbench's engine takes its time for each. */
const messagesKept = 4;

/** What a person would have who keeps a year: a row a month. Posts and messages stay one by one, as they do everywhere. */
const byMonth = (kind: Kind, rows: readonly Row[]): readonly Row[] => {
  const columns = columnsOf(kind);
  const [date, end] = [positionOf(kind, 'date'), positionOf(kind, 'date_end')];
  if (kind === 'feedback') return rows.filter((_, at) => at % messagesKept === 0);
  if (end < 0 || kind === 'posts') return rows;
  const months = new Map<string, Row[]>();
  for (const row of rows) {
    const first = periodStart(Number(row[date]), 'month');
    const named = row.filter((_, at) => at !== date && at !== end && columns[at]?.traits.numeric !== true);
    const key = JSON.stringify([first, named]);
    const month = months.get(key) ?? [];
    if (month.length === 0) months.set(key, month);
    month.push(row);
  }
  return [...months.values()].map((month) => {
    const first = periodStart(Number(month[0]?.[date]), 'month');
    return columns.map(({ traits }, at) => {
      if (at === date) return first;
      if (at === end) return periodStart(first, 'month', 1) - 1;
      const values = month.flatMap((row) => row[at] ?? []);
      if (!traits.numeric || traits.level) return values.at(-1) ?? null;
      return traits.additive && values.length > 0
        ? values.reduce<number>((sum, value) => sum + Number(value), 0)
        : null;
    });
  });
};

/** The records that a report is made of, the sample's over and over. */
export const recordsFor = ({ months, language }: GalleryReport): readonly SampleRecords[] => {
  const today = dayAfter[months] ?? 0;
  const [last = [], ...before] = Array.from({ length: quartersOf[months] }, (_, ago) =>
    quarterAgo(today, language, ago),
  );
  return last.map((sample, at) => {
    const rows = [...before.flatMap((quarter) => quarter[at]?.rows ?? []), ...sample.rows];
    return { ...sample, rows: inDateOrder(sample.kind, months === 12 ? byMonth(sample.kind, rows) : rows) };
  });
};

/** What a person would have chosen for the report, and agreed on before: a plan is of the sample's last month. */
export const choicesFor = (report: GalleryReport): { readonly choices: Choices; readonly plan: PlanChoices | null } => {
  const { goal, language, months } = report;
  const today = dayAfter[months] ?? 0;
  const { typed, ...choices } = sampleChoices(today, language);
  const period = { ...choices, goal, from: periodStart(today, 'month', -months) };
  return months === 1
    ? {
        choices: { ...period, ...(typed === undefined ? {} : { typed }) },
        plan: { ...samplePlan(today, language), goal },
      }
    : { choices: period, plan: null };
};

/** What a cell says by itself: its value, or the texts of its formula, whose figures are compared apart. */
const saidBy = ({ value, style, format }: PlannedCell): readonly unknown[] => [
  typeof value === 'string' && value.startsWith('=') && format !== '@' ? (value.match(/"(?:[^"]|"")*"/g) ?? []) : value,
  style,
  format,
];

const lookOf = ({ cells, columnWidths, edges, heights, groups, merged, wrapped, charts, rules }: ReportPlan) => [
  cells.map((line) => line.map(saidBy)),
  charts.map(({ ranges, ...chart }) => chart),
  rules.map(({ formula, ...rule }) => rule),
  [columnWidths, edges, heights, groups, merged, wrapped, styles],
];

/** As many digits of a figure as a report shows. */
const shownDigits = 6;

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(shownDigits)) : value;

/** What tells one look of a report from another: its words, styles, charts and figures, whatever computes them. */
export const stampOf = (report: GalleryReport, records = recordsFor(report)): string => {
  const { choices } = choicesFor(report);
  const holdings = records.map(({ kind, rows }) => ({
    ...summarizeRecords(kind, rows),
    tab: kinds[kind].tab[report.language],
    origins: [],
  }));
  const accounts = accountsOfClient(
    records.flatMap(({ clients }) => clients),
    sampleClient,
  );
  const rows: Readonly<Partial<Record<Kind, readonly Row[]>>> = Object.fromEntries(
    records.map((each) => [each.kind, each.rows]),
  );
  const plan = planReport({ ...choices, accounts }, holdings, { records: rows });
  const figures = createPreview(rows)({ ...choices, accounts });
  return createHash('sha256')
    .update(JSON.stringify([lookOf(plan), figures], rounded))
    .digest('hex')
    .slice(0, 16);
};
