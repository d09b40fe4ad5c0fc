import { keepApostrophes, rowOfCells, textsOfCells } from '../../records/cells/cell-value.ts';
import { columnsByHeader, kindUnder } from '../../records/cells/columns-by-header.ts';
import { columnsOf, headingOf, type Kind, type Row, type Shape, type Value } from '../../records/kinds.ts';
import { isBlank } from '../../records/merge.ts';
import { withVisitTicks } from '../../records/rules/visit-rule.ts';
import type { ClientAccount } from '../../records/tab-summary.ts';
import { figureRows, hidden, keyColumn, monthColumn, ofMonth } from '../../report/target-plan/target-columns.ts';

/** A tab of a spreadsheet: texts, truth values and numbers; days and times are serial numbers, blanks `null`. */
export interface BookTab {
  readonly name: string;
  readonly cells: readonly (readonly Value[])[];
}

/** A cell of a data tab that is no value of its column. */
interface BadCell {
  readonly tab: string;
  /** As `C17`. */
  readonly cell: string;
  readonly found: string;
}

/** The records of a data tab. */
export interface TabRecords {
  readonly tab: string;
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly bad: readonly BadCell[];
}

const isOfShape = (value: Value, shape: Shape): boolean => {
  if (isBlank(value)) return true;
  if (shape === 'text') return typeof value === 'string';
  return shape === 'tick' ? typeof value === 'boolean' : typeof value === 'number';
};

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** Whether a row holds anything: a check box that is off may only be waiting for its record. */
const isRecord = (row: Row): boolean => row.some((value) => !isBlank(value) && value !== false);

/** The records of a tab that has the header row of a kind, wherever its columns stand; `null` of any other tab. */
export const recordsOfTab = ({ name, cells }: BookTab): TabRecords | null => {
  const [header = [], ...lines] = cells;
  const kind = kindUnder(header);
  if (kind === undefined) return null;
  const places = columnsByHeader(header, kind);
  const columns = columnsOf(kind);
  const own = lines.map((line) => places.map((place) => line[place] ?? ''));
  // Only a script gets dates as moments; in a file they are numbers.
  const reading = { clock: () => Number.NaN, keepsApostrophes: keepApostrophes(own) };
  const bad: BadCell[] = [];
  const rows = own.map((line, at) =>
    rowOfCells(kind, line, reading).map((value, column) => {
      if (isOfShape(value, columns[column]?.shape ?? 'text')) return value;
      bad.push({ tab: name, cell: `${letterOf(places[column] ?? 0)}${at + 2}`, found: String(value) });
      return null;
    }),
  );
  return { tab: name, kind, rows: withVisitTicks(kind, rows.filter(isRecord)), bad };
};

const ownersHeader = ['platform', 'account', 'client'] as const;

/** The accounts of a tab in which they are sorted to clients; none of any other tab. */
export const accountsOfTab = ({ cells }: BookTab): readonly ClientAccount[] => {
  const [header = [], ...lines] = cells;
  const places = ownersHeader.map((name) => {
    const { en, uk } = headingOf(name);
    return header.findIndex((cell) => cell === en || cell === uk);
  });
  // The tab has no other heading: a table with more columns is a person's own.
  if (places.includes(-1) || header.filter((cell) => !isBlank(cell)).length > ownersHeader.length) return [];
  const texts = textsOfCells(lines.map((line) => places.map((place) => line[place])));
  return texts.flatMap(([platform = '', account = '', client = '']) =>
    platform + account === '' ? [] : [{ platform, account, client }],
  );
};

/** A target of a plan: of which figure, of which month by its first day, and how much. */
export interface PlannedTarget {
  /** The quarter's tab. */
  readonly tab: string;
  readonly figure: string;
  readonly month: number;
  readonly target: number;
}

const keySign = 'target ';

/** The targets in a plan of a quarter; none of any other tab. */
export const targetsOfTab = ({ name, cells }: BookTab): readonly PlannedTarget[] => {
  const starts = [0, 1, 2].map((month) => cells[1]?.[hidden.targets + month]);
  return cells.slice(figureRows.first, figureRows.last + 1).flatMap((line) => {
    const key = line[keyColumn];
    if (typeof key !== 'string' || !key.startsWith(keySign)) return [];
    return starts.flatMap((month, at) => {
      const target = line[monthColumn(at) + ofMonth.target];
      const isTarget = typeof month === 'number' && typeof target === 'number';
      return isTarget ? [{ tab: name, figure: key.slice(keySign.length), month, target }] : [];
    });
  });
};
