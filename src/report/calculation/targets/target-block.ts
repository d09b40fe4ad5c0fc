import { periodStart } from '../../../calendar/period.ts';
import { planMonths } from '../../../contract/choices.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf } from '../../formulas/address.ts';
import { quotedText } from '../../formulas/criterion.ts';
import type { SpanCells } from '../../formulas/formula-range.ts';
import { dayFormat, formats } from '../../layout/formats.ts';
import { detailCell, helperCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import { type TargetPlan, targetCellFormula } from '../../target-plan/target-columns.ts';
import { targetKindOf, targetOfCell, weightOf } from '../../target-plan/target-kind.ts';
import { monthLabel, words } from './target-words.ts';

/** The plans of one quarter; where they are several, none of them counts. */
interface Quarter {
  readonly from: number;
  readonly plans: readonly TargetPlan[];
}

/** The plans that targets are taken from, and the figures that may have one. */
export interface TargetRequest {
  readonly plans: readonly TargetPlan[];
  readonly lines: readonly ReportMetric[];
  /** The cell with how many days of the period are to come; 0 where none is, or where it has not begun. */
  readonly ahead: string;
}

/** The same with the quarters of the plans, the first one first. */
interface PlannedTargets {
  readonly quarters: readonly Quarter[];
  readonly lines: readonly ReportMetric[];
  readonly ahead: string;
}

/** The rows of the block: those of the months, and a heading above the figures. */
interface TargetRows {
  readonly months: number;
  readonly head: number;
}

/** What the plans tell of a figure, in cells. */
export interface TargetOfPlans {
  /** Its target of the period, blank where the plans tell none. */
  readonly target: string;
  /** Which month lacks its own, where the figure is planned. */
  readonly lack: string;
  /**
   * How much is due by the last day with data: of a level without the share that is left of the one it began with.
   * Blank where the plans do not tell.
   */
  readonly due: string;
  readonly startShare: string;
}

/** Where the targets of the period stand. */
export interface TargetCells {
  /** `null` for a figure that no plan has. */
  readonly of: (line: ReportMetric) => TargetOfPlans | null;
  /** The cell that names the plans of the period; blank where it has none. */
  readonly plans: string;
  /** The cell that names plans of one quarter, of which none counts; blank where there are none. */
  readonly several: string;
}

const column = { name: 0, target: 1, lack: 2, rule: 4, months: 6 };
const row = { plan: 0, month: 1, first: 2, last: 3, days: 4, share: 5, gone: 6, due: 7, way: 8, asked: 9, next: 10 };
const monthRows = 11;

/** The first column that is hidden however few the months are. */
const firstHidden = 24;

/** More than the serial number of any day. */
const never = '10^9';

/** Puts the plans of one quarter together. */
export const plannedTargetsOf = ({ plans, lines, ahead }: TargetRequest): PlannedTargets => ({
  lines,
  ahead,
  quarters: [...new Set(plans.map(({ from }) => from))]
    .sort((one, other) => one - other)
    .map((from) => ({ from, plans: plans.filter((plan) => plan.from === from) })),
});

const countOf = ({ quarters }: PlannedTargets): number => quarters.length * planMonths;

/** The hidden columns: the lists of plans by quarter, and what is known of all months and of a figure. */
const hiddenOf = (planned: PlannedTargets) => {
  const lists = Math.max(firstHidden, column.months + countOf(planned));
  const touched = lists + planned.quarters.length;
  const ofMonths = { touched, last: touched + 1, startShare: touched + 2 };
  return { lists, ...ofMonths, lacking: touched + 3, isWeighted: touched + 4, due: touched + 5 };
};

/** How many columns the block takes. */
export const targetColumns = (planned: PlannedTargets): number => hiddenOf(planned).due + 1;

/** Takes the rows of the block. */
export const takeTargets = (layout: SheetLayout, { lines }: PlannedTargets): TargetRows => {
  const months = layout.take(monthRows);
  return { months, head: layout.take(1 + lines.length) };
};

/** What is known of the months, as ranges and cells. */
interface Months {
  readonly first: string;
  readonly days: string;
  readonly shares: string;
  /** The same two until the last day with data, and how much of a level's way is its way to the month's target. */
  readonly gone: string;
  readonly due: string;
  readonly way: string;
  readonly asked: string;
  /** The cell with the first day of the period that no plan has; a later one where each day is of a plan. */
  readonly next: string;
  /** The cells with how many months the period touches, and which of them is its last; 0 where that has no plan. */
  readonly touched: string;
  readonly last: string;
  /** The cell with the share of a level's start in what is due of it. */
  readonly startShare: string;
}

/**
 * Writes the months of the plans, how much of each lies in the period, and how much of that until the last day with
 * data. A level goes the same part of the way from each target to the next, so what is due of it weighs all of them:
 *
 *     15 October to 14 November → October 17 days, 17/31 of it; November 14 days, 14/30; December 0
 *     with data until 7 November → 17/31 and 7/30 are due; a level is half way from October's target to November's
 */
const writeMonths = (
  layout: SheetLayout,
  { months }: TargetRows,
  { planned, span, language }: Pick<TargetSources, 'planned' | 'span' | 'language'>,
): Months => {
  const { quarters } = planned;
  const hidden = hiddenOf(planned);
  const day = dayFormat[language];
  const end = column.months + countOf(planned) - 1;
  const until = `(${span.to}-${planned.ahead})`;
  const at = (line: number, place: number) => absoluteAddress(addressOf(place, months + line));
  (['plan', 'month', 'first', 'last', 'days', 'share', 'gone', 'due', 'way', 'asked', 'next'] as const).forEach(
    (name) => {
      const said = name === 'first' || name === 'last' ? null : words[name][language];
      if (said !== null) layout.put(months + row[name], column.name, styledCell(said, 'name'));
    },
  );
  quarters.forEach(({ from, plans }, quarter) => {
    const start = column.months + planMonths * quarter;
    const ofQuarter = `${at(row.days, start)}:${at(row.days, start + planMonths - 1)}`;
    layout.put(months + row.plan, start, styledCell(plans.map(({ tab }) => tab).join(', '), 'softLeft'));
    for (let month = 0; month < planMonths; month++) {
      const place = start + month;
      const [first, last] = [at(row.first, place), at(row.last, place)];
      const put = (line: number, value: string | number, format: string) =>
        layout.put(months + line, place, detailCell(value, format));
      put(row.month, `=${monthLabel(first, language)}`, 'General');
      put(row.first, periodStart(from, 'month', month), day);
      put(row.last, periodStart(from, 'month', month + 1) - 1, day);
      put(row.days, `=MAX(0;MIN(${span.to};${last})-MAX(${span.from};${first})+1)`, '0');
      put(row.share, `=${at(row.days, place)}/(${last}-${first}+1)`, '0.0%');
      put(row.gone, `=MAX(0;MIN(${until};${last})-MAX(${span.from};${first})+1)`, '0');
      put(row.due, `=${at(row.gone, place)}/(${last}-${first}+1)`, '0.0%');
      const days = (of: number) => at(row.days, of);
      const part = (of: number) => `${at(row.gone, of)}/${days(of)}`;
      const next = place === end ? '' : `-IF(${days(place + 1)}>0;${part(place + 1)};0)`;
      put(row.way, `=IF(${days(place)}>0;${part(place)}${next};0)`, '0.0%');
      put(row.asked, plans.length > 1 ? 0 : `=IF(SUM(${ofQuarter})>0;1;0)`, '"✓";;"–"');
      const before = place === column.months ? span.from : at(row.next, place - 1);
      put(row.next, `=IF(AND(${before}>=${first};${before}<=${last});${last}+1;${before})`, day);
    }
  });
  const across = (line: number) => `${at(line, column.months)}:${at(line, end)}`;
  const help = (place: number, formula: string) =>
    absoluteAddress(layout.put(months + row.share, place, helperCell(`=${formula}`, '0')));
  const [first, last] = [across(row.first), across(row.last)];
  const own = `(${first}<=${span.to})*(${last}>=${span.to})*(COLUMN(${first})-${column.months})`;
  return {
    first,
    days: across(row.days),
    shares: across(row.share),
    gone: across(row.gone),
    due: across(row.due),
    way: across(row.way),
    asked: across(row.asked),
    next: at(row.next, end),
    touched: help(hidden.touched, `COUNTIF(${across(row.days)};">0")`),
    last: help(hidden.last, `IF(${span.from}<=${span.to};SUMPRODUCT(${own});0)`),
    startShare: help(hidden.startShare, `1-SUM(${across(row.way)})`),
  };
};

/**
 * Writes a list of the texts of the quarters that the period touches, from the left on; gives the cell with all of
 * them.
 */
const writeList = (
  layout: SheetLayout,
  { months }: TargetRows,
  {
    planned,
    line,
    textOf,
  }: { readonly planned: PlannedTargets; readonly line: number; readonly textOf: (quarter: Quarter) => string },
): string => {
  const { lists } = hiddenOf(planned);
  const cells = planned.quarters.map((quarter, at) => {
    const start = column.months + planMonths * at;
    const days = `${addressOf(start, months + row.days)}:${addressOf(start + planMonths - 1, months + row.days)}`;
    const before = at === 0 ? '""' : addressOf(lists + at - 1, months + line);
    const text = textOf(quarter);
    const joined = `${before}&IF(${before}="";"";", ")&${quotedText(text)}`;
    const formula = text === '' ? before : `IF(SUM(${days})>0;${joined};${before})`;
    return layout.put(months + line, lists + at, helperCell(`=${formula}`));
  });
  return absoluteAddress(cells[cells.length - 1] ?? '');
};

/** What the block is written from. */
export interface TargetSources {
  readonly planned: PlannedTargets;
  readonly span: SpanCells;
  readonly language: Language;
}

/** Writes the targets of the months for each figure, and what they make for the period. */
export const writeTargets = (layout: SheetLayout, rows: TargetRows, sources: TargetSources): TargetCells => {
  const { planned, span, language } = sources;
  const { quarters, lines } = planned;
  const hidden = hiddenOf(planned);
  const months = writeMonths(layout, rows, sources);
  const { head } = rows;
  layout.put(head, column.target, styledCell(words.target[language], 'heading'));
  layout.put(head, column.rule, styledCell(words.rule[language], 'headingLeft'));
  const rowOf = (line: ReportMetric): number => head + 1 + lines.indexOf(line);
  const ofLine = (line: ReportMetric): string => {
    const of = rowOf(line);
    return `$${addressOf(column.months, of)}:$${addressOf(column.months + countOf(planned) - 1, of)}`;
  };
  const known = (line: ReportMetric): string => `SUMPRODUCT((${months.shares}>0)*ISNUMBER(${ofLine(line)}))`;
  const isWhole = (line: ReportMetric): string =>
    `AND(${months.next}>${span.to};${months.touched}>0;${known(line)}=${months.touched})`;

  const writeWeighted = (line: ReportMetric, own: string): string => {
    const byDays = `SUMPRODUCT(${months.days};${own})/SUM(${months.days})`;
    const below = weightOf(line, lines);
    if (below === null) return byDays;
    const weights = ofLine(below);
    const sum = `SUMPRODUCT(${months.shares};${weights})`;
    const isPlanned = layout.put(
      rowOf(line),
      hidden.isWeighted,
      helperCell(`=IF(AND(${known(below)}=${months.touched};${sum}>0);1;0)`, '0'),
    );
    return `IF(${isPlanned}=1;SUMPRODUCT(${months.shares};${weights};${own})/${sum};${byDays})`;
  };
  const madeOf = (line: ReportMetric): string => {
    const own = ofLine(line);
    switch (targetKindOf(line)) {
      case 'level':
        return `IF(${months.last}=0;"";INDEX(${own};1;MAX(1;${months.last})))`;
      case 'flow':
        return `IF(${isWhole(line)};SUMPRODUCT(${months.shares};${own});"")`;
      case 'rate':
        return `IF(${isWhole(line)};${writeWeighted(line, own)};"")`;
    }
  };
  /** What is due, where each month that has begun has a target. */
  const dueOf = (line: ReportMetric): string => {
    const own = ofLine(line);
    const shares = targetKindOf(line) === 'level' ? months.way : months.due;
    const isKnown = `SUMPRODUCT((${months.gone}>0)*(1-ISNUMBER(${own})))=0`;
    return `IF(AND(${months.next}>${span.to}-${planned.ahead};${isKnown});SUMPRODUCT(${shares};${own});"")`;
  };
  /** The first day of a month that lacks a target, or a day that no plan has. */
  const lackingDay = (line: ReportMetric): string => {
    if (targetKindOf(line) === 'level') return span.to;
    const lacks = `(${months.shares}>0)*(1-ISNUMBER(${ofLine(line)}))`;
    return `MIN(${months.next};SUMPRODUCT(MIN(${months.first}+${never}*(1-${lacks}))))`;
  };
  const ruleText = (line: ReportMetric): string => {
    const said = quotedText(words.rules[targetKindOf(line)][language]);
    const below = weightOf(line, lines);
    if (below === null) return said;
    const by = quotedText(`${words.weightedBy[language]}${below.name[language]}`);
    return `IF(${addressOf(hidden.isWeighted, rowOf(line))}=1;${by};${said})`;
  };
  for (const line of lines) {
    const of = rowOf(line);
    layout.put(of, column.name, styledCell(line.name[language], 'name'));
    quarters.forEach(({ plans }, quarter) => {
      const [plan, ...others] = plans;
      for (let month = 0; month < planMonths; month++) {
        const place = column.months + planMonths * quarter + month;
        const cell = plan === undefined || others.length > 0 ? null : targetCellFormula(plan, line, month);
        // A blank cell of the plan is no 0, and a plan that is deleted is an error.
        const formula = cell === null ? '=""' : `=IFERROR(${targetOfCell(line, cell)};"")`;
        layout.put(of, place, detailCell(formula, formats[line.unit]));
      }
    });
    const target = layout.put(of, column.target, styledCell(`=${madeOf(line)}`, 'figureBold', formats[line.unit]));
    layout.put(of, column.rule, styledCell(`=IF(ISNUMBER(${target});${ruleText(line)};"")`, 'soft', 'General'));
    if (targetKindOf(line) !== 'rate') layout.put(of, hidden.due, helperCell(`=${dueOf(line)}`, formats[line.unit]));
    const day = layout.put(of, hidden.lacking, helperCell(`=${lackingDay(line)}`, '0'));
    const isPlanned = `SUMPRODUCT(${months.asked};ISNUMBER(${ofLine(line)})*1)`;
    layout.put(
      of,
      column.lack,
      styledCell(
        `=IF(OR(ISNUMBER(${target});${isPlanned}=0);"";"${words.noTarget[language]}"&${monthLabel(day, language)})`,
        'soft',
        'General',
      ),
    );
  }
  const cellOf = (line: ReportMetric, place: number) => absoluteAddress(addressOf(place, rowOf(line)));
  return {
    of: (line) =>
      lines.includes(line)
        ? {
            target: cellOf(line, column.target),
            lack: cellOf(line, column.lack),
            due: cellOf(line, hidden.due),
            startShare: months.startShare,
          }
        : null,
    plans: writeList(layout, rows, {
      planned,
      line: row.plan,
      textOf: ({ plans }) => (plans.length === 1 ? (plans[0]?.tab ?? '') : ''),
    }),
    several: writeList(layout, rows, {
      planned,
      line: row.month,
      textOf: ({ plans }) => (plans.length === 1 ? '' : plans.map(({ tab }) => tab).join(', ')),
    }),
  };
};
