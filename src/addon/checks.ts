import { languages } from '../kpi/text.ts';
import type { Account } from '../records/holding.ts';
import { columnsOf, kindNames, type Row, type Shape } from '../records/kinds.ts';
import { type Choices, comparisons, goals } from '../report/choices.ts';
import { bytesAChunk, type ImportRequest, rowsAChunk } from '../report/endpoints.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The largest cell that Sheets takes, in characters. */
const longestText = 50_000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = <T extends string>(value: unknown, options: readonly T[]): value is T =>
  options.some((option) => option === value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;

const isAccount = (value: unknown): value is Account =>
  isFields(value) && isText(value['platform']) && isText(value['account']);

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** A day that spreadsheets have: from 1900 to 9999. */
const isDay = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2_958_466;

const fits = (value: unknown, shape: Shape): boolean => {
  if (value === null) return true;
  if (shape === 'text') return isText(value);
  if (shape === 'tick') return typeof value === 'boolean';
  return typeof value === 'number' && Number.isFinite(value);
};

const isRow = (value: unknown, shapes: readonly Shape[]): value is Row =>
  Array.isArray(value) && value.length === shapes.length && shapes.every((shape, at) => fits(value[at], shape));

/** Whether a request is one that the sidebar could have sent. Everything else is refused before the file is touched. */
export const isImportRequest = (value: unknown): value is ImportRequest => {
  if (!isFields(value)) return false;
  const { kind, source, file, language, rows, chunk, chunks, total, leftOut } = value as Readonly<
    Record<keyof ImportRequest, unknown>
  >;
  if (!isOneOf(kind, kindNames) || !Array.isArray(rows) || rows.length > rowsAChunk) return false;
  const shapes = columnsOf(kind).map(({ shape }) => shape);
  return (
    isText(source) &&
    (file === null || isText(file)) &&
    isOneOf(language, languages) &&
    isCount(chunk) &&
    isCount(chunks) &&
    chunk < chunks &&
    isCount(total) &&
    isCount(leftOut) &&
    rows.length <= total &&
    rows.every((row) => isRow(row, shapes)) &&
    // Twice the sidebar's measure: what it counts as letters may be two bytes each.
    JSON.stringify(rows).length <= 2 * bytesAChunk
  );
};

/** More accounts than anybody has in one file; each makes every formula longer. */
const mostAccounts = 50;

const isAccounts = (value: unknown): value is readonly Account[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostAccounts && value.every(isAccount);

/** Whether choices are ones that a person could have made. */
export const isChoices = (value: unknown): value is Choices => {
  if (!isFields(value)) return false;
  const { goal, from, to, compare, language, accounts, as } = value as Readonly<Record<keyof Choices, unknown>>;
  return (
    isOneOf(goal, goals) &&
    isDay(from) &&
    isDay(to) &&
    from <= to &&
    isOneOf(compare, comparisons) &&
    isOneOf(language, languages) &&
    (accounts === undefined || isAccounts(accounts)) &&
    (as === undefined || as === 'new')
  );
};
