/** The cells that hold the first and the last day of a period. */
export interface SpanCells {
  readonly from: string;
  readonly to: string;
}
