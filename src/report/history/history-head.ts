import { type HistoryChoices, historyPeriods } from '../../contract/choices.ts';
import type { Kind } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { truncate } from '../../text/truncate.ts';
import type { ClosedPeriod } from '../closed/closed-values.ts';
import { words as closedWords } from '../closed/closed-words.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { spanLabel } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { goalDefinitions } from '../metrics/goals.ts';
import { stepFormula, trendSteps } from '../metrics/trend-steps.ts';
import { column, firstSeen, hidden } from './history-columns.ts';
import { words } from './history-words.ts';

const { least, most } = historyPeriods;
const titleHeight = 30;

/** The first Monday from which two weeks are counted: 1 January 2024. */
const anchor = 45292;

/** The cells that a person chooses by, and those that follow from them. */
export interface HistoryHead {
  /** The newest period that is over. */
  readonly newest: SpanCells;
  readonly step: { readonly days: string; readonly months: string };
  /** 1 where all figures are shown. */
  readonly isAll: string;
  /** 1 for each column whose period is among those that are shown, the oldest first. */
  readonly isShown: readonly string[];
  /** 1 where closed reports show what they told; `null` where none is closed. */
  readonly isAsClosed: string | null;
  /** Says which period is the last, once the last day of the data is known. */
  readonly writeNewest: (lastDays: readonly string[]) => void;
}

/** Writes the title, whose table it is, and what a person chooses by. */
export const writeHistoryHead = (
  layout: SheetLayout,
  choices: HistoryChoices,
  { holdings, closed }: { readonly holdings: ReadonlyMap<Kind, TabSummary>; readonly closed: readonly ClosedPeriod[] },
): HistoryHead => {
  const { language } = choices;
  const accounts = [...holdings.values()].flatMap((holding) => holding.accounts);
  const names = (all: readonly string[]) => [...new Set(all.filter((name) => name !== ''))].join(', ');
  const top = layout.take(6);
  layout.height(top, titleHeight);
  layout.put(top, 0, styledCell(words.tab[language], 'title'));
  const who = [
    choices.client ?? names(accounts.map(({ account }) => account)),
    names(accounts.map(({ platform }) => platform)),
  ].filter((part) => part !== '');
  const first = firstSeen(choices);
  layout.put(top + 1, 0, styledCell(`${words.goal[language]}${goalDefinitions[choices.goal].name[language]}`, 'soft'));
  layout.put(top + 1, first, styledCell(truncate(who.join(' · '), 120), 'soft'));

  const choose = (
    at: number,
    { key, label, value, options }: { key: string; label: string; value: string; options: readonly string[] },
  ): string => {
    layout.put(top + 3, at === 0 ? column.name : first + at - 1, styledCell(label, 'label'));
    const cell = layout.put(top + 3, first + at, styledCell(value, 'input'));
    layout.edge('input', cell);
    layout.input(key, cell);
    layout.list({ cell, options });
    return absoluteAddress(cell);
  };
  const named = trendSteps.map(({ name }) => name[language]);
  const chosen = trendSteps.find(({ name }) => name.en === choices.step) ?? trendSteps[2];
  const step = choose(0, { key: 'step', label: words.step[language], value: chosen.name[language], options: named });
  const periods = choose(2, {
    key: 'periods',
    label: words.periods[language],
    value: String(choices.periods),
    options: Array.from({ length: most - least + 1 }, (_, at) => String(least + at)),
  });
  const kpis = choose(4, {
    key: 'shown',
    label: words.kpis[language],
    value: words[choices.shown === 'all' ? 'all' : 'ofGoal'][language],
    options: [words.ofGoal[language], words.all[language]],
  });

  const values =
    closed.length === 0
      ? null
      : choose(6, {
          key: 'closed',
          label: words.values[language],
          value: closedWords.asClosed[language],
          options: [closedWords.asClosed[language], closedWords.asNow[language]],
        });

  const help = (row: number, at: number, formula: string) =>
    absoluteAddress(layout.put(top + row, hidden.judged + at, helperCell(formula, '0')));
  const days = help(0, 0, stepFormula(step, 'days', language));
  const months = help(0, 1, stepFormula(step, 'months', language));
  const isAll = help(0, 2, `=IF(${kpis}="${words.all[language]}";1;0)`);
  const count = help(0, 3, `=MAX(1;MIN(${most};IFERROR(INT(${periods}*1);${historyPeriods.usual})))`);
  const isAsClosed = values === null ? null : help(0, 4, `=IF(${values}="${closedWords.asNow[language]}";0;1)`);
  const isShown = Array.from({ length: most }, (_, at) => help(1, at, `=IF(${most - at}<=${count};1;0)`));
  const cell = (at: number) => absoluteAddress(addressOf(hidden.judged + at, top + 2));
  const place = { last: 0, start: 1, next: 2, from: 3, to: 4 };
  const newest = { from: cell(place.from), to: cell(place.to) };
  return {
    newest,
    step: { days, months },
    isAll,
    isShown,
    isAsClosed,
    writeNewest: (lastDays) => {
      const last = help(2, place.last, `=INT(MIN(TODAY();MAX(0;${lastDays.join(';')})))`);
      const ofDays = `${anchor}+${days}*INT((${last}-${anchor})/MAX(1;${days}))`;
      const ofMonths = `DATE(YEAR(${last});${months}*INT((MONTH(${last})-1)/MAX(1;${months}))+1;1)`;
      const start = help(2, place.start, `=IF(${months}>0;${ofMonths};${ofDays})`);
      const next = help(2, place.next, `=EDATE(${start};${months})+${days}`);
      // A period that is running is not shown.
      help(2, place.to, `=IF(${next}<=TODAY();${next};${start})-1`);
      help(2, place.from, `=EDATE(${newest.to}+1;-${months})-${days}`);
      const unfold = `IF(${count}>${choices.periods};"${words.unfold[language]}"&${count};"")`;
      layout.put(
        top + 4,
        first,
        styledCell(
          `="${words.hint[language]}"&${spanLabel(newest, language)}&"${language === 'uk' ? '.' : ' '}"&YEAR(${newest.to})&${unfold}&"."`,
          'soft',
          'General',
        ),
      );
    },
  };
};
