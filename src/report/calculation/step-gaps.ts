import { type ColumnName, headingOf, type Kind, kinds, kindsOfEveryDay } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress } from '../formulas/address.ts';
import { dayRange, lastDaysArray } from '../formulas/formula-range.ts';
import { gapFormula } from '../formulas/gaps.ts';
import { recordMask, within } from '../formulas/mask.ts';
import { known, ofReport, type Term } from '../formulas/term.ts';
import { spanLabel } from '../layout/formats.ts';
import { detailCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from './calculation-words.ts';
import type { DataTabCells, Period } from './periods.ts';

/** What days may lack: a column of records of every day, or any record of another kind. */
interface Source {
  readonly kind: Kind;
  readonly column: ColumnName | null;
}

/** The days missing in each step of a trend. */
export interface StepGaps {
  /** The cells that count the days of a step that lack what a figure needs. */
  readonly of: (line: ReportMetric, period: Pick<Period, 'at'>) => readonly string[];
  /** The cell that names a step and what it lacks; blank where nothing is missing, and where nothing is there. */
  readonly textOf: (period: Pick<Period, 'at'>) => string;
}

/** No step has more days: a quarter. */
const mostDays = 92;
const column = { name: 0, tab: 1, steps: 9 };

const keyOf = ({ kind, column: of }: Source): string => `${kind} ${of ?? ''}`;

const sourceOf = ({ kind, column: of, is }: Term): readonly Source[] => {
  if ((is !== 'sum' && is !== 'count') || kind === 'audience') return [];
  return [{ kind, column: is === 'sum' && kindsOfEveryDay.includes(kind) ? of : null }];
};

const sourcesOf = ({ terms }: ReportMetric): readonly Source[] => Object.values(terms).flatMap(sourceOf);

interface StepGapRows {
  readonly head: number;
  readonly sources: readonly Source[];
}

/** Takes the rows of the block: a heading, a row for each thing that days may lack, and one of texts. */
export const takeStepGaps = (layout: SheetLayout, lines: readonly ReportMetric[]): StepGapRows => {
  const sources = [...new Map(lines.flatMap(sourcesOf).map((source) => [keyOf(source), source])).values()];
  layout.take(1);
  return { head: layout.take(3 + sources.length + 1), sources };
};

/**
 * How many days of a period have no record with a value in a column, of several days ones among them. Row numbers stand for days.
 *
 * 5–11 October, records of 5–7 and of the 9th → 3
 */
const missingDays = (records: TabSummary, of: ColumnName, { span }: Period): string => {
  const day = `(${span.from}-1+ROW($A$1:$A$${mostDays}))`;
  const covers = `(${day}>=TRANSPOSE(${dayRange(records)}))*(${day}<TRANSPOSE(${lastDaysArray(records)})+1)`;
  const mask = recordMask(records, [within(span), ...known(of), ...ofReport(records)]);
  return `=MAX(0;${lengthFormula(span)}-SUMPRODUCT((MMULT(${covers};${mask}*1)>0)*1))`;
};

/** Writes how many days each step lacks of each source, and a text of it. */
export const writeStepGaps = (
  layout: SheetLayout,
  { head, sources }: StepGapRows,
  {
    recordsIn,
    tabs,
    steps,
    language,
  }: {
    readonly recordsIn: (kind: Kind, period: Period) => TabSummary;
    readonly tabs: ReadonlyMap<Kind, DataTabCells>;
    readonly steps: readonly Period[];
    readonly language: Language;
  },
): StepGaps => {
  layout.put(head, 0, styledCell(words.stepGaps[language], 'section'));
  layout.edge('section', `A${head + 1}:S${head + 1}`);
  layout.put(head + 1, 0, styledCell(words.stepGapsAbout[language], 'sentence'));
  for (const step of steps)
    layout.put(head + 2, column.steps + step.at - 2, styledCell(`=${step.span.to}`, 'heading', 'd mmm'));
  const cells = new Map(
    sources.map((source, at) => {
      const row = head + 3 + at;
      const { kind, column: of } = source;
      const tab = tabs.get(kind);
      if (tab === undefined) throw new Error(`No tab holds the ${kind} of a step.`);
      layout.put(
        row,
        column.name,
        styledCell(of === null ? kinds[kind].tab[language] : headingOf(of)[language], 'name'),
      );
      layout.put(row, column.tab, styledCell(kinds[kind].tab[language], 'plain'));
      const own = steps.map((step) => {
        const records = recordsIn(kind, step);
        const missing = of === null ? gapFormula(records, step.span, tab) : missingDays(records, of, step);
        return absoluteAddress(layout.put(row, column.steps + step.at - 2, detailCell(missing, '0')));
      });
      return [keyOf(source), own] as const;
    }),
  );
  const cellOf = (source: Source, at: number) => cells.get(keyOf(source))?.[at - 2] ?? '0';
  const textRow = head + 3 + sources.length;
  const texts = steps.map(({ span, at }) => {
    const length = lengthFormula(span);
    const each = [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
      const missing = `MAX(${sources.flatMap((source) => (source.kind === kind ? [cellOf(source, at)] : [])).join(';')})`;
      const told = `" ${kinds[kind].tab[language]} "&(${length}-${missing})&"${words.ofDays[language]}"&${length}&";"`;
      return `IF(AND(${missing}>0;${missing}<${length});${told};"")`;
    });
    const text = each.length === 0 ? '""' : each.join('&');
    const own = layout.put(textRow, column.steps + at - 2 + steps.length + 6, helperCell(`=${text}`));
    const label = spanLabel(span, language);
    return absoluteAddress(
      layout.put(
        textRow,
        column.steps + at - 2,
        styledCell(`=IF(${own}="";"";${label}&":"&${own})`, 'soft', 'General'),
      ),
    );
  });
  return {
    of: (line, { at }) => [...new Set(sourcesOf(line).map((source) => cellOf(source, at)))],
    textOf: ({ at }) => texts[at - 2] ?? '""',
  };
};
