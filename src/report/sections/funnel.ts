import { sheetDenominator } from '../../kpi/formula/ratio.ts';
import type { KpiValue } from '../../kpi/kpi.ts';
import type { Text } from '../../text/language.ts';
import { addressOf } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { formats, lengthOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, headingCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { writeHeading } from './heading.ts';
import { type PlacedMetric, previousNow } from './placed-metric.ts';

/** A step: what is added up in it, each by the first figure that the data tells, and how all of it is called together. */
interface StepDefinition {
  readonly parts: readonly (readonly string[])[];
  readonly name: Text;
}

const seen: StepDefinition = {
  parts: [['SUM posts.impressions', 'SUM posts.views'], ['SUM ads.impressions']],
  name: words.stepSeen,
};
const clicked: StepDefinition = { parts: [['SUM posts.clicks'], ['SUM ads.clicks']], name: words.stepClicked };
const [engaged, visited] = [
  { parts: [['SUM posts.engagements']], name: words.stepSeen },
  { parts: [['SUM site.sessions']], name: words.stepSeen },
];
const bought: StepDefinition = {
  parts: [['SUM conversions purchase', 'SUM site.conversions', 'SUM ads.conversions']],
  name: words.stepSeen,
};

/** From being seen to what was wanted. Who engages with a post need not be one who clicks in it, so that it stands only where nothing else leads on. */
const ways: readonly (readonly StepDefinition[])[] = [
  [seen, clicked, visited, bought],
  [seen, engaged, clicked],
];

const barLength = 24;
/** Fewer steps are no way. */
const fewestSteps = 3;
const column = { bar: 2, count: 5, share: 6, before: 7 };
/** The count of the period before, and how many parts of a step are known in each period. */
const helper = { before: 8, parts: 9, partsBefore: 10 };

interface Step {
  readonly name: string;
  readonly parts: readonly PlacedMetric[];
  /** How many there were when the report was planned; `undefined` where nobody looked. */
  readonly count: KpiValue | undefined;
}

const stepOf = (
  { told, choices }: ReportPage,
  placed: readonly PlacedMetric[],
  { parts: wanted, name }: StepDefinition,
): readonly Step[] => {
  const parts = wanted.flatMap((ids) => {
    const found = ids.flatMap((id) =>
      placed.filter(({ line }) => line.id === id && told.figureOf(line, 'now') !== null),
    );
    return found.slice(0, 1);
  });
  const [alone, ...others] = parts;
  if (alone === undefined) return [];
  const counts = parts.map(({ line }) => told.figureOf(line, 'now'));
  const count = counts.includes(undefined) ? undefined : counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return [{ name: others.length === 0 ? alone.label : name[choices.language], parts, count }];
};

/** The longest run of steps of which none has more than the one before: to one that has, others come as well. */
const longestRun = (steps: readonly Step[]): readonly Step[] => {
  const runs: Step[][] = [];
  let least = -1;
  for (const step of steps) {
    const run = runs[runs.length - 1];
    if (run === undefined || (step.count ?? 0) > least) runs.push([step]);
    else run.push(step);
    least = step.count ?? Infinity;
  }
  return runs.reduce<readonly Step[]>((longest, run) => (run.length > longest.length ? run : longest), []);
};

const wayOf = (page: ReportPage, placed: readonly PlacedMetric[]): readonly Step[] | undefined =>
  ways
    .map((steps) => longestRun(steps.flatMap((step) => stepOf(page, placed, step))))
    .find(({ length }) => length >= fewestSteps);

/** How a step is shown. */
const asCount = { unit: 'count', formula: { op: 'measure' } } as const;

/** How many of the step before are left; blank where one of the two is of other parts, or has more. */
const shareOf = (cell: string, before: string, isAlike = 'TRUE'): string => {
  const share = `${cell}/${sheetDenominator(before)}`;
  return `=IFERROR(IF(AND(${isAlike};${share}<=1);${share};"");"")`;
};

/** All parts of a step that are known, together. */
const added = (cells: readonly string[]): string =>
  cells.length === 1 ? `=${cells[0]}` : `=IF(COUNT(${cells.join(';')})=0;"${dash}";SUM(${cells.join(';')}))`;

/** From being seen to what was wanted: how many are left at each step, of posts and ads together. */
export const writeFunnel = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { draft, choices, periodNames } = page;
  const { language } = choices;
  const steps = wayOf(page, placed);
  if (steps === undefined) return false;
  const top = writeHeading(page, words.funnel[language]);
  draft.put(top, column.before, styledCell(words.barsFrom[language], 'label'));
  const head = draft.take(1);
  draft.put(head, 0, styledCell(words.step[language], 'headingLeft'));
  draft.put(head, column.count, styledCell(`=${periodNames.now}`, 'heading', 'General'));
  draft.put(head, column.share, headingCell(words.ofStep[language]));
  const before = periodNames.before;
  if (before !== null) draft.put(head, column.before, styledCell(`=${before.within}`, 'heading', 'General'));
  const first = draft.take(steps.length);
  const last = first + steps.length - 1;
  const down = (at: number, from: number, to: number) => `$${addressOf(at, from)}:$${addressOf(at, to)}`;
  // The first step would leave the others no bar.
  const following = down(column.count, first + 1, last);
  steps.forEach(({ name, parts, count }, at) => {
    const row = first + at;
    draft.put(row, 0, styledCell(name, 'plain'));
    const cells = parts.map(({ cell }) => cell);
    const cell = draft.put(
      row,
      column.count,
      styledCell(added(cells), `figureBold${lengthOf(asCount, count)}`, formats.count),
    );
    const known = draft.put(row, helper.parts, helperCell(`=COUNT(${cells.join(';')})`, '0'));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
    const earlier = parts.flatMap((part) => previousNow(part) ?? []);
    const hasEarlier = earlier.length > 0;
    if (hasEarlier) draft.put(row, helper.before, helperCell(added(earlier)));
    const knownBefore = hasEarlier
      ? draft.put(row, helper.partsBefore, helperCell(`=COUNT(${earlier.join(';')})`, '0'))
      : known;
    if (at === 0) return;
    const bar = `REPT("█";MAX(0;ROUND(${barLength}*${cell}/MAX(1;${following});0)))`;
    draft.put(row, column.bar, styledCell(`=IF(ISNUMBER(${cell});${bar};"")`, 'bar', 'General'));
    draft.put(row, column.share, figureCell(shareOf(cell, addressOf(column.count, row - 1)), 'fraction'));
    if (!hasEarlier) return;
    const [own, former] = [addressOf(helper.before, row), addressOf(helper.before, row - 1)];
    const isAlike = `${known}=${knownBefore};${addressOf(helper.parts, row - 1)}=${addressOf(helper.partsBefore, row - 1)}`;
    draft.put(row, column.before, styledCell(shareOf(own, former, isAlike), 'soft9', formats.fraction));
  });
  const isMore = (at: number) => {
    const [one, next] = [down(at, first, last - 1), down(at, first + 1, last)];
    return `SUMPRODUCT(ISNUMBER(${one})*ISNUMBER(${next})*(${next}>${one}))`;
  };
  const more = [column.count, ...(before === null ? [] : [helper.before])].map(isMore).join('+');
  const below = draft.take(1);
  const put = (at: number, formula: string) => draft.put(below, at, helperCell(`=${formula}`, '0'));
  const isMoreThanBefore = put(helper.parts, more);
  // Where nothing was told before there is no other share to explain.
  const [parts, partsBefore] = [helper.parts, helper.partsBefore].map((at) => down(at, first, last));
  const unlike = put(
    helper.partsBefore,
    before === null ? '0' : `SUMPRODUCT((${parts}<>${partsBefore})*(${partsBefore}>0))`,
  );
  const note = `=IF(${isMoreThanBefore}>0;"${words.moreThanBefore[language]}";IF(${unlike}>0;"${words.otherParts[language]}";""))`;
  draft.put(below, 0, styledCell(note, 'soft', 'General'));
  draft.gap(below);
  return true;
};
