import { periodStart } from '../../calendar/period.ts';
import { callOf } from '../call/call.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { FunctionError, laterThanTo, UndefinedValueError } from '../call/function-error.ts';
import { isBlankCell } from '../call/grid.ts';
import { resultOf } from '../call/result.ts';
import { singleDayIn } from '../call/times.ts';
import { periodIn } from '../definitions/comparing.ts';
import type { Definition } from '../kpi.ts';
import type { ParameterName } from '../parameters.ts';
import { argumentSourcesOf } from './argument-sources.ts';
import { type CellTable, readTable, rowNameIn } from './read-table.ts';
import { availableSource, examplesOf, type RowRange, tableArgument } from './table-argument.ts';

type Functions = Readonly<Record<string, Definition>>;
type NamedFunction = readonly [name: string, definition: Definition];

const required = ({ takes, optional = 0 }: Definition): readonly ParameterName[] =>
  takes.slice(0, takes.length - optional);

/** The arguments that no column of a table can be: a limit, a link to be made. */
const foreign = ([name, definition]: NamedFunction): readonly ParameterName[] =>
  required(definition).filter((argument) => argumentSourcesOf(name, argument).length === 0);

const missingIn = (table: CellTable, [name, definition]: NamedFunction): readonly ParameterName[] =>
  required(definition).filter((argument) => availableSource(table, name, argument) === undefined);

const functionNamed = (call: FunctionCall, functions: Functions, name: string): NamedFunction => {
  const definition = Object.keys(functions).includes(name) ? functions[name] : undefined;
  if (definition === undefined) {
    throw new FunctionError(call, {
      en: `"${name}" is not the name of a KPI function.`,
      uk: `"${name}" це не назва функції показника.`,
    });
  }
  const [strange] = foreign([name, definition]);
  if (strange !== undefined) {
    throw new FunctionError(call, {
      en: `${name} needs ${strange}, which no column of a table is; use ${name} itself.`,
      uk: `${name} потребує ${strange}, чого в стовпцях таблиці немає; скористайтеся самою ${name}.`,
    });
  }
  return [name, definition];
};

const refuseMissing = (table: CellTable, named: NamedFunction): void => {
  const [lacking] = missingIn(table, named);
  if (lacking === undefined) return;
  const [name] = named;
  // A level has a day: with its own column there, it is the dates that lack.
  if (
    argumentSourcesOf(name, lacking).some(
      ({ is, columns }) => is !== 'cells' && is !== 'count' && columns.every((column) => table.positionOf(column) >= 0),
    )
  ) {
    refuseDateless(table);
  }
  const { argument } = table.called;
  const examples = examplesOf(name, lacking);
  throw new FunctionError(table.called, {
    en: `${argument} has no column for ${lacking}, which ${name} needs; a heading such as ${examples} is looked for.`,
    uk: `${argument} не має стовпця для ${lacking}, який потрібен для ${name}; шукається заголовок на кшталт ${examples}.`,
  });
};

const money: readonly string[] = ['cost', 'revenue'];

/** Money of several currencies cannot be added. */
const refuseCurrencies = ({ called, grid, positionOf }: CellTable, rows: readonly number[]): void => {
  const position = positionOf('currency');
  if (position < 0) return;
  const cells = rows.map((row) => grid.at(row, position)).filter((cell) => !isBlankCell(cell));
  const [one, other] = [...new Set(cells.map((cell) => String(cell).trim().toUpperCase()))];
  if (other !== undefined) {
    throw new FunctionError(called, {
      en: `the rows have ${one} and ${other}; money of several currencies is not added.`,
      uk: `рядки мають ${one} та ${other}; кошти в різних валютах не додаються.`,
    });
  }
};

/** The value of one KPI over some rows of a table. */
const valueOver = (table: CellTable, [name, definition]: NamedFunction, span: RowRange): unknown => {
  if (definition.takes.some((argument) => money.includes(argument))) refuseCurrencies(table, span.rows);
  const args = required(definition).map((argument) => {
    const source = availableSource(table, name, argument);
    return source === undefined ? undefined : tableArgument(table, source, span);
  });
  const { functionName, clock } = table.called;
  return resultOf(definition, callOf(definition, { functionName, args, clock, rowName: rowNameIn(table, span.rows) }));
};

const dayIn = (call: FunctionCall, at: number): number | null =>
  call.has(at) ? singleDayIn(call.called(at), call.grid(at)) : null;

const refuseDateless = ({ called, days }: CellTable): readonly number[] => {
  if (days !== null) return days;
  throw new FunctionError(called, {
    en: `${called.argument} has no column of dates; a heading such as "date" or "day" is looked for.`,
    uk: `${called.argument} не має стовпця дат; шукається заголовок на кшталт "дата" або "день".`,
  });
};

/** One KPI of a pasted table, over the rows whose date lies in the days given. */
export const kpiOfTable = (call: FunctionCall, functions: Functions): unknown => {
  const chosen = functionNamed(call, functions, call.text(0).toUpperCase());
  const table = readTable(call, 1);
  refuseMissing(table, chosen);
  const [first, last] = [dayIn(call, 2), dayIn(call, 3)];
  if (first === null && last === null) {
    const all = { rows: table.rows, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    return valueOver(table, chosen, all);
  }
  const [from, to] = [first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY];
  if (from > to) throw laterThanTo(call);
  const days = refuseDateless(table);
  const rows = table.rows.filter((_, at) => (days[at] ?? 0) >= from && (days[at] ?? 0) <= to);
  if (rows.length === 0)
    throw new UndefinedValueError(call, {
      en: `no row of ${table.called.argument} lies in these days.`,
      uk: `жоден рядок ${table.called.argument} не належить до цих днів.`,
    });
  return valueOver(table, chosen, { rows, from, to });
};

/** The functions that a person names, in cells or in one text. */
const requestedFunctions = (call: FunctionCall, at: number): readonly string[] => {
  if (!call.has(at) && call.raw[at] === undefined) return [];
  const grid = call.grid(at);
  const texts = Array.from({ length: grid.height * grid.width }, (_, place) =>
    grid.at(Math.floor(place / grid.width), place % grid.width),
  );
  return texts
    .filter((cell) => !isBlankCell(cell))
    .flatMap((cell) => String(cell).split(/[,;\n]/))
    .map((name) => name.trim().toUpperCase())
    .filter((name) => name !== '');
};

/** Every function whose columns a table has. Throws where there is none, with the column that is nearest to making one. */
const computableFunctions = (table: CellTable, functions: Functions): readonly NamedFunction[] => {
  const readable = Object.entries(functions).filter((each) => foreign(each).length === 0);
  const allowed = readable.filter((each) => missingIn(table, each).length === 0);
  if (allowed.length > 0) return allowed;
  const nearest = readable.reduce<NamedFunction | undefined>((best, each) => {
    const lacks = (named: NamedFunction) => missingIn(table, named).length;
    const hasSome = lacks(each) < required(each[1]).length;
    return hasSome && (best === undefined || lacks(each) < lacks(best)) ? each : best;
  }, undefined);
  if (nearest !== undefined) refuseMissing(table, nearest);
  const { argument } = table.called;
  throw new FunctionError(table.called, {
    en: `${argument} has no two columns that make a KPI, such as "clicks" and "impressions".`,
    uk: `${argument} не має двох стовпців, що дають показник, як-от "кліки" та "покази".`,
  });
};

/** Every KPI that a table's columns allow, for each period in which it has rows: a heading row, then a row for each period. */
export const kpiTable = (call: FunctionCall, functions: Functions): unknown => {
  const table = readTable(call, 0);
  const period = call.has(1) ? periodIn(call, 1) : 'month';
  const requested = requestedFunctions(call, 2).map((name) => functionNamed(call, functions, name));
  for (const each of requested) refuseMissing(table, each);
  const columns = requested.length > 0 ? requested : computableFunctions(table, functions);
  const days = refuseDateless(table);
  const rowsByPeriod = new Map<number, number[]>();
  table.rows.forEach((row, at) => {
    const start = periodStart(days[at] ?? 0, period);
    const rows = rowsByPeriod.get(start);
    if (rows === undefined) rowsByPeriod.set(start, [row]);
    else rows.push(row);
  });
  const starts = [...rowsByPeriod.keys()].sort((left, right) => left - right);
  const lines = starts.map((from) => {
    const span = { rows: rowsByPeriod.get(from) ?? [], from, to: periodStart(from, period, 1) - 1 };
    return [
      call.clock.startOf(from),
      ...columns.map((each) => valueOrBlank(() => valueOver(table, each, span))),
    ] as const;
  });
  return [['period', ...columns.map(([name]) => name)], ...lines];
};

/** A period without a value is a blank cell; a mistake in the table is still told. */
const valueOrBlank = (value: () => unknown): unknown => {
  try {
    return value();
  } catch (error) {
    if (error instanceof UndefinedValueError) return '';
    throw error;
  }
};
