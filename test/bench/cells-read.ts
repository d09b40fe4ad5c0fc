import { columnsOf, dateColumnOf, type Kind, kindNames, type Row } from '../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../src/records/tab-summary.ts';
import { addressOf, cornersOf, relativeAddress } from '../../src/report/formulas/address.ts';
import { comparedDays } from '../../src/report/formulas/record-extent.ts';
import type { SheetPlan } from '../../src/report/layout/plan.ts';
import type { Tab } from '../report/sections/shown.ts';
import { tellFigure } from './figures.ts';
import { cell, formulasOver, type Reads } from './formula-reads.ts';

const [from, to] = [46023, 46053];
const [inBothPeriods, before, longAgo] = [2000, 250, 250];
const daysOfBoth = 62;
const accounts = Array.from({ length: 6 }, (_, at) => ({
  platform: ['Instagram', 'Facebook', 'TikTok'][at % 3] ?? '',
  account: `account ${at}`,
}));
const names = Object.fromEntries(
  namedColumns.map((column) => [column, Array.from({ length: 20 }, (_, at) => `name ${at}`)]),
);

/** The rows of a kind: some of years ago and of just before, and after them those of both periods, evenly over their days. */
const rowsOf = (kind: Kind): readonly Row[] =>
  Array.from({ length: longAgo + before + inBothPeriods }, (_, at): Row => {
    const own = accounts[at % accounts.length];
    const recent = from - 31 + ((at - longAgo - before) * daysOfBoth) / inBothPeriods;
    const day = Math.floor(at < longAgo ? recent - 2 * comparedDays : recent);
    return columnsOf(kind).map(({ name, shape }) => {
      if (name === dateColumnOf(kind)) return day;
      if (name === 'date_end' || shape === 'time') return null;
      if (name === 'platform' || name === 'account') return own?.[name] ?? '';
      if (name === 'currency') return 'UAH';
      if (shape === 'text') return `name ${at % 20}`;
      return shape === 'tick' ? at % 3 === 0 : 100 + (at % 37);
    });
  });

const tabs: readonly Tab[] = kindNames.map((kind) => ({
  holding: {
    kind,
    tab: kind,
    filled: columnsOf(kind).map(({ name }) => name),
    accounts,
    currencies: ['UAH'],
    names,
    months: { first: 12 * 2025 + 11, counts: [inBothPeriods / 2, inBothPeriods / 2] },
    from: from - 100,
    to,
    origins: [],
  } satisfies TabSummary,
  rows: rowsOf(kind),
}));

const choices = { goal: 'sales', compare: 'previous', language: 'en', from, to } as const;

const { plan, formulas } = formulasOver(tabs, { choices, planned: (whole) => whole, unsortedRows: null });

/** Every second row of each tab from the last to the first: more than are listed one by one, and soon computed. */
const reversed: readonly Tab[] = tabs.map(({ holding, rows }) => ({
  holding,
  rows: rows.filter((_, at) => at % 2 === 0).toReversed(),
}));
/** The limits above which an unsorted tab has too many rows for its days to be added up, lowered as its rows are fewer. */
const withLowLimit = <S extends SheetPlan>(sheet: S): S => ({
  ...sheet,
  cells: sheet.cells.map((line) =>
    line.map((each) =>
      typeof each.value === 'string' ? { ...each, value: each.value.replace(/<=(5000|10\^6)\b/g, '<=50') } : each,
    ),
  ),
});
const unsorted = formulasOver(reversed, {
  choices,
  planned: (whole) => ({ ...withLowLimit(whole), calculation: withLowLimit(whole.calculation) }),
  unsortedRows: (longAgo + before + inBothPeriods) / 2,
});

const { period, compared } = plan;
const typedDays = [period, ...(compared === null ? [] : [compared])].flatMap((days) => Object.values(days));
/** Cells and ranges that have other values where the days of the report are others. */
const followsDays = new Map<string, boolean>(typedDays.map((address) => [`Report!${relativeAddress(address)}`, true]));

const isRecalculated = (address: string): boolean => {
  const known = followsDays.get(address);
  if (known !== undefined) return known;
  followsDays.set(address, false);
  const [tab = '', place = ''] = address.split('!');
  const { left, right, top, bottom } = cornersOf(place);
  const formula = formulas.get(address);
  const found = place.includes(':')
    ? Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) => `${tab}!${addressOf(left + column, top + row)}`),
      )
        .flat()
        .some(isRecalculated)
    : formula !== undefined &&
      [...formula.text.matchAll(new RegExp(`${cell}(?::\\$?[A-Z]+\\$?\\d+)?`, 'g'))].some(
        ([range]) =>
          !range.startsWith("'") &&
          isRecalculated(relativeAddress(/^(Report|Calculation)!/.test(range) ? range : `${formula.tab}!${range}`)),
      );
  followsDays.set(address, found);
  return found;
};

const reads = [...formulas.values()].map((formula) => formula.reads);
const again = [...formulas].flatMap(([address, formula]) => (isRecalculated(address) ? [formula.reads] : []));
const total = (of: keyof Reads, those = reads) => those.reduce((sum, each) => sum + each[of], 0);
const millions = (cells: number) => (cells / 10 ** 6).toFixed(1);
const cellsAt = (history: number, those = reads) => total('near', those) + total('columns', those) * history;
/** What is read to compare the order of the newest rows, as many as so full periods have: here there are fewer. */
const comparing = 2 * kindNames.length * ((inBothPeriods / daysOfBoth) * comparedDays - before - inBothPeriods);
const firstTime = (history: number) => millions(cellsAt(history) + comparing);
const unsortedReads = [...unsorted.formulas.values()].map((formula) => formula.reads);
console.log(
  `Cells that a full report of ${kindNames.length} kinds and ${accounts.length} accounts reads, in millions, ${inBothPeriods} rows of each kind in both periods`,
);
tellFigure({
  what: 'Cells that a full report reads, of 100,000 rows of history in each kind',
  value: Number(firstTime(100_000)),
  unit: 'million',
  atMost: 20,
});
tellFigure({ what: 'The same of 1,000,000 rows', value: Number(firstTime(1_000_000)), unit: 'million' });
console.log(
  `1,000,000 rows: ${firstTime(1_000_000)}; what grows are ${total('columns')} columns, ${kindNames.length} of them the dates, which tell whether a tab is sorted`,
);
console.log(
  `Where other days are typed: ${millions(cellsAt(100_000, again))} and ${millions(cellsAt(1_000_000, again))}, since only other data asks whether it is sorted`,
);
tellFigure({
  what: 'The same of 100,000 rows that are not sorted',
  value: Number(millions(cellsAt(100_000, unsortedReads))),
  unit: 'million',
  atMost: 971,
});
