import { type ColumnName, traitsOf, type Value } from '../../records/kinds.ts';
import { headerKeys } from '../../text/header-keys.ts';
import { numberOf } from '../../text/number.ts';
import type { Answers } from '../issues/column-questions.ts';
import type { SpreadsheetSetting } from '../reading.ts';
import { sumOf } from '../records/same-key.ts';
import type { Steps } from '../steps.ts';
import type { TablePart } from '../tables/table.ts';
import { textReadings, yearReadings } from './cell-readings.ts';
import { levelOrFlow } from './level-or-flow.ts';
import type { ColumnLayout, MappedColumn } from './map-columns.ts';
import { type ColumnContext, type ReadColumn, readColumn, textsOf } from './read-column.ts';
import { type NumberTexts, type TableDecimalMark, tableDecimalMark } from './table-decimal-mark.ts';

const times = (value: Value | undefined, factor: Value | undefined): number | null =>
  typeof value === 'number' && typeof factor === 'number' ? value * factor : null;

const isYearStated = /\d{4}/;

/** The context in which a column's cells are what its source says they mean. */
const meant = (found: MappedColumn, context: ColumnContext): ColumnContext => {
  const { read, year } = found.spec;
  const { cell } = context;
  if (read !== undefined)
    return {
      ...context,
      whole: () => -1,
      read: () => -1,
      cell: (row, position) => textReadings[read](cell(row, position)),
    };
  const at = found.year;
  if (year === undefined || at === null) return context;
  return {
    ...context,
    whole: () => -1,
    read: () => -1,
    cell: (row, position) => {
      const text = cell(row, position);
      const known = text.trim() === '' || isYearStated.test(text) ? null : yearReadings[year.read](cell(row, at));
      return known === null ? text : `${text} ${known}`;
    },
  };
};

const summed = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  const parts = found.positions.map((position) => readColumn({ ...found, positions: [position] }, context));
  return {
    value: (row) => sumOf(parts.map((part) => part.value(row))),
    issues: parts.flatMap((part) => part.issues),
    questions: parts.flatMap((part) => part.questions),
    noSuchDay: [],
    parts,
  };
};

/** A table whose columns are read, and the spreadsheet that they are read for. */
export interface TableContext extends Omit<ColumnContext, 'answers' | 'tableMark'> {
  readonly header: readonly string[];
  readonly part: TablePart | undefined;
  readonly setting: SpreadsheetSetting;
  /** Whether the export is known to count all followers where it counts them. */
  readonly isLevelKnown: boolean;
}

/** The numbers of columns that no record has: they are written as those beside them. */
const unreadNumbers = (
  layout: ColumnLayout,
  header: readonly string[],
  { cell, rows }: Pick<ColumnContext, 'cell' | 'rows'>,
): readonly NumberTexts[] => {
  const read = new Set([...layout.columns.flatMap(({ positions }) => positions), ...layout.breakdown]);
  return header.flatMap((column, position) => {
    if (read.has(position)) return [];
    const texts = Array.from({ length: rows }, (_, row) => cell(row, position).trim()).filter((text) => text !== '');
    const numbers = texts.filter((text) => numberOf(text, null) !== null);
    return numbers.length * 2 > texts.length ? [{ column, texts: numbers, isCount: false, isMoney: false }] : [];
  });
};

const numbersIn = (layout: ColumnLayout, context: ColumnContext): readonly NumberTexts[] =>
  layout.columns.flatMap((found) =>
    traitsOf(found.spec.to).numeric
      ? found.positions.map((position) => ({
          column: context.place(0, position).column ?? '',
          texts: textsOf({ ...found, positions: [position] }, meant(found, context)),
          isCount: found.shape === 'count',
          isMoney: found.shape === 'money',
        }))
      : [],
  );

/**
 * Reads every record column of a table; means and rates become sums where the export has what they are a mean over.
 * Columns of numbers are read to `rowsOfNumbers`: the total row stands after the records.
 */
export function* columnValues(
  layout: ColumnLayout,
  { header, part, setting, ...known }: TableContext,
  rowsOfNumbers: number,
): Steps<ReadonlyMap<ColumnName, ReadColumn>> {
  let mark: TableDecimalMark | null = null;
  const answers = setting.answers ?? {};
  const context: ColumnContext = {
    ...known,
    answers,
    tableMark: () => {
      if (mark !== null) return mark;
      const all = { ...context, rows: rowsOfNumbers };
      const beside = unreadNumbers(layout, header, all).map((each) => ({ ...each, isBeside: true as const }));
      const columns = [...numbersIn(layout, all), ...beside, ...(part?.beside() ?? [])];
      mark = tableDecimalMark(part?.header ?? header, columns, { ...setting, answers });
      return mark;
    },
  };
  const read = new Map<ColumnName, ReadColumn>();
  for (const found of layout.columns) {
    if (found.spec.afterStart !== undefined) continue;
    const rows = traitsOf(found.spec.to).numeric ? rowsOfNumbers : context.rows;
    const own = meant(found, { ...context, rows });
    read.set(found.spec.to, found.spec.sums === true ? summed(found, own) : readColumn(found, own));
    yield;
  }
  for (const { spec, where } of layout.columns) {
    const column = read.get(spec.to);
    if (column === undefined || where === null || spec.where === undefined) continue;
    const { words, none = false } = spec.where;
    const counts = (row: number): boolean => {
      const text = known.cell(row, where).toLowerCase();
      return words.some((word) => text.includes(word)) !== none;
    };
    const { numbers: _, ...rest } = column;
    read.set(spec.to, { ...rest, value: (row) => (counts(row) ? column.value(row) : null) });
  }
  for (const [name, column] of followersRead(layout, read, { ...known, header, answers })) {
    if (column === null) read.delete(name);
    else read.set(name, column);
  }
  if (isAudienceOfOthers(layout, { header, rows: known.rows }, read)) read.delete('follows');
  for (const { spec } of layout.columns) {
    const column = read.get(spec.to);
    if (column === undefined || spec.per === undefined) continue;
    const factor = read.get(spec.per);
    const { numbers: _, ...rest } = column;
    read.set(spec.to, { ...rest, value: (row) => times(column.value(row), factor?.value(row)) });
  }
  return read;
}

/** As many columns that no record has are compared with followers. */
const mostCompared = 30;

/** The columns of followers as their figures prove them, or as a person said: a level, or those that came on the day. */
const followersRead = (
  layout: ColumnLayout,
  read: ReadonlyMap<ColumnName, ReadColumn>,
  {
    cell,
    rows,
    mark,
    place,
    header,
    isLevelKnown,
    answers,
  }: Omit<TableContext, 'setting' | 'part'> & { answers: Answers },
): readonly (readonly ['followers' | 'new_followers', ReadColumn | null])[] => {
  const followers = read.get('followers');
  const found = layout.columns.find(({ spec }) => spec.to === 'followers');
  if (followers === undefined || found === undefined || !read.has('date') || read.has('segment')) return [];
  // What a known export calls so is known, unless a person said it of another column.
  if (isLevelKnown && found.spec.at === undefined) return [];
  const taken = new Set([...layout.columns.flatMap(({ positions }) => positions), ...layout.breakdown]);
  const beside = header
    .flatMap((_, position) => (taken.has(position) ? [] : [position]))
    .slice(0, mostCompared)
    .map((position) => (row: number) => numberOf(cell(row, position), mark));
  const column = place(0, found.positions[0] ?? 0).column ?? '';
  const { is, question } = levelOrFlow({ read, rows, column, answers, beside });
  const own = { ...followers, questions: [...followers.questions, ...(question === null ? [] : [question])] };
  if (is === 'level') return [['followers', own]];
  const gained = read.get('new_followers');
  if (gained === undefined)
    return [
      ['followers', null],
      ['new_followers', own],
    ];
  return [
    ['followers', null],
    ['new_followers', { ...gained, questions: [...gained.questions, ...(question === null ? [] : [question])] }],
  ];
};

/** Headings that may as well count all followers of an account as those that came. */
const openNames = new Set(['followers', 'subscribers', 'підписники', 'подписчики', 'obserwujący', 'фоловери']);

/**
 * Whether a column that a table of advertising calls followers cannot be those that it brought: nothing names who brought them,
 * or more came than were reached. It is the size of an account then, which no advertisement has.
 */
const isAudienceOfOthers = (
  { columns }: ColumnLayout,
  { header, rows }: { readonly header: readonly string[]; readonly rows: number },
  read: ReadonlyMap<ColumnName, ReadColumn>,
): boolean => {
  const follows = read.get('follows');
  const at = columns.find(({ spec }) => spec.to === 'follows')?.positions[0];
  if (follows === undefined || at === undefined || !read.has('cost')) return false;
  if (!openNames.has(headerKeys([header[at] ?? ''])[0] ?? '')) return false;
  if (!['campaign', 'ad_set', 'ad'].some((name) => columns.some(({ spec }) => spec.to === name))) return true;
  const reached = (['reach', 'views', 'impressions'] as const).flatMap((name) => read.get(name) ?? []);
  for (let row = 0; row < rows; row += 1) {
    const came = follows.value(row);
    const most = reached.reduce((all, { value }) => Math.max(all, Number(value(row) ?? 0)), 0);
    if (typeof came === 'number' && most > 0 && came > most) return true;
  }
  return false;
};

/** A layout in which a column whose figures proved to be followers that came is called so, and stands out where another counts them. */
export const asRead = (layout: ColumnLayout, read: ReadonlyMap<ColumnName, ReadColumn>): ColumnLayout => {
  const isFlow = !read.has('followers') && layout.columns.some(({ spec }) => spec.to === 'followers');
  const isTwice = isFlow && layout.columns.some(({ spec }) => spec.to === 'new_followers');
  const isRead = ({ spec }: MappedColumn): boolean =>
    (spec.to !== 'follows' || read.has('follows')) && !(isTwice && spec.to === 'followers');
  if (!isFlow && layout.columns.every(isRead)) return layout;
  const columns = layout.columns
    .filter(isRead)
    .map((found) =>
      isFlow && found.spec.to === 'followers'
        ? { ...found, spec: { ...found.spec, to: 'new_followers' as const } }
        : found,
    );
  return { ...layout, columns };
};
