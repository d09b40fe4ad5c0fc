/** What a fact saw: plain data, so that it can be compared, shown in a cell and brought back as text. */
export type Observation = string | number | boolean | null | readonly Observation[];

/**
 * What must be observed. Where nobody here knows what Google does, both possibilities: `unknown` is the name under which the
 * stand-in plays either, `yes` and `no` what is observed where it holds and where it does not.
 */
export type Expected =
  | { readonly is: Observation }
  | { readonly unknown: string; readonly yes: Observation; readonly no: Observation };

/**
 * Something that the add-on counts on Google to do: a claim, where it is written, a few lines that do it with the services,
 * and what must be observed.
 */
export interface Fact {
  readonly claim: string;
  /** A page of Google's documents by its name, a public thread or test suite, or `platform.md`'s word for what was tried. */
  readonly source: string;
  /** What Google must have calculated before anything is observed, such as a custom function's formula; in the fact's own tab. */
  readonly prepare?: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void;
  /** Does it, in an empty tab of the fact's own (the prepared one where it prepares), and gives what came of it. */
  readonly observe: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => Observation;
  readonly expected: Expected;
}

/** Facts by their names, which say in lower-case words what they are about and are never used for another fact. */
export type Facts = Readonly<Record<string, Fact>>;
