import { calendarDayOf } from '../../calendar/day.ts';
import { monthNames } from '../../calendar/month-names.ts';
import { periodStart } from '../../calendar/period.ts';
import type { PlanChoices } from '../../contract/choices.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { truncate } from '../../text/truncate.ts';
import { absoluteAddress, addressOf, fixedRowAddress } from '../formulas/address.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { dayFormat, shortDayLabel } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import { column, figureRows, hidden, monthColumn, ofMonth, untilRow } from './target-columns.ts';
import { quarterNames, words } from './target-plan-words.ts';

const titleHeight = 30;
const findingHeight = 24;

/** The rows of the head, from 0. */
export const headRows = { title: 0, who: 1, until: untilRow, hint: 4, finding: 6, months: 9, columns: 10 };
export const findings = 2;

/** A month of a plan in cells: how many days it has, how many of them are gone, their share, and whether it runs. */
export interface PlanMonth {
  readonly name: string;
  /** From 0 for January. */
  readonly at: number;
  readonly days: string;
  readonly gone: string;
  readonly share: string;
  readonly runs: string;
}

/** The cells that all of a plan goes by. */
export interface PlanHead {
  readonly months: readonly [PlanMonth, PlanMonth, PlanMonth];
  /** The last day with data; 0 where there is none. */
  readonly last: string;
  /** The cell in which that day is shown. */
  readonly until: string;
  /** The quarter until that day, and its own last day. */
  readonly span: SpanCells;
  readonly end: string;
  readonly step: { readonly days: string; readonly months: string };
  /** Says which day is the last, once it is known where the data tabs tell theirs. */
  readonly writeLast: (lastDays: readonly string[]) => void;
}

/** The cell that says what a column is, for a rule over the rows below. */
export const headingOf = (at: number): string => fixedRowAddress(addressOf(at, headRows.columns));

/** A row of hidden cells for each thing that is known of the months. */
const helpRow = { days: 0, starts: 1, gone: 2, share: 3, runs: 4, span: 5 };
const spanPlace = { last: 0, from: 1, to: 2, end: 3, stepDays: 4, stepMonths: 5 };

const helpAddress = (row: number, at: number): string => absoluteAddress(addressOf(hidden.targets + at, row));

/** Writes the title, whose plan it is, and what all of it goes by. */
export const writePlanHead = (layout: SheetLayout, choices: PlanChoices, holdings: readonly TabSummary[]): PlanHead => {
  const { language, from, client } = choices;
  const help = (row: number, at: number, value: string | number) =>
    absoluteAddress(layout.put(row, hidden.targets + at, helperCell(value)));
  layout.take(figureRows.first);
  layout.height(headRows.title, titleHeight);
  for (let at = 0; at < findings; at++) layout.height(headRows.finding + at, findingHeight);
  layout.put(headRows.title, column.name, styledCell(words.tab[language], 'title'));
  const accounts = holdings.flatMap((holding) => holding.accounts);
  const names = (all: readonly string[]) => [...new Set(all.filter((name) => name !== ''))].join(', ');
  const who = [
    client ?? names(accounts.map(({ account }) => account)),
    names(accounts.map(({ platform }) => platform)),
  ].filter((part) => part !== '');
  const first = monthColumn(0);
  layout.put(headRows.who, column.name, styledCell(quarterNames(from, language).title, 'soft'));
  layout.put(headRows.who, first, styledCell(truncate(who.join(' · '), 120), 'soft'));
  layout.put(headRows.hint, first, styledCell(words.hint[language], 'soft'));

  const last = helpAddress(helpRow.span, spanPlace.last);
  const monthAt = (at: number): PlanMonth => {
    const start = periodStart(from, 'month', at);
    const length = periodStart(from, 'month', at + 1) - start;
    const days = help(helpRow.days, at, length);
    const begins = help(helpRow.starts, at, start);
    const gone = help(helpRow.gone, at, `=MAX(0;MIN(${days};${last}-${begins}+1))`);
    const month = calendarDayOf(start).month - 1;
    return {
      name: monthNames[language][month] ?? '',
      at: month,
      days,
      gone,
      share: help(helpRow.share, at, `=${gone}/${days}`),
      runs: help(helpRow.runs, at, `=IF(AND(${gone}>0;${gone}<${days});1;0)`),
    };
  };
  const months = [monthAt(0), monthAt(1), monthAt(2)] as const;
  const end = help(helpRow.span, spanPlace.end, periodStart(from, 'quarter', 1) - 1);
  const begin = help(helpRow.span, spanPlace.from, from);
  const step = { days: help(helpRow.span, spanPlace.stepDays, 0), months: help(helpRow.span, spanPlace.stepMonths, 1) };
  const to = help(helpRow.span, spanPlace.to, `=MAX(${begin};MIN(${end};${last}))`);
  layout.put(headRows.until, column.name, styledCell(words.until[language], 'label'));
  const until = addressOf(first, headRows.until);
  writeColumnHeads(layout, { months, to, language });
  return {
    months,
    last,
    until,
    span: { from: begin, to },
    end,
    step,
    writeLast: (lastDays) => {
      help(helpRow.span, spanPlace.last, `=INT(MIN(TODAY();MAX(0;${lastDays.join(';')})))`);
      layout.put(headRows.until, first, styledCell(`=IF(${last}=0;"–";${last})`, 'figure', dayFormat[language]));
    },
  };
};

/** Writes what each column is, and above it which month; that the pace stands in is the one that runs. */
const writeColumnHeads = (
  layout: SheetLayout,
  { months, to, language }: Pick<PlanHead, 'months'> & { readonly to: string; readonly language: Language },
): void => {
  const { months: upper, columns: lower } = headRows;
  const head = (at: number, text: string, style: 'heading' | 'headingLeft' | 'headingMiddle' = 'heading') =>
    layout.put(lower, at, styledCell(text, style));
  const across = (first: number, last: number, value: string) => {
    layout.put(upper, first, styledCell(value, 'headingMiddle', 'General'));
    layout.merge(`${addressOf(first, upper)}:${addressOf(last, upper)}`);
  };
  head(column.name, words.kpi[language], 'headingLeft');
  months.forEach(({ name, days, gone, runs }, at) => {
    const first = monthColumn(at);
    const progress = `"${name}${words.daysGone[language]}"&${gone}&"${words.ofDays[language]}"&${days}`;
    across(first, first + ofMonth.pace, `=IF(${runs}=1;${progress};"${name}")`);
    head(first + ofMonth.target, words.target[language]);
    head(first + ofMonth.actual, words.actual[language]);
    head(first + ofMonth.percent, words.percent[language]);
    layout.put(
      lower,
      first + ofMonth.pace,
      styledCell(`=IF(${runs}=1;"${words.pace[language]}";"")`, 'heading', 'General'),
    );
    layout.rule({ range: addressOf(first, upper), formula: `=${runs}=1`, colour: colours.accent });
  });
  across(column.due, column.status, `="${words.quarterUntil[language]}"&${shortDayLabel(to, language)}`);
  head(column.due, words.due[language]);
  head(column.actual, words.actual[language]);
  head(column.pace, words.pace[language]);
  head(column.status, words.status[language], 'headingMiddle');
  layout.put(upper, column.target, styledCell(words.ofQuarter[language], 'heading'));
  head(column.target, words.target[language]);
};
