import { type ColumnName, headingOf } from '../../../records/kinds.ts';
import type { RowCells, TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../../formulas/address.ts';
import { countOver, newestDay, oldestDay } from '../../formulas/criteria.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { type Condition, recordMask, recordsIn } from '../../formulas/mask.ts';
import { known, type Measured, ofReport } from '../../formulas/term.ts';
import { shortDayLabel } from '../../layout/formats.ts';
import { helperCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { type AccountRows, ownIn, toldApart } from '../accounts.ts';
import { words } from '../calculation-words.ts';
import type { Period } from '../periods.ts';
import { columnsIn, fewestAlone, fewestDays, fewestPosts, formatsOf, isReplaceable, oneIn } from './told-columns.ts';

/** The cells of a column in an account's row: the last ones only where posts have formats. */
const place = {
  told: 0,
  last: 1,
  upTo: 2,
  end: 3,
  first: 4,
  from: 5,
  begin: 6,
  ended: 7,
  begun: 8,
  said: 9,
  ranked: 10,
  format: 11,
  ownTold: 12,
  ownAll: 13,
};
type Place = keyof typeof place;

/** The cells of a column in the row of all accounts. */
const ofAll = { now: 0, before: 1, gone: 2, coverage: 3 };

/** Before the columns: the posts of each account, the formats, and when any of its figures ends or begins that another replaces. */
const head = { whole: 0, formats: 1, ends: 2, begins: 3 };
const headWidth = 4;
/** The row of the first format, and of what is known of each step: no account stands so high, since the periods come first. */
const formatsTop = 4;
/** The weight of a post beside the order of its format. */
const perPost = 100;

/** The columns of posts that some figures add up, each once. */
export const changingColumnsOf = (lines: readonly Pick<Measured, 'terms'>[]): readonly ColumnName[] => [
  ...new Set(lines.flatMap(columnsIn)),
];

/** How many columns the block takes. */
export const changeColumns = (posts: TabSummary, columns: readonly ColumnName[]): number =>
  columns.length === 0 ? 0 : headWidth + widthOf(posts) * columns.length;

const widthOf = (posts: TabSummary): number => (formatsOf(posts).length === 0 ? place.ranked : place.ownAll + 1);

/** Where it stands whether a network began or ended to tell a figure of posts in the periods of a report. */
export interface MetricChanges {
  /** For a figure a cell with 1 where none tells it any longer, and cells that say how it changed, blank where it did not. */
  readonly of: (line: Pick<Measured, 'terms'>) => {
    readonly gone: readonly string[];
    readonly said: readonly string[];
  };
  /** For a figure the cells with 1 where one of its columns ended or began within a step, whose sum is one of a part. */
  readonly within: (line: Pick<Measured, 'terms'>, step: Pick<Period, 'at'>) => readonly string[];
  /** The cell that says what changed, each time with `; ` before it. */
  readonly saidTogether: string;
  /** The cell that says which figures only a part of the posts tells; blank where all do. */
  readonly coverage: string;
}

interface Written {
  readonly at: number;
  readonly columns: readonly ColumnName[];
  readonly posts: TabSummary;
  /** From the last to the first. */
  readonly periods: readonly { readonly period: Period; readonly rows: RowCells }[];
  /** Those of them that are looked at by themselves. */
  readonly steps: readonly Period[];
  readonly language: Language;
}

const since = (day: string): Condition => ({ is: 'compared', column: 'date', sign: '>=', value: day });
const until = (day: string): Condition => ({ is: 'compared', column: 'date', sign: '<', value: `${day}+1` });

/** Writes the formats that are told apart; gives the formula of the place of the one most of whose posts meet conditions, with their number. */
const writeFormats = (layout: SheetLayout, near: TabSummary, at: number) => {
  const formats = formatsOf(near);
  formats.forEach((format, line) => {
    layout.put(formatsTop + line, at, helperCell(format));
  });
  const list = rangeDown(at, formatsTop, formats.length);
  const order = `${formats.length}-ROW(${list})+${formatsTop + 1}`;
  return {
    are: formats.length > 0,
    ranked: (conditions: readonly Condition[]): string => {
      const isOf = `(${rangeOf(near, 'format')}=TRANSPOSE(${list}))*1`;
      const posts = `MMULT(TRANSPOSE(${isOf});${recordMask(near, conditions)}*1)`;
      return `SUMPRODUCT(MAX(${posts}*${perPost}+${order}))`;
    },
    named: (ranked: string): string =>
      `IF(${ranked}<${perPost};"";INDEX(${list};${formats.length + 1}-MOD(${ranked};${perPost})))`,
  };
};

/**
 * Writes, for each account and figure of its posts, the day on which it ends or begins to be told. Only posts of one format are
 * looked at, that of most posts that tell it: a photo has no watch time, and says nothing of whether a network tells it. They end
 * to tell it where all up to a day do, but for one in five, and later ones do not: three, where another figure begins instead, and
 * else five over two weeks, since a mix of formats that nobody tells apart looks the same.
 *
 *     impressions of 12 videos until 12 March, of none of the 7 after it, of no photo → they end on 12 March
 */
export const writeMetricChanges = (
  layout: SheetLayout,
  { first, accounts }: AccountRows,
  { at, columns, posts, periods, steps, language }: Written,
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
  const formats = writeFormats(layout, near, at + head.formats);
  const all = first + accounts.length;
  const owned = accounts.map((account) => ownIn(posts, account));
  const width = widthOf(posts);
  const leftOf = (index: number) => at + headWidth + width * index;
  const replaceable = columns.flatMap((column, index) => (isReplaceable(column) ? [leftOf(index)] : []));
  owned.forEach((account, index) => {
    const row = first + index;
    const own = account === undefined ? null : [since(from), until(to), ...toldApart(posts, account)];
    layout.put(row, at + head.whole, helperCell(own === null ? 0 : `=${countOver(near, own)}`, '0'));
    const days = (which: 'end' | 'begin') => replaceable.map((left) => addressOf(left + place[which], row));
    const earliestEnd = days('end').map((cell) => `IF(${cell}>0;${cell};10^9)`);
    const put = (which: 'ends' | 'begins', formula: string) =>
      layout.put(row, at + head[which], helperCell(`=${formula}`, '0'));
    put('ends', own === null || replaceable.length < 2 ? '10^9' : `MIN(${earliestEnd.join(';')})`);
    put('begins', own === null || replaceable.length < 2 ? '0' : `MAX(${days('begin').join(';')})`);
  });
  const isAlone = owned.filter((account) => account !== undefined).length === 1;
  const counts = periods.slice(0, 2).map(({ period, rows: cut }) => {
    const records = { ...posts, rows: cut };
    const counted = (more: readonly Condition[]) => countOver(records, [...recordsIn(records, period.span), ...more]);
    return { counted, whole: counted([]) };
  });
  const wholes = counts.map(({ whole }, index) =>
    absoluteAddress(layout.put(all + index, at, helperCell(`=${whole}`, '0'))),
  );

  const found = columns.map((column, index) => {
    const left = leftOf(index);
    const name = headingOf(column)[language];
    owned.forEach((account, line) => {
      const row = first + line;
      const cell = (to_: Place) => addressOf(left + place[to_], row);
      const put = (to_: Place, formula: string) => layout.put(row, left + place[to_], helperCell(`=${formula}`, '0'));
      const above = line === 0 ? '""' : addressOf(left + place.said, row - 1);
      if (account === undefined) {
        for (const to_ of ['told', 'end', 'begin', 'ended', 'begun'] as const) put(to_, '0');
        put('said', above);
        return;
      }
      const of = toldApart(posts, account);
      const whole = addressOf(at + head.whole, row);
      put('told', countOver(near, [since(from), until(to), ...known(column), ...of]));
      const isPartOf = (told: string, counted: string) =>
        `AND(${told}>=${fewestPosts};${counted}-${told}>=${fewestPosts})`;
      const isPart = isPartOf(cell('told'), whole);
      // Where all posts tell it, as most do, no more is read.
      const ofPart = (formula: string) => `IF(${cell('told')}=${whole};0;IF(${isPart};${formula};0))`;
      if (formats.are) {
        put('ranked', ofPart(formats.ranked([since(from), until(to), ...known(column), ...of])));
        put('format', formats.named(cell('ranked')));
      }
      const own: readonly Condition[] = formats.are
        ? [...of, { is: 'same', column: 'format', value: cell('format'), reading: 'text' }]
        : of;
      const tells = [...known(column), ...own];
      if (formats.are) {
        put('ownTold', ofPart(countOver(near, [since(from), until(to), ...tells])));
        put('ownAll', ofPart(countOver(near, [since(from), until(to), ...own])));
      }
      const [told, counted] = formats.are ? [cell('ownTold'), cell('ownAll')] : [cell('told'), whole];
      const inPart = (day: string) => ofPart(`IF(${isPartOf(told, counted)};${day};0)`);
      put('last', inPart(newestDay(near, to, [since(from), ...tells])));
      put('upTo', `IF(${cell('last')}=0;0;${countOver(near, [since(from), until(`INT(${cell('last')})`), ...own])})`);
      put('first', inPart(oldestDay(near, from, [until(to), ...tells])));
      put('from', `IF(${cell('first')}=0;0;${countOver(near, [since(`INT(${cell('first')})`), until(to), ...own])})`);
      const sides = { end: ['last', 'upTo'], begin: ['first', 'from'] } as const;
      for (const side of ['end', 'begin'] as const) {
        const [day, inside] = sides[side].map(cell);
        const isClean = `${counted}-${inside}>=${fewestPosts};(${inside}-${told})*${oneIn}<=${told}`;
        put(side, `IF(AND(${day}>0;${isClean});INT(${day});0)`);
      }
      const isLong = (inside: string, days: string) => {
        if (!formats.are) return '0';
        const isEnough = `AND(${cell('format')}<>"";${told}>=${fewestAlone};${counted}-${inside}>=${fewestAlone})`;
        return `IF(${isEnough};(${days}>=${fewestDays})*1;0)`;
      };
      const judged = (side: 'end' | 'begin', isReplaced: string, long: string) =>
        `IF(${cell(side)}=0;0;IF(${isReplaceable(column) ? isReplaced : 'FALSE'};${cell(side)};${cell(side)}*${long}))`;
      const [ends, begins] = [addressOf(at + head.ends, row), addressOf(at + head.begins, row)];
      const daysAfter = `INT(${newestDay(near, to, [since(from), ...own])})-${cell('end')}`;
      const daysBefore = `${cell('begin')}-INT(${oldestDay(near, from, [until(to), ...own])})`;
      put('ended', judged('end', `${cell('end')}<=${begins}`, isLong(cell('upTo'), daysAfter)));
      put('begun', judged('begin', `${cell('begin')}>=${ends}`, isLong(cell('from'), daysBefore)));
      const [who, network] = [0, 1].map((each) => `$${addressOf(each, row)}`);
      // Where other formats go on to tell it, that of which it is said is named.
      const formatIn = (beyond: Condition, [before, after]: readonly [string, string]) => {
        if (!formats.are) return '""';
        const others = countOver(near, [since(from), until(to), beyond, ...known(column), ...of]);
        return `IF(AND(${cell('format')}<>"";${others}>0);"${before}"&${cell('format')}&"${after}";"")`;
      };
      const namedIn = (beyond: Condition) =>
        isAlone
          ? formatIn(beyond, [' (', ')'])
          : `" ("&${who}&IF(OR(${who}="";${network}="");"";", ")&${network}&${formatIn(beyond, [', ', ''])}&")"`;
      const said = (side: 'ended' | 'begun', word: string, beyond: Condition) =>
        `IF(${cell(side)}>0;"; ${name}${word}"&${shortDayLabel(cell(side), language)}&${namedIn(beyond)};"")`;
      const ended = said('ended', words.toldUntil[language], since(`${cell('ended')}+1`));
      const begun = said('begun', words.toldFrom[language], until(`${cell('begun')}-1`));
      put('said', `${above}&${ended}&${begun}`);
    });
    const latest = `MAX(${rangeDown(left + place.ended, first, accounts.length)})`;
    const later = countOver(near, [since(`${latest}+1`), until(to), ...known(column), ...ofReport(near)]);
    const put = (to_: keyof typeof ofAll, formula: string) =>
      absoluteAddress(layout.put(all, left + ofAll[to_], helperCell(`=${formula}`, '0')));
    const gone = put('gone', `IF(${latest}<${now.period.span.from};0;IF(${later}=0;1;0))`);
    const toldOf = counts.map(({ counted }, which) => put(which === 0 ? 'now' : 'before', counted(known(column))));
    const partly = toldOf.map((told, which) => `AND(${told}>0;${told}<${wholes[which]})`);
    const shares = toldOf.map((told, which) => `${told}&"${words.toldOf[language]}"&${wholes[which]}`);
    const earlier = partly[1] === undefined ? '""' : `IF(${partly[1]};"${words.toldBefore[language]}"&${shares[1]};"")`;
    const above = index === 0 ? '""' : absoluteAddress(addressOf(left - width + ofAll.coverage, all));
    const own = `IF(OR(${partly.join(';')});"; ${name} "&${shares[0]}&${earlier};"")`;
    const coverage = put('coverage', `${above}&${own}`);
    const days = (which: 'ended' | 'begun') => rangeDown(left + place[which], first, accounts.length);
    const parts = new Map(
      steps.map(({ at: step, span }, line) => {
        const ends = `SUMPRODUCT((${days('ended')}>=${span.from})*(${days('ended')}<${span.to}))`;
        const begins = `SUMPRODUCT((${days('begun')}>${span.from})*(${days('begun')}<=${span.to}))`;
        const isPart = helperCell(`=IF(${ends}+${begins}>0;1;0)`, '0');
        return [step, absoluteAddress(layout.put(formatsTop + line, left, isPart))] as const;
      }),
    );
    return { column, gone, parts, said: absoluteAddress(addressOf(left + place.said, all - 1)), coverage };
  });
  const together = helperCell(`=${found.map(({ said }) => said).join('&')}`);
  return {
    saidTogether: absoluteAddress(layout.put(all, at + head.formats, together)),
    of: (line) => {
      const own = found.filter(({ column }) => columnsIn(line).includes(column));
      return { gone: own.map(({ gone }) => gone), said: own.map(({ said }) => said) };
    },
    within: (line, { at: step }) =>
      found.flatMap(({ column, parts }) => (columnsIn(line).includes(column) ? (parts.get(step) ?? []) : [])),
    coverage: found[found.length - 1]?.coverage ?? '""',
  };
};
