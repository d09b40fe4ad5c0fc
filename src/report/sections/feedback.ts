import { promisedKey, typedValuesFor } from '../../contract/choices.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Period } from '../calculation/periods.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { countOver, sumOver } from '../formulas/criteria.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { type Condition, recordMask, recordsIn, within } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { known, ofReport } from '../formulas/term.ts';
import { addendsOf, waitingTimeFormula } from '../formulas/term-formula.ts';
import { minutesPerDay, writeHoursNote } from '../formulas/waiting-time.ts';
import { formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gap, gridColumns } from '../layout/sheet-layout.ts';
import { words } from '../report-words.ts';
import { countOf, percentileOf, type RankedRecords } from '../statistics/ranking.ts';
import { writeHeading } from './heading.ts';

/** Hours that a client is usually promised; the cell takes others. */
const promised = 2;

/** The cells of a period that other figures are counted from. */
interface Above {
  readonly received: string;
  readonly answered: string;
}

/** The messages of a period, cut to its rows. */
interface Messages {
  readonly holding: TabSummary;
  readonly span: SpanCells;
}

interface Row {
  readonly name: string;
  readonly format: string;
  readonly of: (days: Messages, above: Above) => string;
}

/** How messages were looked after: how many, how fast (mean, median, the slowest tenth), within the promised time, and conflicts. */
export const writeFeedback = (page: ReportPage): boolean => {
  const { draft, choices, holdings, calculation } = page;
  const { now, before } = calculation;
  const held = holdings.get('feedback');
  if (held === undefined) return false;
  const { language } = choices;
  const top = writeHeading(page, words.feedback[language]);
  writeHoursNote(page, top, 46);
  draft.put(top, 6, styledCell(words.promised[language], 'label'));
  const hours = absoluteAddress(
    draft.put(top, 7, styledCell(typedValuesFor(choices, promisedKey) ?? promised, 'input', '0.##')),
  );
  draft.edge('input', `H${top + 1}`);
  draft.input(promisedKey, `H${top + 1}`);

  const conflict: Condition = { is: 'ticked', column: 'conflict' };
  const counted = ({ holding, span }: Messages, ...more: readonly Condition[]) =>
    countOver(holding, [within(span), ...more, ...ofReport(holding)]);
  const ranked = ({ holding, span }: Messages): RankedRecords => ({
    holding,
    mask: recordMask(holding, [...recordsIn(holding, span), ...known('first_reply_minutes')]),
    value: addendsOf(holding, 'first_reply_minutes'),
  });
  const waited = ({ holding, span }: Messages) =>
    holding.hours === undefined
      ? sumOver(holding, 'first_reply_minutes', recordsIn(holding, span))
      : waitingTimeFormula(holding, span);
  const inTime = (days: Messages) =>
    days.holding.hours === undefined
      ? counted(days, { is: 'compared', column: 'first_reply_minutes', sign: '<=', value: `${hours}*60` })
      : waitingTimeFormula(days.holding, days.span, `<=ROUND(${hours}*60;6)`);
  const messagesOf = (period: Period): Messages => ({
    holding: calculation.within(period).get('feedback') ?? held,
    span: calculation.spanOf(period),
  });
  const head = draft.take(1);
  const first = head + 1;
  /** The figures of one half of the page: how each is called and counted, from the cells above it in its column. */
  const halves: readonly (readonly Row[])[] = [
    [
      { name: words.received[language], format: formats.count, of: (days) => counted(days) },
      { name: words.answered[language], format: formats.count, of: (days) => countOf(ranked(days)) },
      {
        name: words.withinTime[language],
        format: '0.0%',
        of: (days, { received: all }) => `IFERROR((${inTime(days)})/${all};"${dash}")`,
      },
      ...(held.filled.includes('conflict')
        ? [
            {
              name: words.conflicts[language],
              format: formats.count,
              of: (days: Messages) => counted(days, conflict),
            },
            {
              name: words.resolved[language],
              format: formats.count,
              of: (days: Messages) => counted(days, conflict, ...known('resolved_at')),
            },
          ]
        : []),
    ],
    [
      {
        name: words.meanTime[language],
        format: formats.duration,
        of: (days, { answered }) => `IFERROR((${waited(days)})/${answered}/${minutesPerDay};"${dash}")`,
      },
      ...([50, 90] as const).map((hundredth) => ({
        name: (hundredth === 50 ? words.medianTime : words.slowTime)[language],
        format: formats.duration,
        of: (days: Messages, { answered }: Above) =>
          `IFERROR(IF(${answered}=0;"${dash}";(${percentileOf(ranked(days), answered, hundredth)})/${minutesPerDay});"${dash}")`,
      })),
    ],
  ];
  draft.take(Math.max(...halves.map(({ length }) => length)));
  halves.forEach((rows, half) => {
    const left = half * (gridColumns / 2);
    const called = (name: string) => (half === 0 ? name : `${gap}${name}`);
    draft.put(head, left, styledCell(called(words.kpi[language]), 'headingLeft'));
    draft.put(head, left + 2, styledCell(words.current[language], 'heading'));
    if (before !== null) draft.put(head, left + 3, styledCell(words.previous[language], 'heading'));
    rows.forEach(({ name, format, of }, at) => {
      const row = first + at;
      const above = (column: number): Above => ({
        received: addressOf(column, first),
        answered: addressOf(column, first + 1),
      });
      draft.put(row, left, styledCell(called(name), 'plain'));
      draft.put(row, left + 2, styledCell(`=${of(messagesOf(now), above(2))}`, 'figure', format));
      if (before !== null)
        draft.put(row, left + 3, styledCell(`=${of(messagesOf(before), above(3))}`, 'soft9', format));
      draft.edge('row', `${addressOf(left, row)}:${addressOf(left + 3, row)}`);
    });
  });
  draft.take(1);
  return true;
};
