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

/** Lets rows that may grow take so many pixels together; gives how many they take. */
const grow = (placed: number[], elastic: readonly ElasticRows[], room: number): number => {
  let left = room;
  for (const { row, rows, most } of elastic) {
    const now = placed[row] ?? most;
    const height = Math.max(now, Math.min(most, now + Math.floor(left / rows)));
    placed.fill(height, row, row + rows);
    left -= rows * (height - now);
  }
  return room - left;
};

/**
 * Goes through the blocks from page to page; gives the heights with gaps that reach to the end of a page, and how many pages
 * there are. What may grow takes what its own page has left: before the next block stands there, or after.
 */
const place = (
  { heights, gaps, elastic }: PrintedRows,
  page: number,
  grows: 'before others' | 'after others',
): { readonly heights: Rows; readonly pages: number } => {
  const placed = [...heights];
  for (const { row, rows, least } of elastic) placed.fill(least, row, row + rows);
  let [end, pages] = [0, 1];
  let onPage: ElasticRows[] = [];
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
      onPage = [];
      return;
    }
    if (end + before + own > page - reserve) {
      end += grow(placed, onPage, page - reserve - end);
      // A gap that is higher than what is left would stand on the next page.
      if (gap >= 0) placed[gap] = Math.max(1, page - reserve - end);
      onPage = [];
      end = 0;
      pages++;
    } else end += before;
    const ofBlock = elastic.filter(({ row }) => row >= first && row < next);
    end += own;
    if (grows === 'before others') end += grow(placed, ofBlock, page - reserve - end);
    else onPage.push(...ofBlock);
  });
  grow(placed, onPage, page - reserve - end);
  return { heights: placed, pages };
};

/** How many pages rows take at least. */
export const pagesOf = (rows: PrintedRows, page: number): number => place(rows, page, 'after others').pages;

/**
 * The heights of rows so that no block that fits a page is cut by the end of one: no script sets a break, so the gap before a
 * block grows to the end of its page. What may grow takes the rest of its page as if nothing followed, as long as that costs no
 * page more.
 *
 *     page of 100, blocks of 60 and 50 with a gap of 10 between → the gap becomes 34, 6 stay free, the second begins page 2
 */
export const withWholeBlocks = (rows: PrintedRows, page: number): Rows => {
  const [tall, short] = [place(rows, page, 'before others'), place(rows, page, 'after others')];
  return tall.pages > short.pages ? short.heights : tall.heights;
};
