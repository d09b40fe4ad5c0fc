import { definitionOf } from '../kpi/catalogue.ts';
import { languages } from '../kpi/text.ts';
import { longestRule } from '../records/goal-rule.ts';
import type { Account } from '../records/holding.ts';
import { columnsOf, type Kind, kindNames, type Row, type Shape } from '../records/kinds.ts';
import type { ShapedMapping } from '../records/memory.ts';
import { type Choices, comparisons, goals } from '../report/choices.ts';
import {
  bytesAChunk,
  type Claim,
  type CompareRequest,
  claims,
  type Ending,
  endings,
  type FormulaRequest,
  type ImportRequest,
  type RecordsRequest,
  rowsAChunk,
} from '../report/endpoints.ts';

type Fields = Readonly<Record<string, unknown>>;

/** No name of a file, a source or an account is longer: each is remembered with its tab. */
const longestName = 1000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = <T extends string>(value: unknown, options: readonly T[]): value is T =>
  options.some((option) => option === value);

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= longestName;

/** Whether a value has fields of these names and no others: what is remembered must not carry strangers along. */
const hasOnly = (value: Fields, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

const isAccount = (value: unknown): value is Account =>
  isFields(value) && hasOnly(value, ['platform', 'account']) && isName(value['platform']) && isName(value['account']);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A moment of the days that spreadsheets have: from 1900 to 9999. */
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 1 && value < 2_958_466;

const isDay = (value: unknown): value is number => isTime(value) && Number.isInteger(value);

const fits = (value: unknown, shape: Shape): boolean => {
  if (value === null) return true;
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'tick') return typeof value === 'boolean';
  if (shape === 'day') return isDay(value);
  if (shape === 'time') return isTime(value);
  return typeof value === 'number' && Number.isFinite(value);
};

const isRow = (value: unknown, shapes: readonly Shape[]): value is Row =>
  Array.isArray(value) && value.length === shapes.length && shapes.every((shape, at) => fits(value[at], shape));

const isChunk = (rows: unknown, kind: Kind): rows is readonly Row[] => {
  if (!Array.isArray(rows) || rows.length > rowsAChunk) return false;
  const shapes = columnsOf(kind).map(({ shape }) => shape);
  return (
    rows.every((row) => isRow(row, shapes)) &&
    // Twice the sidebar's measure: what it counts as letters may be two bytes each. It cuts no row in two.
    (rows.length <= 1 || JSON.stringify(rows).length <= 2 * bytesAChunk)
  );
};

const importFields = ['kind', 'source', 'file', 'language', 'rows', 'chunk', 'chunks', 'total', 'leftOut'];

const isRequest = (value: unknown, fields: readonly string[]): value is ImportRequest => {
  if (!isFields(value) || !hasOnly(value, fields)) return false;
  const { kind, source, file, language, rows, chunk, chunks, total, leftOut } = value as Readonly<
    Record<keyof ImportRequest, unknown>
  >;
  if (!isOneOf(kind, kindNames) || !isChunk(rows, kind) || rows.length === 0) return false;
  return (
    isName(source) &&
    (file === null || isName(file)) &&
    isOneOf(language, languages) &&
    isCount(chunk) &&
    isCount(chunks) &&
    chunk < chunks &&
    isCount(total) &&
    chunks <= total &&
    isCount(leftOut) &&
    rows.length <= total
  );
};

/** Whether a request is one that the sidebar could have sent. Everything else is refused before the file is touched. */
export const isImportRequest = (value: unknown): value is ImportRequest => isRequest(value, importFields);

const isSpan = (value: unknown): boolean => {
  if (!isFields(value) || !hasOnly(value, ['platform', 'account', 'from', 'to'])) return false;
  const { platform, account, from, to } = value as Readonly<Record<string, unknown>>;
  const isShort = (text: unknown): boolean => typeof text === 'string' && text.length <= 50_000;
  return isShort(platform) && isShort(account) && Number.isFinite(from) && Number.isFinite(to);
};

/** Whether a request to compare is one that the sidebar could have sent. */
export const isCompareRequest = (value: unknown): value is CompareRequest =>
  isRequest(value, [...importFields, 'earlier', 'spans']) &&
  (!('spans' in value) || value.spans === undefined || (Array.isArray(value.spans) && value.spans.every(isSpan))) &&
  (!('earlier' in value) || value.earlier === undefined || isChunk(value.earlier, value.kind));

/** More accounts than anybody has in one file; each makes every formula longer. */
const mostAccounts = 100;

const isAccounts = (value: unknown): value is readonly Account[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostAccounts && value.every(isAccount);

/** More cells than a report gives a person. */
const mostTyped = 200;

const isTyped = (value: unknown): value is Readonly<Record<string, number>> =>
  isFields(value) &&
  Object.keys(value).length <= mostTyped &&
  Object.entries(value).every(([key, number]) => isName(key) && typeof number === 'number' && Number.isFinite(number));

/** Whether choices are ones that a person could have made. */
export const isChoices = (value: unknown): value is Choices => {
  if (!isFields(value)) return false;
  const { goal, from, to, compare, language, accounts, typed, hours, as } = value as Readonly<
    Record<keyof Choices, unknown>
  >;
  return (
    hasOnly(value, ['goal', 'from', 'to', 'compare', 'language', 'accounts', 'typed', 'hours', 'as']) &&
    isOneOf(goal, goals) &&
    isDay(from) &&
    isDay(to) &&
    from <= to &&
    isOneOf(compare, comparisons) &&
    isOneOf(language, languages) &&
    (accounts === undefined || isAccounts(accounts)) &&
    (typed === undefined || isTyped(typed)) &&
    (hours === undefined || isName(hours)) &&
    (as === undefined || as === 'new')
  );
};

/** No header that a property can hold is longer. */
const longestShape = 10_000;

/** Whether this says of a header's columns what they are: each is a column of the kind, none twice, and one at least is read. */
export const isShapedMapping = (value: unknown): value is ShapedMapping => {
  if (!isFields(value) || !hasOnly(value, ['shape', 'kind', 'columns'])) return false;
  const { shape, kind, columns } = value;
  if (typeof shape !== 'string' || shape.length > longestShape || !isOneOf(kind, kindNames)) return false;
  if (!Array.isArray(columns) || columns.length > longestShape) return false;
  const names: readonly string[] = columnsOf(kind).map(({ name }) => name);
  const read: readonly unknown[] = columns.filter((column) => column !== null);
  return (
    read.length > 0 &&
    new Set(read).size === read.length &&
    read.every((column) => typeof column === 'string' && names.includes(column))
  );
};

/** More than a person maps in one go. */
const mostMappings = 20;

/** Whether this could be the rule of a goal. */
export const isGoalRule = (value: unknown): value is string => typeof value === 'string' && value.length <= longestRule;

/** Whether this is what the sidebar gives to be remembered. */
export const isMappings = (value: unknown): value is readonly ShapedMapping[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostMappings && value.every(isShapedMapping);

/** Whether these are kinds of records, none of them twice. */
export const isKinds = (value: unknown): value is readonly Kind[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= kindNames.length &&
  value.every((kind, at) => isOneOf(kind, kindNames) && value.indexOf(kind) === at);

/** Whether this says how an addition ends. */
export const isEnding = (value: unknown): value is Ending => isOneOf(value, endings);

/** Whether this says what becomes of tabs that look like the add-on's own. */
export const isClaim = (value: unknown): value is Claim => isOneOf(value, claims);

/** Whether a request for records is one that the sidebar could have sent. */
export const isRecordsRequest = (value: unknown): value is RecordsRequest =>
  isFields(value) && hasOnly(value, ['kind', 'from']) && isOneOf(value['kind'], kindNames) && isCount(value['from']);

/** More arguments than anybody types, for a function that takes its last one again and again. */
const mostRepeated = 50;

/** Whether this is a call of a function that we ship, with as many arguments as it takes, whatever they say. */
export const isFormulaRequest = (value: unknown): value is FormulaRequest => {
  if (!isFields(value) || !hasOnly(value, ['function', 'args'])) return false;
  const { function: name, args } = value;
  const definition = typeof name === 'string' ? definitionOf(name) : undefined;
  if (definition === undefined || !Array.isArray(args) || !args.every(isName)) return false;
  const { takes, optional = 0, repeats } = definition;
  return args.length >= takes.length - optional && args.length <= (repeats ? mostRepeated : takes.length);
};

/** Whether this could be Google's number of a tab. */
export const isSheetId = isCount;
