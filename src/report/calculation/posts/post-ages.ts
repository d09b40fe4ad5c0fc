import type { ColumnName } from '../../../records/kinds.ts';
import { growth, mostDrift } from '../../../records/post-growth.ts';
import { hasColumn, type RowCells, type TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf } from '../../formulas/address.ts';
import { hasSpans, lastDaysArray, rangeOf } from '../../formulas/formula-range.ts';
import { dayFormat } from '../../layout/formats.ts';
import { helperCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { AccountRows } from '../accounts.ts';
import { words } from '../calculation-words.ts';
import { cellsOf, columnOf } from '../listed-records.ts';
import type { Period } from '../periods.ts';
import { ageRange, agesText } from './age-range.ts';
import { type EqualAgeCells, type SnapshotsAsked, writeEqualAge } from './equal-age.ts';
import { accountNewest, writeNewestOfAccounts } from './newest-of-accounts.ts';
import { type PostCells, postCellAt } from './posts.ts';

/** A blank row, the heading, the headings of columns, a row for each period, and one for what both come to. */
export const postAgeRows = 6;

const column = { count: 2, known: 3, newest: 4, youngest: 5, oldest: 6, due: 7, had: 8, used: 9 };
/** The hidden columns beside the posts: the day on which each is asked for, and the part of all that it had when seen and then. */
const hidden = { asked: 0, had: 1, wanted: 2 };

/** How many columns that takes. */
export const postAgeColumns = hidden.wanted + 1;

const columnNames = ['count', 'known', 'newest', 'youngest', 'oldest', 'due', 'had', 'used'] as const;

/** The part of what a post comes to that is there at an age; one that is not born yet is as one of its first day. */
const grownAt = (age: string): string => `1-${growth.later}*EXP(-MAX(0;${age})/${growth.days})`;

/** How old the posts of both periods were when their figures were seen. */
export interface PostAgeCells {
  /** The cell that says why posts cannot be compared by their figures; blank where they can. */
  readonly problem: string;
  /** The cell that counts the posts of which it is not known when they were seen. */
  readonly unknown: string;
  /** The cells with the day on which the earlier posts were as old, and with how many of them count with a snapshot. */
  readonly due: string;
  readonly used: string;
  /** The cell with what the ages alone may move figures by, as a logarithm. */
  readonly drift: string;
  /** The earlier posts at the age of those of this period; `null` where there are no snapshots. */
  readonly equalAge: EqualAgeCells | null;
}

interface Written {
  /** The row in which the block begins. */
  readonly top: number;
  readonly holding: TabSummary;
  readonly posts: PostCells;
  readonly periods: readonly { readonly period: Period; readonly rows: RowCells }[];
  /** The first of the hidden columns. */
  readonly at: number;
  /** The rows of the accounts, and their hidden column for the day on which their posts were seen last; `null` where there is but one. */
  readonly accounts: { readonly rows: AccountRows; readonly at: number } | null;
  readonly language: Language;
  /** `null` where there are none. */
  readonly snapshots: SnapshotsAsked | null;
}

/**
 * Writes how old the posts of each period were when their figures were seen, and whether they may be compared: figures of posts
 * grow for weeks, so younger posts lose against older ones. What is asked of a post is what it had when its account was seen last
 * and, of those of the earlier period, as long after that as these were seen after theirs. What all had when they were seen, of what
 * they had on the days that are asked, says by how much their ages alone may move a figure; where what they had is nearer on average,
 * that does.
 *
 *     February, seen on 2 March; January, seen on 2 February   →  both 2 days after the last day: compared
 *     February, seen on 2 March; January, seen on 2 March too  →  posts 2–29 days old against 30–60: not judged
 *     the same, with a snapshot of January on 2 February       →  January counts as it was then: compared
 *     February and January, both seen on 2 April               →  both had nearly all: compared
 *     both exported each week, of the last four weeks          →  posts of the first days were seen last at the same age: compared
 */
export const writePostAges = (
  layout: SheetLayout,
  { top, holding, posts, periods, at, accounts, language, snapshots }: Written,
): PostAgeCells | null => {
  const [now, before] = periods;
  if (now === undefined || before === undefined) return null;
  const head = top + 2;
  layout.put(top + 1, 0, styledCell(words.postAges[language], 'headingLeft'));
  for (const name of columnNames) layout.put(head, column[name], styledCell(words.ages[name][language], 'heading'));
  const isDated = hasColumn(holding, 'observed_at');
  const ofKnown = (formula: string) => (isDated ? formula : '""');
  const write = ({ period, rows }: typeof now, row: number) => {
    const cut = { ...holding, rows };
    const listed = `ISNUMBER(${cellsOf(posts.column('row', period), posts.reach(period))})`;
    const seen = isDated ? rangeOf(cut, 'observed_at') : '0';
    const put = (at: number, formula: string, format: string): string =>
      absoluteAddress(layout.put(row, at, helperCell(`=IF(${posts.problem}="";IFERROR(${formula};"");"")`, format)));
    layout.put(row, 1, styledCell(period.name, 'soft'));
    const { youngest, oldest } = ageRange(listed, `(${seen}-${lastDaysArray(cut)})`);
    put(column.count, `SUMPRODUCT(${listed}*1)`, '0');
    put(column.known, isDated ? `SUMPRODUCT(${listed}*ISNUMBER(${seen}))` : '0', '0');
    put(column.newest, ofKnown(`SUMPRODUCT(MAX(${listed}*${seen}))`), dayFormat[language]);
    put(column.youngest, ofKnown(youngest), '0');
    put(column.oldest, ofKnown(oldest), '0');
    return { cell: (to: number) => absoluteAddress(addressOf(to, row)), cut, listed, seen, put };
  };
  const [current, earlier] = [write(now, head + 1), write(before, head + 2)];
  const newest = current.cell(column.newest);
  const ofAccounts = isDated
    ? writeNewestOfAccounts(layout, { ...current, holding: current.cut, accounts, newest })
    : null;
  const later = `${before.period.span.to}-${now.period.span.to}`;
  // The earlier posts count as they were seen as long after their period as these were seen after theirs.
  const due = earlier.put(column.due, ofKnown(`${newest}+${later}`), dayFormat[language]);
  const cellOf = (name: keyof typeof hidden) => (row: number) => `$${addressOf(at + hidden[name], row)}`;
  const listed = [posts.listed(now.period), posts.listed(before.period)] as const;
  const each = (write: (row: number, side: 0 | 1) => void) =>
    listed.forEach(({ first, room }, side) => {
      for (let row = first; row < first + room; row += 1) write(row, side === 0 ? 0 : 1);
    });
  const valueIn = (name: ColumnName, row: number) => `INDEX(${rangeOf(holding, name)};${postCellAt('row', row)}-1)`;
  const put = (name: keyof typeof hidden, row: number, formula: string) =>
    layout.put(
      row,
      at + hidden[name],
      helperCell(`=IF(ISNUMBER(${postCellAt('row', row)});IFERROR(${formula};"");"")`, '0.##'),
    );
  if (isDated)
    each((row, side) => {
      const names = { platform: valueIn('platform', row), account: valueIn('account', row) };
      const asked = ofAccounts === null ? newest : accountNewest(ofAccounts, names);
      put('asked', row, side === 0 ? asked : `${asked}+${later}`);
    });
  const equalAge =
    snapshots === null
      ? null
      : writeEqualAge(layout, {
          ...snapshots,
          boundsRow: head + 3,
          holding,
          posts,
          periods: [now, before],
          askedOn: cellOf('asked'),
        });
  if (isDated)
    each((row, side) => {
      const day = postCellAt('day', row);
      const last = hasSpans(holding) ? `MAX(${day};${valueIn('date_end', row)})` : day;
      const seen = (side === 1 ? equalAge?.seenOn(row) : undefined) ?? valueIn('observed_at', row);
      put('had', row, grownAt(`${seen}-${last}`));
      put('wanted', row, grownAt(`${cellOf('asked')(row)}-${last}`));
    });
  const hadOf = (side: 0 | 1) => {
    const sum = (name: keyof typeof hidden) => `SUM(${columnOf(listed[side], at + hidden[name])})`;
    return `${sum('had')}/${sum('wanted')}`;
  };
  const had = [current.put(column.had, ofKnown(hadOf(0)), '0%'), earlier.put(column.had, ofKnown(hadOf(1)), '0%')];
  // Posts of one mean age are alike too, whenever they were seen.
  const means = listed.map((rows) => {
    const own = columnOf(rows, at + hidden.had);
    return `(SUM(${own})/COUNT(${own}))`;
  });
  const used = earlier.put(column.used, equalAge?.used ?? '0', '0');
  const drift = absoluteAddress(
    layout.put(
      head + 3,
      column.had,
      helperCell(`=IFERROR(MIN(ABS(LN(${had.join('/')}));ABS(LN(${means.join('/')})));"")`, '0%'),
    ),
  );
  const both = (at: number) => [current, earlier].map(({ cell }) => cell(at));
  const unknown = absoluteAddress(
    layout.put(
      head,
      1,
      helperCell(
        `=IF(${posts.problem}="";SUM(${both(column.count).join(';')})-SUM(${both(column.known).join(';')});0)`,
        '0',
      ),
    ),
  );
  const ages = [current, earlier].map(({ cell }) =>
    agesText({ youngest: cell(column.youngest), oldest: cell(column.oldest) }),
  );
  const said = `"${words.agesOf[language]}"&${ages.join(`&"${words.agesAgainst[language]}"&`)}`;
  const isLike = `IF(ISNUMBER(${drift});${drift}<=${mostDrift};FALSE)`;
  const problem = absoluteAddress(
    layout.put(
      top + 1,
      1,
      helperCell(
        `=IF(OR(${posts.problem}<>"";MIN(${both(column.count).join(';')})=0);"";IF(${unknown}>0;"${words.ageUnknown[language]}";IF(${isLike};"";${said})))`,
      ),
    ),
  );
  return { problem, unknown, due, used, drift, equalAge };
};
