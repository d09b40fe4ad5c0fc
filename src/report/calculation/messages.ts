import type { Choices } from '../../contract/choices.ts';
import { type ColumnName, headingOf } from '../../records/kinds.ts';
import type { TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { known } from '../formulas/term.ts';
import { answeredArray } from '../formulas/term-formula.ts';
import { minutesPerDay, workedUntil, workingMinutesFormula } from '../formulas/waiting-time.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { words } from './calculation-words.ts';
import {
  above,
  columnOf,
  listedPeriods,
  type Rooms,
  roomsFor,
  rowFormula,
  rowsOfList,
  rowsOfPeriod,
  valueFormula,
  writeAbove,
} from './listed-records.ts';
import type { DataTabCells, Period, RowCells } from './periods.ts';

/** As many messages of a period as a report lists at most. */
const mostMessages = 10_000;

const time = 'yyyy-mm-dd hh:mm';

const column = { received: 0, platform: 1, channel: 2, answered: 3, minutes: 4, waited: 5, log: 6, logs: 7, row: 8 };

/** What the block takes of the tab's rows. */
export interface MessageRows {
  readonly rooms: Rooms;
  readonly rows: number;
}

/** Plans the block; `null` where no message tells when it was answered. */
export const messageRowsOf = ({
  choices,
  holdings,
  summed,
}: {
  readonly choices: Choices;
  readonly holdings: TabSummaries;
  /** Of how many periods and steps of the trend the time is needed that was waited in working hours. */
  readonly summed: number;
}): MessageRows | null => {
  const holding = holdings.get('feedback');
  if (holding === undefined || !holding.filled.includes('first_reply_minutes')) return null;
  const rooms = roomsFor(holding, choices, mostMessages);
  return { rooms, rows: rowsOfList(rooms) + (summed === 0 ? 0 : 2 + summed) };
};

/** Where the messages of a report stand. */
export interface MessageCells {
  /** A cell that tells why the messages cannot be read one by one; blank where they can. */
  readonly problem: string;
  /** The minutes that each message of a period waited for its answer; blank where it has none. */
  readonly waited: (period: Period) => string;
  /**
   * The cell with the variance of the logarithm of the mean time that the messages of a period waited, by the jackknife; blank where
   * it cannot be told.
   */
  readonly variance: (period: Period) => string;
  /** The cell with the working minutes that the messages of a period waited, added up. */
  readonly sum: (period: Period) => string;
}

interface Listed {
  readonly period: Period;
  readonly rows: RowCells;
}

interface Written {
  readonly top: number;
  readonly block: MessageRows;
  readonly holding: TabSummary;
  readonly tab: DataTabCells;
  readonly periods: readonly Listed[];
  /** The periods and the steps of the trend of which the working time is needed that was waited. */
  readonly summed: readonly Listed[];
  readonly language: Language;
}

/**
 * The periods and the steps of the trend, a row each, with the working time until the answers and until the messages: what lies
 * between them was waited. It stands also where there are more messages than rows for them.
 */
const writeSums = (
  layout: SheetLayout,
  head: number,
  { holding, summed, language }: Written,
): ReadonlyMap<number, string> => {
  const { hours } = holding;
  if (hours === undefined) return new Map();
  layout.put(head, column.received, styledCell(words.period[language], 'headingLeft'));
  layout.put(head, column.answered, styledCell(words.workedUntilAnswers[language], 'heading'));
  layout.put(head, column.minutes, styledCell(words.workedUntilMessages[language], 'heading'));
  layout.put(head, column.waited, styledCell(words.waited[language], 'heading'));
  return new Map(
    summed.map(({ period, rows }, at) => {
      const row = head + 1 + at;
      const cut = { ...holding, rows };
      const mask = recordMask(cut, [...recordsIn(cut, period.span), ...known('first_reply_minutes')]);
      const until = (moment: string) => `=SUMPRODUCT(${mask}*${workedUntil(hours, moment, period.span.from)})`;
      layout.put(row, column.received, styledCell(period.name, 'plain'));
      const answers = layout.put(row, column.answered, helperCell(until(answeredArray(cut)), '0.##'));
      const messages = layout.put(row, column.minutes, helperCell(until(rangeOf(cut, 'received_at')), '0.##'));
      // To a thousandth of a second: the rest is what a difference of large sums loses.
      const waitedInMinutes = `ROUND((${answers}-${messages})*60;3)/60`;
      const waited = layout.put(row, column.waited, helperCell(`=IFERROR(${waitedInMinutes};"")`, '0.##'));
      return [period.at, absoluteAddress(waited)];
    }),
  );
};

/** How far the logarithm of the mean moves without one message; a dash where there is none without it. */
const logWithout = (waited: string, { all, count }: { readonly all: string; readonly count: string }): string =>
  `=IF(ISNUMBER(${waited});IFERROR(LN((1-${waited}/${all})*${count}/(${count}-1));"${dash}");"")`;

/** The jackknife's variance of the logarithm of a mean, without the leading `=`; blank where it has none without some message. */
const meanVariance = (logs: string, count: string): string =>
  `IF(COUNT(${logs})=${count};(${count}-1)/${count}*(SUMPRODUCT(${logs};${logs})-SUM(${logs})^2/${count});"")`;

/** Writes the messages of both periods, each in a row, with the minutes that it waited. */
export const writeMessages = (layout: SheetLayout, written: Written): MessageCells => {
  const { top, block, holding, tab, periods, language } = written;
  const { rooms } = block;
  const { hours } = holding;
  const listed = listedPeriods(top, rooms, periods);
  const problem = writeAbove(layout, top, {
    title: words.messages[language],
    about: words.messagesAbout[language],
    noRoom: words.noRoomForMessages[language],
    tab,
    listed,
    language,
  });
  const heading = (at: number, text: string) =>
    layout.put(top + above.head, at, styledCell(text, at < 3 ? 'headingLeft' : 'heading'));
  const has = (name: ColumnName) => holding.filled.includes(name);
  heading(column.received, headingOf('received_at')[language]);
  heading(column.platform, words.network[language]);
  if (has('channel')) heading(column.channel, headingOf('channel')[language]);
  if (hours !== undefined) heading(column.answered, headingOf('answered_at')[language]);
  heading(column.minutes, headingOf('first_reply_minutes')[language]);
  heading(column.waited, words.waited[language]);
  heading(column.log, words.withoutIt[language]);
  heading(column.logs, words.tests.variance[language]);
  heading(column.row, words.row[language]);
  for (const rows of listed) {
    const { sums, room } = rows;
    const down = (at: number) => columnOf(rows, at);
    layout.put(sums, column.minutes, helperCell(`=SUM(${down(column.minutes)})`, '#,##0.##'));
    const all = absoluteAddress(
      layout.put(sums, column.waited, helperCell(`=SUM(${down(column.waited)})`, '#,##0.##')),
    );
    const timed = absoluteAddress(layout.put(sums, column.log, helperCell(`=COUNT(${down(column.waited)})`, '#,##0')));
    layout.put(
      sums,
      column.logs,
      helperCell(`=IF(${problem}="";IFERROR(${meanVariance(down(column.log), timed)};"");"")`, 'General'),
    );
    layout.put(sums, column.row, helperCell(`=COUNT(${down(column.row)})`, '#,##0'));
    for (let at = 0; at < room; at++) {
      const row = rows.first + at;
      const place = `$${layout.put(row, column.row, helperCell(rowFormula(holding, rows, at), '0'))}`;
      const put = (to: number, formula: string, format: string) =>
        `$${layout.put(row, to, helperCell(formula, format))}`;
      const text = (to: number, name: ColumnName) =>
        has(name) ? put(to, valueFormula(holding, name, { row: place, of: 'text' }), 'General') : '';
      const number = (to: number, name: ColumnName, format: string) =>
        put(to, valueFormula(holding, name, { row: place, of: 'number' }), format);
      const waited = `$${addressOf(column.waited, row)}`;
      put(column.log, logWithout(waited, { all, count: timed }), 'General');
      const received = number(column.received, 'received_at', time);
      text(column.platform, 'platform');
      text(column.channel, 'channel');
      const minutes = number(column.minutes, 'first_reply_minutes', '0.##');
      if (hours === undefined) {
        put(column.waited, `=${minutes}`, '0.##');
        continue;
      }
      const byMinutes = `IF(ISNUMBER(${minutes});${received}+${minutes}/${minutesPerDay};"")`;
      const told = has('answered_at')
        ? valueFormula(holding, 'answered_at', { row: place, of: 'number' }).slice(1)
        : null;
      const answered = put(
        column.answered,
        told === null ? `=${byMinutes}` : `=IF(ISNUMBER(${told});${told};${byMinutes})`,
        time,
      );
      const worked = workingMinutesFormula(hours, received, answered);
      put(column.waited, `=IF(ISNUMBER(${minutes});SUMPRODUCT(${worked});"")`, '0.##');
    }
  }
  const sums = writeSums(layout, top + rowsOfList(rooms) + 1, written);
  return {
    problem,
    waited: (period) => columnOf(rowsOfPeriod(listed, period), column.waited),
    variance: (period) => absoluteAddress(addressOf(column.logs, rowsOfPeriod(listed, period).sums)),
    sum: ({ at }) => sums.get(at) ?? '""',
  };
};
