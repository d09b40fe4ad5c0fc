import type { ColumnName } from '../../records/kinds.ts';
import type { SegmentCells } from '../calculation/names/segments.ts';
import { type PlainSum, plainSum } from '../calculation/plain-sum.ts';
import { dash } from '../formulas/metric-formula.ts';
import { formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, styledCell } from '../layout/planned-cell.ts';
import { gap } from '../layout/sheet-layout.ts';
import { words } from '../report-words.ts';
import { putPeriodHeadings, writeHeading } from './heading.ts';
import { writeShare } from './share.ts';

const shareHelper = 12;

interface Growth {
  readonly name: string;
  readonly line: PlainSum;
}

/** Followers as the period began and ended, who came and who went: what the left half of the page shows. */
const growthOf = ({ choices, holdings }: Pick<ReportPage, 'choices' | 'holdings'>): readonly Growth[] => {
  const { language } = choices;
  const days = holdings.get('days');
  const has = (column: ColumnName) => days?.filled.includes(column) ?? false;
  if (!has('followers')) return [];
  return [
    { name: words.followersStart[language], line: plainSum('days', 'followers', { is: 'start' }) },
    { name: words.followersEnd[language], line: plainSum('days', 'followers', { is: 'end' }) },
    ...(has('new_followers') ? [{ name: words.followersNew[language], line: plainSum('days', 'new_followers') }] : []),
    ...(has('unfollows') ? [{ name: words.followersGone[language], line: plainSum('days', 'unfollows') }] : []),
  ];
};

/** The sums that the section shows beside the figures. */
export const growthSums = (page: Pick<ReportPage, 'choices' | 'holdings'>): readonly Growth['line'][] =>
  growthOf(page).map(({ line }) => line);

const writeGrowth = (page: ReportPage, head: number, rows: readonly Growth[]): void => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const { now, before, figure } = calculation;
  draft.put(head, 0, styledCell(words.growth[language], 'headingLeft'));
  putPeriodHeadings(page, head, { value: 2, previous: 3 });
  rows.forEach(({ name, line }, at) => {
    const row = head + 1 + at;
    draft.put(row, 0, styledCell(name, 'plain'));
    draft.put(row, 2, figureCell(figure(line, now), 'count'));
    if (before !== null) draft.put(row, 3, styledCell(figure(line, before), 'soft9', formats.count));
    draft.edge('row', `A${row + 1}:D${row + 1}`);
  });
};

/** The segments of the newest snapshot, in the dimension in which the target is ticked, else in the largest. */
const writeSegments = (page: ReportPage, head: number, { measured, total, shown }: SegmentCells): void => {
  const { draft, choices } = page;
  const { language } = choices;
  draft.put(head, 4, styledCell(`${gap}${words.segment[language]}`, 'headingLeft'));
  if (measured === 'followers') draft.put(head, 6, styledCell(words.followersEnd[language], 'heading'));
  draft.put(head, 7, styledCell(words.share[language], 'heading'));
  shown.forEach(({ name, value, tick }, at) => {
    const row = head + 1 + at;
    const shownWhereKnown = (formula: string) => `=IF(ISNUMBER(${value});${formula};"")`;
    draft.put(row, 4, styledCell(shownWhereKnown(`"${gap}"&${name}&${tick}`), 'plain', 'General'));
    if (measured === 'followers') draft.put(row, 6, figureCell(`=${value}`, 'count'));
    writeShare(page, { row, column: 7, helper: shareHelper }, shownWhereKnown(`IFERROR(${value}/${total};"${dash}")`));
    draft.edge('row', `E${row + 1}:H${row + 1}`);
  });
};

/** Characters of a small text that the left half of the page takes. */
const halfPage = 84;

/** Which accounts are in no growth; the tab of the calculation names all of them where the half of the page does not take them. */
const writeLeftOut = ({ draft, choices }: ReportPage, row: number, names: string): void => {
  const said = `"${words.leftOutOfGrowth[choices.language]}"&${names}`;
  const cut = `IF(LEN(${said})>${halfPage};LEFT(${said};${halfPage - 1})&"…";${said})`;
  draft.put(row, 0, styledCell(`=IF(${names}="";"";${cut})`, 'soft', 'General'));
};

/** Whether there may be a snapshot of the audience by the end of the period. */
const hasSnapshot = ({ told }: ReportPage): boolean => {
  const rows = told.rowsOf('audience', 'until now');
  return rows === undefined || rows.length > 0;
};

/** How the audience grew and of whom it consists, beside each other. */
export const writeAudience = (page: ReportPage): boolean => {
  const { draft, calculation, choices, told } = page;
  const growth = growthOf(page).filter(({ line }) => told.isTold(line));
  const segments = hasSnapshot(page) ? calculation.segments : null;
  if (growth.length === 0 && segments === null) return false;
  const accounts = page.holdings.get('days')?.accounts.length ?? 0;
  const leftOut = accounts > 1 ? calculation.leftOutOfGrowth : null;
  writeHeading(page, words.audience[choices.language]);
  const left = growth.length + (leftOut === null ? 0 : 1);
  const head = draft.take(1 + Math.max(left, segments?.shown.length ?? 0));
  if (growth.length > 0) writeGrowth(page, head, growth);
  if (segments !== null) writeSegments(page, head, segments);
  if (leftOut !== null) writeLeftOut(page, head + left, leftOut);
  draft.take(1);
  return true;
};
