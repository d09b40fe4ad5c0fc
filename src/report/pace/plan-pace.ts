import { periodStart } from '../../calendar/period.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import type { ReportPage } from '../layout/page.ts';
import { periodWithin } from '../layout/period-name.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { roundedToSay, spokenAmount } from '../layout/spoken-figure.ts';
import type { StyleName } from '../layout/styles.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { isFlow } from '../metrics/report-metrics.ts';
import { words as reportWords } from '../report-words.ts';
import { writeHeading } from '../sections/heading.ts';
import { type PlacedMetric, placedOf } from '../sections/placed-metric.ts';
import { leadingTargets } from '../target-plan/planned-metrics.ts';
import { planCellFormula, column as planColumn, planUntil, type TargetPlan } from '../target-plan/target-columns.ts';
import { plannedDirectionOf } from '../target-plan/target-kind.ts';
import { quarterNames } from '../target-plan/target-plan-words.ts';
import { words } from './pace-words.ts';

/** As many totals of the plan are shown, of as many that may have a target. */
const most = { shown: 3, asked: 6 };

/** The columns of the block, and the hidden ones: two for each total that may be shown, then which total a row shows. */
const column = { name: 0, target: 2, actual: 3, done: 4, quarter: 5, bar: 6, share: 7 };
const perTotal = 2;
const shownColumn = gridColumns + perTotal * most.asked;

/**
 * The rows of what is known of a total: how many have a target up to it, then each number with its text, and what a day
 * brought, beside how many have data and no target up to it.
 */
const known = { rank: 0, target: 1, actual: 2, quarter: 3, soFar: 4, need: 5, aDay: 6 };
const barLength = 10;

/** What sets a count apart from what a day brought, which stands among the counts and has a decimal at most. */
const apart = '1/4';

/** A day's part of a total, with a decimal where it is small. */
const aDayOf = (part: string): string => `IF(ABS(${part})<10;ROUND(${part};1);ROUND(${part};0))`;

/** How a cell of the block looks. */
interface ShownAs {
  readonly style?: StyleName;
  readonly format?: string;
}

/** The one plan of the quarter in which a day lies; `null` where there is none, or several, of which none counts. */
export const planOf = (plans: readonly TargetPlan[], day: number): TargetPlan | null => {
  const own = plans.filter(({ from }) => from <= day && day < periodStart(from, 'quarter', 1));
  return own.length === 1 ? (own[0] ?? null) : null;
};

/** What a day has to bring until the end of the quarter, or how much of a budget is left for it, as a sentence. */
const needSaid = (
  { choices: { language }, span }: ReportPage,
  { line, label }: PlacedMetric,
  { rest, days, need, now }: Readonly<Record<'rest' | 'days' | 'need' | 'now', string>>,
): string => {
  const isBudget = plannedDirectionOf(line) === 'lower';
  const said = [
    quotedText(`${label}${(isBudget ? words.left : words.need)[language]}`),
    spokenAmount(line, need, language),
    `"${words.aDay[language]}"`,
    periodWithin(span, language),
    `"${words.itWas[language]}"`,
    spokenAmount(line, now, language),
    '"."',
  ].join('&');
  const over = quotedText(`${label}${(isBudget ? words.isSpent : words.isDone)[language]}`);
  return `IF(${days}<=0;"";IF(${rest}<=0;${over};IFERROR(${said};"")))`;
};

/**
 * How much of a quarter's plan is done: the totals that have a target in the period, and what a day has to bring from now
 * on. Where no plan is of the quarter there is no block.
 */
export const writePace = (
  page: ReportPage,
  { placed, plan }: { readonly placed: readonly PlacedMetric[]; readonly plan: TargetPlan | null },
): void => {
  const { draft, choices, span, periodNames } = page;
  const { language } = choices;
  const asked = leadingTargets(choices.goal, page.lines).filter(isFlow);
  const totals = placedOf(asked, placed).slice(0, most.asked);
  if (plan === null || totals.length === 0) return;
  const top = writeHeading(page, words.title[language]);
  const head = draft.take(1);
  const shownRows = Math.min(most.shown, totals.length);
  const first = draft.take(shownRows);
  const last = draft.take(1);
  // What is known of a total stands below each other, in more rows than a few totals have.
  draft.take(Math.max(1, top + known.aDay + 1 - draft.bottom()));
  const rows = draft.bottom() - top;
  const width = perTotal * totals.length;
  /** What has no row is beside what has: fewer totals leave columns. */
  const placeOf = (row: number, place: number): readonly [row: number, column: number] =>
    row < rows ? [top + row, place] : [top + row - rows, place + width];
  const at = (row: number, place: number) => {
    const [line, left] = placeOf(row, place);
    return absoluteAddress(addressOf(left, line));
  };
  const put = (row: number, place: number, formula: string) => {
    draft.put(...placeOf(row, place), helperCell(`=${formula}`));
    return at(row, place);
  };
  const until = planUntil(plan);
  const end = periodStart(plan.from, 'quarter', 1) - 1;
  const isOfPlan = put(known.rank, shownColumn, `AND(${span.to}>=${plan.from};${span.to}<=${end})`);
  const days = put(known.target, shownColumn, `IF(ISNUMBER(${until});${end}-${until};0)`);
  totals.forEach((figure, place) => {
    const { line, target, cell } = figure;
    const left = gridColumns + perTotal * place;
    const before = place === 0 ? '0' : at(known.rank, left - perTotal);
    put(known.rank, left, `${before}+IF(AND(${isOfPlan};ISNUMBER(${target}));1;0)`);
    draft.put(top + known.rank, left + 1, helperCell(figure.label, '@'));
    const ofPlan = (of: number) => {
      const own = planCellFormula(plan, line, of);
      return `IFERROR(IF(ISNUMBER(${own});${own};"");"")`;
    };
    const say = (row: number, formula: string) => {
      const number = put(row, left, formula);
      const rounded = roundedToSay(line, number);
      const text = spokenAmount(line, `(${rounded})`, language);
      // A small count left a number would be shown as the target on its card is.
      put(row, left + 1, `IF(ISNUMBER(${number});${text}&"";"")`);
      return number;
    };
    say(known.target, `IF(ISNUMBER(${target});${target};"")`);
    say(known.actual, `IF(ISNUMBER(${cell});${cell};"")`);
    const quarter = say(known.quarter, ofPlan(planColumn.target));
    const soFar = put(known.soFar, left, ofPlan(planColumn.actual));
    const rest = put(known.need, left, `IF(COUNT(${quarter};${soFar})=2;${quarter}-${soFar};"")`);
    const need = put(known.need, left + 1, `IF(AND(ISNUMBER(${rest});${days}>0);${aDayOf(`${rest}/${days}`)};0)`);
    const now = put(known.aDay, left, `IF(ISNUMBER(${cell});${aDayOf(`${cell}/${lengthFormula(span)}`)};"")`);
    const without = place === 0 ? apart : at(known.aDay, left - 1);
    put(known.aDay, left + 1, `${without}+IF(AND(${isOfPlan};NOT(ISNUMBER(${target}));ISNUMBER(${cell}));1;0)`);
    put(known.soFar, left + 1, `IF(ISNUMBER(${rest});${needSaid(page, figure, { rest, days, need, now })};"")`);
  });
  const across = (row: number) => `${at(row, gridColumns)}:${at(row, gridColumns + width - 1)}`;
  const part = `IF(ISNUMBER(${until});MIN(${end};${until})-${plan.from - 1};0)`;
  const length = end - plan.from + 1;
  const { title, short } = quarterNames(plan.from, language);
  const gone = `${quotedText(title)}&"${words.gone[language]}"&${part}&"${words.of[language]}${length}${words.part[language]}"&TEXT(${part}/${length};"0%")`;
  const told = `IF(${isOfPlan};${gone};"${words.otherQuarter[language]}")`;
  draft.put(top, column.share, styledCell(`=${told}`, 'label', 'General'));
  draft.put(head, column.name, styledCell(reportWords.kpi[language], 'headingLeft'));
  for (const [place, formula] of [
    [column.target, `"${words.target[language]}"&${periodNames.now}`],
    [column.actual, periodNames.now],
    [column.done, `"${words.done[language]}"`],
    [column.quarter, quotedText(`${words.target[language]}${short}`)],
    [column.share, `"${words.doneSoFar[language]}"`],
  ] as const)
    draft.put(head, place, styledCell(`=${formula}`, 'heading', 'General'));
  for (let shown = 0; shown < shownRows; shown++) {
    const row = first + shown;
    // Those with a target, then others with data: their place is that of the cell before the one that counts them.
    const other = `MATCH(${shown + 1}-MAX(${across(known.rank)})+${apart};${across(known.aDay)};0)-1`;
    const place = absoluteAddress(
      draft.put(
        row,
        shownColumn + 1,
        helperCell(`=IFERROR(MATCH(${shown + 1};${across(known.rank)};0);IFERROR(${other};""))`),
      ),
    );
    const own = (of: number, beside = 1) => `INDEX(${across(of)};1;${place}+${beside})`;
    const show = (to: number, formula: string, { style = 'figure', format = 'General' }: ShownAs = {}) =>
      draft.put(row, to, styledCell(`=IF(ISNUMBER(${place});IFERROR(${formula};"");"")`, style, format));
    show(column.name, own(known.rank), { style: 'name' });
    show(column.target, `IF(ISNUMBER(${own(known.target, 0)});${own(known.target)};"${words.noTarget[language]}")`, {
      style: 'soft9',
    });
    show(column.actual, own(known.actual), { style: 'figureBold' });
    show(column.done, `${own(known.actual, 0)}/${own(known.target, 0)}`, { format: '0%' });
    show(column.quarter, own(known.quarter), { style: 'soft9' });
    const share = show(column.share, `${own(known.soFar, 0)}/${own(known.quarter, 0)}`, { format: '0%' });
    const bar = `IF(ISNUMBER(${share});" "&REPT("█";MAX(0;MIN(${barLength};ROUND(${barLength}*${share};0))));"")`;
    draft.put(row, column.bar, styledCell(`=${bar}`, 'bar', 'General'));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  }
  const hasAny = `MAX(${across(known.rank)})>0`;
  const firstNeed = `IFERROR(INDEX(${across(known.soFar)};1;MATCH(1;${across(known.rank)};0)+1)&"";"")`;
  const said = `IF(NOT(${isOfPlan});"";IF(${hasAny};${firstNeed};"${words.noTargets[language]}"))`;
  draft.put(last, column.name, styledCell(`=${said}`, 'soft', 'General'));
};
