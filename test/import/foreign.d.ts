declare module 'papaparse' {
  /** Rows of cells, without a header; the package ships no types. */
  export const parse: (text: string) => { readonly data: readonly (readonly string[])[] };
}

declare module 'd3-dsv' {
  /** Rows of cells, without a header; the package ships no types. */
  export const csvParseRows: (text: string) => readonly (readonly string[])[];
}
