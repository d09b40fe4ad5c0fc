import { datePartsOf } from '../../calendar/date-parts.ts';
import { dateSpanOf } from '../../calendar/date-span.ts';
import { plainName, type Vocabulary } from '../../kpi/table/plain-name.ts';
import { networkOf } from '../../records/names.ts';
import { headerKeys } from '../../text/header-keys.ts';
import { isTotalLabel } from '../../text/total-label.ts';
import { spanInTitle } from '../tables/header-period.ts';
import { titleAbove } from '../tables/row-looks.ts';
import { cellsOfArrays, isBlankAt, rowOf, type TextCells } from '../text/table-cells.ts';

/** A table that was turned: a row for each of its spans, a column for each of its figures. */
export interface TurnedTable {
  /** What the text calls the columns. */
  readonly header: readonly string[];
  /** The names by which they are known. */
  readonly names: readonly string[];
  readonly cells: TextCells;
  /** Where the rows of the figures end in the text. */
  readonly to: number;
}

/** More rows or columns are no figures that a person keeps by hand. */
const mostFigures = 300;
const mostSpans = 400;

const isSpan = (cell: string): boolean =>
  dateSpanOf(cell, null) !== null || (/\D/.test(cell.trim()) && datePartsOf(cell) !== null);

/** The position of the first span of a row that is a header of spans, or -1: all that stands after it are spans, sums or changes. */
export const firstSpanIn = (row: readonly string[]): number => {
  if (row.length > mostSpans) return -1;
  const first = row.findIndex((cell, at) => at > 0 && isSpan(cell));
  if (first < 1 || first > 2) return -1;
  const filled = row.slice(first).filter((cell) => cell.trim() !== '');
  const spans = filled.filter(isSpan);
  return spans.length >= 2 && spans.length * 2 > filled.length && new Set(spans).size === spans.length ? first : -1;
};

/** A row of figures: its name, whose it is, and where it stands. */
interface Figure {
  readonly name: string;
  readonly owner: string;
  readonly at: number;
}

/** The figures below a header of spans. A name alone in its row, or in a column of its own, is whose the figures below it are. */
const figuresBelow = (
  cells: TextCells,
  at: number,
  { first, vocabulary }: { readonly first: number; readonly vocabulary: Vocabulary },
): { readonly figures: readonly Figure[]; readonly to: number } => {
  const rows: (readonly string[])[] = [];
  let to = at + 1;
  for (; to < cells.count && rows.length < mostFigures; to += 1) {
    if (isBlankAt(cells, to)) break;
    rows.push(rowOf(cells, to));
  }
  const isKnown = (cell: string): boolean => plainName(headerKeys([cell])[0] ?? '', vocabulary) !== null;
  const known = (place: number): number => rows.filter((row) => isKnown(row[place] ?? '')).length;
  const named = first === 2 && known(0) > known(1) ? 0 : first - 1;
  let owner = '';
  const figures = rows.flatMap((row, place): readonly Figure[] => {
    const name = row[named]?.trim() ?? '';
    const beside = first === 2 ? (row[1 - named]?.trim() ?? '') : '';
    if (beside !== '') owner = beside;
    const isAlone = row.slice(first).every((cell) => cell.trim() === '');
    if (isAlone && !isKnown(name)) {
      owner = name === '' ? owner : name;
      return [];
    }
    return [{ name, owner, at: at + 1 + place }];
  });
  return { figures, to };
};

/**
 * A table whose columns are spans and whose rows are figures, turned:
 * `Metric | Jan 2026 | Feb 2026` over `Reach | 100 | 120` becomes `Period | Reach` over `Jan 2026 | 100` and `Feb 2026 | 120`.
 * `null` where the row is no header of spans or none of the figures is known.
 */
export const turnedTable = (cells: TextCells, at: number, vocabulary: Vocabulary): TurnedTable | null => {
  const header = rowOf(cells, at);
  const first = firstSpanIn(header);
  if (first === -1) return null;
  const { figures, to } = figuresBelow(cells, at, { first, vocabulary });
  if (!figures.some(({ name }) => plainName(headerKeys([name])[0] ?? '', vocabulary) !== null)) return null;
  const owners = Array.from(new Set(figures.map(({ owner }) => owner)));
  const hasOwners = owners.some((owner) => owner !== '');
  const areNetworks = owners.every((owner) => owner === '' || networkOf(owner) !== null);
  // Figures of one name stand in one column, unless one owner has two of them.
  const names: string[] = [];
  const columnOf = new Map<Figure, number>();
  for (const owner of owners) {
    const taken = new Set<number>();
    for (const figure of figures.filter((each) => each.owner === owner)) {
      let column = names.findIndex((name, place) => name === figure.name && !taken.has(place));
      if (column === -1) column = names.push(figure.name) - 1;
      taken.add(column);
      columnOf.set(figure, column);
    }
  }
  const rows: (readonly string[])[] = [];
  for (const owner of owners) {
    const own = figures.filter((each) => each.owner === owner);
    for (let place = first; place < header.length; place += 1) {
      const label = header[place]?.trim() ?? '';
      const row = new Array<string>(names.length).fill('');
      for (const figure of own) row[columnOf.get(figure) ?? -1] = cells.cell(figure.at, place);
      // A column of changes holds no figures.
      const isChange = !isSpan(label) && !isTotalLabel(label);
      if ((label === '' || isChange) && row.every((cell) => cell.trim() === '' || cell.trim().endsWith('%'))) continue;
      rows.push([label, ...(hasOwners ? [isTotalLabel(label) ? '' : owner] : []), ...row]);
    }
  }
  const line = cells.lines[at + 1] ?? 0;
  const title = header.slice(0, first + 1).find((cell) => cell.trim() !== '') ?? '';
  return {
    header: [title, ...(hasOwners ? [''] : []), ...names],
    names: ['період', ...(hasOwners ? [areNetworks ? 'мережа' : 'акаунт'] : []), ...headerKeys(names)],
    cells: cellsOfArrays(
      rows,
      rows.map(() => line),
    ),
    to,
  };
};

/** How many networks stand after the first cell of a row, if nothing but they and sums do; 0 where something else does. */
const networksIn = (row: readonly string[]): number => {
  const [, ...cells] = row;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isAny = filled.every((cell) => networkOf(cell) !== null || isTotalLabel(cell));
  return isAny ? new Set(filled.flatMap((cell) => networkOf(cell) ?? [])).size : 0;
};

/**
 * A table of one span whose columns are networks and whose rows are figures, turned:
 * `May 2026 | Instagram | TikTok` over `Reach | 100 | 120` becomes `Period | Network | Reach` over `May 2026 | Instagram | 100`.
 * The span stands in the corner or in the title above. `null` where the row is no such header.
 */
export const turnedNetworks = (cells: TextCells, at: number, vocabulary: Vocabulary): TurnedTable | null => {
  const header = rowOf(cells, at);
  if (header.length > mostSpans || networksIn(header) < 2) return null;
  const corner = header[0]?.trim() ?? '';
  const span = isSpan(corner) ? corner : spanInTitle(titleAbove(cells, at));
  const { figures, to } = figuresBelow(cells, at, { first: 1, vocabulary });
  if (span === null || !figures.some(({ name }) => plainName(headerKeys([name])[0] ?? '', vocabulary) !== null))
    return null;
  const names = figures.map(({ name }) => name);
  const rows = header.flatMap((cell, place): readonly (readonly string[])[] => {
    const label = cell.trim();
    if (place === 0 || label === '') return [];
    const isTotal = isTotalLabel(label);
    return [[isTotal ? label : span, isTotal ? '' : label, ...figures.map((figure) => cells.cell(figure.at, place))]];
  });
  const line = cells.lines[at + 1] ?? 0;
  return {
    header: [span, '', ...names],
    names: ['період', 'мережа', ...headerKeys(names)],
    cells: cellsOfArrays(
      rows,
      rows.map(() => line),
    ),
    to,
  };
};
