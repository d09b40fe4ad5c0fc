import { dateColumnOf, type Kind } from '../../records/kinds.ts';
import type { RowCells, TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { countOver } from '../formulas/criteria.ts';
import { dayRange, hasSpans, rowsBefore, type SpanCells } from '../formulas/formula-range.ts';
import { gapFormula } from '../formulas/gaps.ts';
import {
  comparedFromFormula,
  filledRowsFormula,
  firstDayFormula,
  lastDayFormula,
  longestSpan,
  orderFormulas,
  orderRowFormulas,
  recentRowFormula,
} from '../formulas/record-extent.ts';
import { known } from '../formulas/term.ts';
import { dayFormat } from '../layout/formats.ts';
import { detailCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { words } from './calculation-words.ts';

/** A period that sums are taken over: the report's own, the one that it is compared with, or a step of the trend. */
export interface Period {
  readonly name: string;
  /** 0 for the report's own period, 1 for the one that it is compared with, and from 2 on the steps of the trend. */
  readonly at: number;
  readonly span: SpanCells;
}

/** What a data tab is like, each in a cell. */
export interface DataTabCells {
  readonly rows: string;
  readonly isSorted: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly filled: string;
  /** The day from which on its rows are in order where it is sorted; those before it only where a period asks for them. */
  readonly inOrderFrom: string;
}

export interface Periods {
  readonly dataTabs: ReadonlyMap<Kind, DataTabCells>;
  readonly rowsOf: (kind: Kind, period: Pick<Period, 'at'>) => RowCells;
  /** The cells that count the days without data, by kind and period. */
  readonly gaps: ReadonlyMap<Kind, ReadonlyMap<number, string>>;
}

const column = { name: 0, from: 1, to: 2, days: 3, kinds: 4 };
const tabColumn = { name: 0, rows: 1, isSorted: 2, firstDay: 3, lastDay: 4, filled: 5, recent: 24, order: 25 };
/** The hidden cells of a data tab that check its order, behind `tabColumn.order`. */
const orderColumn = { from: 0, first: 1, second: 2, lastButOne: 3, earlier: 4, compared: 5, older: 6 };
const perKind = 3;

/** The first of the hidden columns that count the records of several days, one for each kind. */
const severalColumn = (kinds: number): number => Math.max(column.kinds + perKind * kinds, tabColumn.recent);

/** How many columns the block takes for some kinds of records. */
export const periodColumns = (kinds: number): number =>
  Math.max(severalColumn(kinds) + Math.max(1, kinds), tabColumn.order + orderColumn.older + 1);

/**
 * Which rows of a tab can belong to a period. Where it is sorted they are found by halving; elsewhere they are all of them, which
 * is slower and as right: the conditions on the days stay.
 *
 * sorted days of 1, 2, 2, 5, 9 October, period 2–5 October → rows 2 to 4
 */
const writeRows = (
  layout: SheetLayout,
  { row, left, span }: { readonly row: number; readonly left: number; readonly span: SpanCells },
  { days, tab }: { readonly days: string; readonly tab: DataTabCells },
): void => {
  const [first, last] = [left + 1, left + 2];
  const until = (day: string) => rowsBefore(day, days);
  const end = addressOf(last, row);
  layout.put(row, first, detailCell(`=IF(${tab.isSorted}=1;MIN(${end};${until(span.from)}+1);1)`, '0'));
  layout.put(row, last, detailCell(`=IF(${tab.isSorted}=1;MAX(1;${until(`${span.to}+1`)});${tab.rows})`, '0'));
};

/** How many records of several days begin in a span, without the leading `=`. */
const severalDaysFormula = (holding: TabSummary, { from, to }: SpanCells): string => {
  const day = dateColumnOf(holding.kind);
  return countOver(holding, [
    { is: 'compared', column: day, sign: '>=', value: from },
    { is: 'compared', column: day, sign: '<', value: `${to}+1` },
    ...known('date_end'),
  ]);
};

/** A period to be written: its name, and the formulas of its first and last day. */
export interface PlannedPeriod {
  readonly name: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** The rows of the block: those of the periods under two of headings, then those of the data tabs under one. */
export interface PeriodRows {
  readonly head: number;
  readonly tabs: number;
  readonly periods: readonly (PlannedPeriod & { readonly row: number })[];
}

/** Takes the rows of the block now, so that what stands below knows where it begins. */
export const takePeriods = (
  layout: SheetLayout,
  planned: readonly PlannedPeriod[],
  holdings: readonly TabSummary[],
): PeriodRows => {
  const head = layout.take(2 + planned.length + 1);
  const tabs = layout.take(1 + holdings.length);
  return { head, tabs, periods: planned.map((period, at) => ({ ...period, row: head + 2 + at })) };
};

/** Where a period stands. */
export const periodAt = ({ periods }: PeriodRows, at: number): Period | undefined => {
  const found = periods.find((period) => period.at === at);
  if (found === undefined) return undefined;
  const cell = (place: number) => absoluteAddress(addressOf(place, found.row));
  return { name: found.name, at, span: { from: cell(column.from), to: cell(column.to) } };
};

/** Writes whether a tab is in order, in parts; gives the day from which on, and the formula of whether it is. */
const writeOrder = (
  layout: SheetLayout,
  { row, rows, asked }: { readonly row: number; readonly rows: string; readonly asked: string },
  holding: TabSummary,
): { readonly from: string; readonly isSorted: string } => {
  const place = (name: keyof typeof orderColumn) => tabColumn.order + orderColumn[name];
  const cell = (name: keyof typeof orderColumn) => absoluteAddress(addressOf(place(name), row));
  const put = (name: keyof typeof orderColumn, formula: string) =>
    layout.put(row, place(name), helperCell(`=${formula}`, '0'));
  const cells = {
    ...{ rows, from: cell('from'), first: cell('first') },
    ...{ second: cell('second'), lastButOne: cell('lastButOne') },
  };
  put('from', comparedFromFormula(holding));
  for (const [name, formula] of Object.entries(orderRowFormulas(holding, cells)))
    put(name as keyof typeof orderColumn, formula);
  const checks = orderFormulas(holding, cells, asked);
  for (const [name, formula] of Object.entries(checks)) put(name as keyof typeof orderColumn, formula);
  return { from: cells.from, isSorted: `${cell('earlier')}*${cell('compared')}*${cell('older')}` };
};

/** What each data tab is like, a row each: whether it is sorted decides how its rows are found. `asked` is the first day that anything asks for. */
const writeDataTabs = (
  layout: SheetLayout,
  { head, asked }: { readonly head: number; readonly asked: string },
  { holdings, language }: Pick<Written, 'holdings' | 'language'>,
): ReadonlyMap<Kind, DataTabCells> => {
  (['dataTab', 'rowsOfTab', 'sorted', 'firstDay', 'lastDay', 'filled'] as const).forEach((word, at) => {
    layout.put(head, at, styledCell(words[word][language], at === 0 ? 'headingLeft' : 'heading'));
  });
  const askedFrom = absoluteAddress(
    layout.put(head, tabColumn.order + orderColumn.older, helperCell(`=${asked}`, dayFormat[language])),
  );
  return new Map(
    holdings.map((holding, place) => {
      const row = head + 1 + place;
      const days = dayRange(holding);
      const cell = (at: number) => absoluteAddress(addressOf(at, row));
      const rows = cell(tabColumn.rows);
      layout.put(row, tabColumn.name, styledCell(holding.tab, 'plain'));
      layout.put(row, tabColumn.rows, detailCell(`=ROWS(${days})`, '0'));
      const order = writeOrder(layout, { row, rows, asked: askedFrom }, holding);
      layout.put(row, tabColumn.isSorted, detailCell(`=${order.isSorted}`, '"✓";;"✗"'));
      const day = dayFormat[language];
      const isSorted = cell(tabColumn.isSorted);
      layout.put(row, tabColumn.firstDay, detailCell(`=${firstDayFormula(holding, isSorted)}`, day));
      const filled = cell(tabColumn.filled);
      const recent = layout.put(row, tabColumn.recent, helperCell(`=${recentRowFormula(holding, filled)}`, '0'));
      const sortedTab = { isSorted, filled, recent: absoluteAddress(recent) };
      layout.put(row, tabColumn.lastDay, detailCell(`=${lastDayFormula(holding, sortedTab)}`, day));
      layout.put(row, tabColumn.filled, detailCell(`=${filledRowsFormula(holding, isSorted)}`, '0'));
      return [
        holding.kind,
        {
          rows,
          isSorted: cell(tabColumn.isSorted),
          firstDay: cell(tabColumn.firstDay),
          lastDay: cell(tabColumn.lastDay),
          filled: cell(tabColumn.filled),
          inOrderFrom: order.from,
        },
      ];
    }),
  );
};

interface Written {
  readonly holdings: readonly TabSummary[];
  readonly language: Language;
  /** The kinds whose days without data are counted column by column. */
  readonly byColumn: ReadonlySet<Kind>;
  /** Whether the days of the periods are typed, or end with those of the data. */
  readonly periodsBy: 'typed days' | 'data';
}

/** Writes the days of the periods and, for each kind of records, the days without data and the rows that can matter. */
export const writePeriods = (
  layout: SheetLayout,
  { head, tabs, periods }: PeriodRows,
  { holdings, language, byColumn, periodsBy }: Written,
): Periods => {
  const day = dayFormat[language];
  (['period', 'firstDay', 'lastDay', 'days'] as const).forEach((word, at) => {
    layout.put(head + 1, at, styledCell(words[word][language], at === 0 ? 'headingLeft' : 'heading'));
  });
  const leftOf = (at: number) => column.kinds + perKind * at;
  const severalAt = severalColumn(holdings.length);
  const fromOf = (row: number) => absoluteAddress(addressOf(column.from, row));
  const own = periods.find(({ at }) => at === 0)?.row ?? head;
  const begins = [...periods.map(({ row }) => fromOf(row)), `${fromOf(own)}-${longestSpan}`];
  // Periods that end with the data are known only once its order is.
  const asked = periodsBy === 'data' ? '0' : `MIN(${begins.join(';')})`;
  const dataTabs = writeDataTabs(layout, { head: tabs, asked }, { holdings, language });
  const rowsOf = (kind: Kind, { at }: Pick<Period, 'at'>): RowCells => {
    const place = holdings.findIndex((holding) => holding.kind === kind);
    const left = leftOf(place);
    const row = periods.find((period) => period.at === at)?.row ?? head;
    const cell = (place: number) => absoluteAddress(addressOf(place, row));
    const holding = holdings[place];
    return {
      first: cell(left + 1),
      last: cell(left + 2),
      ...(holding === undefined || !hasSpans(holding)
        ? {}
        : { severalDays: { from: cell(column.from), to: cell(column.to), count: cell(severalAt + place) } }),
    };
  };
  const gaps = new Map<Kind, Map<number, string>>(
    holdings.flatMap(({ kind }) => (byColumn.has(kind) ? [] : [[kind, new Map<number, string>()]])),
  );
  holdings.forEach((holding, at) => {
    const left = leftOf(at);
    layout.put(head, left, styledCell(holding.tab, 'headingLeft'));
    (['missing', 'firstRow', 'lastRow'] as const).forEach((word, place) => {
      if (word === 'missing' && byColumn.has(holding.kind)) return;
      layout.put(head + 1, left + place, styledCell(words[word][language], 'heading'));
    });
  });
  for (const { name, at, from, to, row } of periods) {
    layout.put(row, column.name, styledCell(name, 'name'));
    const span = {
      from: absoluteAddress(layout.put(row, column.from, detailCell(`=${from}`, day))),
      to: absoluteAddress(layout.put(row, column.to, detailCell(`=${to}`, day))),
    };
    layout.put(row, column.days, detailCell(`=${lengthFormula(span)}`, '0'));
    holdings.forEach((holding, place) => {
      const tab = dataTabs.get(holding.kind);
      if (tab === undefined) return;
      const left = leftOf(place);
      writeRows(layout, { row, left, span }, { days: dayRange(holding), tab });
      if (hasSpans(holding))
        layout.put(
          row,
          severalAt + place,
          helperCell(`=${severalDaysFormula({ ...holding, rows: rowsOf(holding.kind, { at }) }, span)}`, '0'),
        );
      // The days without data of the steps are told nowhere.
      if (at > 1 || byColumn.has(holding.kind)) return;
      const records = { ...holding, rows: rowsOf(holding.kind, { at }) };
      const cell = layout.put(row, left, detailCell(gapFormula(records, span, tab), '0'));
      gaps.get(holding.kind)?.set(at, absoluteAddress(cell));
    });
  }
  return { dataTabs, rowsOf, gaps };
};
