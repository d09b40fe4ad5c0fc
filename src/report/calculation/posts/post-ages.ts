import { ageTolerance, grownUp } from '../../../records/post-growth.ts';
import { hasColumn, type RowCells, type TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf } from '../../formulas/address.ts';
import { lastDaysArray, rangeOf } from '../../formulas/formula-range.ts';
import { dayFormat } from '../../layout/formats.ts';
import { helperCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { words } from '../calculation-words.ts';
import { cellsOf } from '../listed-records.ts';
import type { Period } from '../periods.ts';
import type { EqualAgeCells } from './equal-age.ts';
import type { PostCells } from './posts.ts';

/** A blank row, the heading, the headings of columns, a row for each period, and one for the rows of the snapshots. */
export const postAgeRows = 6;

/** More days than any post is old. */
const far = '10^6';

const column = { count: 2, known: 3, newest: 4, youngest: 5, oldest: 6, due: 7, unlike: 8, used: 9 };
const columnNames = ['count', 'known', 'newest', 'youngest', 'oldest', 'due', 'unlike', 'used'] as const;

/** How old the posts of both periods were when their figures were seen. */
export interface PostAgeCells {
  /** The cell that says why posts cannot be compared by their figures; blank where they can. */
  readonly problem: string;
  /** The cell that counts the posts of which it is not known when they were seen. */
  readonly unknown: string;
  /** The cells with the day on which the earlier posts were as old, and with how many of them count with a snapshot of it. */
  readonly due: string;
  readonly used: string;
}

interface Written {
  /** The row in which the block begins. */
  readonly top: number;
  readonly holding: TabSummary;
  readonly posts: PostCells;
  readonly periods: readonly { readonly period: Period; readonly rows: RowCells }[];
  readonly language: Language;
  /** Writes the earlier posts at the age of a day, from the row that is left for it; `null` where there are no snapshots. */
  readonly writeEqualAge: ((due: string, row: number) => EqualAgeCells) | null;
}

/**
 * Writes how old the posts of each period were when their figures were seen, and whether they may be compared: figures of posts
 * grow for weeks, so younger posts lose against older ones. They may where all are grown up, and where those of the earlier
 * period were seen as long after its last day as those of this one.
 *
 *     February, seen on 2 March; January, seen on 2 February   →  both 2 days after the last day: compared
 *     February, seen on 2 March; January, seen on 2 March too  →  posts 2–29 days old against 30–60: not judged
 *     the same, with a snapshot of January on 2 February       →  January counts as it was then: compared
 *     February and January, both seen on 2 April               →  the youngest is 33 days old: compared
 */
export const writePostAges = (
  layout: SheetLayout,
  { top, holding, posts, periods, language, writeEqualAge }: Written,
): (PostAgeCells & { readonly equalAge: EqualAgeCells | null }) | null => {
  const [now, before] = periods;
  if (now === undefined || before === undefined) return null;
  const head = top + 2;
  layout.put(top + 1, 0, styledCell(words.postAges[language], 'headingLeft'));
  for (const name of columnNames) layout.put(head, column[name], styledCell(words.ages[name][language], 'heading'));
  const isDated = hasColumn(holding, 'observed_at');
  const write = ({ period, rows }: typeof now, row: number) => {
    const cut = { ...holding, rows };
    const listed = `ISNUMBER(${cellsOf(posts.column('row', period), posts.reach(period))})`;
    const seen = isDated ? rangeOf(cut, 'observed_at') : '0';
    const age = `(${seen}-${lastDaysArray(cut)})`;
    const put = (at: number, formula: string, format: string): string =>
      absoluteAddress(layout.put(row, at, helperCell(`=IF(${posts.problem}="";IFERROR(${formula};"");"")`, format)));
    const ofKnown = (formula: string) => (isDated ? formula : '""');
    layout.put(row, 1, styledCell(period.name, 'soft'));
    const cell = (at: number) => absoluteAddress(addressOf(at, row));
    put(column.count, `SUMPRODUCT(${listed}*1)`, '0');
    put(column.known, isDated ? `SUMPRODUCT(${listed}*ISNUMBER(${seen}))` : '0', '0');
    put(column.newest, ofKnown(`SUMPRODUCT(MAX(${listed}*${seen}))`), dayFormat[language]);
    put(column.youngest, ofKnown(`${far}-SUMPRODUCT(MAX(${listed}*(${far}-${age})))`), '0');
    put(column.oldest, ofKnown(`SUMPRODUCT(MAX(${listed}*(${far}+${age})))-${far}`), '0');
    return { cell, listed, seen, age, put, ofKnown };
  };
  const [current, earlier] = [write(now, head + 1), write(before, head + 2)];
  // The earlier posts count as they were seen as long after their period as these were seen after theirs.
  const due = earlier.put(
    column.due,
    earlier.ofKnown(`${current.cell(column.newest)}-${now.period.span.to}+${before.period.span.to}`),
    dayFormat[language],
  );
  const equalAge = writeEqualAge?.(due, head + 3) ?? null;
  const apart = (of: typeof current, day: string) =>
    of.ofKnown(
      `SUMPRODUCT(${of.listed}*(ABS(${of.seen}-${day})>${ageTolerance})*((${of.age}<${grownUp})+(${of.age}-${of.seen}+${day}<${grownUp})>0))`,
    );
  const unlike = [
    current.put(column.unlike, apart(current, current.cell(column.newest)), '0'),
    earlier.put(column.unlike, equalAge === null ? apart(earlier, due) : equalAge.lacking, '0'),
  ];
  const used = earlier.put(column.used, equalAge === null ? '0' : equalAge.used, '0');
  const sides = [current, earlier];
  const both = (at: number) => sides.map(({ cell }) => cell(at));
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
  const [youngest, oldest] = [both(column.youngest), both(column.oldest)];
  const ages = [0, 1].map((at) => `ROUND(${youngest[at]};0)&"–"&ROUND(${oldest[at]};0)`);
  const said = `"${words.agesOf[language]}"&${ages[0]}&"${words.agesAgainst[language]}"&${ages[1]}`;
  const isLike = `OR(MIN(${youngest.join(';')})>=${grownUp};AND(COUNT(${unlike.join(';')})=2;SUM(${unlike.join(';')})=0))`;
  const problem = absoluteAddress(
    layout.put(
      top + 1,
      1,
      helperCell(
        `=IF(OR(${posts.problem}<>"";MIN(${both(column.count).join(';')})=0);"";IF(${unknown}>0;"${words.ageUnknown[language]}";IF(${isLike};"";${said})))`,
      ),
    ),
  );
  return { problem, unknown, due, used, equalAge };
};
