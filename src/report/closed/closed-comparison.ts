import type { Language } from '../../text/language.ts';
import type { Calculation } from '../calculation/calculation.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import type { CalculationPlan } from '../layout/plan.ts';
import { detailCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { newSheetLayout } from '../layout/sheet-layout.ts';
import { roundedToSay, spokenFigure } from '../layout/spoken-figure.ts';
import { allInCalculation } from '../layout/tab-names.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { type ClosedPeriod, writeClosedValues } from './closed-values.ts';
import { words } from './closed-words.ts';

/** Where the earlier value of a figure stands: as the closed report told it, and as the data tells it now. */
export interface ClosedFigureCells {
  /** The one to compare with: of the closed report, where that is chosen and had the figure. */
  readonly previous: string;
  readonly current: string;
  /** 1 where the one to compare with is of the closed report. */
  readonly isClosed: string;
  /** 1 where it is, and today's data, by which changes are judged, tells another. */
  readonly isUnjudged: string;
  /** 1 where today's data tells another. */
  readonly isMoved: string;
  /** Both as texts. */
  readonly said: { readonly closed: string; readonly current: string };
}

/** What the comparison with a closed report rests on, in the tab of a calculation. */
export interface ClosedComparison {
  readonly sheet: CalculationPlan;
  /** Which closed report is of the compared days, from 1, and the same where it is compared with; 0 where none is. */
  readonly found: string;
  readonly used: string;
  /** The day on which it was closed. */
  readonly on: string;
  /** How many figures today's data tells otherwise, and how many the closed report did not have. */
  readonly moved: string;
  readonly lacking: string;
  readonly of: (line: ReportMetric) => ClosedFigureCells;
}

interface Compared {
  readonly calculation: Calculation;
  readonly lines: readonly ReportMetric[];
  readonly closed: readonly ClosedPeriod[];
  /** The cell of the report in which a person chooses what it is compared with. */
  readonly choice: string;
}

const summary = ['found', 'used', 'on', 'moved', 'lacking'] as const;
const figures = ['closed', 'current', 'previous', 'state'] as const;
const hidden = { closed: 5, current: 6, saidClosed: 7, saidCurrent: 8, isClosed: 9, isUnjudged: 10, isMoved: 11 };

/** Whether a figure of posts is judged by what they had at one age, which no column shows, as a condition; `null` for any other. */
const atOneAge = ({ posts, postTest }: Calculation, line: ReportMetric): string | null =>
  posts?.equalAge == null || posts.ages === null || postTest(line) === null ? null : `${posts.ages.used}>0`;

/**
 * Writes what the figures of the compared days were when their report was closed, and are by now, below a calculation; `null` where
 * nothing is compared, or no report was closed.
 *
 *     engagements   when closed 3,655   today’s data 4,741   compared with 3,655   moved since
 */
export const writeClosedComparison = (
  { calculation, lines, closed, choice }: Compared,
  language: Language,
): ClosedComparison | null => {
  const { before } = calculation;
  if (closed.length === 0 || before === null) return null;
  const values = writeClosedValues(calculation.sheet, { closed, lines }, language);
  const { columns, cells: above } = values.sheet;
  const layout = newSheetLayout(columns);
  // A blank row parts it from what stands above.
  layout.take(above.length + 1);
  const here = (column: number, row: number) => absoluteAddress(addressOf(column, row));
  const head = layout.take(5);
  layout.put(head, 0, styledCell(words.comparison[language], 'softBold'));
  layout.put(head + 1, 0, styledCell(words.comparisonAbout[language], 'soft9'));
  summary.forEach((name, at) => {
    layout.put(head + 2, at + 1, styledCell(words[name][language], 'heading'));
  });
  figures.forEach((name, at) => {
    layout.put(head + 4, at + 1, styledCell(words[`${name}Figure`][language], 'heading'));
  });
  const [found, used, on, moved, lacking] = [
    here(1, head + 3),
    here(2, head + 3),
    here(3, head + 3),
    here(4, head + 3),
    here(5, head + 3),
  ];
  const first = layout.take(lines.length);
  const last = layout.bottom() - 1;
  const cellsOf = (row: number) => ({
    closed: here(1, row),
    current: here(2, row),
    previous: here(3, row),
    rounded: [here(hidden.closed, row), here(hidden.current, row)],
    said: { closed: here(hidden.saidClosed, row), current: here(hidden.saidCurrent, row) },
    isClosed: here(hidden.isClosed, row),
    isUnjudged: here(hidden.isUnjudged, row),
    isMoved: here(hidden.isMoved, row),
  });
  lines.forEach((line, at) => {
    const row = first + at;
    const own = cellsOf(row);
    const put = (column: number, formula: string, format: string) =>
      layout.put(row, column, detailCell(`=${formula}`, format));
    const help = (column: number, formula: string) => layout.put(row, column, helperCell(`=${formula}`));
    const isLacking = `AND(${found}>0;${own.closed}="")`;
    const aged = atOneAge(calculation, line);
    layout.put(row, 0, styledCell(line.name[language], 'soft9'));
    put(1, values.valueOf(line, found, '""'), formats[line.unit]);
    put(2, calculation.figure(line, before).slice(1), formats[line.unit]);
    put(3, `IF(${own.isClosed}=1;${own.closed};${own.current})`, formats[line.unit]);
    put(
      4,
      `IF(${own.isMoved}=1;"${words.moved[language]}";IF(${isLacking};"${words.lacking[language]}";""))`,
      'General',
    );
    [own.closed, own.current].forEach((value, place) => {
      const rounded = help(hidden.closed + place, `IF(ISNUMBER(${value});${roundedToSay(line, value)};"${dash}")`);
      help(hidden.saidClosed + place, `IF(ISNUMBER(${rounded});${spokenFigure(line, rounded, language)};${rounded})`);
    });
    help(hidden.isClosed, `IF(${used}=0;0;IF(${own.closed}="";0;1))`);
    help(hidden.isUnjudged, `IF(${aged ?? 'FALSE'};0;${own.isClosed}*${own.isMoved})`);
    help(hidden.isMoved, `IF(OR(${found}=0;${own.closed}="");0;IF(${own.rounded.join('=')};0;1))`);
  });
  const toldIn = (column: number) => `${here(column, first)}:${here(column, last)}`;
  const put = (column: number, formula: string, format = '0') =>
    layout.put(head + 3, column, detailCell(`=${formula}`, format));
  put(1, values.placeOf(calculation.spanOf(before)));
  put(2, `IF(${choice}="${words.asNow[language]}";0;${found})`);
  put(3, `IF(${found}=0;"";${values.dayOf(found)})`, dayFormat[language]);
  put(4, `SUM(${toldIn(hidden.isMoved)})`);
  put(5, `IF(${found}=0;0;SUMPRODUCT((${toldIn(1)}="")*1))`);
  return {
    sheet: { ...values.sheet, cells: [...above, ...layout.finish().cells.slice(above.length)] },
    ...allInCalculation({ found, used, on, moved, lacking }),
    of: (line) => {
      const { current, previous, isClosed, isUnjudged, isMoved, said } = cellsOf(first + lines.indexOf(line));
      return {
        ...allInCalculation({ current, previous, isClosed, isUnjudged, isMoved }),
        said: allInCalculation(said),
      };
    },
  };
};
