import { serialAt } from '../records/day.ts';
import type { Cells } from './delimited.ts';
import { importOf } from './import.ts';
import { issues, reasons } from './messages.ts';
import type { Import, Issue, Reading, Setting } from './reading.ts';
import { sources } from './sources.ts';
import { tablesIn } from './table.ts';
import { rowsIn } from './text-rows.ts';

/** Today by the computer's clock, as the serial number of a day in UTC. */
const todayNow = (): number => Math.floor(serialAt(Date.now()));

/** Stray quotes beyond this many say nothing new. */
const quotesNamed = 20;

/**
 * Reads pasted text or a decoded file into records; never throws. `today` bounds the years of dates that state none.
 * Every row of the text is a header, a record, a blank row, a line above a header, or left out with a reason.
 */
export const readPaste = (text: string, setting: Setting, today: () => number = todayNow): Reading => {
  const cells = rowsIn(text);
  const at = cells.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (at === -1) return { imports: [], issues: [issues.empty()], questions: [] };
  const told: Issue[] = cells.strayQuotes.slice(0, quotesNamed).map(issues.strayQuote);
  const tables = tablesIn(cells, sources);
  if (tables.length === 0) {
    return { imports: [], issues: [...told, unknown(cells)], questions: [] };
  }
  const imports: Import[] = [];
  for (const table of tables) {
    const read = importOf(cells, table, { setting, today: today() });
    const before = imports.find(({ source, kind }) => source === read.source && kind === read.kind);
    if (before !== undefined && table.source.oneTable === true) {
      const lines = cells.lines.slice(table.from - 1, table.to);
      const dropped = lines.map((row) => ({ row, reason: reasons.otherTable }));
      imports[imports.indexOf(before)] = { ...before, leftOut: [...before.leftOut, ...dropped] };
    } else if (read.rows.length > 0) imports.push(read);
    else told.push(issues.headerOnly(table.headerLine, table.source.name), ...read.issues, ...whyNone(read));
  }
  return { imports, issues: told, questions: [] };
};

/** The row that looks most like a header is named: the widest near the top. */
const unknown = ({ rows, lines }: Cells): Issue => {
  const filled = rows.slice(0, 60).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const at = filled.indexOf(Math.max(...filled));
  return issues.unknown(lines[at] ?? 1, rows[at]?.find((cell) => cell.trim() !== '')?.trim() ?? '');
};

const whyNone = ({ leftOut }: Import): readonly Issue[] =>
  leftOut.slice(0, 1).map(({ row, reason }) => issues.leftOut(row, reason));
