import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { truncate } from '../../text/truncate.ts';
import { plainSum } from '../calculation/plain-sum.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { audienceDimensionOf, firstPlaceFormula, newestMask } from '../formulas/audience-formula.ts';
import { quotedText } from '../formulas/criterion.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { accountsMask } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap } from '../layout/sheet-layout.ts';
import { namesOf } from '../metrics/breakdowns.ts';
import { words } from '../report-words.ts';
import { rankAmong } from '../statistics/ranking.ts';
import { writeHeading } from './heading.ts';
import { writeShare } from './share.ts';

const mostSegments = 6;
const helper = { name: 8, rank: 9, followers: 10, target: 11, share: 12 };

interface Growth {
  readonly name: string;
  readonly line: ReturnType<typeof plainSum>;
}

interface Segments {
  readonly holding: TabSummary;
  readonly measured: 'followers' | 'share';
  readonly names: readonly string[];
}

/** Followers as the period began and ended, who came and who went: what the left half of the page shows. */
const growthOf = ({ choices, holdings }: Pick<ReportPage, 'choices' | 'holdings'>): readonly Growth[] => {
  const { language } = choices;
  const days = holdings.get('days');
  const has = (column: ColumnName) => days?.filled.includes(column) ?? false;
  if (!has('followers')) return [];
  return [
    { name: words.followersStart[language], line: plainSum('days', 'followers', 'start') },
    { name: words.followersEnd[language], line: plainSum('days', 'followers', 'end') },
    ...(has('new_followers') ? [{ name: words.followersNew[language], line: plainSum('days', 'new_followers') }] : []),
    ...(has('unfollows') ? [{ name: words.followersGone[language], line: plainSum('days', 'unfollows') }] : []),
  ];
};

/** The sums that the section shows beside the figures. */
export const growthSums = (page: Pick<ReportPage, 'choices' | 'holdings'>): readonly Growth['line'][] =>
  growthOf(page).map(({ line }) => line);

const writeGrowth = ({ draft, choices, calculation }: ReportPage, head: number, rows: readonly Growth[]): void => {
  const { language } = choices;
  const { now, before, figure } = calculation;
  draft.put(head, 0, styledCell(words.growth[language], 'headingLeft'));
  draft.put(head, 2, styledCell(words.current[language], 'heading'));
  if (before !== null) draft.put(head, 3, styledCell(words.previous[language], 'heading'));
  rows.forEach(({ name, line }, at) => {
    const row = head + 1 + at;
    draft.put(row, 0, styledCell(name, 'plain'));
    draft.put(row, 2, figureCell(figure(line, now), 'count'));
    if (before !== null) draft.put(row, 3, styledCell(figure(line, before), 'soft9', formats.count));
    draft.edge('row', `A${row + 1}:D${row + 1}`);
  });
};

/** What tells the segments apart and how large each is; `null` where the data does not say. */
const segmentsIn = (holding: TabSummary | undefined): Segments | null => {
  const measured = (['followers', 'share'] as const).find((column) => holding?.filled.includes(column));
  if (holding === undefined || measured === undefined) return null;
  const names = namesOf(holding, 'segment').slice(0, mostSegments);
  return names.length < 2 ? null : { holding, measured, names };
};

/** The segments of the newest snapshot, in the dimension in which the target is ticked, else in the first one. */
const writeSegments = (page: ReportPage, head: number, { holding, measured, names }: Segments): void => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const newest = calculation.newestAudience(calculation.now) ?? '';
  const own = { ...holding, chosen: calculation.chosen('audience') };
  const dimension = rangeOf(holding, 'dimension');
  const mine = accountsMask(holding);
  const firstOfAll = `INDEX(${dimension};${mine === null ? '1' : firstPlaceFormula(dimension, mine)})`;

  draft.put(head, 4, styledCell(`${gap}${words.segment[language]}`, 'headingLeft'));
  if (measured === 'followers') draft.put(head, 6, styledCell(words.followersEnd[language], 'heading'));
  draft.put(head, 7, styledCell(words.share[language], 'heading'));
  const chosen = absoluteAddress(
    draft.put(
      head,
      helper.target,
      helperCell(`=IFERROR(${audienceDimensionOf(holding)};IFERROR(${firstOfAll};""))&""`),
    ),
  );
  draft.put(head, helper.followers, styledCell(words.followersEnd[language], 'helper'));
  /** Which records are of the newest snapshots, in the dimension. */
  const shown = `${newestMask(own, newest)}*(${dimension}=${chosen})`;
  const ofSegment = (name: string) => `${shown}*(${rangeOf(holding, 'segment')}=${quotedText(name)})`;
  const added = (mask: string) => `SUMPRODUCT(${mask};${rangeOf(holding, measured)})`;
  const ticked = `(${rangeOf(holding, 'in_target')}=TRUE)`;
  const total = absoluteAddress(draft.put(head, helper.rank, helperCell(`=${added(shown)}`)));

  const first = head + 1;
  const down = (at: number) =>
    `${absoluteAddress(addressOf(at, first))}:${absoluteAddress(addressOf(at, first + names.length - 1))}`;
  names.forEach((name, at) => {
    const row = first + at;
    const mask = ofSegment(name);
    draft.put(row, helper.name, styledCell(name === '' ? words.notStated[language] : truncate(name, 32), 'helper'));
    draft.put(row, helper.target, helperCell(`=IF(SUMPRODUCT(${mask}*${ticked})>0;" ✓";"")`));
    const cell = draft.put(row, helper.followers, helperCell(`=IF(SUMPRODUCT(${mask}*1)=0;-1;${added(mask)})`));
    const before = `${absoluteAddress(addressOf(helper.followers, first - 1))}:${cell}`;
    draft.put(row, helper.rank, helperCell(rankAmong(cell, down(helper.followers), before), '0'));

    const place = `MATCH(${at + 1};${down(helper.rank)};0)`;
    const of = (column: number) => `INDEX(${down(column)};${place})`;
    const shownWhereKnown = (formula: string) => `=IF(${of(helper.followers)}<0;"";${formula})`;
    draft.put(
      row,
      4,
      styledCell(shownWhereKnown(`"${gap}"&${of(helper.name)}&${of(helper.target)}`), 'plain', 'General'),
    );
    if (measured === 'followers') draft.put(row, 6, figureCell(shownWhereKnown(of(helper.followers)), 'count'));
    writeShare(
      page,
      { row, column: 7, helper: helper.share },
      shownWhereKnown(`IFERROR(${of(helper.followers)}/${total};"${dash}")`),
    );
    draft.edge('row', `E${row + 1}:H${row + 1}`);
  });
};

/** How the audience grew and of whom it consists, beside each other. */
export const writeAudience = (page: ReportPage): boolean => {
  const { draft, holdings, choices } = page;
  const growth = growthOf(page);
  const segments = segmentsIn(holdings.get('audience'));
  if (growth.length === 0 && segments === null) return false;
  writeHeading(page, words.audience[choices.language]);
  const head = draft.take(1 + Math.max(growth.length, segments?.names.length ?? 0));
  if (growth.length > 0) writeGrowth(page, head, growth);
  if (segments !== null) writeSegments(page, head, segments);
  draft.take(1);
  return true;
};
