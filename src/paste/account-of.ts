import type { Cells } from './delimited.ts';
import type { Account } from './reading.ts';

/** What a row is, by rising rank: a row that is several is the last of them. */
type Fate = 'none' | 'above' | 'leftOut' | 'totals' | 'header' | 'read';
const ranks: readonly Fate[] = ['none', 'above', 'leftOut', 'totals', 'header', 'read'];

/** Notes what became of each line, and counts it all at the end. */
export interface Ledger {
  readonly note: (line: number, fate: Fate) => void;
  readonly account: () => Account;
}

/** A ledger for the rows of a text. */
export const ledgerOf = ({ rows, lines }: Cells): Ledger => {
  const fates = new Uint8Array((lines[lines.length - 1] ?? 0) + 1);
  return {
    note: (line, fate) => {
      const rank = ranks.indexOf(fate);
      if (rank > (fates[line] ?? 0)) fates[line] = rank;
    },
    account: () => {
      const counts = ranks.map(() => 0);
      let blank = 0;
      for (const [at, row] of rows.entries()) {
        const rank = fates[lines[at] ?? 0] ?? 0;
        if (rank === 0 && row.every((cell) => cell.trim() === '')) blank += 1;
        else counts[rank] = (counts[rank] ?? 0) + 1;
      }
      const [, above = 0, leftOut = 0, totals = 0, header = 0, read = 0] = counts;
      return { rows: rows.length, blank, above, header, totals, read, leftOut };
    },
  };
};
