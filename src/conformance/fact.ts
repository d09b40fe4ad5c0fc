/** What a fact saw: plain data, so that it can be compared, shown in a cell and brought back as text. */
export type Observation = string | number | boolean | null | readonly Observation[];

/**
 * What must be observed: this, or a number that is no larger. Where nobody here knows what Google does, both possibilities:
 * `unknown` is the name under which the stand-in plays either, `yes` and `no` what is observed where it holds and where it does not.
 */
export type Expected =
  | { readonly is: Observation }
  | { readonly atMost: number }
  | { readonly unknown: string; readonly yes: Observation; readonly no: Observation };

/** What a fact says, wherever it is tried. A claim that is tried in another way is another claim, and is worded anew. */
export interface Claim {
  readonly claim: string;
  /** A page of Google's documents by its name, a public thread or test suite, or that it is written nowhere. */
  readonly source: string;
  readonly expected: Expected;
}

/**
 * Something that the add-on counts on Google to do: a claim, where it is written, a few lines that do it with the services,
 * and what must be observed.
 */
export interface Fact extends Claim {
  /** The spreadsheet's locale while the fact runs; `en_US` if left out. */
  readonly locale?: 'en_US' | 'uk_UA' | 'de_DE';
  /** The spreadsheet's time zone while the fact runs; that of the manifest if left out. */
  readonly zone?: string;
  /** How long it may take, in seconds; ten if left out. A run that has less time left stops before it. */
  readonly seconds?: number;
  /** What Google must have calculated before anything is observed, such as a custom function's formula; in the fact's own tab. */
  readonly prepare?: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void;
  /** Does it, in an empty tab of the fact's own (the prepared one where it prepares), and gives what came of it. */
  readonly observe: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => Observation;
}

/** Facts by their names, which say in lower-case words what they are about and are never used for another fact. */
export type Facts = Readonly<Record<string, Fact>>;
