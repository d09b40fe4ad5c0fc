import { type ColumnName, dateColumnOf, kinds, positionOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { truncate } from '../../text/truncate.ts';
import { writeClosedNote } from '../closed/closed-note.ts';
import { countOver } from '../formulas/criteria.ts';
import { dayRange, hasSpans, rowsBefore, type SpanCells } from '../formulas/formula-range.ts';
import { begunBy, recordsIn } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { longestSpan, rowCountFormula } from '../formulas/record-extent.ts';
import { known, ofReport } from '../formulas/term.ts';
import { dayFormat, dayLabel } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { missingDataFor } from '../metrics/goal-coverage.ts';
import { cardMetricsFor, printedFormulas } from '../metrics/goals.ts';
import { words } from '../report-words.ts';
import { foreignMoney } from './foreign-money.ts';
import { writeFormulas } from './formulas-in-words.ts';
import { titleCell } from './head.ts';
import { writeHeading } from './heading.ts';
import { writeHoursNote } from './hours-note.ts';

const helper = 8;

/** Kinds of data that are not there and are told, and figures that each would bring. */
const mostMissing = 2;
const mostNamed = 2;

/** Writes a data tab with its sources, rows and days; gives the cell that counts its money in further currencies. */
const writeSource = ({ draft, choices, span, calculation }: ReportPage, holding: TabSummary): string | null => {
  const { now, within, spanOf, dataTabs } = calculation;
  const records = within(now).get(holding.kind);
  const tab = dataTabs.get(holding.kind);
  if (records === undefined || tab === undefined) return null;
  const { language } = choices;
  const day = dayFormat[language];
  const row = draft.take(1);
  const sources = [...new Set(holding.origins.map(({ source }) => source))].join(', ');
  draft.put(row, 0, styledCell(truncate(`${kinds[holding.kind].tab[language]}: ${sources}`, 44), 'plain'));
  const rows = draft.put(row, 3, styledCell(`=${tab.filled}`, 'figure', '#,##0'));
  draft.put(row, 4, styledCell(`=IF(${rows}=0;"${dash}";${tab.firstDay})`, 'figure', day));
  draft.put(row, 5, styledCell(`=IF(${rows}=0;"${dash}";${tab.lastDay})`, 'figure', day));
  draft.put(row, 6, styledCell(`=${rowCountFormula(records, spanOf(now))}`, 'figure', '#,##0'));
  draft.put(
    row,
    7,
    styledCell(
      holding.origins.reduce((sum, { leftOut }) => sum + leftOut, 0),
      'figure',
      '#,##0',
    ),
  );
  draft.edge('row', `A${row + 1}:H${row + 1}`);
  const foreign = foreignMoney(records, span);
  return foreign === null ? null : draft.put(row, helper, helperCell(`=${foreign}`, '0'));
};

/** Days that a source does not cover, in the period and in the one it is compared with, and records that reach beyond the period; both follow the dates. */
const writeCoverage = (
  { draft, choices, span, holdings, calculation }: ReportPage,
  foreign: readonly string[],
): void => {
  const { language } = choices;
  const { gaps, dayGaps } = calculation;
  const cells = [...gaps.values()].flat();
  const each = [...gaps].map(([kind, [now, before]]) => {
    const name = kinds[kind].tab[language];
    return `IF(MAX(${[now, ...(before === undefined ? [] : [before])].join(';')})>0;"; ${name}: "&${now}${before === undefined ? '' : `&" / "&${before}`};"")`;
  });
  const texts = [...dayGaps.values()];
  const isCovered = [
    ...(cells.length === 0 ? [] : [`MAX(${cells.join(';')})=0`]),
    ...texts.map((text) => `${text}=""`),
  ];
  const row = draft.take(1);
  const spanning = [...holdings.values()].filter(
    (holding) => holding.kind === 'ads' || (hasSpans(holding) && holding.filled.includes('date_end')),
  );
  const { now, within, dataTabs } = calculation;
  const counted = spanning.map((holding, at) => {
    const [place, isSorted] = [helper + 1 + 2 * at, dataTabs.get(holding.kind)?.isSorted ?? '0'];
    const last = within(now).get(holding.kind)?.rows?.last ?? '1';
    const begun = `MIN(${last};${rowsBefore(`${span.from}-${longestSpan}`, dayRange(holding))}+1)`;
    const first = draft.put(row, place, helperCell(`=IF(${isSorted}=1;${begun};1)`, '0'));
    const near = { ...holding, rows: { first, last } };
    return draft.put(row, place + 1, helperCell(`=${straddlingOf(near, span)}`, '0'));
  });
  const beyond = counted.length === 0 ? null : draft.put(row, helper, helperCell(`=${counted.join('+')}`, '0'));
  const straddling = beyond === null ? '' : `&IF(${beyond}=0;"";" ${words.straddling[language]}"&${beyond}&".")`;
  const visits = untickedVisits(calculation);
  const open = visits === null ? null : draft.put(row, helper + 1 + 2 * counted.length, helperCell(`=${visits}`, '0'));
  const unticked = open === null ? '' : `&IF(${open}=0;"";" ${words.unticked[language]}"&${open}&".")`;
  const told = foreign.map((cell) => `&IF(${cell}=0;"";" ${words.otherCurrency[language]}"&${cell}&".")`).join('');
  draft.put(
    row,
    0,
    styledCell(
      `=IF(AND(${isCovered.join(';')});"${words.covered[language]}";"${words.uncovered[language]}"&MID(${[...each, ...texts].join('&')};2;1000)&".")${told}${unticked}${straddling}`,
      'soft',
      'General',
    ),
  );
};

/** How many records of visits in the period nobody and no rule has ticked or not, without the leading `=`; `null` where visits are not told apart. */
const untickedVisits = ({ within, spanOf, now }: ReportPage['calculation']): string | null => {
  const records = within(now).get('site');
  if (records === undefined || !(['social', 'sessions'] as const).every((name) => records.filled.includes(name)))
    return null;
  const isBlank = { is: 'same', column: 'social', value: '"="' } as const;
  return countOver(records, [...recordsIn(records, spanOf(now)), ...known('sessions'), isBlank]);
};

/** How many records touch a span and reach beyond it, without the leading `=`. */
const straddlingOf = (holding: TabSummary, { from, to }: SpanCells): string => {
  const isBegun = begunBy(holding, to);
  const first = dateColumnOf(holding.kind);
  const own = ofReport(holding);
  // A blank last day is in neither: a single day reaches nowhere.
  const touching = [isBegun, { is: 'compared', column: 'date_end', sign: '>=', value: from }, ...own] as const;
  const whole = [
    { is: 'compared', column: first, sign: '>=', value: from },
    { is: 'compared', column: 'date_end', sign: '<', value: `${to}+1` },
    ...own,
  ] as const;
  return `${countOver(holding, touching)}-${countOver(holding, whole)}`;
};

/** Whose followers each post's reach is measured by, and which accounts are left out. */
const writeOwnFollowers = ({ draft, choices: { language }, calculation }: ReportPage): void => {
  if (calculation.ownLevels === null) return;
  const { problem, leftOut, readLater } = calculation.ownLevels;
  const named = (names: string, said: string) => `IF(${names}="";"";"${said}"&${names}&".")`;
  const counted = [
    `"${words.ownFollowers[language]}"`,
    named(leftOut, words.ownFollowersLeftOut[language]),
    named(readLater, words.ownFollowersLater[language]),
  ].join('&');
  const said = `IF(${problem}="";${counted};"${words.ownFollowersProblem[language]}"&${problem}&".")`;
  draft.put(draft.take(1), 0, styledCell(`=${said}`, 'soft', 'General'));
};

/** Whether so many columns of posts have values for a part of the posts alone that a line has no room for them. */
const isLongCoverage = ({ holdings, told }: ReportPage): boolean => {
  const rows = told.rowsOf('posts', 'now') ?? [];
  const isPartly = (column: ColumnName) => {
    const known = rows.filter((row) => typeof row[positionOf('posts', column)] === 'number').length;
    return known > 0 && known < rows.length;
  };
  return (holdings.get('posts')?.filled ?? []).filter(isPartly).length > 2;
};

/** What networks began or ended to tell of posts, and what only a part of the posts tells. Gives its row where it is two lines high. */
const writeChanges = (page: ReportPage): number | null => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const { changes } = calculation;
  if (changes === null) return null;
  const said = (of: string, word: string) => `IF(${of}="";"";"${word}"&MID(${of};3;LEN(${of}))&". ")`;
  const text = `${said(changes.saidTogether, words.toldChanged[language])}&${said(changes.coverage, words.toldInPart[language])}`;
  const row = draft.take(1);
  draft.put(row, 0, styledCell(`=${text}`, 'soft', 'General'));
  if (!isLongCoverage(page)) return null;
  draft.merge(`A${row + 1}:H${row + 1}`);
  draft.wrap(`A${row + 1}:H${row + 1}`);
  return row;
};

/** Why changes of posts are not judged, where those of both periods were seen at different ages or on unknown days. */
const writePostAges = ({ draft, choices: { language }, calculation }: ReportPage): void => {
  const ages = calculation.posts?.ages ?? null;
  if (ages === null) return;
  const { problem, unknown, used, due } = ages;
  const unlike = `"${words.postsOfOtherAge[language]}"&${problem}&"${words.postsOfOtherAgeEnd[language]}"`;
  const unseen = `"${words.postsUnseen[language]}"&${unknown}&"${words.postsUnseenEnd[language]}"`;
  const day = dayLabel(due, language);
  const kept = `"${words.postsFromSnapshots[language]}"&${day}&"${words.postsFromSnapshotsEnd[language]}"`;
  const judged = `IF(${used}>0;${kept};"${words.postsOfOneAge[language]}")`;
  const said = `IF(${problem}="";${judged};IF(${unknown}>0;${unseen};${unlike}))`;
  draft.put(draft.take(1), 0, styledCell(`=${said}`, 'soft', 'General'));
};

/** Letters that a row has room for. */
const rowRoom = 116;

/** A text in as many rows as it takes. */
const inLines = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + 1 + word.length > rowRoom) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** Of every row, whose letters are small, in pixels. */
const sourceHeight = 18;

/** How figures are counted: what is true of all of them, then each formula in words. */
const writeMethod = (page: ReportPage): void => {
  const { draft, choices, holdings } = page;
  const { language } = choices;
  const general = [
    ...(holdings.has('posts') ? [words.reach[language]] : []),
    ...(page.compared === null ? [] : [words.byChance[language]]),
    ...(choices.client === undefined ? [] : [words.ofClient[language]]),
  ];
  for (const line of inLines(general.join(' '))) draft.put(draft.take(1), 0, styledCell(line, 'soft'));
  const counted = draft.take(1);
  draft.put(counted, 0, styledCell(words.howCounted[language], 'headingLeft'));
  writeHoursNote(page, counted, 90);
  writeFormulas(page, printedFormulas(page));
};

/** Ends the tab, since no script can put a foot below its pages: whose report it is and of which days, and when it was made. */
const writeFoot = ({ draft, choices: { language }, madeOn }: ReportPage): void => {
  draft.edge('row', `A${draft.bottom()}:H${draft.bottom()}`);
  const row = draft.take(1);
  draft.put(row, 0, styledCell(`=${titleCell}`, 'soft', 'General'));
  const made = `"${words.madeWith[language]} · "&${dayLabel(madeOn, language)}`;
  draft.put(row, gridColumns - 1, styledCell(`=${made}`, 'label', 'General'));
};

/** What is folded where the pages have no room for it, from what is missed least on. */
export const sourcesFolds = ['nothing', 'method', 'method and table'] as const;

export interface SourcesAsked {
  /** The titles of sections that have nothing to show. */
  readonly missing: readonly string[];
  readonly fold: (typeof sourcesFolds)[number];
}

/** What the figures rest on: each data tab with its sources, rows and days, counted live; what to know; what was left out and why; how it is counted. */
export const writeSources = (page: ReportPage, { missing, fold }: SourcesAsked): void => {
  const { draft, choices, holdings } = page;
  const { language } = choices;
  const top = writeHeading(page, words.rests[language]);
  const head = draft.take(1);
  draft.put(head, 0, styledCell(words.source[language], 'headingLeft'));
  (['rows', 'first', 'last', 'inPeriod', 'leftOut'] as const).forEach((heading, at) => {
    draft.put(head, at + 3, styledCell(words[heading][language], 'heading'));
  });
  const foreign = [...holdings.values()].flatMap((holding) => writeSource(page, holding) ?? []);
  if (fold === 'method and table') {
    draft.put(top, gridColumns - 1, styledCell(words.foldedHere[language], 'label'));
    draft.group({ row: head, rows: draft.bottom() - head });
  }
  const say = (value: string) => {
    for (const line of inLines(value)) draft.put(draft.take(1), 0, styledCell(line, 'soft'));
  };
  writeCoverage(page, foreign);
  const long = writeChanges(page);
  writeClosedNote(page, cardMetricsFor(choices.goal, page.lines));
  if ((holdings.get('ads')?.currencies.length ?? 0) > 1) say(words.currencies[language]);
  writePostAges(page);
  writeOwnFollowers(page);
  if (missing.length > 0) say(`${words.leftOutSections[language]}${missing.join('; ')}.`);
  // What a goal leads with comes first; of more exports nobody thinks at once.
  for (const { kind, names } of missingDataFor([...holdings.values()]).slice(0, mostMissing)) {
    const figures = names.slice(0, mostNamed).map((name) => name[language]);
    say(`${words.notHere[language]}${figures.join('; ')}. ${words.exportOf[kind][language]}`);
  }
  if (fold === 'nothing') writeMethod(page);
  else {
    say(words.foldedMethod[language]);
    const first = draft.bottom();
    writeMethod(page);
    draft.group({ row: first, rows: draft.bottom() - first });
  }
  writeFoot(page);
  for (let row = head; row < draft.bottom(); row++) draft.height(row, row === long ? 2 * sourceHeight : sourceHeight);
};
