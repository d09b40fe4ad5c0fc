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
