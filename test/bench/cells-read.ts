import { columnsOf, dateColumnOf, type Kind, kindNames, type Row } from '../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../src/records/tab-summary.ts';
import { addressOf, cornersOf, relativeAddress } from '../../src/report/formulas/address.ts';
import { comparedDays } from '../../src/report/formulas/record-extent.ts';
import type { ReportPlan, SheetPlan } from '../../src/report/layout/plan.ts';
import { planReport } from '../../src/report/plan-report.ts';
import { standingPlan, type Tab } from '../report/sections/shown.ts';

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

const cell = "(?:(?:'[^']*'|[A-Za-z]\\w*)!)?\\$?[A-Z]+\\$?\\d+";
const whole = "'[^']*'!\\$[A-Z]+\\$2:\\$[A-Z]+";
const argument = '[^;()]*(?:\\((?:[^()]|\\([^()]*\\))*\\)[^;()]*)*';
const cut = new RegExp(`INDEX\\(${whole};(${argument})\\):INDEX\\(${whole};(${argument})\\)`, 'g');

const choices = { goal: 'sales', compare: 'previous', language: 'en', from, to } as const;

interface Reads {
  /** Cells that are read whatever the history. */
  readonly near: number;
  /** Columns that are read from end to end. */
  readonly columns: number;
}

type Values = ReadonlyMap<string, unknown>;

/** What cells hold, and how many rows the data tabs have where they are not sorted; `null` where they are. */
interface State {
  readonly values: Values;
  readonly unsortedRows: number | null;
}

/** What a cell, a number or a blank is; a blank is zero, as in a comparison. */
const valueAt = (address: string, values: Values): unknown => {
  if (address === '""') return 0;
  const found = /^\d+$/.test(address) ? Number(address) : values.get(relativeAddress(address));
  return found === '' || found === null ? 0 : found;
};

const numberAt = (address: string, values: Values): number => {
  const found = valueAt(address, values);
  if (typeof found !== 'number') throw new Error(`${address} is no number: ${String(found)}`);
  return found;
};

/** Kinds of values in the order of a comparison: any text, such as the dash of what is unknown, is above every number. */
const order = ['number', 'string', 'boolean'];

const isAbove = (one: unknown, other: unknown): boolean => {
  if (typeof one !== typeof other) return order.indexOf(typeof one) > order.indexOf(typeof other);
  return typeof one === 'string' ? one > String(other) : Number(one) > Number(other);
};

/** The arguments of the call whose parenthesis opens at a place, and where it ends. */
const argumentsAt = (text: string, open: number): { readonly all: readonly string[]; readonly end: number } => {
  const all: string[] = [];
  let [depth, begin, isText] = [0, open + 1, false];
  for (let at = open; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') isText = !isText;
    if (isText) continue;
    if (letter === '(') depth++;
    if ((letter === ';' || letter === ')') && depth === 1) {
      all.push(text.slice(begin, at));
      begin = at + 1;
    }
    if (letter === ')' && --depth === 0) return { all, end: at + 1 };
  }
  throw new Error(`${text} is no formula.`);
};

const comparison = new RegExp(`^(${cell})(=|>)(${cell}|\\d+|"")$`);

/** What stands instead where a sum is 0: here none is. */
const sumOfDay = 'IFERROR(1/(1/';

/** A formula without the branches that are not taken, as far as a condition compares cells. */
const taken = (formula: string, values: Values): string => {
  const day = formula.indexOf(sumOfDay);
  if (day >= 0) {
    const { all, end } = argumentsAt(formula, formula.indexOf('(', day));
    return taken(`${formula.slice(0, day)}(${all[0]})${formula.slice(end)}`, values);
  }
  for (const { index } of formula.matchAll(/\bIF\(/g)) {
    const { all, end } = argumentsAt(formula, index + 2);
    const [condition = '', then = '', otherwise = ''] = all;
    const [, left = '', sign, right = ''] = comparison.exec(condition) ?? [];
    if (left === '') continue;
    const [one, other] = [valueAt(left, values), valueAt(right, values)];
    const branch = (sign === '=' ? one === other : isAbove(one, other)) ? then : otherwise;
    return taken(`${formula.slice(0, index)}(${branch})${formula.slice(end)}`, values);
  }
  return formula;
};

/** The rows of a cut range; `null` where they are all, or grow with the history. */
const rowsCut = (first: string, last: string, { values, unsortedRows }: State): number | null => {
  const [begin, end] = [first, last].map((bound) => bound.replace(/^MAX\(1;(.*)\)$/, '$1'));
  const isPlain = [begin, end].every((bound) => new RegExp(`^(?:${cell}|\\d+)$`).test(bound ?? ''));
  if (!isPlain) return null;
  if (unsortedRows === null && begin === '1') return null;
  const rows = numberAt(end ?? '', values) - numberAt(begin ?? '', values) + 1;
  return rows === unsortedRows ? null : Math.max(0, rows);
};

/** The cells that a formula reads: a search by halving and the size of a range read next to none. */
const readsOf = (formula: string, state: State): Reads => {
  let [near, columns] = [0, 0];
  const rest = taken(formula, state.values)
    .replace(cut, (_, first: string, last: string) => {
      const rows = rowsCut(first, last, state);
      if (rows === null) columns++;
      else near += rows;
      return '';
    })
    .replace(new RegExp(`ROWS\\(${whole}\\)`, 'g'), '')
    .replace(new RegExp(`MATCH\\(${argument};${whole};1\\)`, 'g'), '')
    .replace(new RegExp(`INDEX\\(${whole};${argument}\\)`, 'g'), () => {
      near++;
      return '';
    })
    .replace(new RegExp(whole, 'g'), () => {
      columns++;
      return '';
    });
  for (const [range] of rest.matchAll(new RegExp(`${cell}(?::\\$?[A-Z]+\\$?\\d+)?`, 'g'))) {
    const { left, right, top, bottom } = cornersOf(relativeAddress(range.replace(/^.*!/, '')));
    near += (right - left + 1) * (bottom - top + 1);
  }
  return { near, columns };
};

interface Formula {
  readonly tab: string;
  readonly text: string;
  readonly reads: Reads;
}

/** The formulas of a report over data tabs, each with what it reads. */
const formulasOver = (
  over: readonly Tab[],
  { planned, unsortedRows }: { readonly planned: (plan: ReportPlan) => ReportPlan } & Pick<State, 'unsortedRows'>,
): { readonly plan: ReportPlan; readonly formulas: ReadonlyMap<string, Formula> } => {
  const report = standingPlan((holdings) => planned(planReport(choices, holdings)), over, {
    language: choices.language,
    spare: 0,
  });
  const shown = report.shown(over);
  const sums = shown.calculated.flatMap(([address, value]) => [
    [address, value] as const,
    [`Calculation!${address}`, value] as const,
  ]);
  const sheets = [
    { tab: 'Report', sheet: report.plan, values: new Map<string, unknown>([...sums, ...shown.all]) },
    { tab: 'Calculation', sheet: report.plan.calculation, values: new Map<string, unknown>(sums) },
  ];
  const formulas = sheets.flatMap(
    ({ tab, sheet, values }: { readonly tab: string; readonly sheet: SheetPlan; readonly values: Values }) =>
      sheet.cells.flatMap((line, row) =>
        line.flatMap(({ value, format }, column) =>
          typeof value === 'string' && value.startsWith('=') && format !== '@'
            ? [
                [
                  `${tab}!${addressOf(column, row)}`,
                  { tab, text: value, reads: readsOf(value, { values, unsortedRows }) },
                ] as const,
              ]
            : [],
        ),
      ),
  );
  return { plan: report.plan, formulas: new Map(formulas) };
};

const { plan, formulas } = formulasOver(tabs, { planned: (whole) => whole, unsortedRows: null });

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
console.log(`100,000 rows of history: ${firstTime(100_000)} (bar 20)`);
console.log(
  `1,000,000 rows: ${firstTime(1_000_000)}; what grows are ${total('columns')} columns, ${kindNames.length} of them the dates, which tell whether a tab is sorted`,
);
console.log(
  `Where other days are typed: ${millions(cellsAt(100_000, again))} and ${millions(cellsAt(1_000_000, again))}, since only other data asks whether it is sorted`,
);
console.log(`100,000 rows that are not sorted: ${millions(cellsAt(100_000, unsortedReads))} (bar 971)`);
