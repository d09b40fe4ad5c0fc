import { headingOf, type Kind } from '../../../records/kinds.ts';
import type { TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { begunBy, type Condition, recordMask, within } from '../../formulas/mask.ts';
import { figureFormula, termsNeedingNullCheck } from '../../formulas/metric-formula.ts';
import { conditionsOf, isLevel, known, ofReport, type Term, termKey } from '../../formulas/term.ts';
import { styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import { type NetworkTable, networkColumn } from '../../told/network-table.ts';
import { words } from '../calculation-words.ts';
import type { Period } from '../periods.ts';
import { sumFormat } from '../sum-format.ts';
import { cellAt, nameColumn, stepCell } from './name-list.ts';

/** What the report shows of a network, as formulas without the leading `=`; a figure that is not told is blank. */
export interface NetworkCells {
  readonly name: string;
  readonly weight: string;
  readonly before: string | null;
  readonly figures: readonly string[];
  /** The cell with what its ads cost; `null` where no figure is of that. */
  readonly paid: string | null;
}

/** A row of the block: a sum, or how many records have one, in a period. */
interface NetworkRow {
  readonly line: ReportMetric;
  readonly term: Term;
  readonly when: 'now' | 'before';
}

const keyOf = ({ line, term, when }: NetworkRow): string => `${when} ${termKey(line, term)}`;

const countOf = (term: Term): Term => ({ ...term, is: 'count' });

/** Every sum that the figures need, and of each the count without which it says nothing. */
const rowsOf = ({ weight, figures }: NetworkTable): readonly NetworkRow[] => {
  const of = (line: ReportMetric, when: NetworkRow['when']) => {
    const doubtful = termsNeedingNullCheck(line).filter(({ is }) => is === 'sum');
    return Object.values(line.terms).flatMap((term): readonly NetworkRow[] => [
      ...(doubtful.includes(term) ? [{ line, term: countOf(term), when }] : []),
      { line, term, when },
    ]);
  };
  const all = [weight, ...figures].flatMap((line) => of(line, 'now')).concat(of(weight, 'before'));
  return [...new Map(all.map((row) => [keyOf(row), row])).values()];
};

const fixedRows = { head: 2, gap: 1 };

/** How many rows the networks take. */
export const networkRows = (table: NetworkTable | null): number =>
  table === null ? 0 : fixedRows.head + rowsOf(table).length + fixedRows.gap;

/** What the block is written from. */
export interface NetworkSources {
  readonly recordsIn: (kind: Kind, period: Period) => TabSummary;
  /** The networks of the accounts, and the level of each account at the end of the period; `null` where none is told. */
  readonly levels: { readonly networks: string; readonly ends: string } | null;
  readonly now: Period;
  readonly before: Period | undefined;
  readonly language: Language;
  readonly inReport: (address: string) => string;
}

/** Writes the sums of each network below its name, networks beside each other; gives what the report shows of them. */
export const writeNetworks = (
  layout: SheetLayout,
  table: NetworkTable,
  { head, sources }: { readonly head: number; readonly sources: NetworkSources },
): readonly NetworkCells[] => {
  const { recordsIn, levels, now, before, language, inReport } = sources;
  const rows = rowsOf(table).filter(({ when }) => when === 'now' || before !== undefined);
  layout.put(head, nameColumn.name, styledCell(words.networks[language], 'family'));
  rows.forEach(({ term, when }, at) => {
    const label = `${headingOf(term.column)[language]}${words.is[term.is][language]}${when === 'now' ? '' : `, ${words.beforeValue[language]}`}`;
    layout.put(head + fixedRows.head + at, nameColumn.name, styledCell(label, 'soft'));
  });
  const periodOf = (when: NetworkRow['when']): Period => (when === 'before' && before !== undefined ? before : now);
  const isOf = (key: string): Condition => ({ is: 'same', column: networkColumn, value: key });
  /** How many records of its kind a network has until a period ends: without any, nobody knows that there were none. */
  const begun = ({ term, when }: NetworkRow, key: string): string => {
    const found = recordsIn(term.kind, periodOf(when));
    const records: TabSummary = found.rows === undefined ? found : { ...found, rows: { ...found.rows, first: '1' } };
    const mask = recordMask(records, [begunBy(records, periodOf(when).span.to), isOf(key), ...ofReport(records)]);
    return `SUMPRODUCT(${mask})`;
  };
  /** A sum or a count over the records of a network in a period. */
  const over = ({ line, term, when }: NetworkRow, key: string): string => {
    if (isLevel(term.is)) {
      if (levels === null) throw new Error('No level of an account is told.');
      const isOne = `(${levels.networks}=${key})*ISNUMBER(${levels.ends})`;
      return `IF(SUMPRODUCT(${isOne})=0;"";SUMPRODUCT(${isOne};${levels.ends}))`;
    }
    const period = periodOf(when);
    const records = recordsIn(term.kind, period);
    const mask = recordMask(records, [
      within(period.span),
      ...conditionsOf(line, term),
      isOf(key),
      ...(term.is === 'count' ? known(term.column) : []),
      ...ofReport(records),
    ]);
    return term.is === 'count' ? `SUMPRODUCT(${mask})` : `SUMPRODUCT(${mask};${rangeOf(records, term.column)})`;
  };
  return table.names.map((name, place) => {
    const at = nameColumn.weight + place;
    layout.put(head + 1, at, styledCell(name, 'heading'));
    const key = cellAt(at, head + 1);
    const cells = new Map<string, string>();
    rows.forEach((row, step) => {
      const count = cells.get(keyOf({ ...row, term: countOf(row.term) }));
      const sum = over(row, key);
      // Another count than that of a figure says only whether a sum tells something.
      const isFigure = row.term.is === 'count' && Object.values(row.line.terms).includes(row.term);
      const guard = isFigure ? begun(row, key) : count;
      const formula = guard === undefined ? sum : `IF(${guard}=0;"";${sum})`;
      layout.put(head + fixedRows.head + step, at, stepCell(formula, sumFormat(row.term)));
      cells.set(keyOf(row), cellAt(at, head + fixedRows.head + step));
    });
    const figureOf = (line: ReportMetric, when: NetworkRow['when']): string =>
      figureFormula(
        line.formula,
        (termName) => {
          const term = line.terms[termName];
          const found = term === undefined ? undefined : cells.get(keyOf({ line, term, when }));
          if (found === undefined) throw new Error(`No row of the networks holds ${termName}.`);
          return inReport(found);
        },
        '',
      );
    const cost = rows.find(({ term, when }) => when === 'now' && term.is === 'sum' && term.column === 'cost');
    const paid = cost === undefined ? undefined : cells.get(keyOf(cost));
    return {
      name: inReport(key),
      paid: paid === undefined ? null : inReport(paid),
      weight: figureOf(table.weight, 'now'),
      before: before === undefined ? null : figureOf(table.weight, 'before'),
      figures: table.figures.map((line) => figureOf(line, 'now')),
    };
  });
};
