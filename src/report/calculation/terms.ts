import { type ColumnName, headingOf, type Kind, positionOf } from '../../records/kinds.ts';
import { isMessageColumn } from '../../records/messages.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { truncate } from '../../text/truncate.ts';
import { absoluteAddress, addressOf, letterOf, rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { anyTickedFormula, tickCountFormula } from '../formulas/metric-formula.ts';
import {
  conditionsOf,
  isByOwnLevel,
  isLevel,
  isOfSegments,
  isSinceStart,
  type Measured,
  ofReport,
  type Term,
  type TimelessCondition,
  termKey,
} from '../formulas/term.ts';
import { recordsTelling, termFormula } from '../formulas/term-formula.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap, type SheetLayout } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from './calculation-words.ts';
import type { OwnLevelCells } from './own-levels.ts';
import type { Period } from './periods.ts';
import { sumFormat } from './sum-format.ts';

/** A figure as far as it says what is summed, and which tick it waits for. */
export type Summed = Measured & Pick<ReportMetric, 'needs'>;

/** One sum that figures need, whatever figure asks for it. */
interface TermRow {
  readonly line: Summed;
  readonly term: Term;
  readonly conditions: readonly TimelessCondition[];
  readonly usedFor: Set<string>;
  /** Whether the steps of the trend need it too. */
  isInTrend: boolean;
}

/** A tick that must be on somewhere before a figure says anything. */
interface TickRow {
  readonly kind: Kind;
  readonly tick: ColumnName;
  readonly usedFor: Set<string>;
}

/** The sums that figures need, each once. */
export interface TermRows {
  readonly terms: ReadonlyMap<string, TermRow>;
  readonly ticks: ReadonlyMap<string, TickRow>;
}

const tickOf = ({ terms, needs }: Summed): { readonly kind: Kind; readonly tick: ColumnName } | null => {
  const [first] = Object.values(terms);
  return needs === undefined || first === undefined ? null : { kind: first.kind, tick: needs };
};

/** A figure whose sums are needed, and by what name. */
export interface NeededFigure {
  readonly line: Summed;
  readonly name: string | null;
  /** Whether its trend is shown. */
  readonly isInTrend: boolean;
}

/** Collects the sums of figures, each once. */
export const termRowsOf = (figures: readonly NeededFigure[]): TermRows => {
  const terms = new Map<string, TermRow>();
  const ticks = new Map<string, TickRow>();
  for (const { line, name, isInTrend } of figures) {
    const users: { readonly usedFor: Set<string> }[] = [];
    for (const term of Object.values(line.terms)) {
      const key = termKey(line, term);
      const found = terms.get(key);
      const conditions = conditionsOf(line, term);
      const row = found ?? { line, term, conditions, usedFor: new Set<string>(), isInTrend };
      if (isInTrend) row.isInTrend = true;
      terms.set(key, row);
      users.push(row);
    }
    const tick = tickOf(line);
    if (tick !== null) {
      const key = JSON.stringify(tick);
      const row = ticks.get(key) ?? { ...tick, usedFor: new Set<string>() };
      ticks.set(key, row);
      users.push(row);
    }
    if (name !== null) for (const { usedFor } of users) usedFor.add(name);
  }
  return { terms, ticks };
};

const column = { name: 0, tab: 1, column: 2, onlyRows: 4, values: 6, trend: 8, steps: 9 };

/** The columns behind those of so many steps; from `rows` on they are hidden. */
const behindSteps = (steps: number) => {
  const usedFor = column.steps + steps;
  const rows = usedFor + 6;
  // The rows of each period, and beyond them.
  const words = rows + 2 + steps + 1;
  return { usedFor, rows, words, isFollowed: words + 1, least: words + 2, spread: words + 3, bars: words + 4 };
};

/** How many columns the block takes, those that are hidden among them. */
export const termColumns = (steps: number): number => behindSteps(steps).bars + 1;

/** The column of a period's sums: now, before, and the steps of the trend, one after the other. */
const placeOf = ({ at }: Period): number => (at < 2 ? column.values + at : column.steps + at - 2);

/** Where what is followed stands. */
export interface FollowCells {
  /** The places of the chosen figure's terms in their block; 0 where it has fewer. */
  readonly places: string;
  /** The days of the period, as text. */
  readonly days: string;
}

/** The block as what follows a figure looks it up. */
export interface TermBlock {
  /** The row of its headings, from 0. */
  readonly head: number;
  /** The place of a term in the block, from 1. */
  readonly placeOf: (line: Summed, term: Term) => number;
  /** What each term is called, its sum in the period, and in words the rows behind it, as ranges. */
  readonly names: string;
  readonly now: string;
  readonly words: string;
}

/** Where each sum stands. */
export interface TermCells {
  readonly block: TermBlock;
  readonly cellOf: (line: Summed, term: Term, period: Period) => string;
  readonly tickCellOf: (line: Summed) => string | null;
}

const wordsOf = (condition: TimelessCondition, language: Language): string => {
  switch (condition.is) {
    case 'known':
    case 'told':
      return `${headingOf(condition.column)[language]}${words.known[language]}`;
    case 'ticked':
      return `${headingOf(condition.column)[language]}${words.ticked[language]}`;
    case 'named':
      return `${headingOf(condition.column)[language]}: ${condition.text}`;
    case 'oneOf':
      return `${headingOf(condition.column)[language]}: ${condition.texts.join(' / ')}`;
    case 'noneOf':
      return `${headingOf(condition.column)[language]} ≠ ${condition.texts.filter((text) => text !== '').join(' / ')}`;
    case 'of':
      return '';
  }
};

/** A sum of messages over a period, as formulas of cells without the leading `=`. */
export interface MessageSum {
  /** How many records tell it. */
  readonly counted: string;
  readonly sum: string;
}

/** Where messages are added up. */
export interface MessageSums {
  readonly of: (line: Summed, term: Term, period: Period) => MessageSum;
  /** The cell that counts all records of a period. */
  readonly records: (period: Period) => string;
}

/** What the block writes: the records of a kind cut to a period's rows, and how a level or an audience is found. */
export interface TermSources {
  readonly holdings: ReadonlyMap<Kind, TabSummary>;
  readonly recordsIn: (kind: Kind, period: Period) => TabSummary;
  /** The cell that tells the first day with a record. */
  readonly firstDayOf: (kind: Kind) => string;
  readonly levelOf: (term: Term, period: Period) => string;
  readonly segmentsOf: (term: Term, period: Period) => string;
  /** The followers of each post's own account. */
  readonly ownLevels: Pick<OwnLevelCells, 'count' | 'sum' | 'problem'>;
  /** What the accounts tell that have followers as the period begins. */
  readonly sinceStart: (term: Pick<Term, 'is'>, period: Period) => string;
  /** The sums of messages, which are written in parts. */
  readonly messageSums: MessageSums | null;
}

/** Takes the rows of the block now, so that what stands below knows where it begins. */
export const takeTerms = (layout: SheetLayout, { terms, ticks }: TermRows): number =>
  layout.take(1 + terms.size + ticks.size);

/** A small trend as blocks: the higher the sum of a step between the least and the greatest, the higher its block. */
const writeBars = (layout: SheetLayout, row: number, steps: readonly Period[]): void => {
  const hidden = behindSteps(steps.length);
  const cells = steps.map((step) => addressOf(placeOf(step), row));
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (first === undefined) return;
  const all = `${first}:${last}`;
  const least = layout.put(row, hidden.least, helperCell(`=MIN(${all})`));
  const spread = layout.put(row, hidden.spread, helperCell(`=MAX(${all})-MIN(${all})`));
  const blocks = cells.map(
    (cell) => `MID("▁▂▃▄▅▆▇█ ";IF(ISNUMBER(${cell});IF(${spread}=0;4;1+ROUND(7*(${cell}-${least})/${spread};0));9);1)`,
  );
  const bars = layout.put(row, hidden.bars, helperCell(`=${blocks.join('&')}`));
  layout.put(row, column.trend, styledCell(`=${bars}`, 'trend', 'General'));
};

/** Writes each sum once for each period that needs it; a blank where no record tells it. */
export const writeTerms = (
  layout: SheetLayout,
  {
    head,
    rows,
    periods,
    sources,
    follow,
    language,
  }: {
    readonly head: number;
    readonly rows: TermRows;
    readonly periods: { readonly main: readonly Period[]; readonly steps: readonly Period[] };
    readonly sources: TermSources;
    readonly follow: FollowCells;
    readonly language: Language;
  },
): TermCells => {
  const hidden = behindSteps(periods.steps.length);
  layout.put(head, column.name, styledCell(words.term[language], 'headingLeft'));
  layout.put(head, column.tab, styledCell(words.dataTab[language], 'headingLeft'));
  layout.put(head, column.column, styledCell(words.column[language], 'headingLeft'));
  layout.put(head, column.onlyRows, styledCell(words.onlyRows[language], 'headingLeft'));
  layout.put(head, column.values, styledCell(words.nowValue[language], 'heading'));
  if (periods.main.length > 1) layout.put(head, column.values + 1, styledCell(words.beforeValue[language], 'heading'));
  for (const step of periods.steps) {
    layout.put(head, placeOf(step), styledCell(`=${step.span.to}`, 'heading', 'd mmm'));
  }
  if (periods.steps.length > 0) layout.put(head, column.trend, styledCell(words.trendBars[language], 'heading'));
  layout.put(head, hidden.usedFor, styledCell(`${gap}${words.usedFor[language]}`, 'headingLeft'));
  const places = new Map<string, number>();
  const letterIn = (kind: Kind, of: ColumnName): string => {
    const position = positionOf(kind, of);
    return letterOf(sources.holdings.get(kind)?.columns?.[position] ?? position);
  };
  const describe = (row: number, kind: Kind, of: ColumnName) => {
    layout.put(row, column.tab, styledCell(sources.holdings.get(kind)?.tab ?? '', 'plain'));
    layout.put(row, column.column, styledCell(`${letterIn(kind, of)}  ${headingOf(of)[language]}`, 'plain'));
  };
  [...rows.terms].forEach(([key, { line, term, conditions, usedFor, isInTrend }], at) => {
    const row = head + 1 + at;
    places.set(key, row);
    layout.put(
      row,
      column.name,
      styledCell(`${headingOf(term.column)[language]}${words.is[term.is][language]}`, 'name'),
    );
    describe(row, term.kind, term.column);
    const holding = sources.holdings.get(term.kind);
    const onlyRows = [
      ...[...conditions, ...(holding?.client === undefined ? [] : ofReport(holding))].map((each) =>
        wordsOf(each, language),
      ),
      ...(holding?.only === undefined ? [] : [words.ofAccounts[language]]),
    ].join(', ');
    layout.put(row, column.onlyRows, styledCell(truncate(onlyRows, 44), 'soft'));
    const place = `${words.ofColumn[language]}${letterIn(term.kind, term.column)}`;
    const begun = [sources.holdings.get(term.kind)?.tab ?? '', place, ...(onlyRows === '' ? [] : [onlyRows])].join(
      ', ',
    );
    const inWords = (rest: string) =>
      layout.put(row, hidden.words, helperCell(`=${quotedText(`${truncate(begun, 200)}, `)}&${rest}`));
    layout.put(row, hidden.isFollowed, helperCell(`=COUNTIF(${follow.places};${at + 1})`, '0'));
    if (isInTrend) writeBars(layout, row, periods.steps);
    layout.put(row, hidden.usedFor, styledCell(`${gap}${truncate([...usedFor].join(' · '), 90)}`, 'soft'));
    for (const period of isInTrend ? [...periods.main, ...periods.steps] : periods.main) {
      const value = placeOf(period);
      const write = (formula: string) =>
        layout.put(row, value, styledCell(`=${formula}`, period.at === 0 ? 'figureBold' : 'soft9', sumFormat(term)));
      if (term.is === 'days') {
        write(`${period.span.to}-${period.span.from}+1`);
        inWords(follow.days);
        continue;
      }
      if (isLevel(term.is)) {
        write(sources.levelOf(term, period));
        inWords(`"${words.levelInWords[language]}"`);
        continue;
      }
      if (isSinceStart(term.is)) {
        write(sources.sinceStart(term, period));
        inWords(`"${words.levelInWords[language]}"`);
        continue;
      }
      if (isByOwnLevel(term.is)) {
        const values = Object.values(line.terms).find(({ is }) => is === 'sumWithLevel') ?? term;
        const counted = layout.put(
          row,
          hidden.rows + period.at,
          helperCell(`=${sources.ownLevels.count(values, period)}`, '0'),
        );
        write(`IF(${counted}=0;${sources.ownLevels.problem}&"";${sources.ownLevels.sum(term.is, values, period)})`);
        if (period.at === 0) inWords(`"${words.ownLevelInWords[language]}${words.rowsCounted[language]}"&${counted}`);
        continue;
      }
      if (isOfSegments(term.is)) {
        write(sources.segmentsOf(term, period));
        inWords(`"${words.snapshotInWords[language]}"`);
        continue;
      }
      const records = sources.recordsIn(term.kind, period);
      const messages = isMessageColumn(term.kind, term.column) ? sources.messageSums : null;
      const inParts = messages?.of(line, term, period);
      const counted = layout.put(
        row,
        hidden.rows + period.at,
        helperCell(`=${inParts?.counted ?? recordsTelling(records, { line, term }, period.span)}`, '0'),
      );
      if (period.at === 0) inWords(`${follow.days}&"${words.rowsCounted[language]}"&${counted}`);
      if (term.is === 'sum') {
        write(`IF(${counted}=0;"";${inParts?.sum ?? termFormula(records, { line, term }, period.span)})`);
        continue;
      }
      const firstDay = sources.firstDayOf(term.kind);
      // Nothing happened (0 posts) only where the data has begun.
      const hasBegun = `AND(${firstDay}>0;${firstDay}<${period.span.to}+1)`;
      // Nobody knows how many messages there were where all that were counted are without that number.
      const isTold = messages === null ? hasBegun : `AND(${hasBegun};OR(${counted}>0;${messages.records(period)}=0))`;
      write(`IF(${isTold};${inParts?.sum ?? counted};"")`);
    }
  });
  [...rows.ticks].forEach(([key, { kind, tick, usedFor }], at) => {
    const row = head + 1 + rows.terms.size + at;
    places.set(key, row);
    const holding = sources.holdings.get(kind);
    if (holding === undefined) return;
    layout.put(row, column.name, styledCell(`${headingOf(tick)[language]}${words.is.ticks[language]}`, 'name'));
    describe(row, kind, tick);
    layout.put(row, hidden.usedFor, styledCell(`${gap}${truncate([...usedFor].join(' · '), 90)}`, 'soft'));
    const [now] = periods.main;
    if (now === undefined) throw new Error('A report has a period.');
    const near = layout.put(
      row,
      hidden.rows,
      helperCell(`=${tickCountFormula(sources.recordsIn(kind, now), tick)}`, '0'),
    );
    const isTicked = `(${anyTickedFormula(holding, tick, near)}>0)*1`;
    layout.put(row, column.values, styledCell(`=${isTicked}`, 'figureBold', '"✓";;"–"'));
  });
  const rowOf = (key: string): number => {
    const row = places.get(key);
    if (row === undefined) throw new Error(`No row of the calculation holds ${key}.`);
    return row;
  };
  const cellAt = (key: string, at: number): string => absoluteAddress(addressOf(at, rowOf(key)));
  const down = (at: number) => rangeDown(at, head + 1, Math.max(1, rows.terms.size));
  const isFollowed = `$${addressOf(hidden.isFollowed, head + 1)}>0`;
  layout.rule({
    range: `A${head + 2}:${addressOf(hidden.rows - 1, head + Math.max(1, rows.terms.size))}`,
    formula: `=${isFollowed}`,
    colour: colours.ink,
    background: colours.tint,
  });
  return {
    block: {
      head,
      placeOf: (line, term) => rowOf(termKey(line, term)) - head,
      names: down(column.name),
      now: down(column.values),
      words: down(hidden.words),
    },
    cellOf: (line, term, period) => cellAt(termKey(line, term), placeOf(period)),
    tickCellOf: (line) => {
      const tick = tickOf(line);
      return tick === null ? null : cellAt(JSON.stringify(tick), column.values);
    },
  };
};
