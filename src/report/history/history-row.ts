import type { HistoryFigure } from '../../contract/answers.ts';
import { type HistoryChoices, historyPeriods } from '../../contract/choices.ts';
import type { Unit } from '../../kpi/kpi.ts';
import type { Calculation } from '../calculation/calculation.ts';
import type { ClosedValues } from '../closed/closed-values.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { formats } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap, type SheetLayout } from '../layout/sheet-layout.ts';
import { knownToSay, spokenFigure } from '../layout/spoken-figure.ts';
import { isLevelAlone, type ReportMetric } from '../metrics/report-metrics.ts';
import { column, hidden, historyRowHeight } from './history-columns.ts';
import { words } from './history-words.ts';

const { most } = historyPeriods;

/** From so many periods on, one is called the best and one the worst; so many without the last tell what is usual. */
const fewestPeriods = 4;

/** How many parts of one a figure is shown in: what is equal so is equal. */
const shownParts: Readonly<Record<Unit, number>> = {
  fraction: 10_000,
  money: 100,
  count: 1,
  number: 100,
  duration: 86_400,
};

/** What every row of the table knows. */
export interface HistoryTable {
  readonly layout: SheetLayout;
  readonly choices: HistoryChoices;
  readonly calculation: Calculation;
  /** 1 for each column whose period is shown. */
  readonly isShown: readonly string[];
  /** The row, from 0, in whose hidden cells the periods are named. */
  readonly labels: number;
  /** What closed reports told; `null` where none is closed. */
  readonly closed: ClosedValues | null;
  /** 1 for each column whose posts were seen younger than those of another; `null` where nobody knows when they were. */
  readonly isYoung: readonly string[] | null;
}

/** The cell with the number of the closed report that a column shows; 0 where it shows the data. */
export const closedPlace = (labels: number, at: number): string =>
  absoluteAddress(addressOf(hidden.judged + at, labels));

/** A figure of the table, and where what is said of its last period stands. */
export interface PlacedHistory extends HistoryFigure {
  readonly line: ReportMetric;
  readonly row: number;
  /** The figure of the last period, what is usual and how it differs, in words; blank where it is not judged. */
  readonly said: string;
}

/** One block of a small trend: the higher the value between the least and the greatest, the higher the block. */
const blockOf = (value: string, all: string): string =>
  `=IF(ISNUMBER(${value});IF(MAX(${all})>MIN(${all});MID("▁▂▃▄▅▆▇█";1+ROUND(7*(${value}-MIN(${all}))/(MAX(${all})-MIN(${all}));0);1);"▄");" ")`;

const arrow = (change: string): string => `IF(${change}>0;"▲ ";IF(${change}<0;"▼ ";""))`;

/** Whether a figure is of posts and grows with their age: how many there are does not. */
const growsWithPosts = ({ terms }: ReportMetric): boolean =>
  Object.values(terms).some(({ kind, column: of }) => kind === 'posts' && of !== 'date');

/** Writes a figure over the periods, and what is best, worst and usual of it. `isAll` is 1 where a figure beyond the goal's is shown. */
export const writeHistoryRow = (
  { layout, choices, calculation, isShown, labels, closed, isYoung }: HistoryTable,
  line: ReportMetric,
  isAll: string | null,
): PlacedHistory => {
  const { language } = choices;
  const row = layout.take(1);
  layout.height(row, historyRowHeight);
  const across = (at: number) => `$${addressOf(at, row)}:$${addressOf(at + most - 1, row)}`;
  const cellAt = (at: number) => addressOf(at, row);
  const label = `${line.name[language]}${line.better === 'lower' ? ' ↓' : ''}`;
  const ifAll = (formula: string) => (isAll === null ? `=${formula}` : `=IF(${isAll}=0;"";${formula})`);
  layout.put(
    row,
    column.name,
    isAll === null ? styledCell(label, 'name') : styledCell(ifAll(quotedText(label)), 'name', 'General'),
  );
  const parts = shownParts[line.unit];
  const cells = calculation.steps.map((period, at) => {
    const live = calculation.figure(line, period).slice(1);
    const figure = closed === null ? live : closed.valueOf(line, closedPlace(labels, at), live);
    const cell = layout.put(
      row,
      column.periods + at,
      styledCell(ifAll(`IF(${isShown[at]}=0;"";${figure})`), 'figure', formats[line.unit]),
    );
    const gaps = calculation.stepGaps.of(line, period);
    const isOld = isYoung === null || !growsWithPosts(line) ? '' : `;${isYoung[at]}=0`;
    const isWhole = `${gaps.length === 0 ? '' : `;MAX(${gaps.join(';')})=0`}${isOld}`;
    const judged = layout.put(row, hidden.judged + at, helperCell(`=IF(AND(ISNUMBER(${cell})${isWhole});${cell};"")`));
    layout.put(row, hidden.rounded + at, helperCell(`=IF(ISNUMBER(${judged});ROUND(${judged}*${parts};0);"")`));
    layout.put(row, hidden.blocks + at, helperCell(blockOf(judged, across(hidden.judged))));
    return { cell, judged };
  });
  const blocks = cells.map((_, at) => cellAt(hidden.blocks + at)).join('&');
  const trend = layout.put(
    row,
    column.trend,
    styledCell(`=IF(COUNT(${across(hidden.judged)})=0;"";${blocks})`, 'blocks', 'General'),
  );
  // No line can come and go with what is shown.
  if (isAll === null) layout.edge('row', `${cellAt(0)}:${cellAt(column.worst)}`);
  const place = {
    function: line.function,
    variant: line.variant,
    label: line.name[language],
    cells: cells.map(({ cell }) => cell),
    judged: cells.map(({ judged }) => judged),
    trend,
    line,
    row,
  };
  const last = cellAt(hidden.judged + most - 1);
  const writeValue = (of: string, at: number) => {
    const number = layout.put(row, at, helperCell(`=${knownToSay(line, of)}`));
    return spokenFigure(line, number, language);
  };
  const value = writeValue(last, hidden.value);
  const name = quotedText(`${line.name[language]}: `);
  // None of its periods is called usual, best or worst.
  if (isLevelAlone(line)) {
    const said = layout.put(row, hidden.said, helperCell(`=IF(ISNUMBER(${last});${name}&${value};"")`));
    return { ...place, usual: null, against: null, best: null, worst: null, said };
  }
  const earlier = `$${cellAt(hidden.judged)}:$${cellAt(hidden.judged + most - 2)}`;
  const usual = layout.put(
    row,
    column.usual,
    styledCell(`=IF(COUNT(${earlier})<${fewestPeriods - 1};"";MEDIAN(${earlier}))`, 'soft9', formats[line.unit]),
  );
  const relative = `(${last}-${usual})/ABS(${usual})`;
  const difference = line.unit === 'fraction' ? `ROUND((${last}-${usual})*100;2)` : `ROUND(${relative}*100;0)`;
  const change = layout.put(
    row,
    hidden.change,
    helperCell(`=IF(COUNT(${last};${usual})<2;"";IFERROR(${difference};""))`),
  );
  const isOutside = `OR(${last}<PERCENTILE(${earlier};1/4);${last}>PERCENTILE(${earlier};3/4))`;
  const [rise, fall] = line.better === 'lower' ? [-1, 1] : [1, -1];
  const verdict = layout.put(
    row,
    hidden.verdict,
    helperCell(
      line.better === 'neutral'
        ? 0
        : `=IF(ISNUMBER(${change});IF(AND(${change}<>0;${isOutside});IF(${change}>0;${rise};${fall});0);0)`,
      '0',
    ),
  );
  const unit = line.unit === 'fraction' ? words.points[language] : '%';
  const size = `ABS(${change})&"${unit}"`;
  const judgedWord = `IF(${verdict}>0;"${words.better[language]}";IF(${verdict}<0;"${words.worse[language]}";""))`;
  const against = layout.put(
    row,
    column.against,
    styledCell(`=IF(ISNUMBER(${change});${arrow(change)}&${size}&${judgedWord}&"${gap}";"")`, 'soft9', 'General'),
  );
  const usualValue = writeValue(usual, hidden.usual);
  const compared = `IF(ISNUMBER(${change});IF(${change}=0;"${words.atUsual[language]}";", "&${size}&IF(${change}>0;"${words.above[language]}";"${words.below[language]}")&${usualValue});"")`;
  const said = layout.put(row, hidden.said, helperCell(`=IF(ISNUMBER(${last});${name}&${value}&${compared};"")`));
  layout.put(row, hidden.size, helperCell(`=IF(${verdict}<0;ABS(${relative});"")`));
  if (line.better === 'neutral') return { ...place, usual, against, best: null, worst: null, said };

  const rounded = across(hidden.rounded);
  const [top, bottom] = line.better === 'lower' ? ['MIN', 'MAX'] : ['MAX', 'MIN'];
  const isRanked = `AND(COUNT(${rounded})>=${fewestPeriods};MAX(${rounded})>MIN(${rounded}))`;
  const named = `$${addressOf(hidden.rounded, labels)}:$${addressOf(hidden.rounded + most - 1, labels)}`;
  const rank = (at: number, extreme: string | undefined, shown: number) => {
    const extremeCell = layout.put(row, at, helperCell(`=IF(${isRanked};${extreme}(${rounded});"")`));
    const others = `COUNTIF(${rounded};${extremeCell})-1`;
    return layout.put(
      row,
      shown,
      styledCell(
        `=IF(ISNUMBER(${extremeCell});INDEX(${named};1;MATCH(${extremeCell};${rounded};0))&IF(${others}>0;" +"&${others};"");"")`,
        'words',
        'General',
      ),
    );
  };
  return {
    ...place,
    usual,
    against,
    best: rank(hidden.best, top, column.best),
    worst: rank(hidden.worst, bottom, column.worst),
    said,
  };
};
