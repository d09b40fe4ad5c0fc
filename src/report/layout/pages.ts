/** Rows that take together what their page has left: how high each is, in pixels. */
export interface ElasticRows {
  readonly row: number;
  readonly rows: number;
  readonly least: number;
  readonly most: number;
}

/** The rows of a tab as they print: a height of 0 for those that do not. */
export interface PrintedRows {
  readonly heights: readonly number[];
  /** The blank rows between blocks, in order. */
  readonly gaps: readonly number[];
  readonly elastic: readonly ElasticRows[];
}

/**
 * Stays free at the end of a page. Programs print in whole percents of the size, and so have a few pixels less on a page, or
 * some more: a row that begins a block is higher than those with the reserve.
 */
const reserve = 6;

/** How high rows or how wide columns are together. */
export const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, pixels) => sum + pixels, 0);

/** How far down its last page a block ends that is higher than a page, row by row. */
const endOf = (heights: readonly number[], page: number, from: number): number =>
  heights.reduce((end, pixels) => (end + pixels > page ? pixels : end + pixels), from);

type Rows = readonly number[];

/** Goes through the blocks from page to page; gives the heights with gaps that reach to the end of a page, and how many pages there are. */
const place = (
  { heights, gaps, elastic }: PrintedRows,
  page: number,
  grows: 'least' | 'most',
): { readonly heights: Rows; readonly pages: number } => {
  const placed = [...heights];
  for (const { row, rows, least } of elastic) placed.fill(least, row, row + rows);
  let [end, pages] = [0, 1];
  const starts = [-1, ...gaps];
  starts.forEach((gap, at) => {
    const [first, next] = [gap + 1, starts[at + 1] ?? heights.length];
    const rows = () => placed.slice(first, next);
    const own = sumOf(rows());
    const before = placed[gap] ?? 0;
    if (own > page) {
      const all = end + before + own;
      end = endOf(rows(), page, end + before);
      pages += Math.round((all - end) / page);
      return;
    }
    if (end + before + own > page - reserve) {
      // A gap that is higher than what is left would stand on the next page.
      if (gap >= 0) placed[gap] = Math.max(1, page - end - reserve);
      end = 0;
      pages++;
    } else end += before;
    const room = page - reserve - end - own;
    if (grows === 'most')
      for (const { row, rows: count, least, most } of elastic)
        if (row >= first && row < next)
          placed.fill(Math.max(least, Math.min(most, least + Math.floor(room / count))), row, row + count);
    end += sumOf(rows());
  });
  return { heights: placed, pages };
};

/** How many pages rows take at least. */
export const pagesOf = (rows: PrintedRows, page: number): number => place(rows, page, 'least').pages;

/**
 * The heights of rows so that no block that fits a page is cut by the end of one: no script sets a break, so the gap before a
 * block grows to the end of its page. What may grow takes the rest of its page, as long as that costs no page more.
 *
 *     page of 100, blocks of 60 and 50 with a gap of 10 between → the gap becomes 28, 12 stay free, the second begins page 2
 */
export const withWholeBlocks = (rows: PrintedRows, page: number): Rows => {
  const [grown, small] = [place(rows, page, 'most'), place(rows, page, 'least')];
  return grown.pages > small.pages ? small.heights : grown.heights;
};
