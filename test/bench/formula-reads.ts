import type { Choices } from '../../src/contract/choices.ts';
import { addressOf, cornersOf, relativeAddress } from '../../src/report/formulas/address.ts';
import type { ReportPlan, SheetPlan } from '../../src/report/layout/plan.ts';
import { planReport } from '../../src/report/plan-report.ts';
import { standingPlan, type Tab } from '../report/sections/shown.ts';

/** A cell by its address, with or without its tab. */
export const cell = "(?:(?:'[^']*'|[A-Za-z]\\w*)!)?\\$?[A-Z]+\\$?\\d+";
const whole = "'[^']*'!\\$[A-Z]+\\$2:\\$[A-Z]+";
const argument = '[^;()]*(?:\\((?:[^()]|\\([^()]*\\))*\\)[^;()]*)*';
const cut = new RegExp(`INDEX\\(${whole};(${argument})\\):INDEX\\(${whole};(${argument})\\)`, 'g');

/** What a formula reads. */
export interface Reads {
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

export interface Formula {
  readonly tab: string;
  readonly text: string;
  readonly reads: Reads;
}

/** The formulas of a report over data tabs, each with what it reads. */
export const formulasOver = (
  over: readonly Tab[],
  {
    choices,
    planned,
    unsortedRows,
  }: { readonly choices: Choices; readonly planned: (plan: ReportPlan) => ReportPlan } & Pick<State, 'unsortedRows'>,
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
