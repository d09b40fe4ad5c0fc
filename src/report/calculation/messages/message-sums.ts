import { headingOf } from '../../../records/kinds.ts';
import { isMessageColumn, type MessageColumn } from '../../../records/messages.ts';
import type { RowCells, TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress } from '../../formulas/address.ts';
import { recordMask } from '../../formulas/mask.ts';
import { type MessageRecords, messageParts, type SumPart, tellsSeveral } from '../../formulas/message-formula.ts';
import { rowCountFormula } from '../../formulas/record-extent.ts';
import { type Term, termKey } from '../../formulas/term.ts';
import { countingConditions, tellingConditions } from '../../formulas/term-formula.ts';
import { detailCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { words } from '../calculation-words.ts';
import type { Period } from '../periods.ts';
import type { MessageSum, MessageSums, Summed, TermRows } from '../terms.ts';

const column = { name: 0, period: 1, several: 2, single: 3, parts: 4 };

/** The rows above the sums: heading, sentence, and headings of columns. */
const headRows = 3;

/** A sum of messages, and the steps of the trend that need it too. */
interface MessageTerm {
  readonly line: Summed;
  readonly term: Term & { readonly column: MessageColumn; readonly is: 'sum' | 'count' };
  readonly isInTrend: boolean;
}

const isOfMessages = (term: Term): term is MessageTerm['term'] =>
  isMessageColumn(term.kind, term.column) && (term.is === 'sum' || term.is === 'count');

/** The sums of messages that figures need. */
export const messageTermsOf = ({ terms }: TermRows): readonly MessageTerm[] =>
  [...terms.values()].flatMap(({ line, term, isInTrend }) => (isOfMessages(term) ? [{ line, term, isInTrend }] : []));

/** How many rows the block takes: one for each sum and period, and one for each period with all of its records. */
export const messageSumRows = (
  terms: readonly MessageTerm[],
  { main, steps }: { readonly main: number; readonly steps: number },
): number => {
  if (terms.length === 0) return 0;
  const trends = terms.filter(({ isInTrend }) => isInTrend).length;
  return headRows + main * (terms.length + 1) + (trends === 0 ? 0 : steps * (trends + 1));
};

/** Parts added up. What is left of two large sums is told to a thousandth of a second: the rest is what their difference loses. */
const total = (parts: readonly (SumPart & { readonly cell: string })[]): string => {
  if (parts.length === 0) return '0';
  const sum = parts
    .map(({ sign, cell }) => `${sign}${cell}`)
    .join('')
    .replace(/^\+/, '');
  return parts.every(({ sign }) => sign === '+') ? sum : `IFERROR(ROUND((${sum})*60;3)/60;"")`;
};

/**
 * Writes each sum of messages in parts: a record of several messages tells them by numbers, one of a single message by its times and
 * its ticks, and one formula for all would be a page long.
 */
export const writeMessageSums = (
  layout: SheetLayout,
  {
    top,
    terms,
    holding,
    main,
    steps,
    language,
  }: {
    readonly top: number;
    readonly terms: readonly MessageTerm[];
    readonly holding: TabSummary;
    readonly main: readonly { readonly period: Period; readonly rows: RowCells }[];
    readonly steps: readonly { readonly period: Period; readonly rows: RowCells }[];
    readonly language: Language;
  },
): MessageSums => {
  layout.put(top, 0, styledCell(words.messageSums[language], 'section'));
  layout.edge('section', `A${top + 1}:J${top + 1}`);
  layout.put(top + 1, 0, styledCell(words.messageSumsAbout[language], 'sentence'));
  const head = top + headRows - 1;
  layout.put(head, column.name, styledCell(words.term[language], 'headingLeft'));
  layout.put(head, column.period, styledCell(words.period[language], 'headingLeft'));
  layout.put(head, column.several, styledCell(words.ofSeveral[language], 'heading'));
  layout.put(head, column.single, styledCell(words.ofSingle[language], 'heading'));
  layout.put(head, column.parts, styledCell(words.sumParts[language], 'heading'));
  let row = head;
  const takeRow = (name: string, period: Period): number => {
    row++;
    layout.put(row, column.name, styledCell(name, 'plain'));
    layout.put(row, column.period, styledCell(period.name, 'plain'));
    return row;
  };
  const classes: readonly MessageRecords[] = tellsSeveral(holding) ? ['several', 'single'] : ['single'];
  const sums = new Map<string, MessageSum>();
  const recordCells = new Map<number, string>();
  const trends = terms.some(({ isInTrend }) => isInTrend) ? steps : [];
  for (const { period, rows } of [...main, ...trends]) {
    const cut = { ...holding, rows };
    const all = takeRow(words.allRecords[language], period);
    const records = layout.put(all, column.parts, detailCell(`=${rowCountFormula(cut, period.span)}`, '#,##0'));
    recordCells.set(period.at, absoluteAddress(records));
    for (const { line, term, isInTrend } of terms) {
      if (period.at > 1 && !isInTrend) continue;
      const at = takeRow(`${headingOf(term.column)[language]}${words.is[term.is][language]}`, period);
      const measured = { line, term };
      const counts: string[] = [];
      const parts: (SumPart & { readonly cell: string })[] = [];
      for (const of of classes) {
        const telling = recordMask(cut, tellingConditions(cut, measured, period.span), of);
        counts.push(layout.put(at, column[of], detailCell(`=SUMPRODUCT(${telling}*1)`, '#,##0')));
        const conditions = countingConditions(cut, measured, period.span);
        const told = conditions.flatMap((each) => (each.is === 'told' ? [each.column] : []));
        const masked = { mask: recordMask(cut, conditions, of), told, from: period.span.from };
        for (const part of messageParts(cut, { ...term, records: of }, masked)) {
          const cell = layout.put(at, column.parts + parts.length, detailCell(`=${part.formula}`, '#,##0.##'));
          parts.push({ ...part, cell });
        }
      }
      sums.set(JSON.stringify([termKey(line, term), period.at]), {
        counted: counts.join('+'),
        sum: total(parts),
      });
    }
  }
  const known = <Found>(found: Found | undefined): Found => {
    if (found === undefined) throw new Error('No sum of messages is that of the term and the period.');
    return found;
  };
  return {
    of: (line, term, { at }) => known(sums.get(JSON.stringify([termKey(line, term), at]))),
    records: ({ at }) => known(recordCells.get(at)),
  };
};
