import type { Choices } from '../../../contract/choices.ts';
import { type ColumnName, headingOf } from '../../../records/kinds.ts';
import { messageCounts, tellingColumns } from '../../../records/messages.ts';
import { hasColumn, type RowCells, type TabSummaries, type TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf } from '../../formulas/address.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { dash } from '../../formulas/metric-formula.ts';
import { minutesPerDay, workingMinutesFormula } from '../../formulas/waiting-time.ts';
import { detailCell, helperCell, styledCell } from '../../layout/planned-cell.ts';
import { gap, type SheetLayout } from '../../layout/sheet-layout.ts';
import { words } from '../calculation-words.ts';
import {
  above,
  columnOf,
  listedPeriods,
  nearlyEqual,
  problemCell,
  type Rooms,
  roomsFor,
  rowFormula,
  rowsOfList,
  rowsOfPeriod,
  valueFormula,
  writeAbove,
  writeCheck,
} from '../listed-records.ts';
import type { DataTabCells, Period } from '../periods.ts';

/** As many messages of a period as a report lists at most. */
const mostMessages = 10_000;

const time = 'yyyy-mm-dd hh:mm';
const logarithm = '0.####';

const column = {
  received: 0,
  platform: 1,
  channel: 2,
  answered: 3,
  minutes: 4,
  waited: 5,
  log: 6,
  answers: 7,
  counted: 8,
  row: 9,
};

/** What the block takes of the tab's rows. */
export interface MessageRows {
  readonly rooms: Rooms;
  readonly rows: number;
}

/** Plans the block; `null` where no message tells when it was answered. */
export const messageRowsOf = ({
  choices,
  holdings,
}: {
  readonly choices: Choices;
  readonly holdings: TabSummaries;
}): MessageRows | null => {
  const holding = holdings.get('feedback');
  if (holding === undefined || !tellingColumns.first_reply_minutes.some((name) => holding.filled.includes(name)))
    return null;
  const rooms = roomsFor(holding, choices, mostMessages);
  return { rooms, rows: rowsOfList(rooms) };
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
  /** Of how many answers each record of a period tells how long they took; blank where it does not. */
  readonly answers: (period: Period) => string;
  /** The cell with the number of records of a period that are several messages each. */
  readonly counted: (period: Period) => string;
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
  /** The cells with what those of the block must add up to, where there are any. */
  readonly sumOf: (period: Period) => { readonly records: string | null; readonly minutes: string | null };
  readonly language: Language;
}

/** How far the logarithm of the mean moves without one record; a dash where there is none without it. */
const logWithout = (own: Weighed, all: Weighed): string =>
  `=IF(ISNUMBER(${own.answers});IFERROR(LN((1-${own.minutes}/${all.minutes})*${all.answers}/(${all.answers}-${own.answers}));"${dash}");"")`;

/** The minutes that messages waited together, and how many those are. */
interface Weighed {
  readonly minutes: string;
  readonly answers: string;
}

/** The jackknife's variance of the logarithm of a mean, without the leading `=`; blank where it has none without some record. */
const meanVariance = (logs: string, answers: string): string => {
  const count = `COUNT(${answers})`;
  return `IF(COUNT(${logs})=${count};(${count}-1)/${count}*(SUMPRODUCT(${logs};${logs})-SUM(${logs})^2/${count});"")`;
};

/** Writes the messages of both periods, each in a row, with the minutes that it waited. */
export const writeMessages = (
  layout: SheetLayout,
  { top, block, holding, tab, periods, sumOf, language }: Written,
): MessageCells => {
  const { rooms } = block;
  const { hours } = holding;
  const listed = listedPeriods(top, rooms, periods);
  writeAbove(layout, top, {
    title: words.messages[language],
    about: words.messagesAbout[language],
    noRoom: words.noRoomForMessages[language],
    tab,
    listed,
    language,
  });
  const problem = problemCell(top);
  const heading = (at: number, text: string) =>
    layout.put(top + above.head, at, styledCell(text, at < 3 ? 'headingLeft' : 'heading'));
  const has = (name: ColumnName) => holding.filled.includes(name);
  const counts = messageCounts.filter((name) => hasColumn(holding, name));
  const hasAnswers = hasColumn(holding, 'answered_at');
  // Of the mean of several messages nobody knows how much of it were working hours.
  const countsAnswers = hours === undefined && counts.includes('answers');
  heading(column.received, headingOf('received_at')[language]);
  heading(column.platform, words.network[language]);
  if (has('channel')) heading(column.channel, headingOf('channel')[language]);
  if (hasAnswers || hours !== undefined) heading(column.answered, headingOf('answered_at')[language]);
  heading(column.minutes, headingOf('first_reply_minutes')[language]);
  heading(column.waited, words.waited[language]);
  heading(column.log, words.withoutIt[language]);
  heading(column.answers, headingOf('answers')[language]);
  if (counts.length > 0) heading(column.counted, words.countedTogether[language]);
  heading(column.row, `${words.row[language]}${gap}`);
  for (const rows of listed) {
    const { period, sums, room } = rows;
    const down = (at: number) => columnOf(rows, at);
    layout.put(sums, column.minutes, detailCell(`=SUM(${down(column.minutes)})`, '0.0'));
    const together = countsAnswers
      ? `+SUMPRODUCT(${[column.counted, column.minutes, column.answers].map(down).join(';')})`
      : '';
    const all = {
      minutes: absoluteAddress(
        layout.put(sums, column.waited, detailCell(`=SUM(${down(column.waited)})${together}`, '#,##0.##')),
      ),
      answers: absoluteAddress(layout.put(sums, column.answers, detailCell(`=SUM(${down(column.answers)})`, '#,##0'))),
    };
    const variance = `IFERROR(${meanVariance(down(column.log), down(column.answers))};"")`;
    layout.put(sums, column.log, detailCell(`=IF(${problem}="";${variance};"")`, logarithm));
    if (counts.length > 0) layout.put(sums, column.counted, detailCell(`=SUM(${down(column.counted)})`, '#,##0'));
    const listedRows = layout.put(
      sums,
      column.answered,
      detailCell(`=COUNT(${down(column.row)})`, `#,##0" ${words.rows[language]}"`),
    );
    const { records, minutes: waitedInAll } = sumOf(period);
    writeCheck(layout, [sums, column.row], {
      equal: [
        ...(records === null ? [] : [`${records}=${listedRows}`]),
        ...(waitedInAll === null ? [] : [nearlyEqual(waitedInAll, all.minutes)]),
      ],
      language,
    });
    for (let at = 0; at < room; at++) {
      const row = rows.first + at;
      const place = `$${layout.put(row, column.row, detailCell(rowFormula(holding, rows, at), `0"${gap}"`))}`;
      const put = (to: number, formula: string, format: string) =>
        `$${layout.put(row, to, (to < column.answered ? helperCell : detailCell)(formula, format))}`;
      const text = (to: number, name: ColumnName) =>
        has(name) ? put(to, valueFormula(holding, name, { row: place, of: 'text' }), 'General') : '';
      const number = (to: number, name: ColumnName, format: string) =>
        put(to, valueFormula(holding, name, { row: place, of: 'number' }), format);
      const waited = `$${addressOf(column.waited, row)}`;
      const received = number(column.received, 'received_at', time);
      text(column.platform, 'platform');
      text(column.channel, 'channel');
      const minutes = number(column.minutes, 'first_reply_minutes', '0.##');
      const isCounted = counts.map((name) => `INDEX(${rangeOf(holding, name)};${place}-1)<>""`);
      const counted =
        counts.length === 0
          ? '0'
          : put(column.counted, `=IF(ISNUMBER(${place});OR(${isCounted.join(';')})*1;"")`, '"✓";;"–"');
      const byMinutes = `IF(ISNUMBER(${minutes});${received}+${minutes}/${minutesPerDay};"")`;
      const told = hasAnswers ? valueFormula(holding, 'answered_at', { row: place, of: 'number' }).slice(1) : '""';
      const answeredBy = hours === undefined ? '""' : byMinutes;
      const answered =
        hasAnswers || hours !== undefined
          ? put(column.answered, hasAnswers ? `=IF(ISNUMBER(${told});${told};${answeredBy})` : `=${answeredBy}`, time)
          : '""';
      const hasTime = `OR(INT(${answered})<>${answered};INT(${received})<>${received})`;
      const isTimed = `IF(ISNUMBER(${answered});AND(${answered}>=${received};${hasTime});FALSE)`;
      const byTimes = `ROUND((${answered}-${received})*86400;0)/60`;
      const [known, timesTell] =
        hours === undefined
          ? [minutes, `IF(${isTimed};${byTimes};"")`]
          : [
              `SUMPRODUCT(${workingMinutesFormula(hours, received, answered)})`,
              `IF(${isTimed};SUMPRODUCT(${workingMinutesFormula(hours, received, answered)});"")`,
            ];
      put(column.waited, `=IF(${counted}=0;IF(ISNUMBER(${minutes});${known};${timesTell});"")`, '0.##');
      const ofSeveral = countsAnswers ? valueFormula(holding, 'answers', { row: place, of: 'number' }).slice(1) : '""';
      const answers = put(
        column.answers,
        countsAnswers
          ? `=IF(${counted}=1;IF(ISNUMBER(${minutes});${ofSeveral};"");IF(ISNUMBER(${waited});1;""))`
          : `=IF(ISNUMBER(${waited});1;"")`,
        '#,##0',
      );
      const own = { answers, minutes: countsAnswers ? `IF(${counted}=1;${minutes}*${answers};${waited})` : waited };
      put(column.log, logWithout(own, all), logarithm);
    }
  }
  return {
    problem,
    waited: (period) => columnOf(rowsOfPeriod(listed, period), column.waited),
    variance: (period) => absoluteAddress(addressOf(column.log, rowsOfPeriod(listed, period).sums)),
    answers: (period) => columnOf(rowsOfPeriod(listed, period), column.answers),
    counted: (period) =>
      counts.length === 0 ? '0' : absoluteAddress(addressOf(column.counted, rowsOfPeriod(listed, period).sums)),
  };
};
