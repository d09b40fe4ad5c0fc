import { addressOf, fixed } from '../address.ts';
import { namesOf } from '../breakdowns.ts';
import { dash, figureFormula } from '../figure.ts';
import { formats } from '../formats.ts';
import { exactly, rangeOf } from '../formulas.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { placeAmong } from '../ranking.ts';
import { shortened } from '../shortened.ts';
import { words } from '../words.ts';
import { writeHeading } from './heading.ts';

const mostSegments = 10;
const barLength = 10;
const helper = { name: 8, rank: 9, followers: 10, target: 11 };

/** Followers as the period began and ended, who came and who went. */
const writeGrowth = (page: Page): void => {
  const { draft, choices, holdings, span, compared, lines } = page;
  const { language } = choices;
  const level = lines.find(({ id }) => id === 'SUM days.followers');
  if (level === undefined) return;
  const of = (column: 'followers' | 'new_followers' | 'unfollows', is: 'start' | 'end' | 'sum'): Line => ({
    ...level,
    terms: { followers: { kind: 'days', column, is } },
  });
  const has = (column: 'new_followers' | 'unfollows') => holdings.get('days')?.filled.includes(column) ?? false;
  const rows = [
    { name: words.followersStart[language], line: of('followers', 'start') },
    { name: words.followersEnd[language], line: of('followers', 'end') },
    ...(has('new_followers') ? [{ name: words.followersNew[language], line: of('new_followers', 'sum') }] : []),
    ...(has('unfollows') ? [{ name: words.followersGone[language], line: of('unfollows', 'sum') }] : []),
  ];
  const head = draft.take(1);
  draft.put(head, 0, words.growth[language], 'headingLeft');
  draft.put(head, 2, words.current[language], 'heading');
  if (compared !== null) draft.put(head, 3, words.previous[language], 'heading');
  for (const { name, line } of rows) {
    const row = draft.take(1);
    draft.put(row, 0, name, 'plain');
    draft.put(row, 2, figureFormula(holdings, line, span, dash), 'figure', formats.count);
    if (compared !== null) draft.put(row, 3, figureFormula(holdings, line, compared, dash), 'soft9', formats.count);
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  }
  draft.take(1);
};

/** The segments of the newest snapshot, in the dimension in which the target is ticked, else in the first one. */
const writeSegments = (page: Page): void => {
  const { draft, choices, holdings, span } = page;
  const { language } = choices;
  const holding = holdings.get('audience');
  if (holding === undefined) return;
  const measured = (['followers', 'share'] as const).find((column) => holding.filled.includes(column));
  const names = namesOf(holding, 'segment').slice(0, mostSegments);
  if (measured === undefined || names.length < 2) return;
  const [days, dimension, segment, target] = (['date', 'dimension', 'segment', 'in_target'] as const).map((column) =>
    rangeOf(holding, column),
  );
  const values = rangeOf(holding, measured);

  const head = draft.take(1);
  draft.put(head, 0, words.segment[language], 'headingLeft');
  if (measured === 'followers') draft.put(head, 2, words.followersEnd[language], 'heading');
  draft.put(head, 3, words.share[language], 'heading');
  draft.put(head, 6, words.inTarget[language], 'headingMiddle');
  draft.wrap(`A${head + 1}:H${head + 1}`);
  const newest = fixed(draft.put(head, helper.name, `=MAXIFS(${days};${days};"<"&${span.to}+1)`, 'helper', 'General'));
  const chosen = fixed(
    draft.put(head, helper.target, `=INDEX(${dimension};IFERROR(MATCH(TRUE;${target};0);1))&""`, 'helper', 'General'),
  );
  draft.put(head, helper.followers, words.followersEnd[language], 'helper');
  const inside = `${days};${newest};${dimension};"="&${chosen}`;
  const total = fixed(draft.put(head, helper.rank, `=SUMIFS(${values};${inside})`, 'helper', 'General'));

  const first = draft.take(names.length);
  const down = (at: number) => `${fixed(addressOf(at, first))}:${fixed(addressOf(at, first + names.length - 1))}`;
  names.forEach((name, at) => {
    const row = first + at;
    const own = `${inside};${segment};${exactly(name)}`;
    draft.put(row, helper.name, name === '' ? words.notStated[language] : shortened(name, 32), 'helper');
    const cell = draft.put(
      row,
      helper.followers,
      `=IF(COUNTIFS(${own})=0;-1;SUMIFS(${values};${own}))`,
      'helper',
      'General',
    );
    const before = `${fixed(addressOf(helper.followers, first - 1))}:${cell}`;
    draft.put(row, helper.rank, placeAmong(cell, down(helper.followers), before), 'helper', '0');
    draft.put(row, helper.target, `=IF(COUNTIFS(${own};${target};TRUE)>0;"✓";"")`, 'helper', 'General');

    const place = `MATCH(${at + 1};${down(helper.rank)};0)`;
    const of = (column: number) => `INDEX(${down(column)};${place})`;
    const told = (formula: string) => `=IF(${of(helper.followers)}<0;"";${formula})`;
    draft.put(row, 0, told(of(helper.name)), 'plain', 'General');
    if (measured === 'followers') draft.put(row, 2, told(of(helper.followers)), 'figure', formats.count);
    const share = draft.put(row, 3, told(`IFERROR(${of(helper.followers)}/${total};"${dash}")`), 'figure', '0.0%');
    draft.put(row, 4, `=IF(ISNUMBER(${share});REPT("█";ROUND(${barLength}*${share};0));"")`, 'bar', 'General');
    draft.put(row, 6, told(of(helper.target)), 'status', 'General');
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  draft.take(1);
};

/** How the audience grew and of whom it consists. */
export const writeAudience = (page: Page): boolean => {
  const { holdings, lines, choices } = page;
  const grows = lines.some(({ id }) => id === 'SUM days.followers');
  const audience = holdings.get('audience');
  if (!grows && (audience === undefined || namesOf(audience, 'segment').length < 2)) return false;
  writeHeading(page, words.audience[choices.language]);
  writeGrowth(page);
  writeSegments(page);
  return true;
};
