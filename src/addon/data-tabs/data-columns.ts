import { columnsByHeader } from '../../records/cells/columns-by-header.ts';
import {
  type ColumnName,
  columnsOf,
  isHeadingOf,
  isLaterColumn,
  type Kind,
  kinds,
  positionOf,
} from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { letterOf, quotedTabName } from '../../report/formulas/address.ts';
import type { Language, Text } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import { type TabWithMetadata, updateMetadata } from '../storage/tabs.ts';

type Data = TabWithMetadata<DataTabMetadata>;

/** Where the columns of a tab stand: in their own order as long as nobody has moved one. */
export const columnPositions = ({ kind, columns }: Pick<TabSummary, 'kind' | 'columns'>): readonly number[] =>
  columns ?? columnsOf(kind).map((_, at) => at);

/** A summary that knows where the tab's columns stand, and says nothing where they are in their own order. */
export const withColumnPositions = ({ columns: _, ...holding }: TabSummary, found: readonly number[]): TabSummary =>
  found.every((column, at) => column === at) ? holding : { ...holding, columns: found };

/** Says which column is missing, by its tab and heading. */
export const deletedColumnError = (
  tab: string,
  column: { readonly heading: Text } | undefined,
  language: Language,
): Error => refusal(fillTemplate(words.deleted[language], { tab, column: column?.heading[language] ?? '' }));

/** The columns by which a report tells what belongs to it. */
const telling: readonly ColumnName[] = ['date', 'received_at', 'date_end', 'platform', 'account'];

/** The columns by which an import tells which records are there already. */
export const isKeyColumn = (kind: Kind, name: ColumnName): boolean =>
  kinds[kind].keys.some((key) => key.includes(name));

/** Where columns will stand when those that came later are appended behind `width` columns. */
export const withLaterColumns = (columns: readonly number[], kind: Kind, width: number): readonly number[] => {
  let next = width;
  return columnsOf(kind).map(({ name }, at) => {
    const found = columns[at] ?? -1;
    if (found !== -1 || !isLaterColumn(kind, name)) return found;
    next += 1;
    return next - 1;
  });
};

/** A data tab's columns as they stand now, read from its header row and remembered. */
export const locateColumns = (data: Data): Data => {
  const { sheet, metadata, mark } = data;
  const [header = []] = sheet.getRange('1:1').getValues();
  const holding = withColumnPositions(mark.holding, columnsByHeader(header, mark.holding.kind));
  const next: DataTabMetadata = { ...mark, holding };
  if (JSON.stringify(next) !== JSON.stringify(mark)) updateMetadata(metadata, next);
  return { ...data, mark: next };
};

/** What a report may use of a tab: figures of deleted columns are left out, and a needed one is named. */
export const usableSummary = (holding: TabSummary, language: Language): TabSummary => {
  const { kind, tab, columns } = holding;
  if (columns === undefined) return holding;
  const isGone = (name: ColumnName) => columns[positionOf(kind, name)] === -1;
  const own = telling.filter((name) => !isLaterColumn(kind, name));
  const missing = [...own, ...(holding.currencies.length > 1 ? (['currency'] as const) : [])].find(isGone);
  if (missing !== undefined) throw deletedColumnError(tab, columnsOf(kind)[positionOf(kind, missing)], language);
  return { ...holding, filled: holding.filled.filter((name) => !isGone(name)) };
};

interface Probe {
  readonly formula: string;
  readonly holding: TabSummary;
  readonly at: number;
}

const probesOf = (holdings: readonly TabSummary[]): readonly Probe[] =>
  holdings.flatMap((holding) =>
    columnPositions(holding).flatMap((column, at) =>
      column < 0 ? [] : [{ formula: `=${quotedTabName(holding.tab)}!$${letterOf(column)}$1`, holding, at }],
    ),
  );

/** Formulas that show the headings of every column that a report uses, in rows of `width`: read with the report itself. */
export const headingFormulas = (holdings: readonly TabSummary[], width: number): string[][] => {
  const formulas = probesOf(holdings).map(({ formula }) => formula);
  return Array.from({ length: Math.ceil(formulas.length / width) }, (_, row) =>
    Array.from({ length: width }, (_, column) => formulas[row * width + column] ?? ''),
  );
};

/** The kinds whose headings are not where they were thought to be. */
export const movedColumns = (
  holdings: readonly TabSummary[],
  shown: readonly (readonly unknown[])[],
): ReadonlySet<Kind> => {
  const texts = shown.flat();
  return new Set(
    probesOf(holdings).flatMap(({ holding: { kind }, at }, index) => {
      const column = columnsOf(kind)[at];
      return column !== undefined && isHeadingOf(column, texts[index]) ? [] : [kind];
    }),
  );
};
