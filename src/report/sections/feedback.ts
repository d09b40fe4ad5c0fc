import { fixed } from '../address.ts';
import { dash } from '../figure.ts';
import { formats } from '../formats.ts';
import { rangeOf, type Span } from '../formulas.ts';
import type { Page } from '../page.ts';
import { countOf, percentileOf, type Ranked } from '../ranking.ts';
import { maskOf } from '../sample.ts';
import { words } from '../words.ts';
import { writeHeading } from './heading.ts';

/** Hours that a client is usually promised; the cell takes others. */
const promised = 2;
const minutesADay = 1440;

/** How messages were looked after: how many, how fast (mean, median, the slowest tenth), within the promised time, and conflicts. */
export const writeFeedback = (page: Page): boolean => {
  const { draft, choices, holdings, span, compared } = page;
  const holding = holdings.get('feedback');
  if (holding === undefined) return false;
  const { language } = choices;
  const top = writeHeading(page, words.feedback[language]);
  draft.put(top, 6, words.promised[language], 'label');
  const hours = fixed(draft.put(top, 7, promised, 'input', '0.##'));
  draft.edge('input', `H${top + 1}`);
  draft.input('promised hours', `H${top + 1}`);
  const head = draft.take(1);
  draft.put(head, 0, words.kpi[language], 'headingLeft');
  draft.put(head, 2, words.current[language], 'heading');
  if (compared !== null) draft.put(head, 3, words.previous[language], 'heading');

  const [received, minutes, conflict, resolved] = (
    ['received_at', 'first_reply_minutes', 'conflict', 'resolved_at'] as const
  ).map((column) => rangeOf(holding, column));
  const within = (days: Span) => `${received};">="&${days.from};${received};"<"&${days.to}+1`;
  const ranked = (days: Span): Ranked => ({
    holding,
    mask: maskOf(holding, days, { known: ['first_reply_minutes'] }),
    value: `${minutes}`,
  });
  const told = (column: number, row: number): string => `${'CD'[column - 2]}${row + 1}`;
  const first = draft.bottom();
  const rows: readonly {
    readonly name: string;
    readonly format: string;
    readonly of: (days: Span, column: number) => string;
  }[] = [
    { name: words.received[language], format: formats.count, of: (days) => `COUNTIFS(${within(days)})` },
    { name: words.answered[language], format: formats.count, of: (days) => countOf(ranked(days)) },
    {
      name: words.withinTime[language],
      format: '0.0%',
      of: (days, column) =>
        `IFERROR(COUNTIFS(${within(days)};${minutes};"<="&${hours}*60)/${told(column, first)};"${dash}")`,
    },
    {
      name: words.meanTime[language],
      format: formats.duration,
      of: (days) => `IFERROR(AVERAGEIFS(${minutes};${within(days)})/${minutesADay};"${dash}")`,
    },
    ...([50, 90] as const).map((hundredth) => ({
      name: (hundredth === 50 ? words.medianTime : words.slowTime)[language],
      format: formats.duration,
      of: (days: Span, column: number) =>
        `IF(${told(column, first + 1)}=0;"${dash}";(${percentileOf(ranked(days), told(column, first + 1), hundredth)})/${minutesADay})`,
    })),
    ...(holding.filled.includes('conflict')
      ? [
          {
            name: words.conflicts[language],
            format: formats.count,
            of: (days: Span) => `COUNTIFS(${within(days)};${conflict};TRUE)`,
          },
          {
            name: words.resolved[language],
            format: formats.count,
            of: (days: Span) => `COUNTIFS(${within(days)};${conflict};TRUE;${resolved};"<>")`,
          },
        ]
      : []),
  ];
  draft.take(rows.length);
  rows.forEach(({ name, format, of }, at) => {
    const row = first + at;
    draft.put(row, 0, name, 'plain');
    draft.put(row, 2, `=${of(span, 2)}`, 'figure', format);
    if (compared !== null) draft.put(row, 3, `=${of(compared, 3)}`, 'soft9', format);
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  draft.take(1);
  return true;
};
