import type { RowAccount } from '../reading.ts';
import { isBlankAt, type TextCells } from '../text/table-cells.ts';

/** What a row is, by rising rank: a row that is several is the last of them. */
type Fate = 'none' | 'above' | 'leftOut' | 'totals' | 'header' | 'read';
const rankOf: Readonly<Record<Fate, number>> = { none: 0, above: 1, leftOut: 2, totals: 3, header: 4, read: 5 };

/** Notes what became of each line, and counts it all at the end. */
export interface RowLedger {
  readonly note: (line: number, fate: Fate) => void;
  readonly account: () => RowAccount;
}

/** A ledger for the rows of a text. */
export const rowLedgerOf = (cells: TextCells): RowLedger => {
  const { count, lines } = cells;
  const fates = new Uint8Array((lines[count - 1] ?? 0) + 1);
  return {
    note: (line, fate) => {
      const rank = rankOf[fate];
      if (rank > (fates[line] ?? 0)) fates[line] = rank;
    },
    account: () => {
      const counts = Object.values(rankOf).map(() => 0);
      let blank = 0;
      for (let at = 0; at < count; at += 1) {
        const rank = fates[lines[at] ?? 0] ?? 0;
        if (rank === 0 && isBlankAt(cells, at)) blank += 1;
        else counts[rank] = (counts[rank] ?? 0) + 1;
      }
      const [, above = 0, leftOut = 0, totals = 0, header = 0, read = 0] = counts;
      return { rows: count, blank, above, header, totals, read, leftOut };
    },
  };
};
