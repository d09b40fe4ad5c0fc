import type { Choices } from '../../../contract/choices.ts';
import { type Kind, kinds } from '../../../records/kinds.ts';
import type { TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { truncate } from '../../../text/truncate.ts';
import { absoluteAddress, addressOf, rangeDown } from '../../formulas/address.ts';
import { areCriteria, criteriaFor } from '../../formulas/criteria.ts';
import { dayRange, hasSpans, rangeOf, rowsBefore } from '../../formulas/formula-range.ts';
import { type Condition, recordMask, recordsIn, within } from '../../formulas/mask.ts';
import { conditionsOf, known, ofReport, type Term, whetherTicked } from '../../formulas/term.ts';
import { dayFormat } from '../../layout/formats.ts';
import { detailCell, helperCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { lengthFormula } from '../../metrics/compared-days.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import type { DailyRange, DailySide } from '../../statistics/daily-change.ts';
import { words } from '../calculation-words.ts';
import type { DataTabCells, Period } from '../periods.ts';
import { sumFormat } from '../sum-format.ts';
import { type DailyCells, type DaysOfPeriods, testColumns, writeDailyTests } from './daily-tests.ts';
import { type DailyFigure, type DayColumn, dailyFiguresOf, dayColumnsOf, nameOfColumn } from './day-columns.ts';
import { writeGaps } from './day-gaps.ts';

/** The column in which the block begins, from 0. */
export const daysColumn = 10;

/** The days of a month, for which there is always room. */
const monthDays = 31;

/** A year and a day: beyond, days are not listed one by one, and nothing is judged by them. */
const mostDays = 367;
/** More days than a longer period has when the report is planned. */
const slack = 3;

/** Rows of a tab that is not sorted which its days are still added up from. */
const mostUnsorted = 5000;

/** The date, the columns that are seen, and those that are hidden: further columns stand behind `more`. */
const place = {
  date: daysColumn,
  columns: daysColumn + 1,
  seen: 6,
  blank: 48,
  single: 49,
  weekday: 50,
  bounds: 51,
  more: 57,
};
const row = { title: 0, tabs: 2, head: 3, now: 4, before: 7, days: 10 };
/** The rows of a period above the days: its sums, whether they are those of the terms, and its days with data. */
const ofPeriod = { sum: 0, check: 1, known: 2 };
const daysOfWeek = 7;

/** The column from which on the means of weekdays and the tests stand, and that of how many records each day has. */
const asideColumn = (columns: readonly DayColumn[]): number => place.more + Math.max(0, columns.length - place.seen);
const countsColumn = (columns: readonly DayColumn[]): number =>
  asideColumn(columns) + Math.max(columns.length + 2, testColumns);

/** The block of days as it is planned. */
export interface PlannedDays {
  readonly figures: readonly DailyFigure[];
  readonly columns: readonly DayColumn[];
  readonly kinds: readonly Kind[];
  /** The rows of both periods. */
  readonly room: number;
  readonly rows: number;
  readonly width: number;
}

/** Plans a row for each day of the period and of the one before; `null` where no figure is judged by its days. */
export const planDays = (
  lines: readonly ReportMetric[],
  { from, to, compare }: Pick<Choices, 'from' | 'to' | 'compare'>,
): PlannedDays | null => {
  const figures = dailyFiguresOf(lines);
  const columns = dayColumnsOf(figures);
  if (columns.length === 0) return null;
  const length = to - from + 1;
  const each = length > monthDays && length <= mostDays ? length + slack : monthDays;
  const room = compare === 'none' ? each : 2 * each;
  return {
    figures,
    columns,
    kinds: [...new Set(columns.map(({ term }) => term.kind))],
    room,
    rows: row.days + Math.max(room, daysOfWeek + 1 + figures.length),
    width: countsColumn(columns) + columns.length,
  };
};

/** What the block is written from. */
export interface DaySources {
  readonly tabs: ReadonlyMap<Kind, DataTabCells>;
  /** The whole records of a kind, and those cut to the rows of a period. */
  readonly holdings: ReadonlyMap<Kind, TabSummary>;
  readonly recordsIn: (kind: Kind, period: Period) => TabSummary;
  readonly sumOf: (column: DayColumn, period: Period) => string;
  /** The cell of another figure's sum over a period. */
  readonly termOf: (line: ReportMetric, term: Term, period: Period) => string;
  readonly now: Period;
  readonly before: Period | undefined;
  /** The cell by which a total of the earlier period is multiplied to be compared a day. */
  readonly lengthRatio: string;
  readonly language: Language;
}

/** Where what the days tell stands. */
export interface DayCells {
  readonly figures: ReadonlyMap<ReportMetric, DailyCells>;
  /** For each kind a text that names its columns with days missing; blank where there are none. */
  readonly gaps: ReadonlyMap<Kind, string>;
}

const sumConditions = ({ line, term }: Pick<DayColumn, 'line' | 'term'>) => [
  ...conditionsOf(line, term),
  ...known(term.column),
];

/** What makes a day known: a record with a value, whether or not it is ticked. */
const knownConditions = ({ line, term }: DayColumn) => sumConditions({ line, term: whetherTicked(term) });

/** Whether a day needs a record of each account: one that lacks some is no day with data. */
const isOfEachAccount = ({ kind, accounts, only }: TabSummary): boolean =>
  kind === 'days' && (only ?? accounts).length > 1;

/**
 * The sum of a column on one day, blank where no record has a value, and how many records have one. `ends` are two cells: what asks for a blank last day, and the
 * day itself, so that a single day counts whether or not its end is told.
 */
const dayFormulas = (
  holding: TabSummary,
  column: DayColumn,
  { day, ends }: { readonly day: string; readonly ends: string },
): { readonly sum: string; readonly count: string } => {
  const ofDay = (value: string): string => `IF(${day}="";"";${value})`;
  const conditions = [...sumConditions(column), ...ofReport(holding)];
  const asKnown = [...knownConditions(column), ...ofReport(holding)];
  const added = rangeOf(holding, column.term.column);
  if (!areCriteria(conditions)) {
    const maskOf = (own: readonly Condition[]) => recordMask(holding, [within({ from: day, to: day }), ...own]);
    const count = `SUMPRODUCT(${maskOf(asKnown)}*1)`;
    const sum = `SUMPRODUCT(${maskOf(conditions)}*1;${added})`;
    return { sum: ofDay(`IF(${count}=0;"";${sum})`), count: ofDay(count) };
  }
  const begun = dayRange(holding);
  const isSingle = hasSpans(holding) ? [rangeOf(holding, 'date_end'), ends] : [];
  const criteriaOf = (own: readonly Condition[]): string =>
    [begun, `">="&${day}`, begun, `"<"&${day}+1`, ...isSingle, ...criteriaFor(holding, own)].join(';');
  const sum = `SUMPRODUCT(SUMIFS(${added};${criteriaOf(conditions)}))`;
  const count = `SUMPRODUCT(COUNTIFS(${criteriaOf(asKnown)}))`;
  // Records are counted only where they add nothing up: 0 has no reciprocal.
  return { sum: ofDay(`IFERROR(1/(1/${sum});IF(${count}=0;"";0))`), count: ofDay(count) };
};

/** Writes the sums of each day, checks them against the terms, and tests each figure by its days. */
export const writeDays = (
  layout: SheetLayout,
  { top, plan }: { readonly top: number; readonly plan: PlannedDays },
  sources: DaySources,
): DayCells => {
  const { columns, room } = plan;
  const { now, before, language, holdings, tabs } = sources;
  const first = top + row.days;
  const fixed = (at: number, line: number) => absoluteAddress(addressOf(at, line));
  const isSeen = (at: number) => at >= place.columns && at < place.columns + place.seen;
  const put = ([line, at]: readonly [number, number], formula: string, format = 'General') =>
    absoluteAddress(layout.put(line, at, (isSeen(at) ? detailCell : helperCell)(`=${formula}`, format)));
  const down = (at: number) => rangeDown(at, first, room);
  const placeOf = (at: number) => (at < place.seen ? place.columns + at : place.more + at - place.seen);
  const aside = asideColumn(columns);

  layout.put(top + row.title, place.date, styledCell(words.daysTitle[language], 'section'));
  layout.put(top + row.title + 1, place.date, styledCell(words.daysAbout[language], 'sentence'));
  layout.edge('section', `${addressOf(place.date, top)}:${addressOf(place.columns + place.seen - 1, top)}`);
  layout.put(top + row.head, place.date, styledCell(words.day[language], 'headingLeft'));

  const nowRow = top + row.now;
  const beforeRow = top + row.before;
  const nowDays = put([nowRow, place.weekday], `MAX(0;${lengthFormula(now.span)})`);
  const beforeDays = put(
    [beforeRow, place.weekday],
    before === undefined ? '0' : `MAX(0;${lengthFormula(before.span)})`,
  );
  const fits = `${nowDays}+${beforeDays}<=${room}`;
  // Elsewhere every day would read the whole tab.
  const canBeRead = plan.kinds.flatMap((kind) => {
    const tab = tabs.get(kind);
    return tab === undefined ? [] : [`OR(${tab.isSorted}=1;${tab.rows}<=${mostUnsorted})`];
  });
  const hasRoom = put([top + row.head, place.weekday], `IF(AND(${[fits, ...canBeRead].join(';')});1;0)`);
  const why = put(
    [top + row.head - 1, place.weekday],
    `IF(${hasRoom}=1;"";IF(${fits};"${words.unsorted[language]}";"${words.noRoomForDays[language]}"))`,
    'General',
  );
  const periods = [
    { period: now, at: nowRow, days: nowDays, from: '1', to: nowDays },
    ...(before === undefined
      ? []
      : [
          {
            period: before,
            at: beforeRow,
            days: beforeDays,
            from: `${nowDays}+1`,
            to: `${nowDays}+${beforeDays}`,
          },
        ]),
  ].map((each) => ({
    ...each,
    isThere: put([each.at + 1, place.weekday], `IF(AND(${hasRoom}=1;${each.days}>0);1;0)`),
    cut: (at: number, [more, less]: readonly [string, string] = ['', '']) =>
      `INDEX(${down(at)};${each.from}${more}):INDEX(${down(at)};${each.to}${less})`,
  }));
  for (const { period, at, days } of periods) {
    layout.put(at, place.date, styledCell(`="${period.name}: "&${days}`, 'figureBold', 'General'));
    layout.put(at + ofPeriod.check, place.date, styledCell(words.asTerms[language], 'soft'));
    layout.put(at + ofPeriod.known, place.date, styledCell(words.daysKnown[language], 'soft'));
  }

  const boundsOf = (kind: Kind) => place.bounds + 2 * plan.kinds.indexOf(kind);
  const nearby = new Map(
    plan.kinds.map((kind) => {
      const rows = periods.flatMap(({ period }) => sources.recordsIn(kind, period).rows ?? []);
      const from = put([top + row.head, boundsOf(kind)], `MIN(${rows.map((each) => each.first).join(';')})`, '0');
      const to = put([top + row.head, boundsOf(kind) + 1], `MAX(${rows.map((each) => each.last).join(';')})`, '0');
      return [kind, { first: from, last: to }];
    }),
  );
  /** Cuts the rows of both periods to those that begin on a day, where the tab is sorted. */
  const writeRowsOfDay = (
    [line, left]: readonly [number, number],
    { day, kind }: { readonly day: string; readonly kind: Kind },
  ): void => {
    const [tab, holding, rows] = [tabs.get(kind), holdings.get(kind), nearby.get(kind)];
    if (tab === undefined || holding === undefined || rows === undefined) return;
    const until = (end: string) => rowsBefore(end, dayRange({ ...holding, rows }));
    const last = `$${addressOf(left + 1, line)}`;
    put([line, left], `IF(${tab.isSorted}=1;MIN(${last};${rows.first}+${until(day)});${rows.first})`, '0');
    put([line, left + 1], `IF(${tab.isSorted}=1;MAX(1;${rows.first}-1+${until(`${day}+1`)});${rows.last})`, '0');
  };
  for (let at = 0; at < room; at++) {
    const line = first + at;
    const earlier =
      before === undefined ? '""' : `IF(${at + 1}<=${nowDays}+${beforeDays};${before.span.from}+${at}-${nowDays};"")`;
    const day = put(
      [line, place.date],
      `IF(${hasRoom}=1;IF(${at + 1}<=${nowDays};${now.span.from}+${at};${earlier});"")`,
      dayFormat[language],
    );
    put([line, place.weekday], `IF(${day}="";"";MOD(INT(${day});${daysOfWeek}))`, '0');
    put([line, place.blank], '"="', 'General');
    put([line, place.single], day, 'General');
    for (const kind of plan.kinds) writeRowsOfDay([line, boundsOf(kind)], { day, kind });
  }

  const spanning = new Map(
    plan.kinds.map((kind) => [
      kind,
      periods.map(({ period, at }) => {
        const records = sources.recordsIn(kind, period);
        const mask = recordMask(records, recordsIn(records, period.span));
        const isLong = hasSpans(records) ? `(${rangeOf(records, 'date_end')}>${dayRange(records)})` : '0';
        return put([at, boundsOf(kind)], `SUMPRODUCT(${mask}*${isLong})`, '0');
      }),
    ]),
  );

  const sides = columns.map((column, index) => {
    const { term } = column;
    const { kind } = term;
    const at = placeOf(index);
    const whole = holdings.get(kind);
    if (whole === undefined) throw new Error(`No tab holds the ${kind} of a day.`);
    layout.put(top + row.tabs, at, styledCell(truncate(kinds[kind].tab[language], 12), 'heading'));
    layout.put(top + row.head, at, styledCell(truncate(nameOfColumn(column, language), 16), 'heading'));
    const isByAccount = isOfEachAccount(whole);
    const countsAt = countsColumn(columns) + index;
    for (let line = first; line < first + room; line++) {
      const left = boundsOf(kind);
      const holding = { ...whole, rows: { first: `$${addressOf(left, line)}`, last: `$${addressOf(left + 1, line)}` } };
      const day = `$${addressOf(place.date, line)}`;
      const ends = `$${addressOf(place.blank, line)}:$${addressOf(place.single, line)}`;
      const { sum, count } = dayFormulas(holding, column, { day, ends });
      put([line, at], sum, sumFormat(column.term));
      if (isByAccount) put([line, countsAt], count);
    }
    // As many records as a day of either period has at most; where there are none, no day has as many.
    const most = `MAX(1;${periods.map((each) => fixed(countsAt, each.at)).join(';')})`;
    const counted = periods.map(({ period, at: line, isThere, cut }, which) => {
      const own = cut(at);
      const ofDays = cut(countsAt);
      const sum = absoluteAddress(
        layout.put(
          line,
          at,
          styledCell(`=IF(${isThere}=0;"";IF(COUNT(${own})=0;"";SUM(${own})))`, 'figureBold', sumFormat(column.term)),
        ),
      );
      const isSpanning = spanning.get(kind)?.[which] ?? '0';
      const total = sources.sumOf(column, period);
      layout.put(
        line + ofPeriod.check,
        at,
        styledCell(
          `=IF(AND(${isSpanning}=0;ISNUMBER(${sum});ISNUMBER(${total}));IF(ABS(${sum}-${total})<=ABS(${total})/10^9;"✓";"≠");"")`,
          'soft9',
          'General',
        ),
      );
      const records = sources.recordsIn(kind, period);
      const last = hasSpans(records) ? rangeOf(records, 'date_end') : dayRange(records);
      const covers = `(${cut(place.date)}>=TRANSPOSE(${dayRange(records)}))*(${cut(place.date)}<TRANSPOSE(${last})+1)`;
      const mask = recordMask(records, [within(period.span), ...knownConditions(column), ...ofReport(records)]);
      const putCount = (cell: readonly [number, number], [single, several]: readonly [string, string]) =>
        put(cell, `IF(${isThere}=0;0;IF(${isSpanning}=0;${single};${several}))`, '0');
      const knownPlace = [line + ofPeriod.known, at] as const;
      if (!isByAccount) {
        const covered = `SUMPRODUCT((MMULT(${covers};${mask}*1)+ISNUMBER(${own})*1>0)*1)`;
        return { sum, known: putCount(knownPlace, [`COUNT(${own})`, covered]) };
      }
      // A record of one day is in the count of that day already.
      const ofEach = hasSpans(records) ? `MMULT(${covers};${mask}*(${last}>${dayRange(records)}))+${ofDays}` : ofDays;
      putCount([line, countsAt], [`MAX(${ofDays})`, `SUMPRODUCT(MAX(${ofEach}))`]);
      return {
        sum,
        known: putCount(knownPlace, [`COUNTIF(${ofDays};${most})`, `SUMPRODUCT((${ofEach}=${most})*1)`]),
      };
    });
    return { column, at, counted };
  });

  const indices = new Map(columns.map(({ key }, index) => [key, index]));
  const rangesOf = (which: 0 | 1, at: number): Omit<DailyRange, 'sum'> => {
    const cut = periods[which]?.cut;
    if (cut === undefined) throw new Error('No period is compared.');
    return { all: cut(at), early: cut(at, ['', '-1']), late: cut(at, ['+1', '']) };
  };
  const both: DaysOfPeriods = { now: nowDays, before: beforeDays, hasRoom, why, lengthRatio: sources.lengthRatio };
  const gaps = new Map(
    plan.kinds.map((kind) => [kind, writeGaps(layout, { kind, both, language, line: nowRow, aside, sides })]),
  );
  const weekdays = (at: number) => rangeDown(at, first, daysOfWeek);
  const numbers = aside + columns.length;
  const tested =
    before === undefined
      ? null
      : {
          periods: {
            now: { ...rangesOf(0, place.weekday), days: nowDays },
            before: { ...rangesOf(1, place.weekday), days: beforeDays },
            weekdays: weekdays(numbers),
            evenMeans: weekdays(numbers + 1),
          },
          sideOf: (index: number): DailySide => ({
            now: { ...rangesOf(0, placeOf(index)), sum: sides[index]?.counted[0]?.sum ?? '' },
            before: { ...rangesOf(1, placeOf(index)), sum: sides[index]?.counted[1]?.sum ?? '' },
            weekdayMeans: weekdays(aside + index),
          }),
        };
  if (tested !== null) {
    const { now: own, before: other } = tested.periods;
    const count = (range: string, weekday: string) => `COUNTIF(${range};${weekday})`;
    for (let weekday = 0; weekday < daysOfWeek; weekday++) {
      const line = first + weekday;
      layout.put(line, numbers, helperCell(weekday, '0'));
      const named = fixed(numbers, line);
      const all = `(${count(own.all, named)}+${count(other.all, named)})`;
      const even = [own, other].map(({ all: range, days }) => `${count(range, named)}/${days}`).join('+');
      put([line, numbers + 1], `IFERROR((${even})/${all};0)`, 'General');
      columns.forEach((_, index) => {
        const side = tested.sideOf(index);
        const parts = [
          `SUMIFS(${side.now.all};${own.all};${named})/${side.now.sum}`,
          `SUMIFS(${side.before.all};${other.all};${named})/${side.before.sum}`,
        ].join('+');
        put([line, aside + index], `IFERROR((${parts})/${all};0)`, 'General');
      });
    }
  }
  return {
    gaps,
    figures: writeDailyTests(
      layout,
      { line: first + daysOfWeek + 1, at: aside },
      plan.figures.map((figure) => {
        const own = [figure.top, ...(figure.bottom === null ? [] : [figure.bottom])].flatMap(({ key }) => {
          const index = indices.get(key);
          return index === undefined ? [] : [index];
        });
        const [upper = 0, lower = null] = own;
        return {
          figure,
          both,
          language,
          known: [0, 1].map((which) => own.flatMap((index) => sides[index]?.counted[which]?.known ?? [])),
          single: periods.map(({ cut }) => own.map((index) => `COUNT(${cut(placeOf(index))})`)),
          sums: periods.map(({ period }) =>
            [figure.top, figure.bottom].map((side) =>
              side === null ? null : sources.termOf(figure.line, side.term, period),
            ),
          ),
          test:
            tested === null
              ? null
              : {
                  periods: tested.periods,
                  top: tested.sideOf(upper),
                  bottom: lower === null ? null : tested.sideOf(lower),
                },
        };
      }),
    ),
  };
};
