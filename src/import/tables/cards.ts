import type { ColumnName } from '../../records/kinds.ts';
import { headerKey } from '../../text/header-key.ts';
import type { Text } from '../../text/language.ts';
import { bilingual } from '../issues/issue-text.ts';
import type { Source } from '../source.ts';
import { cellsOfArrays, rowOf, type TextCells } from '../text/table-cells.ts';
import { isFilled } from './row-looks.ts';
import type { RowPositions } from './table.ts';

/** Small tables whose title says what their numbers are; the header does not. */
export interface Cards {
  readonly id: string;
  readonly name: Text;
  /** The header of the column of days. */
  readonly days: readonly string[];
  /** What the header of the numbers is called where it says nothing. */
  readonly numbers: readonly string[];
  /** The record column of a card of days, by a part of its title; the first that fits. `null` is no column of a record. */
  readonly metrics: readonly { readonly to: ColumnName | null; readonly words: readonly string[] }[];
  /** Parts of the titles of cards that tell who the audience is. */
  readonly audiences: readonly string[];
  /** The platform, by a word of the title. */
  readonly platforms: readonly { readonly name: string; readonly word: string }[];
  readonly otherwise: string;
}

/** How the segments of an audience stand in a card. */
export type CardShape = 'matrix' | 'list' | 'wide';

/** A card that was recognised: a source made for it, and how its cells must be turned. */
export interface Card {
  readonly source: Source;
  readonly shape: CardShape | null;
}

const numberOnly = /^[<>]?\s?-?[\d.,][\d.,\s]*%?$/;
/** Whether a cell is a number or a share; blanks around it are cut first, or a long run of them is searched again and again. */
const isNumeric = (cell: string): boolean => numberOnly.test(cell.trim());

const notDaily: Text = bilingual(
  'A card without days: its numbers belong to no day and no post',
  'Картка без днів: її показники не належать жодному дню чи допису',
);
const notAMetric: Text = bilingual(
  'A card whose title names nothing that reports use',
  'Картка, назва якої не є показником звітів',
);

const base = ({ id, name }: Cards, platform: string) => ({
  id,
  name,
  recognisedBy: [],
  platform: [{ name: platform, when: [] }],
  zone: null,
  dayOrder: null,
  mark: null,
  summaryWithout: [],
  joins: true as const,
});

const shapeIn = (header: readonly string[], next: readonly string[]): CardShape | null => {
  const cells = next.filter(isFilled);
  // A spreadsheet may have turned some of the numbers into dates.
  const numbers = cells.filter((cell) => isNumeric(cell)).length;
  if (isNumeric(next[0] ?? '') && numbers * 2 >= cells.length) return 'wide';
  if (cells.length < 2 || isNumeric(next[0] ?? '')) return null;
  return header.filter(isFilled).length === 2 && isFilled(header[0]) ? 'list' : 'matrix';
};

/** The card that a title, the row below it and the row after that are; `null` where the title is no card's. */
export const recognizeCard = (
  cards: Cards,
  { title, keys }: { readonly title: string; readonly keys: readonly string[] },
  { header, next }: { readonly header: readonly string[]; readonly next: readonly string[] },
): Card | null => {
  const key = headerKey(title);
  const platform = cards.platforms.find(({ word }) => key.includes(word))?.name ?? cards.otherwise;
  const [first = '', second = ''] = keys;
  const metric = cards.metrics.find(({ words }) => words.some((word) => key.includes(word)));
  if (cards.days.includes(first) && keys.slice(2).every((other) => other === '')) {
    if (metric === undefined && !cards.numbers.includes(second)) return null;
    const to = metric?.to ?? null;
    const days = { ...base(cards, platform), kind: 'days' as const, needs: ['date' as const] };
    const date = { to: 'date', names: [first] } as const;
    if (to === null) return { source: { ...days, columns: [date], refusal: notAMetric }, shape: null };
    return { source: { ...days, columns: [date, { to, names: [second] }] }, shape: null };
  }
  const audience = cards.audiences.some((word) => key.includes(word));
  const shape = shapeIn(header, next);
  if (audience && shape !== null) return { source: audienceOf(cards, platform), shape };
  return metric !== undefined && shape === 'wide'
    ? { source: { ...audienceOf(cards, platform), refusal: notDaily }, shape: null }
    : null;
};

const audienceOf = (cards: Cards, platform: string): Source => ({
  ...base(cards, platform),
  kind: 'audience',
  columns: [
    { to: 'dimension', names: ['dimension'] },
    { to: 'segment', names: ['segment'] },
    { to: 'share', names: ['share'] },
  ],
  needs: ['share'],
});

/** The header that turned cards have. */
export const transposedHeader: readonly string[] = ['Dimension', 'Segment', 'Share'];

const percent = (cell: string): string => (isNumeric(cell) && !cell.includes('%') ? `${cell.trim()}%` : cell);

/** The cells of an audience card as one row for each segment; every row keeps the line that it came from. */
export const transposeCard = (
  cells: TextCells,
  { from, to }: RowPositions,
  { shape, title, header }: { readonly shape: CardShape; readonly title: string; readonly header: readonly string[] },
): TextCells => {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for (let at = from; at < to; at += 1) {
    const row = rowOf(cells, at);
    const label = row[0]?.trim() ?? '';
    for (const [place, cell] of row.entries()) {
      if (!isFilled(cell) || (place === 0 && shape !== 'wide') || (shape === 'list' && place > 1)) continue;
      const column = header[place]?.trim() ?? '';
      const segment = shape === 'wide' ? column : shape === 'list' ? label : `${label}, ${column}`;
      if (segment === '') continue;
      rows.push([title, segment, percent(cell)]);
      lines.push(cells.lines[at] ?? 0);
    }
  }
  return cellsOfArrays(rows, lines);
};

/** Cards that name no platform beside cards that name one are the other's: Business Suite shows a page with its profile. */
export const inferPlatforms = <T extends { readonly source: Source }>(
  cards: Cards,
  tables: readonly T[],
): readonly T[] => {
  const namesOf = ({ source }: T): readonly string[] =>
    source.id === cards.id ? source.platform.map(({ name }) => name) : [];
  const named = new Set(tables.flatMap(namesOf));
  named.delete(cards.otherwise);
  const others = cards.platforms.map(({ name }) => name).filter((name) => !named.has(name));
  const [other, ...more] = Array.from(new Set(others));
  if (named.size === 0 || other === undefined || more.length > 0) return tables;
  return tables.map((table) =>
    namesOf(table).includes(cards.otherwise)
      ? { ...table, source: { ...table.source, platform: [{ name: other, when: [] }] } }
      : table,
  );
};
