import { type DayRange, isoDay } from '../../calendar/day.ts';
import { type Period, periodNamed, periodStart } from '../../calendar/period.ts';
import { headerKey } from '../../text/header-key.ts';
import type { Language, Text } from '../../text/language.ts';
import { nameKey } from '../../text/name-key.ts';
import { callOf } from '../call/call.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { FunctionError, laterThanTo, UndefinedValueError, wrongPeriod } from '../call/function-error.ts';
import { isBlankCell } from '../call/grid.ts';
import { resultOf } from '../call/result.ts';
import { singleDayIn, timesIn } from '../call/times.ts';
import type { Definition } from '../kpi.ts';
import { type ParameterName, parameters } from '../parameters.ts';
import {
  type ArgumentSource,
  argumentSourcesOf,
  isParameter,
  namesOfColumn,
  tableColumns,
} from './argument-sources.ts';
import { type Functions, functionNamed, type NamedFunction } from './function-named.ts';
import { plainValues } from './plain-value.ts';
import { type CellTable, columnOf, headingAt, readTable, rowNameIn } from './read-table.ts';
import { refuseDoubtful } from './refuse-doubtful.ts';
import { availableSource, examplesOf, type RowRange, tableArgument } from './table-argument.ts';

const required = ({ takes, optional = 0 }: Definition): readonly ParameterName[] =>
  takes.slice(0, takes.length - optional);

/** The arguments that no column of a table can be: a limit, a link to be made. */
const foreign = ([name, definition]: NamedFunction): readonly ParameterName[] =>
  required(definition).filter((argument) => argumentSourcesOf(name, argument).length === 0);

const missingIn = (table: CellTable, [name, definition]: NamedFunction): readonly ParameterName[] =>
  required(definition).filter((argument) => availableSource(table, name, argument) === undefined);

/** A function by its name that a table can give the arguments of. */
const tableFunction = (call: FunctionCall, functions: Functions, typed: string): NamedFunction => {
  const [name, definition] = functionNamed(call, functions, typed);
  const [strange] = foreign([name, definition]);
  if (strange === undefined) return [name, definition];
  throw new FunctionError(call, {
    en: `${name} needs ${strange}, which no column of a table is; use ${name} itself.`,
    uk: `${name} потребує ${strange}, чого в стовпцях таблиці немає; скористайтеся самою ${name}.`,
  });
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
      uk: `рядки мають ${one} та ${other}; кошти в різних валютах не підсумовуються.`,
    });
  }
};

/** The columns of a beginning and an end of which the end cannot come first. */
const isDuration = ({ takes }: Definition): boolean => takes[1] === 'answered_at' || takes[1] === 'resolved_at';

/** The rows whose second time is not before the first: one odd answer does not stop a table. */
const rowsInOrder = (
  table: CellTable,
  rows: readonly number[],
  [begin, end]: readonly [string, string],
): readonly number[] => {
  const timesOf = (column: string) => timesIn(table.called, columnOf(table, rows, table.positionOf(column)));
  const [begun, ended] = [timesOf(begin), timesOf(end)];
  return rows.filter((_, at) => {
    const [from, to] = [begun[at + 1] ?? null, ended[at + 1] ?? null];
    return from === null || to === null || to >= from;
  });
};

/** Where a table has an argument, and what that is of a span of its rows. */
interface TableSource {
  readonly source: ArgumentSource;
  readonly argumentIn: ReturnType<typeof tableArgument>;
}

/** Where a table has the arguments of a KPI. Throws where one of them could be another figure than is asked. */
const sourcesOf = (table: CellTable, [name, definition]: NamedFunction): readonly (TableSource | undefined)[] =>
  required(definition).map((argument) => {
    const source = availableSource(table, name, argument);
    if (source === undefined) return undefined;
    refuseDoubtful(table, argument, source);
    return { source, argumentIn: tableArgument(table, source) };
  });

/** A function to the value of one KPI over some rows of a table, whose columns are looked for once. */
const valuesOf = (table: CellTable, named: NamedFunction): ((whole: RowRange) => unknown) => {
  const [, definition] = named;
  const { functionName, clock } = table.called;
  let found: ReturnType<typeof sourcesOf> | undefined;
  let plainOf: ReturnType<typeof plainValues> | undefined;
  return (whole) => {
    if (definition.takes.some((argument) => money.includes(argument))) refuseCurrencies(table, whole.rows);
    found ??= sourcesOf(table, named);
    plainOf ??= plainValues(
      table,
      definition,
      found.map((each) => each?.source),
    );
    const plain = plainOf(whole.rows);
    if (plain !== null) return plain;
    const [begin, end] = found.map((each) => each?.source.columns[0]);
    const span =
      isDuration(definition) && begin !== undefined && end !== undefined
        ? { ...whole, rows: rowsInOrder(table, whole.rows, [begin, end]) }
        : whole;
    const args = found.map((each) => each?.argumentIn(span));
    const rowName = rowNameIn(table, span.rows);
    return resultOf(definition, callOf(definition, { functionName, args, clock, rowName }));
  };
};

const dayIn = (call: FunctionCall, at: number): number | null =>
  call.has(at) ? singleDayIn(call.called(at), call.grid(at)) : null;

const refuseDateless = ({ called, days }: CellTable): readonly DayRange[] => {
  if (days !== null) return days;
  throw new FunctionError(called, {
    en: `${called.argument} has no column of dates; a heading such as "date" or "day" is looked for.`,
    uk: `${called.argument} не має стовпця дат; шукається заголовок на кшталт "дата" або "день".`,
  });
};

/** The position of a column that a person names by its heading or by what it means, or -1. */
const positionNamed = (table: CellTable, heading: string): number => {
  const { keys } = table;
  const key = headerKey(heading);
  const exact = keys.findIndex((_, column) => headerKey(headingAt(table, column)) === key);
  const found = exact >= 0 ? exact : keys.indexOf(key);
  if (found >= 0) return found;
  const meant = tableColumns.find((column) => namesOfColumn(column).includes(key));
  return meant === undefined ? -1 : table.positionOf(meant);
};

/** The position of the column that a person filters by. Throws where there is none. */
const filterColumn = (table: CellTable, heading: string): number => {
  const position = positionNamed(table, heading);
  if (position >= 0) return position;
  const { called } = table;
  throw new FunctionError(called, {
    en: `${called.argument} has no column "${heading}".`,
    uk: `${called.argument} не має стовпця "${heading}".`,
  });
};

const [columnAt, filterAt] = [4, 5];

/** A table with those of its rows that have a value in a column. */
const filtered = (call: FunctionCall, table: CellTable): CellTable => {
  if (!call.has(columnAt)) return table;
  const position = filterColumn(table, call.text(columnAt));
  const wanted = nameKey(call.text(filterAt));
  const kept = table.rows.flatMap((row, at) =>
    nameKey(String(table.grid.at(row, position) ?? '')) === wanted ? [{ row, days: table.days?.[at] }] : [],
  );
  if (kept.length > 0)
    return {
      ...table,
      rows: kept.map(({ row }) => row),
      days: table.days === null ? null : kept.flatMap(({ days }) => days ?? []),
    };
  throw new UndefinedValueError(call, {
    en: `no row has "${call.text(filterAt)}" in "${call.text(columnAt)}".`,
    uk: `жоден рядок не має "${call.text(filterAt)}" у "${call.text(columnAt)}".`,
  });
};

/** Refuses a row of several days of which only some are asked for. */
const refuseCut = ({ called }: CellTable, row: number, { from, to }: DayRange): never => {
  const days = `${isoDay(from)} – ${isoDay(to)}`;
  throw new FunctionError(called, {
    en: `row ${row + 1} of ${called.argument} covers ${days}, which the days asked for cut; take whole ones.`,
    uk: `рядок ${row + 1} аргументу ${called.argument} охоплює ${days}, а потрібні дні його розрізають; беріть цілі.`,
  });
};

/** One KPI of a pasted table, over the rows whose date lies in the days given. */
export const kpiOfTable = (call: FunctionCall, functions: Functions): unknown => {
  const chosen = tableFunction(call, functions, call.text(0));
  const table = filtered(call, readTable(call, 1));
  refuseMissing(table, chosen);
  const valueOver = valuesOf(table, chosen);
  const [first, last] = [dayIn(call, 2), dayIn(call, 3)];
  const [from, to] = [first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY];
  if (first === null && last === null) return valueOver({ rows: table.rows, from, to });
  if (from > to) throw laterThanTo(call);
  const days = refuseDateless(table);
  const rows = table.rows.filter((row, at) => {
    const own = days[at] ?? { from: 0, to: 0 };
    if (own.from >= from && own.to <= to) return true;
    if (own.to < from || own.from > to) return false;
    return refuseCut(table, row, own);
  });
  if (rows.length > 0) return valueOver({ rows, from, to });
  throw new UndefinedValueError(call, {
    en: `no row of ${table.called.argument} lies in these days.`,
    uk: `жоден рядок ${table.called.argument} не належить до цих днів.`,
  });
};

/** The functions that a person names, in cells or in one text. */
const requestedFunctions = (call: FunctionCall, at: number): readonly string[] => {
  if (call.raw[at] === undefined) return [];
  const grid = call.grid(at);
  const texts = Array.from({ length: grid.height * grid.width }, (_, place) =>
    grid.at(Math.floor(place / grid.width), place % grid.width),
  );
  return texts
    .filter((cell) => !isBlankCell(cell))
    .flatMap((cell) => String(cell).split(/[,;\n]/))
    .map((name) => name.trim())
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

/** Some rows of a table under what they have in common: a period, which begins on a day, or a label. */
interface RowGroup {
  readonly label: unknown;
  readonly span: RowRange;
}

const gathered = <K>(
  table: CellTable,
  keyOf: (row: number, at: number) => K | null,
): ReadonlyMap<K, readonly number[]> => {
  const groups = new Map<K, number[]>();
  table.rows.forEach((row, at) => {
    const key = keyOf(row, at);
    if (key === null) return;
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  });
  return groups;
};

const groupsByPeriod = (call: FunctionCall, table: CellTable, period: Period | 'day'): readonly RowGroup[] => {
  const days = refuseDateless(table);
  const groups = gathered(table, (row, at) => {
    const own = days[at] ?? { from: 0, to: 0 };
    const start = periodStart(own.from, period);
    return own.to < periodStart(own.from, period, 1) ? start : refuseCut(table, row, own);
  });
  return [...groups]
    .sort(([left], [right]) => left - right)
    .map(([from, rows]) => ({
      label: call.clock.startOf(from),
      span: { rows, from, to: periodStart(from, period, 1) - 1 },
    }));
};

const groupsByLabel = (table: CellTable, position: number): readonly RowGroup[] => {
  const labelAt = (row: number): string => String(table.grid.at(row, position) ?? '').trim();
  const groups = gathered(table, (row) => (isBlankCell(table.grid.at(row, position)) ? null : nameKey(labelAt(row))));
  return [...groups.values()].map((rows) => ({
    label: labelAt(rows[0] ?? 0),
    span: { rows, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  }));
};

const columnWords = {
  period: { en: 'period', uk: 'період' },
  heading: { en: 'heading', uk: 'заголовок' },
  meaning: { en: 'meaning', uk: 'що це' },
  use: { en: 'used', uk: 'чи використано' },
  used: { en: 'used', uk: 'так' },
  unused: { en: 'not used', uk: 'ні' },
} as const satisfies Record<string, Text>;

const headingsOf = (table: CellTable): readonly string[] => table.keys.map((_, column) => headingAt(table, column));

const cyrillic = /[а-яіїєґ]/i;

/** The language of a table's headings. */
const languageOfTable = (table: CellTable): Language =>
  headingsOf(table).some((heading) => cyrillic.test(heading)) ? 'uk' : 'en';

/**
 * Every KPI that a table's columns allow, for each period in which it has rows or for each label of a column: a heading row, then
 * a row for each of them.
 */
export const kpiTable = (call: FunctionCall, functions: Functions): unknown => {
  const table = readTable(call, 0);
  const typed = call.has(1) ? call.text(1) : 'month';
  const period = periodNamed(typed);
  const position = period === null ? positionNamed(table, typed) : -1;
  if (period === null && position < 0) throw wrongPeriod(call.called(1), typed);
  const requested = requestedFunctions(call, 2).map((name) => tableFunction(call, functions, name));
  for (const each of requested) refuseMissing(table, each);
  const columns = requested.length > 0 ? requested : computableFunctions(table, functions);
  const groups = period === null ? groupsByLabel(table, position) : groupsByPeriod(call, table, period);
  const readers = columns.map((each) => valuesOf(table, each));
  const lines = groups.map(
    ({ label, span }) => [label, ...readers.map((valueOver) => valueOrBlank(() => valueOver(span)))] as const,
  );
  const heading = period === null ? headingAt(table, position) : columnWords.period[languageOfTable(table)];
  return [[heading, ...columns.map(([name]) => name)], ...lines];
};

/** What each column of a table is read as: heading, meaning, used or not, in the language of the headings. */
export const kpiColumns = (call: FunctionCall): unknown => {
  const table = readTable(call, 0);
  const headings = headingsOf(table);
  const language = languageOfTable(table);
  const labelOf = (column: string): string =>
    isParameter(column) ? parameters[column].label[language] : column.replace(/_/g, ' ');
  const rows = headings.map((heading, position) => {
    const meant = tableColumns.find((column) => table.positionOf(column) === position);
    const odd = meant === 'answered_at' || meant === 'resolved_at' ? table.rows.length - inOrderOf(table, meant) : 0;
    const left = { en: `; ${odd} left out: before the receipt`, uk: `; не враховано ${odd}: раніше за звернення` };
    const use = columnWords[meant === undefined ? 'unused' : 'used'][language];
    return [heading, meant === undefined ? '' : labelOf(meant), odd > 0 ? `${use}${left[language]}` : use] as const;
  });
  return [[columnWords.heading[language], columnWords.meaning[language], columnWords.use[language]], ...rows];
};

/** How many rows end in a column not before they begin. */
const inOrderOf = (table: CellTable, end: string): number => {
  const begin = ['received_at', 'opened_at'].find((column) => table.positionOf(column) >= 0);
  return begin === undefined ? table.rows.length : rowsInOrder(table, table.rows, [begin, end]).length;
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
