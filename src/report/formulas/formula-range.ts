/** The cells that hold the first and the last day of a period. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
