import type { ClosedFigures } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import type { CalculationPlan, PlannedCell } from '../layout/plan.ts';
import { detailCell, styledCell } from '../layout/planned-cell.ts';
import { inCalculation } from '../layout/tab-names.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { figuresByCurrentName } from './closed-figures.ts';
import { words } from './closed-words.ts';

/** What a closed report told of its days. */
export interface ClosedPeriod extends Pick<Choices, 'from' | 'to'>, ClosedFigures {
  /** The day on which it was closed. */
  readonly on: number;
}

/** Where closed reports stand in the calculation. */
export interface ClosedValues {
  readonly sheet: CalculationPlan;
  /** Which of them, from 1, is of the days in two cells; 0 where none is. */
  readonly placeOf: (days: { readonly from: string; readonly to: string }) => string;
  /** The day on which the one with the number in a cell was closed. */
  readonly dayOf: (place: string) => string;
  /** A figure of the one with the number in a cell; another formula where none is, and where that one did not have the figure. */
  readonly valueOf: (line: ReportMetric, place: string, otherwise: string) => string;
}

/** As many as a table by period and its longer steps can show. */
const mostClosed = 24;

/** The newest of each days: whoever closed the same days twice means the later. */
const lastOfEach = (closed: readonly ClosedPeriod[]): readonly ClosedPeriod[] =>
  [...new Map(closed.map((each) => [`${each.from} ${each.to}`, each])).values()]
    .sort((one, other) => other.to - one.to)
    .slice(0, mostClosed);

/** Writes what closed reports told below a calculation: a column for each report, a row for each figure. */
export const writeClosedValues = (
  sheet: CalculationPlan,
  { closed, lines }: { readonly closed: readonly ClosedPeriod[]; readonly lines: readonly ReportMetric[] },
  language: Language,
): ClosedValues => {
  const all = lastOfEach(closed)
    .slice(0, sheet.columns - 1)
    .map((each) => ({ ...each, figures: figuresByCurrentName(each, lines) }));
  // A blank row parts it from what stands above.
  const top = sheet.cells.length + 1;
  const place = { from: top + 2, to: top + 3, on: top + 4, first: top + 5 };
  const rowAt = (row: number) => {
    const ends = [addressOf(1, row), addressOf(all.length, row)].map(absoluteAddress);
    return inCalculation(ends.join(':'));
  };
  const blank: PlannedCell = { value: null, style: 'plain', format: 'General' };
  const rowOf = (cells: readonly PlannedCell[]) => [
    ...cells,
    ...Array.from({ length: sheet.columns - cells.length }, () => blank),
  ];
  const days = (end: 'from' | 'to' | 'on') =>
    rowOf([
      styledCell(words[end][language], 'soft9'),
      ...all.map((each) => detailCell(each[end], dayFormat[language])),
    ]);
  const figures = lines.map((line) =>
    rowOf([
      styledCell(line.name[language], 'soft9'),
      ...all.map((each) => {
        const value = each.figures[`${line.function} ${line.variant}`];
        return value === undefined ? blank : detailCell(value ?? dash, formats[line.unit]);
      }),
    ]),
  );
  const cells = [
    ...sheet.cells,
    rowOf([]),
    rowOf([styledCell(words.closed[language], 'softBold')]),
    rowOf([styledCell(words.closedAbout[language], 'soft9')]),
    days('from'),
    days('to'),
    days('on'),
    ...figures,
  ];
  const [froms, tos] = [rowAt(place.from), rowAt(place.to)];
  return {
    sheet: { ...sheet, cells },
    placeOf: ({ from, to }) => `SUMPRODUCT((${froms}=${from})*(${tos}=${to})*(COLUMN(${froms})-1))`,
    dayOf: (at) => `INDEX(${rowAt(place.on)};1;${at})`,
    valueOf: (line, at, otherwise) => {
      const row = rowAt(place.first + lines.indexOf(line));
      const value = `INDEX(${row};1;${at})`;
      return `IF(IF(${at}=0;"";${value})="";${otherwise};${value})`;
    },
  };
};
