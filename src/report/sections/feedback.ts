import { promisedKey, typedValuesFor } from '../../contract/choices.ts';
import { isCounted } from '../../records/messages.ts';
import type { TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import type { Period } from '../calculation/periods.ts';
import { type PlainSum, plainSum } from '../calculation/plain-sum.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { minutesPerDay } from '../formulas/waiting-time.ts';
import { formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gap, gridColumns } from '../layout/sheet-layout.ts';
import { firstMetricOf } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { putPeriodHeadings, writeHeading } from './heading.ts';
import { writeHoursNote } from './hours-note.ts';

/** Hours that a client is usually promised; the cell takes others. */
const promised = 2;

const received = plainSum('feedback', 'messages', { is: 'count' });
const answered = plainSum('feedback', 'answers', { is: 'count' });
const conflicts = plainSum('feedback', 'conflicts', { is: 'count' });
const resolved = plainSum('feedback', 'resolved', { is: 'count' });
const hasConflicts = ({ filled }: TabSummary): boolean => filled.includes('conflict') || filled.includes('conflicts');

/** The sums that the section shows beside the figures; none where there are no messages. */
export const feedbackSums = (holdings: TabSummaries): readonly PlainSum[] => {
  const held = holdings.get('feedback');
  if (held === undefined) return [];
  return [received, answered, ...(hasConflicts(held) ? [conflicts, resolved] : [])];
};

interface Row {
  readonly name: string;
  /** Whether the records may tell it. */
  readonly isTold: boolean;
  readonly format: string;
  /** From the period, and the cell in its column that counts the messages received. */
  readonly of: (period: Period, received: string) => string;
}

/** How messages were looked after: how many, how fast (mean, median, the slowest tenth), within the promised time, and conflicts. */
export const writeFeedback = (page: ReportPage): boolean => {
  const { draft, choices, holdings, lines, calculation, told } = page;
  const { now, before, messages } = calculation;
  const held = holdings.get('feedback');
  if (held === undefined || !told.isTold(received)) return false;
  const { language } = choices;
  const top = writeHeading(page, words.feedback[language]);
  writeHoursNote(page, top, 46);
  draft.put(top, 6, styledCell(words.promised[language], 'label'));
  const hours = absoluteAddress(
    draft.put(top, 7, styledCell(typedValuesFor(choices, promisedKey) ?? promised, 'input', 'General')),
  );
  draft.edge('input', `H${top + 1}`);
  draft.input(promisedKey, `H${top + 1}`);

  const sum = (of: PlainSum) => (period: Period) => calculation.figure(of, period).slice(1);
  /** What the waits of a period's messages tell; a dash where none is known, or not all of them: a mean of several tells no median. */
  const waits = (period: Period, of: (waited: string) => string): string => {
    if (messages === null) return `"${dash}"`;
    const isListed = `AND(${messages.problem}="";${messages.counted(period)}=0)`;
    return `IF(${isListed};IFERROR(${of(messages.waited(period))};"${dash}");"${dash}")`;
  };
  /** Whether any wait is known message by message: in a period in which some were counted together none is. */
  const isListed = (['now', 'before'] as const).some((when) => {
    const rows = told.rowsOf('feedback', when);
    return rows === undefined || (rows.length > 0 && !rows.some(isCounted));
  });
  const hasWaits =
    messages !== null && isListed && (told.rowsOf('feedback', 'now') === undefined || told.isTold(answered));
  const meanTime = firstMetricOf(lines, ['AVERAGE_RESPONSE_TIME feedback']);
  const head = draft.take(1);
  const first = head + 1;
  /** The figures of one half of the page: how each is called and counted. */
  const all: readonly (readonly Row[])[] = [
    [
      { name: words.received[language], isTold: true, format: formats.count, of: sum(received) },
      { name: words.answered[language], isTold: told.isTold(answered), format: formats.count, of: sum(answered) },
      {
        name: words.withinTime[language],
        isTold: hasWaits,
        format: '0.0%',
        of: (period, all) =>
          waits(period, (waited) => `SUMPRODUCT(ISNUMBER(${waited})*(${waited}<=ROUND(${hours}*60;6)))/${all}`),
      },
      ...(hasConflicts(held)
        ? [
            {
              name: words.conflicts[language],
              isTold: told.isTold(conflicts),
              format: formats.count,
              of: sum(conflicts),
            },
            { name: words.resolved[language], isTold: told.isTold(resolved), format: formats.count, of: sum(resolved) },
          ]
        : []),
    ],
    [
      {
        name: words.meanTime[language],
        isTold: meanTime !== undefined,
        format: formats.duration,
        of: meanTime === undefined ? () => `"${dash}"` : sum(meanTime),
      },
      {
        name: words.medianTime[language],
        isTold: hasWaits,
        format: formats.duration,
        of: (period) => waits(period, (waited) => `MEDIAN(${waited})/${minutesPerDay}`),
      },
      {
        name: words.slowTime[language],
        isTold: hasWaits,
        format: formats.duration,
        of: (period) => waits(period, (waited) => `PERCENTILE(${waited};9/10)/${minutesPerDay}`),
      },
    ],
  ];
  const halves = all.map((rows) => rows.filter(({ isTold }) => isTold)).filter(({ length }) => length > 0);
  draft.take(Math.max(...halves.map(({ length }) => length)));
  halves.forEach((rows, half) => {
    const left = half * (gridColumns / 2);
    const called = (name: string) => (half === 0 ? name : `${gap}${name}`);
    draft.put(head, left, styledCell(called(words.kpi[language]), 'headingLeft'));
    putPeriodHeadings(page, head, { value: left + 2, previous: left + 3 });
    rows.forEach(({ name, format, of }, at) => {
      const row = first + at;
      draft.put(row, left, styledCell(called(name), 'plain'));
      draft.put(row, left + 2, styledCell(`=${of(now, addressOf(2, first))}`, 'figure', format));
      if (before !== null) draft.put(row, left + 3, styledCell(`=${of(before, addressOf(3, first))}`, 'soft9', format));
      draft.edge('row', `${addressOf(left, row)}:${addressOf(left + 3, row)}`);
    });
  });
  const end = draft.take(1);
  if (messages === null) return true;
  const counted = [now, ...(before === null ? [] : [before])].map(messages.counted);
  const why = `${words.countedMessages[language]}${choices.hours === undefined ? '' : words.countedInHours[language]}`;
  const note = `IF(SUM(${counted.join(';')})>0;"${why}";"")`;
  draft.put(end, 0, styledCell(`=IF(${messages.problem}="";${note};${messages.problem})`, 'soft', 'General'));
  return true;
};
