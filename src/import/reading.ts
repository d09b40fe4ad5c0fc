import type { DayRange } from '../calendar/day.ts';
import type { ColumnMapping } from '../records/column-mapping.ts';
import type { ColumnName, Kind } from '../records/kinds.ts';
import type { Rows } from '../records/rows.ts';
import type { ClientAccount } from '../records/tab-summary.ts';
import type { Text } from '../text/language.ts';

/** Where in the pasted text something is: the physical line, from 1, and the column's header as it stands. */
export interface TextPlace {
  readonly row: number | null;
  readonly column: string | null;
}

/** Something about the data that a person should know: what was found, what was expected, and both in a sentence. */
export interface Issue extends TextPlace {
  readonly found: string;
  readonly expected: Text;
  /** One sentence that names the place and what was found. */
  readonly message: Text;
  /** Whether it changes a figure that a person will look for: such an issue is told at once. */
  readonly changesFigures?: true;
  /** What a person can do about it, where that can be said step by step. */
  readonly remedy?: 'exportByDay';
}

/** A row that became no record, and why. */
export interface RejectedRow {
  readonly row: number;
  readonly reason: Text;
}

/** What only a person can tell, with the likeliest answer: it holds until the paste is read again with another one. */
export interface Question {
  /** The same for the same column of the same file when it is read again: the key of its answer. */
  readonly id: string;
  /** One sentence that names the column and shows a cell of it. */
  readonly text: Text;
  readonly options: readonly {
    readonly value: string;
    readonly label: Text;
    /** The first and last day that the figures would have with this answer. */
    readonly days?: DayRange;
    /** What the column that the question shows would add up to. */
    readonly sum?: number;
    /** What it would do to the figures, where neither days nor a sum says so. */
    readonly effect?: Text;
  }[];
  /** The value that was answered, or of the likeliest option; `null` where only a person may decide and nobody has yet. */
  readonly chosen: string | null;
  /** The value of the likeliest option: what is shown until an answer is given. */
  readonly likeliest: string;
  /** What would be wrong with a wrong answer: nothing is added before such a question is answered. */
  readonly decides?: 'dates' | 'money' | 'column';
}

/** The question whose the records of a file are: one for all its tables, since a file is of one client. */
export const clientQuestion = 'client';

/** What stands in an answer to it before the name of a client that a spreadsheet does not have yet. */
export const newClientSign = '+';

/** The name in an answer to it, also of such a client. */
export const clientNamed = <T extends string | undefined>(answer: T): T | string =>
  answer?.startsWith(newClientSign) ? answer.slice(newClientSign.length) : answer;

/** The name of the client that an answer to a question chooses; a client's own name may begin with the sign of a new one. */
export const clientChosen = ({ options }: Pick<Question, 'options'>, answer: string): string =>
  answer === '' ? '' : (options.find(({ value }) => value === answer)?.label.en ?? clientNamed(answer));

/** Whether a question must be answered before anything is added. */
export const isWaiting = ({ decides, chosen }: Pick<Question, 'decides' | 'chosen'>): boolean =>
  decides !== undefined && chosen === null;

/** A total that the export states, and what the rows that were read add up to. */
export interface StatedTotal {
  /** The header of the column as it stands. */
  readonly column: string;
  readonly stated: number;
  readonly added: number;
}

/**
 * What became of a column of a file: its numbers are counted, or are a level (followers) of which the last one counts; they
 * are left out for a reason; nothing knows them (`unplaced`); or it holds no numbers to add up.
 */
type ColumnState = 'unplaced' | 'leftOut' | 'counted' | 'level' | 'notNumbers';

/** A part of a column's sum that is in no record, and why. */
export interface MissingSum {
  readonly reason: Text;
  readonly sum: number;
  readonly rows: number;
}

/**
 * One column of a file: `sum` is `taken` and all that is `missing`. In the unit of the record column where it has one (hours
 * that become seconds are told in seconds).
 */
export interface ReceiptColumn {
  /** The header as it stands. */
  readonly header: string;
  /** Its place in the table, from 0. */
  readonly position: number;
  /** The line of the table's header: several tables of one file may give one import. */
  readonly line: number;
  readonly column: ColumnName | null;
  readonly state: ColumnState;
  /** Over all rows of the file, those that are left out among them; `null` for what cannot be added up. */
  readonly sum: number | null;
  /** What this column brought into the records; `null` where it brought nothing or cannot be added up. */
  readonly taken: number | null;
  readonly missing: readonly MissingSum[];
  /** Why all of it or a part was left out, or why it is not added up; `null` where all is counted. */
  readonly why: Text | null;
  /** The question that asks what the column is; it need not be answered. */
  readonly question: string | null;
}

/** The rows of the tables that an import came from: `rows` are `records`, those put together with a record, and `leftOut`. */
interface RowTally {
  readonly rows: number;
  readonly records: number;
  /** Rows that were added to the record of another. */
  readonly together: number;
  readonly leftOut: number;
}

/** The records of one kind that one paste or file gave. */
export interface Import {
  /** The identifier of the source, such as `meta-content`. */
  readonly source: string;
  readonly sourceName: Text;
  readonly kind: Kind;
  /** The property of a site that the file names above its table; absent where it names none. */
  readonly property?: string;
  /** The accounts of its records whose client the file tells; absent where it tells none. */
  readonly clients?: readonly ClientAccount[];
  /** Unique by the kind's key, in the order of the file. */
  readonly rows: Rows;
  readonly leftOut: readonly RejectedRow[];
  readonly issues: readonly Issue[];
  /** The totals of the export's own total row; none where it has no such row. */
  readonly totals: readonly StatedTotal[];
  /** Every column of the file, in its order. */
  readonly columns: readonly ReceiptColumn[];
  readonly tally: RowTally;
}

/** What became of each row of the text: the counts below `rows` add up to it. */
export interface RowAccount {
  readonly rows: number;
  readonly blank: number;
  /** Titles, dates and notes above a header. */
  readonly above: number;
  readonly header: number;
  readonly totals: number;
  /** Rows that became a record or a part of one. */
  readonly read: number;
  readonly leftOut: number;
}

/** What a column of a table that no source recognises holds, as a person is shown it. */
interface UnknownColumn {
  /** Its first values. */
  readonly samples: readonly string[];
  /** The sum of its numbers; `null` where they are none, or can be read in two ways. */
  readonly sum: number | null;
}

/** A table that no source recognises, for a person to say what its columns are. */
export interface UnknownTable {
  readonly line: number;
  readonly header: readonly string[];
  /** What its first columns hold, which are those that a person goes through. */
  readonly columns: readonly UnknownColumn[];
  /** What it may be, of each kind once, the likeliest first; nothing is read by them. */
  readonly proposals: readonly ColumnMapping[];
  /** What a person said of it; `null` where it is not read yet. */
  readonly mapping: ColumnMapping | null;
}

/** All that was understood of one paste. Nothing recognisable gives no imports and at least one issue that says why. */
export interface Reading {
  readonly imports: readonly Import[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  /** At most three. */
  readonly unknown: readonly UnknownTable[];
  readonly account: RowAccount;
}

/** What a reader may know about the spreadsheet that the data goes to. */
export interface SpreadsheetSetting {
  /** The spreadsheet's locale (`uk_UA`): decides `1.234` and 03/04/2026 where the data does not. */
  readonly locale: string;
  /** The spreadsheet's time zone (`Europe/Kyiv`): the zone of the accounts' calendar days. */
  readonly zone: string;
  /** The name of the file, where there is one. */
  readonly file: string | null;
  /** What a person answered, by the question's id. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What a person said of tables that no source recognises, by `headerShapeOf` their header. */
  readonly mappings?: Readonly<Record<string, ColumnMapping>>;
  /** How many hidden rows a selection of cells was read without; `null` where it is not known whether some are hidden. */
  readonly hiddenRows?: number | null;
  /** The clients that the spreadsheet has, where it has several: what does not say whose it is, is asked about. */
  readonly clients?: readonly string[];
  /** Which posts serve the goal, as a person typed it (see `goalRuleOf`): theirs are ticked where the export says nothing. */
  readonly goalRule?: string;
}
