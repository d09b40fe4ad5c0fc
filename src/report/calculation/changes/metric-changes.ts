import { type ColumnName, headingOf } from '../../../records/kinds.ts';
import type { RowCells, TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../../formulas/address.ts';
import { countOver, newestDay, oldestDay } from '../../formulas/criteria.ts';
import type { Condition } from '../../formulas/mask.ts';
import { recordsIn } from '../../formulas/mask.ts';
import { known, type Measured } from '../../formulas/term.ts';
import { shortDayLabel } from '../../layout/formats.ts';
import { helperCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { type AccountRows, ownIn, toldApart } from '../accounts.ts';
import { words } from '../calculation-words.ts';
import type { Period } from '../periods.ts';
import { columnsIn, fewestPosts, oneIn } from './told-columns.ts';

/** The cells of a column in an account's row; in the row of all accounts those of the counts of both periods. */
const place = { told: 0, last: 1, upTo: 2, end: 3, first: 4, from: 5, said: 6 };
const width = 7;
const ofAll = { now: place.told, before: place.last, gone: place.end, coverage: place.from };

/** The columns of posts that some figures add up, each once. */
export const changingColumnsOf = (lines: readonly Pick<Measured, 'terms'>[]): readonly ColumnName[] => [
  ...new Set(lines.flatMap(columnsIn)),
];

/** How many columns the block takes: the posts of each account, and what is known of each column. */
export const changeColumns = (columns: readonly ColumnName[]): number =>
  columns.length === 0 ? 0 : 1 + width * columns.length;

/** Where it stands whether a network began or ended to tell a figure of posts in the periods of a report. */
export interface MetricChanges {
  /** For a figure a cell with 1 where none tells it any longer, and cells that say how it changed, blank where it did not. */
  readonly of: (line: Pick<Measured, 'terms'>) => {
    readonly gone: readonly string[];
    readonly said: readonly string[];
  };
  /** The cells that say, one after the other, what changed, each with `; ` before it. */
  readonly said: readonly string[];
  /** The cell that says which figures only a part of the posts tells; blank where all do. */
  readonly coverage: string;
}

interface Written {
  readonly at: number;
  readonly columns: readonly ColumnName[];
  readonly posts: TabSummary;
  readonly periods: readonly { readonly period: Period; readonly rows: RowCells }[];
  readonly language: Language;
}

/**
 * Writes, for each account and figure of its posts, the day on which it ends or begins to be told: all posts on one side of it
 * tell the figure, but for one in five, and on the other side none of three or more does.
 *
 *     impressions of 12 posts until 12 March, of none of the 7 after it → they end on 12 March
 */
export const writeMetricChanges = (
  layout: SheetLayout,
  { first, accounts }: AccountRows,
  { at, columns, posts, periods, language }: Written,
): MetricChanges => {
  const [now] = periods;
  const earliest = periods[periods.length - 1];
  if (now === undefined || earliest === undefined) throw new Error('A report has a period.');
  const { to } = now.period.span;
  const { from } = earliest.period.span;
  const bound = (name: 'MIN' | 'MAX', cells: readonly string[], row: number) =>
    absoluteAddress(layout.put(row, at, helperCell(`=${name}(${cells.join(';')})`, '0')));
  const rows = {
    first: bound(
      'MIN',
      periods.map((each) => each.rows.first),
      first - 2,
    ),
    last: bound(
      'MAX',
      periods.map((each) => each.rows.last),
      first - 1,
    ),
  };
  const near = { ...posts, rows };
  const since = (day: string): Condition => ({ is: 'compared', column: 'date', sign: '>=', value: day });
  const until = (day: string): Condition => ({ is: 'compared', column: 'date', sign: '<', value: `${day}+1` });
  const all = first + accounts.length;
  const owned = accounts.map((account) => ownIn(posts, account));
  owned.forEach((account, index) => {
    const own = account === undefined ? null : [since(from), until(to), ...toldApart(posts, account)];
    layout.put(first + index, at, helperCell(own === null ? 0 : `=${countOver(near, own)}`, '0'));
  });
  const isAlone = owned.filter((account) => account !== undefined).length === 1;
  const counts = periods.map(({ period, rows: cut }) => {
    const records = { ...posts, rows: cut };
    const counted = (more: readonly Condition[]) => countOver(records, [...recordsIn(records, period.span), ...more]);
    return { counted, whole: counted([]) };
  });
  const wholes = counts.map(({ whole }, index) =>
    absoluteAddress(layout.put(all + index, at, helperCell(`=${whole}`, '0'))),
  );

  const found = columns.map((column, index) => {
    const left = at + 1 + width * index;
    const name = headingOf(column)[language];
    owned.forEach((account, line) => {
      const row = first + line;
      const cell = (to_: keyof typeof place) => addressOf(left + place[to_], row);
      const put = (to_: keyof typeof place, formula: string) =>
        layout.put(row, left + place[to_], helperCell(`=${formula}`, '0'));
      const above = line === 0 ? '""' : addressOf(left + place.said, row - 1);
      if (account === undefined) {
        for (const to_ of ['told', 'end'] as const) put(to_, '0');
        put('said', above);
        return;
      }
      const own = toldApart(posts, account);
      const whole = addressOf(at, row);
      const tells = [...known(column), ...own];
      const isPart = `AND(${cell('told')}>=${fewestPosts};${whole}-${cell('told')}>=${fewestPosts})`;
      // Where all posts tell it, as most do, no more is read.
      const inPart = (day: string) => `IF(${cell('told')}=${whole};0;IF(${isPart};${day};0))`;
      put('told', countOver(near, [since(from), until(to), ...tells]));
      put('last', inPart(newestDay(near, to, [since(from), ...tells])));
      put('upTo', `IF(${cell('last')}=0;0;${countOver(near, [since(from), until(`INT(${cell('last')})`), ...own])})`);
      const isClean = (counted: 'upTo' | 'from') =>
        `${whole}-${cell(counted)}>=${fewestPosts};(${cell(counted)}-${cell('told')})*${oneIn}<=${cell('told')}`;
      put('end', `IF(AND(${cell('last')}>0;${isClean('upTo')});INT(${cell('last')});0)`);
      put('first', inPart(oldestDay(near, from, [until(to), ...tells])));
      put('from', `IF(${cell('first')}=0;0;${countOver(near, [since(`INT(${cell('first')})`), until(to), ...own])})`);
      const [who, network] = [0, 1].map((each) => `$${addressOf(each, row)}`);
      const named = isAlone ? '' : `&" ("&${who}&IF(OR(${who}="";${network}="");"";", ")&${network}&")"`;
      const day = (of: string, word: string) => `"; ${name}${word}"&${shortDayLabel(of, language)}${named}`;
      const ended = `IF(${cell('end')}>0;${day(cell('end'), words.toldUntil[language])};"")`;
      const begun = `IF(AND(${cell('first')}>0;${isClean('from')});${day(cell('first'), words.toldFrom[language])};"")`;
      put('said', `${above}&${ended}&${begun}`);
    });
    const down = (to_: keyof typeof place) => rangeDown(left + place[to_], first, accounts.length);
    const tellers = `SUMPRODUCT((${down('told')}>0)*1)`;
    const isGone = `AND(MAX(${down('end')})>=${now.period.span.from};${tellers}=SUMPRODUCT((${down('end')}>0)*1))`;
    const put = (to_: keyof typeof ofAll, formula: string) =>
      absoluteAddress(layout.put(all, left + ofAll[to_], helperCell(`=${formula}`, '0')));
    const gone = put('gone', `IF(${isGone};1;0)`);
    const toldOf = counts.map(({ counted }, which) => put(which === 0 ? 'now' : 'before', counted(known(column))));
    const partly = toldOf.map((told, which) => `AND(${told}>0;${told}<${wholes[which]})`);
    const shares = toldOf.map((told, which) => `${told}&"${words.toldOf[language]}"&${wholes[which]}`);
    const earlier = partly[1] === undefined ? '""' : `IF(${partly[1]};"${words.toldBefore[language]}"&${shares[1]};"")`;
    const above = index === 0 ? '""' : absoluteAddress(addressOf(left - width + ofAll.coverage, all));
    const own = `IF(OR(${partly.join(';')});"; ${name} "&${shares[0]}&${earlier};"")`;
    const coverage = put('coverage', `${above}&${own}`);
    return { column, gone, said: absoluteAddress(addressOf(left + place.said, all - 1)), coverage };
  });
  return {
    of: (line) => {
      const own = found.filter(({ column }) => columnsIn(line).includes(column));
      return { gone: own.map(({ gone }) => gone), said: own.map(({ said }) => said) };
    },
    said: found.map(({ said }) => said),
    coverage: found[found.length - 1]?.coverage ?? '""',
  };
};
