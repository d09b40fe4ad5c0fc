import { headingOf, type Kind } from '../../../records/kinds.ts';
import type { TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { rangeDown } from '../../formulas/address.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { recordMask, within } from '../../formulas/mask.ts';
import { dash, figureFormula, termsNeedingNullCheck } from '../../formulas/metric-formula.ts';
import { conditionsOf, known, ofReport, type Term, termKey } from '../../formulas/term.ts';
import { formats } from '../../layout/formats.ts';
import { styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { type BreakdownTable, hasMoreNames, namesOf } from '../../metrics/breakdowns.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import { words as reportWords } from '../../report-words.ts';
import { words } from '../calculation-words.ts';
import type { Period } from '../periods.ts';
import { sumFormat } from '../sum-format.ts';
import {
  cellAt,
  keyOfName,
  type ListedNames,
  nameAtPlace,
  nameColumn,
  placeOfRank,
  shownName,
  stepCell,
  writeHeadings,
  writeNames,
  writeRanks,
  writeTotal,
} from './name-list.ts';

/** More names than that nobody compares; what is beyond them stands in one row together. */
const mostShown = 5;

/** A name that the report shows, by cells of the calculation; blank where so many have no data. */
interface ShownName {
  readonly name: string;
  readonly weight: string;
  /** The weight in the period before; a dash where it is not known. */
  readonly before: string | null;
  /** What stands beside the weight, as formulas without the leading `=`. */
  readonly figures: readonly string[];
}

/** What the report shows of a list of names. */
export interface NameCells {
  readonly total: string;
  readonly shown: readonly ShownName[];
  /** Whether more names are known than are shown. */
  readonly hasMore: boolean;
  /** The rest of the total; blank where it is nothing. */
  readonly rest: string;
}

/** A sum that the figures of a shown name need, and the count without which it says nothing. */
interface ShownTerm {
  readonly line: ReportMetric;
  readonly term: Term;
  readonly needs: string | null;
}

/** Of ticked records only those that are ticked: a source without a visit from social media is none of its sources. */
const countOf = (term: Term): Term => ({ ...term, is: 'count' });

const termsOf = ({ figures }: BreakdownTable): ReadonlyMap<string, ShownTerm> => {
  const rows = new Map<string, ShownTerm>();
  for (const line of figures) {
    const doubtful = termsNeedingNullCheck(line).filter(({ is }) => is === 'sum');
    for (const term of Object.values(line.terms)) {
      const needs = doubtful.includes(term) ? termKey(line, countOf(term)) : null;
      if (needs !== null) rows.set(needs, { line, term: countOf(term), needs: null });
      rows.set(termKey(line, term), { line, term, needs });
    }
  }
  return rows;
};

/** A list of the block: a breakdown, its names, and the rows that it takes. */
export interface PlannedList {
  readonly table: BreakdownTable;
  readonly names: readonly string[];
  readonly isCut: 'cut' | 'whole';
  readonly terms: ReadonlyMap<string, ShownTerm>;
  readonly rows: number;
}

/** The rows of a list besides those of its names and of the terms of its figures. */
const fixedRows = { head: 2, shown: 7, gap: 1 };

/** Plans the lists of names, a row for each name that the file knows. */
export const planNames = (
  tables: readonly BreakdownTable[],
  holdings: ReadonlyMap<Kind, TabSummary>,
): readonly PlannedList[] =>
  tables.flatMap((table) => {
    const { kind, column } = table.breakdown;
    const holding = holdings.get(kind);
    if (holding === undefined) return [];
    const names = namesOf(holding, column);
    const terms = termsOf(table);
    const rows = fixedRows.head + names.length + fixedRows.shown + terms.size + fixedRows.gap;
    return [{ table, names, terms, rows, isCut: hasMoreNames(holding, column) ? 'cut' : 'whole' }];
  });

/** What the lists are written from. */
export interface NameSources {
  readonly recordsIn: (kind: Kind, period: Period) => TabSummary;
  readonly totalOf: (line: ReportMetric, term: Term) => string;
  readonly firstDayOf: (kind: Kind) => string;
  readonly now: Period;
  readonly before: Period | undefined;
  readonly language: Language;
  /** The address by which the report refers to a cell of the calculation. */
  readonly inReport: (address: string) => string;
}

const weightTermOf = ({ terms }: ReportMetric): Term => {
  const [term] = Object.values(terms);
  if (term === undefined) throw new Error('A weight is one sum.');
  return term;
};

const writeList = (
  layout: SheetLayout,
  { table, names, isCut, terms }: PlannedList,
  { head, sources }: { readonly head: number; readonly sources: NameSources },
): NameCells => {
  const { recordsIn, totalOf, firstDayOf, now, before, language, inReport } = sources;
  const { breakdown, weight, figures } = table;
  const { kind, column } = breakdown;
  const weightTerm = weightTermOf(weight);
  const format = formats[weight.unit];
  const listed: ListedNames = { first: head + fixedRows.head, names };

  /** A sum or a count over the records of a period whose name is that of a cell: right for any text, whatever is in it. */
  const over = (line: ReportMetric, term: Term, { period, key }: { readonly period: Period; readonly key: string }) => {
    const records = recordsIn(kind, period);
    const mask = recordMask(records, [
      within(period.span),
      ...conditionsOf(line, term),
      { is: 'same', column, value: key },
      ...(term.is === 'count' ? known(term.column) : []),
      ...ofReport(records),
    ]);
    // A part of its own: a text among the numbers counts as nothing.
    return term.is === 'count' ? `SUMPRODUCT(${mask})` : `SUMPRODUCT(${mask};${rangeOf(records, term.column)})`;
  };

  /** The weight before: blank where no record tells it, or, of records themselves, where the data has not begun. */
  const earlier = (period: Period, key: string): string => {
    const of = (term: Term) => over(weight, term, { period, key });
    if (weightTerm.is === 'count')
      return `IF(AND(${firstDayOf(kind)}>0;${firstDayOf(kind)}<${period.span.to}+1);${of(weightTerm)};"")`;
    return `IF(${of(countOf(weightTerm))}=0;"";${of(weightTerm)})`;
  };

  const total = writeTotal(layout, listed, {
    row: head,
    title: breakdown.title[language],
    total: totalOf(weight, weightTerm),
    format,
    isCut,
    language,
  });
  writeHeadings(layout, head + 1, {
    name: words.name[language],
    weight: weight.short[language],
    share: words.share[language],
    rank: words.rank[language],
    ...(before === undefined ? {} : { before: words.beforeValue[language] }),
    rows: words.rows[language],
  });
  writeNames(layout, listed, language);
  names.forEach((_, at) => {
    const row = listed.first + at;
    const key = keyOfName(listed, at);
    const count = layout.put(
      row,
      nameColumn.rows,
      styledCell(`=${over(weight, countOf(weightTerm), { period: now, key })}`, 'soft9', '#,##0'),
    );
    const sum = weightTerm.is === 'count' ? count : over(weight, weightTerm, { period: now, key });
    layout.put(row, nameColumn.weight, styledCell(`=IF(${count}=0;"";${sum})`, 'figure', format));
    if (before !== undefined)
      layout.put(row, nameColumn.before, styledCell(`=${earlier(before, key)}`, 'soft9', format));
  });
  writeRanks(layout, listed, total);

  const first = listed.first + names.length;
  const rows = { place: first + 1, name: first + 2, shown: first + 3, weight: first + 4, before: first + 5 };
  const label = (row: number, text: string) => layout.put(row, nameColumn.name, styledCell(text, 'soft'));
  layout.put(first, nameColumn.name, styledCell(words.inReport[language], 'headingLeft'));
  label(rows.place, words.rowInList[language]);
  label(rows.name, words.name[language]);
  label(rows.shown, words.shownAs[language]);
  label(rows.weight, weight.short[language]);
  if (before !== undefined) label(rows.before, words.beforeValue[language]);
  const termRow = new Map([...terms.keys()].map((key, at) => [key, rows.before + 1 + at]));
  for (const [key, { term }] of terms)
    label(termRow.get(key) ?? first, `${headingOf(term.column)[language]}${words.is[term.is][language]}`);

  const count = Math.min(mostShown, names.length);
  const shown = Array.from({ length: count }, (_, place): ShownName => {
    const at = nameColumn.weight + place;
    layout.put(first, at, styledCell(`${place + 1}`, 'heading'));
    const cell = (row: number, formula: string, shownAs?: string): string => {
      layout.put(row, at, stepCell(formula, shownAs));
      return cellAt(at, row);
    };
    const own = cell(rows.place, placeOfRank(listed, place + 1), '0');
    const whereThere = (formula: string) => `IF(${own}=0;"";${formula})`;
    const key = cell(rows.name, nameAtPlace(listed, own));
    const name = cell(rows.shown, whereThere(shownName(key, language)));
    const of = (column: number) => `INDEX(${rangeDown(column, listed.first, names.length)};${own})`;
    const weightCell = cell(rows.weight, whereThere(of(nameColumn.weight)), format);
    const cells = new Map<string, string>();
    for (const [each, { line, term, needs }] of terms) {
      const sum = over(line, term, { period: now, key });
      const counted = needs === null ? undefined : cells.get(needs);
      const formula = whereThere(counted === undefined ? sum : `IF(${counted}=0;"";${sum})`);
      cells.set(each, cell(termRow.get(each) ?? first, formula, sumFormat(term)));
    }
    return {
      name: inReport(name),
      weight: inReport(weightCell),
      before:
        before === undefined
          ? null
          : inReport(
              cell(
                rows.before,
                whereThere(`IF(ISNUMBER(${of(nameColumn.before)});${of(nameColumn.before)};"${dash}")`),
                format,
              ),
            ),
      figures: figures.map((line) => {
        const figure = figureFormula(line.formula, (termName) => {
          const term = line.terms[termName];
          const found = term === undefined ? undefined : cells.get(termKey(line, term));
          if (found === undefined) throw new Error(`No row of the names holds ${termName}.`);
          return inReport(found);
        });
        return `IF(${inReport(own)}=0;"";${figure})`;
      }),
    };
  });
  const rest = rows.before + 1 + terms.size;
  const sum = `SUM(${cellAt(nameColumn.weight, rows.weight)}:${cellAt(nameColumn.weight + count - 1, rows.weight)})`;
  label(rest, reportWords.others[language]);
  // Names that came after the report are in it too.
  const left = `ROUND(${total}-${sum};6)`;
  layout.put(rest, nameColumn.weight, stepCell(`IF(ISNUMBER(${total});IF(${left}=0;"";${left});"")`, format));
  return {
    total: inReport(total),
    shown,
    hasMore: names.length > count,
    rest: inReport(cellAt(nameColumn.weight, rest)),
  };
};

/** Writes each list below the other; gives what the report shows of them. */
export const writeNameLists = (
  layout: SheetLayout,
  lists: readonly PlannedList[],
  { head, sources }: { readonly head: number; readonly sources: NameSources },
): ReadonlyMap<BreakdownTable, NameCells> => {
  let next = head;
  return new Map(
    lists.map((list) => {
      const cells = writeList(layout, list, { head: next, sources });
      next += list.rows;
      return [list.table, cells];
    }),
  );
};
