import type { DayOrder } from '../calendar/date-column.ts';
import type { ColumnName, Kind } from '../records/kinds.ts';
import type { Text } from '../text/language.ts';
import type { TextReading, YearReading } from './columns/cell-readings.ts';

/** Where a record column comes from in an export. Names are header keys (see `header-key.ts`), the best first. */
export interface SourceColumn {
  readonly to: ColumnName;
  readonly names: readonly string[];
  /** The position in the table, where a person has said which column it is. */
  readonly at?: number;
  /** What the number in the export is multiplied by: 3600 where it is in hours. */
  readonly times?: number;
  /** The number is a mean or a rate: it is multiplied by this record column. */
  readonly per?: ColumnName;
  /** A blank cell is filled from the next of the names that the export has. */
  readonly fills?: true;
  /** Other records of the same table count the numbers: here they stand beside, for a rate, and are in no sum of the receipt. */
  readonly isCopy?: true;
  /** All the columns that the export has of these names are parts of one number and are added up. */
  readonly sums?: true;
  /** Only rows in which another column has one of these words count, or only those in which it has none of them. */
  readonly where?: { readonly names: readonly string[]; readonly words: readonly string[]; readonly none?: true };
  /** The cell holds `first / second` or `first - second`; this part is taken. */
  readonly part?: { readonly divider: string; readonly at: 0 | 1 };
  /** What is read instead of the cell's own text: the ID that a link ends with. */
  readonly read?: TextReading;
  /** Another column that knows the year of a date that states none. */
  readonly year?: { readonly names: readonly string[]; readonly read: YearReading };
  /** The cell counts days, weeks from Sunday, or months from the first day of the period that the export states. */
  readonly afterStart?: 'days' | 'weeks' | 'months';
}

/** The display name of the platform, by the first group of headers of which one is there; `[]` always holds. */
type PlatformRule = { readonly name: string; readonly when: readonly string[] };

/** What one platform's export looks like: data that one reader serves, and that JSON can carry whole. */
export interface Source {
  readonly id: string;
  readonly name: Text;
  readonly kind: Kind;
  /** The header is this source's where each group has at least one of its names. */
  readonly recognisedBy: readonly (readonly string[])[];
  /** And where it has none of these. */
  readonly without?: readonly string[];
  /** And where a line above the header begins with one of these. */
  readonly above?: readonly string[];
  readonly columns: readonly SourceColumn[];
  readonly platform: readonly PlatformRule[];
  /** The columns whose cells together name the breakdown of an advertisement. */
  readonly breakdown?: readonly string[];
  /** The column that groups the ways of visits (`Organic Social`), which may stand beside the medium. */
  readonly channel?: readonly string[];
  /** What every row counts, where no column tells it: the type of its conversions. */
  readonly type?: string;
  /** Every row is one conversion: what has an id is one however many rows it takes. */
  readonly countsRows?: true;
  /** Rows are events of any name, of which only conversions are records; these columns count nothing else. */
  readonly keyEvents?: readonly string[];
  /** The header of the segments is the name of the dimension. */
  readonly dimensionIsHeader?: true;
  /** The zone of the export's times of day where it is not the account's own. */
  readonly zone: string | null;
  /** The order in which the export writes day and month, where it is known. */
  readonly dayOrder: DayOrder | null;
  /** The export never writes years and is of the last twelve months, so that the newest year is most likely right. */
  readonly writesNoYears?: true;
  /** The decimal mark that the export always writes, or `null` where the user's locale decides. */
  readonly mark: '.' | null;
  /** A row in which all of these are blank is a summary of the others. */
  readonly summaryWithout: readonly ColumnName[];
  /** A row in which all of these are blank is no record. */
  readonly needs: readonly ColumnName[];
  /** The column that says `Lifetime`, or the day of a file that repeats each record once a day; its counts are added up. */
  readonly daily?: readonly string[];
  /** The names of the lines above the table that state its first day; a file without a day column stands on it. */
  readonly startsAt?: readonly string[];
  /** Several tables of one file with this name are the same totals cut in other ways: only the best is taken. */
  readonly cutOf?: string;
  /** Several tables of one file have each some columns of the same records, which are put together by their keys. */
  readonly joins?: true;
  /** Posts of an account other than that of most rows are collaborations. */
  readonly collaborates?: true;
  /** A rate that the export computes of two others: a row that contradicts it has cells in the wrong columns. */
  readonly proof?: { readonly rate: string; readonly of: string; readonly to: string };
  /** A person's own table whose headings say what they do beside each other only: elsewhere a `Sum` is of anything. */
  readonly isExact?: true;
  /** The table has columns of several kinds: each of these takes its own, the best first (see `byKinds`). */
  readonly parts?: readonly Source[];
  /** Why nothing of this table can become a record. */
  readonly refusal?: Text;
}
