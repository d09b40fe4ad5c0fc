import { isDate } from '../../calendar/day.ts';
import { type Choices, promisedKey } from '../../contract/choices.ts';
import type { SerialClock } from '../../records/cells/cell-value.ts';
import { closedChoiceKey } from '../../report/closed/closed-head.ts';
import { words as closedWords } from '../../report/closed/closed-words.ts';
import { cornersOf } from '../../report/formulas/address.ts';
import { madeOnCells } from '../../report/sections/head.ts';
import { figureColumns } from '../../report/sections/placed-metric.ts';
import { hasOriginalLayout, locateRows } from '../report-tab/preserve-input.ts';
import type { ReportBlock, ReportMetadata } from '../storage/tab-metadata.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Table = readonly (readonly unknown[])[];

/** A report as it stands in its tab by now, with the rows and columns that a person put into it. */
export interface StandingReport {
  /** From `A1` on, as far as anything of the report stands. */
  readonly values: Table;
  /** Where a row that was built (from 0) stands by now; `null` where it is gone. */
  readonly rowAt: (built: number) => number | null;
  /** What a cell (from 0) of it shows. */
  readonly shownAt: (row: number, column: number) => string;
  /** Whether its columns stand where they were built. */
  readonly hasOwnColumns: boolean;
}

/** The column that holds the numbers of the rows, wherever it was moved to; `undefined` where it is gone. */
const numbersIn = (values: Table, { rows, columns }: ReportBlock): number | undefined => {
  const width = values[0]?.length ?? 0;
  const places = [columns - 1, ...Array.from({ length: width }, (_, at) => at)];
  // Other cells may hold small numbers too, but not most of them, each in a row of its own.
  return places.find((place) => 2 * locateRows(values, { rows, columns: place + 1 }).size > rows);
};

/** The cells of a block; none where a person left its tab too few rows or columns. */
const cellsOfBlock = (sheet: Sheet, { rows, columns }: ReportBlock): Table => {
  try {
    return sheet.getRange(1, 1, rows, columns).getValues();
  } catch {
    return [];
  }
};

/** Reads a report; more than its block only where a person moved rows or columns of it. */
export const readStanding = (sheet: Sheet, block: ReportBlock): StandingReport => {
  const values = cellsOfBlock(sheet, block);
  const shownAt = (row: number, column: number) => sheet.getRange(row + 1, column + 1).getDisplayValue();
  if (hasOriginalLayout(values, block)) return { values, shownAt, rowAt: (built) => built, hasOwnColumns: true };
  const all = sheet.getDataRange().getValues();
  const numbers = numbersIn(all, block);
  if (numbers === undefined) return { values: all, shownAt, rowAt: () => null, hasOwnColumns: false };
  const found = locateRows(all, { rows: block.rows, columns: numbers + 1 });
  const last = Math.max(...found.values());
  return {
    values: all.slice(0, last + 1).map((row) => row.slice(0, numbers + 1)),
    shownAt,
    rowAt: (built) => found.get(built) ?? null,
    hasOwnColumns: numbers === block.columns - 1,
  };
};

const valueAt = ({ values, rowAt, hasOwnColumns }: StandingReport, row: number, column: number): unknown => {
  const at = rowAt(row);
  return at === null || !hasOwnColumns ? undefined : values[at]?.[column];
};

const inputAt = (standing: StandingReport, { inputs }: Pick<ReportMetadata, 'inputs'>, key: string): unknown => {
  const input = inputs.find((each) => each.key === key);
  if (input === undefined) return undefined;
  const { top, left } = cornersOf(input.range);
  return valueAt(standing, top, left);
};

/**
 * The choices of a report by its own cells: with the days, what they are compared with, and the hours within which an answer is
 * promised, that a person chose there. What they typed for these days alone, targets and fees, is no part of them.
 */
export const standingChoices = (standing: StandingReport, mark: ReportMetadata, clock: SerialClock): Choices => {
  const { typed, as: _, comparedData, ...choices } = mark.choices;
  const dayAt = (key: 'from' | 'to'): number => {
    const found = inputAt(standing, mark, key);
    return isDate(found) ? Math.floor(clock(found)) : choices[key];
  };
  const [from, to] = [dayAt('from'), dayAt('to')];
  const promised = inputAt(standing, mark, promisedKey) ?? typed?.[promisedKey];
  const chosen = inputAt(standing, mark, closedChoiceKey);
  const isOfToday = chosen === undefined ? comparedData === 'today' : chosen === closedWords.asNow[choices.language];
  return {
    ...choices,
    ...(isOfToday ? { comparedData: 'today' } : {}),
    ...(from <= to ? { from, to } : {}),
    ...(typeof promised === 'number' ? { typed: { [promisedKey]: promised } } : {}),
  };
};

const targetOf = /^target (.+)$/;

/** A duration in days as a cell shows it, hours above a day too; `null` for anything else. */
const shownDuration = (shown: string): number | null => {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d)$/.exec(shown.trim()) ?? [];
  return hours === undefined ? null : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
};

/** So many digits of a figure are remembered: sums in another order differ in the last ones. */
const digits = 12;

/** What the figures of a report are, by the function and the variant of each. */
export const standingFigures = (
  standing: StandingReport,
  { inputs }: ReportMetadata,
): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    inputs.flatMap(({ key, range, figure }) => {
      const [, name] = targetOf.exec(key) ?? [];
      if (name === undefined || !standing.hasOwnColumns) return [];
      const { top, left } =
        figure === undefined ? { ...cornersOf(range), left: figureColumns.value } : cornersOf(figure);
      const found = valueAt(standing, top, left);
      if (found === undefined) return [];
      // A duration comes as a moment of 1899, whose hours depend on the zone as it was then.
      if (isDate(found)) return [[name, shownDuration(standing.shownAt(standing.rowAt(top) ?? top, left))]];
      return [[name, typeof found === 'number' ? Number(found.toPrecision(digits)) : null]];
    }),
  );

/**
 * The cells (from 1) of a report for the day of its closing: that of the label (one of these, the later one where a closing was cut off)
 * and that of the day beside it, with what a person put in between. `null` where they took either away.
 */
export const madeOnPlace = (
  { values, rowAt }: StandingReport,
  labels: readonly string[],
): { readonly row: number; readonly label: number; readonly day: number } | null => {
  const row = rowAt(madeOnCells.label.row) ?? madeOnCells.label.row;
  const cells = values[row] ?? [];
  const label = cells.findIndex((value) => labels.includes(String(value)));
  const day = cells.findIndex((value, at) => at > label && isDate(value));
  return label < 0 || day < 0 ? null : { row: row + 1, label: label + 1, day: day + 1 };
};
