import type { Claim, Observation } from './claim.ts';

export type { Observation } from './claim.ts';

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
