import type { Mapping } from '../records/memory.ts';
import { type Card, type CardShape, type Cards, cardAt } from './cards.ts';
import { type Cells, rowOf } from './cells.ts';
import { headerKeys, namesIn, shapeOf } from './header-keys.ts';
import { titleAbove } from './row-looks.ts';
import { both } from './said.ts';
import type { Source } from './source.ts';

/** The exports that are known: data alone, which JSON can carry. */
export interface KnownExports {
  /** By their headers; the first that recognises one has it. */
  readonly sources: readonly Source[];
  readonly cards: Cards;
}

/** What tables are recognised by. */
export interface Known extends KnownExports {
  readonly mappings: Readonly<Record<string, Mapping>>;
  /** The name of the file: the title of a card without one. */
  readonly file: string | null;
}

/** What a header was recognised as. */
export interface Found {
  readonly source: Source;
  readonly shape: CardShape | null;
  readonly keys: readonly string[];
  /** What a person said of the table, where no source knows it. */
  readonly mapping: Mapping | null;
}

const mapped = ({ kind, columns }: Mapping): Source => ({
  id: 'mapped-table',
  name: both('Table with your columns', 'Таблиця з вашими стовпцями'),
  kind,
  recognisedBy: [],
  columns: columns.flatMap((to, at) => (to === null ? [] : [{ to, names: [], at }])),
  platform: [],
  zone: null,
  dayOrder: null,
  mark: null,
  summaryWithout: [],
  needs: [],
});

const sourceOf = (
  names: ReadonlySet<string>,
  sources: readonly Source[],
  above: readonly (readonly string[])[],
): Source | undefined =>
  sources.find(
    (source) =>
      source.recognisedBy.every((group) => group.some((name) => names.has(name))) &&
      (source.above === undefined || isAbove(source.above, above)),
  );

const isAbove = (beginnings: readonly string[], lines: readonly (readonly string[])[]): boolean =>
  lines.some(([first = '']) => {
    const [key = ''] = headerKeys([first]);
    return beginnings.some((beginning) => key.startsWith(beginning));
  });

/** A function that recognises the header of a table at a row of a text. */
export const recogniser = (cells: Cells, { sources, cards, mappings, file }: Known) => {
  const fileTitle = (file ?? '').replace(/\.[a-z]+$/i, '').replace(/ ?\(\d+\)$/, '');
  return (at: number, above: readonly (readonly string[])[], isFirst: boolean): Found | null => {
    const row = rowOf(cells, at);
    const keys = headerKeys(row);
    const title = titleAbove(cells, at) || (isFirst && cards.numbers.includes(keys[1] ?? '') ? fileTitle : '');
    const card: Card | null = title === '' ? null : cardAt(cards, row, rowOf(cells, at + 1), { title, keys });
    if (card !== null) return { ...card, keys, mapping: null };
    const mapping = mappings[shapeOf(row)] ?? null;
    const source = mapping === null ? sourceOf(namesIn(keys), sources, above) : mapped(mapping);
    return source === undefined ? null : { source, shape: null, keys, mapping };
  };
};
