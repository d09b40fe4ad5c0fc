import type { ImportRequest } from '../../contract/requests.ts';
import { cellOf } from '../../records/cells/cell-value.ts';
import { columnsOf } from '../../records/kinds.ts';
import { fillTemplate, words } from '../addon-words.ts';

/** The largest cell that Sheets takes, in characters, and the most cells of a spreadsheet (Google's help, 'Files you can store'). */
const longestCell = 50_000;
export const mostCells = 10_000_000;

/** How much of a text tells which one it is. */
const explanations = 40;

/** Why a spreadsheet cannot hold the records of a request, as a sentence for the person; `null` where it can. */
export const capacityProblem = ({ kind, rows, total, language }: ImportRequest): string | null => {
  const columns = columnsOf(kind);
  if (total * columns.length > mostCells) return fillTemplate(words.tooMany[language], { total });
  for (const row of rows)
    for (const [at, value] of row.entries()) {
      // Cheap first: the mark that may come before a text counts too.
      if (typeof value !== 'string' || value.length < longestCell || String(cellOf(value)).length <= longestCell)
        continue;
      const column = columns[at]?.heading[language] ?? '';
      return fillTemplate(words.tooLong[language], {
        column,
        length: value.length,
        start: value.slice(0, explanations).trim(),
      });
    }
  return null;
};
