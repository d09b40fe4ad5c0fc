import { sheetDenominator } from '../../kpi/formula/ratio.ts';
import type { KpiValue } from '../../kpi/kpi.ts';
import { currencyName } from '../../text/currency-name.ts';
import { plainSum } from '../calculation/plain-sum.ts';
import type { Summed } from '../calculation/terms.ts';
import { formatOf, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, headingCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { writeHeading } from './heading.ts';
import { type PlacedMetric, previousNow } from './placed-metric.ts';

/** The steps of each funnel, each by the first figure that the data has. */
const funnels = [
  {
    title: words.funnelOfPosts,
    steps: [
      ['SUM posts.impressions', 'SUM posts.views', 'reach'],
      ['SUM posts.engagements'],
      ['SUM posts.clicks'],
      ['SUM site.sessions'],
      ['SUM site.conversions'],
    ],
    cost: null,
  },
  {
    title: words.funnelOfAds,
    steps: [['SUM ads.impressions'], ['SUM ads.clicks'], ['SUM ads.conversions']],
    cost: 'SUM ads.cost',
  },
] as const;

const barLength = 24;
/** Fewer steps are no way. */
const fewestSteps = 3;

/** The steps of the ads in one currency: what is divided by the costs is what they paid for. */
const ofCurrency = ({ formula, terms }: ReportMetric, currency: string): Summed & Pick<ReportMetric, 'formula'> => ({
  formula,
  terms,
  currency,
});

/** The currency whose records alone a figure counts, whether or not it is named; `undefined` where it counts all. */
const countedCurrency = ({ currency, soleCurrency }: ReportMetric): string | undefined => currency ?? soleCurrency;

/** The sums that the section shows beside the figures. */
export const funnelSums = (lines: readonly ReportMetric[]): readonly Summed[] =>
  funnels.flatMap(({ steps, cost }) =>
    lines.flatMap((paid) => {
      const currency = paid.id === cost ? countedCurrency(paid) : undefined;
      return currency === undefined
        ? []
        : lines
            .filter((line) => steps.flat().some((step) => step === line.id))
            .map((line) => ofCurrency(line, currency));
    }),
  );

interface Step {
  readonly name: string;
  readonly current: string;
  readonly previous: string | null;
  /** How many there were when the report was planned; `undefined` where nobody looked. */
  readonly count: KpiValue | undefined;
}

/** Reach added over posts. */
export const reachOfPosts = plainSum('posts', 'reach');

/** Reach added over posts counts a person once for each post: it serves where nothing else tells how often posts were seen, and says so. */
const reachOf = ({ holdings, calculation, choices, lines, told }: ReportPage): Step | null => {
  const { now, before, figure } = calculation;
  const isEngaged = lines.some(({ id }) => id === 'SUM posts.engagements');
  if (!isEngaged || !holdings.get('posts')?.filled.includes('reach')) return null;
  return {
    name: words.reachOfPosts[choices.language],
    current: figure(reachOfPosts, now),
    previous: before === null ? null : figure(reachOfPosts, before),
    count: told.figureOf(reachOfPosts, 'now'),
  };
};

const stepOf = (
  page: ReportPage,
  placed: readonly PlacedMetric[],
  { ids, currency }: { readonly ids: readonly string[]; readonly currency: string | undefined },
): Step | null => {
  const { told } = page;
  const { now, before, figure: figureOf } = page.calculation;
  for (const id of ids) {
    const figure = placed.find(({ line }) => line.id === id && told.figureOf(line, 'now') !== null);
    if (figure !== undefined && currency !== undefined) {
      const own = ofCurrency(figure.line, currency);
      return {
        name: figure.label,
        current: figureOf(own, now),
        previous: before === null ? null : figureOf(own, before),
        count: told.figureOf(own, 'now'),
      };
    }
    if (figure !== undefined) {
      const earlier = previousNow(figure);
      return {
        name: figure.label,
        current: `=${figure.cell}`,
        previous: earlier === null ? null : `=${earlier}`,
        count: told.figureOf(figure.line, 'now'),
      };
    }
    if (id === 'reach') return reachOf(page);
  }
  return null;
};

/** How many of the step before are left; blank for one that others come to as well (visits from elsewhere), which is no share of it. */
const shareOf = (cell: string, before: string): string => {
  const share = `${cell}/${sheetDenominator(before)}`;
  return `=IFERROR(IF(${share}>1;"";${share});"")`;
};

/** The steps that lead from one to the next: of each there is something, and never more than of the one before. */
const leadingSteps = (steps: readonly Step[]): readonly Step[] => {
  let least = Infinity;
  return steps.filter(({ count }) => {
    if (count === null || (count !== undefined && count > least)) return false;
    least = count ?? least;
    return true;
  });
};

interface Funnel {
  readonly title: string;
  readonly steps: readonly Step[];
  /** What all of it cost; `null` where nothing was paid. */
  readonly cost: PlacedMetric | null;
}

/** Writes a way; gives the condition that a step of it has more than the one before, in either period. */
const writeFunnel = (page: ReportPage, { title, steps, cost }: Funnel): string => {
  const { draft, choices } = page;
  const { language } = choices;
  const head = draft.take(1);
  draft.put(
    head,
    0,
    styledCell(
      cost?.line.currency === undefined ? title : `${title}, ${currencyName(cost.line.currency)[language]}`,
      'headingLeft',
    ),
  );
  draft.put(head, 4, styledCell(words.count[language], 'heading'));
  draft.put(head, 5, headingCell(words.ofStep[language]));
  const { before } = page.periodNames;
  if (before !== null) draft.put(head, 6, styledCell(`=${before.alone}`, 'heading', 'General'));
  if (cost !== null) draft.put(head, 7, styledCell(words.costEach[language], 'heading'));
  const first = draft.take(steps.length);
  const [last, columns] = [first + steps.length, before === null ? ['E'] : ['E', 'I']];
  /** All steps but the first of them, which would leave the others no bar, or but the last. */
  const following = (column: string) => `$${column}$${first + 2}:$${column}$${last}`;
  const preceding = (column: string) => `$${column}$${first + 1}:$${column}$${last - 1}`;
  steps.forEach(({ name, current, previous }, at) => {
    const row = first + at;
    draft.put(row, 0, styledCell(name, 'plain'));
    const cell = draft.put(row, 4, figureCell(current, 'count'));
    const bar = `REPT("█";MAX(0;ROUND(${barLength}*${cell}/MAX(1;${following('E')});0)))`;
    if (at > 0) draft.put(row, 2, styledCell(`=IF(ISNUMBER(${cell});${bar};"")`, 'bar', 'General'));
    const before = previous === null ? null : draft.put(row, 8, helperCell(previous));
    if (at > 0) {
      draft.put(row, 5, figureCell(shareOf(cell, `E${row}`), 'fraction'));
      if (before !== null) draft.put(row, 6, styledCell(shareOf(before, `I${row}`), 'soft9', formats.fraction));
    }
    if (cost !== null)
      draft.put(
        row,
        7,
        styledCell(
          `=IFERROR(${cost.cell}/${sheetDenominator(cell)};"")`,
          'figure',
          formatOf({ ...cost.line, formula: { op: 'divide' } }, language),
        ),
      );
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  const isMore = columns.map((column) => {
    const [one, next] = [preceding(column), following(column)];
    return `SUMPRODUCT(ISNUMBER(${one})*ISNUMBER(${next})*(${next}>${one}))`;
  });
  return isMore.join('+');
};

/** From being seen to what was wanted: how many are left at each step, and what one costs where there is cost; paid apart from organic. */
export const writeFunnels = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { language } = page.choices;
  const written = funnels.flatMap(({ title, steps: stepIds, cost }): readonly Funnel[] => {
    const costs = placed.filter(({ line }) => line.id === cost);
    return (costs.length === 0 ? [null] : costs).flatMap((each) => {
      const currency = each === null ? undefined : countedCurrency(each.line);
      const steps = leadingSteps(stepIds.flatMap((ids) => stepOf(page, placed, { ids, currency }) ?? []));
      return steps.length < fewestSteps ? [] : [{ title: title[language], steps, cost: each }];
    });
  });
  if (written.length === 0) return false;
  writeHeading(page, words.funnel[language]);
  const isMore = written.map((funnel) => writeFunnel(page, funnel));
  const note = `=IF(${isMore.join('+')}>0;"${words.moreThanBefore[language]}";"")`;
  page.draft.put(page.draft.take(1), 0, styledCell(note, 'soft', 'General'));
  return true;
};
