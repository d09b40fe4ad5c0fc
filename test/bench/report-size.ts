import { columnsOf, kinds, type Row } from '../../src/records/kinds.ts';
import { summarizeRecords } from '../../src/records/summarize-records.ts';
import type { SheetPlan } from '../../src/report/layout/plan.ts';
import { planReport } from '../../src/report/plan-report.ts';
import type { Tab } from '../report/sections/shown.ts';
import { tellFigure } from './figures.ts';
import { formulasOver } from './formula-reads.ts';

const [from, to] = [46023, 46053];
const daysOfBoth = 62;
const choices = { goal: 'engagement', compare: 'previous', language: 'en', from, to } as const;

/** Posts evenly over the period and the one before, of three accounts: all of them count, and none is history. */
const postsTab = (count: number): Tab => {
  const rows = Array.from({ length: count }, (_, at): Row => {
    const values: Readonly<Record<string, Row[number]>> = {
      date: from - 31 + Math.floor((at * daysOfBoth) / count),
      platform: ['Instagram', 'Facebook', 'TikTok'][at % 3] ?? '',
      account: 'lypa',
      post_id: String(at),
      format: at % 2 === 0 ? 'Reel' : 'Photo',
      on_goal: at % 3 === 0,
      views: 1500 + ((at * 7919) % 2000),
      reach: 1000 + ((at * 7919) % 1500),
      likes: 10 + ((at * 31) % 90),
      comments: at % 9,
      shares: at % 7,
      saves: at % 5,
      engagements: 10 + ((at * 31) % 90) + (at % 9) + (at % 7) + (at % 5),
    };
    return columnsOf('posts').map(({ name }) => values[name] ?? null);
  });
  return { holding: { ...summarizeRecords('posts', rows), tab: kinds.posts.tab.en, origins: [] }, rows };
};

const formulasIn = ({ cells }: SheetPlan): number =>
  cells.flat().filter(({ value, format }) => typeof value === 'string' && value.startsWith('=') && format !== '@')
    .length;

const nameOf = (count: number): string => `Report over ${count.toLocaleString('en-US')} posts in its two periods`;

for (const count of [50, 5000, 50_000]) {
  const start = performance.now();
  const plan = planReport(choices, [postsTab(count).holding]);
  const milliseconds = performance.now() - start;
  tellFigure({ what: `${nameOf(count)}: planned`, value: milliseconds, unit: 'ms' });
  tellFigure({
    what: `${nameOf(count)}: formulas`,
    value: (formulasIn(plan) + formulasIn(plan.calculation)) / 1000,
    unit: 'thousand',
  });
}

// More than that takes the stand-in's engine longer than anybody waits; Google computes it by machines of its own.
for (const count of [50, 500, 5000]) {
  const start = performance.now();
  const { formulas } = formulasOver([postsTab(count)], { choices, planned: (whole) => whole, unsortedRows: null });
  const seconds = (performance.now() - start) / 1000;
  const reads = [...formulas.values()].map((formula) => formula.reads);
  const cells = reads.reduce((sum, { near, columns }) => sum + near + columns * count, 0);
  tellFigure({ what: `${nameOf(count)}: cells that its formulas read`, value: cells / 10 ** 6, unit: 'million' });
  tellFigure({ what: `${nameOf(count)}: computed by the stand-in's engine`, value: seconds, unit: 's' });
}
