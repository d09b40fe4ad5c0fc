import { planMonths } from '../../contract/choices.ts';
import { absoluteAddress, addressOf, rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { casesFormula } from '../layout/cases.ts';
import { shortDayLabel } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { knownToSay, spokenFigure } from '../layout/spoken-figure.ts';
import { column, figureRows, hidden, monthColumn, ofMonth } from './target-columns.ts';
import { percents } from './target-formulas.ts';
import { targetKindOf } from './target-kind.ts';
import { findings, headRows } from './target-plan-head.ts';
import { inMonths, words } from './target-plan-words.ts';
import type { PlacedTarget, PlanTable } from './target-row.ts';

/** Of so many that are behind the names are told. */
const named = 3;

/** What was due of a figure and what there is of it, in words; blank where either is not known. */
const writeLead = ({ layout, choices, head }: PlanTable, { line, row }: Pick<PlacedTarget, 'line' | 'row'>): string => {
  const { language } = choices;
  const number = (of: number, place: number) => {
    const cell = `$${addressOf(of, row)}`;
    return `$${layout.put(row, hidden.said + place, helperCell(`=${knownToSay(line, cell)}`))}`;
  };
  const [due, actual] = [number(column.due, 0), number(column.actual, 1)];
  const spoken = (cell: string) => spokenFigure(line, cell, language);
  const name = quotedText(`${line.name[language]}${words.by[language]}`);
  const wasDue = (targetKindOf(line) === 'rate' ? words.wasTarget : words.wasDue)[language];
  const pace = `$${addressOf(column.pace, row)}`;
  const paced =
    targetKindOf(line) === 'rate'
      ? ''
      : `&IF(ISNUMBER(${pace});"${words.paceOf[language]}"&ROUND(${pace}*100;0)&"%";"")`;
  const said = `${name}&${shortDayLabel(head.span.to, language)}&"${wasDue}"&${spoken(due)}&"${words.thereIs[language]}"&${spoken(actual)}${paced}&". "`;
  return layout.put(headRows.finding, hidden.targets, helperCell(`=IF(COUNT(${due};${actual})=2;${said};"")`));
};

/**
 * What the first figure was due, how many are on plan, close and behind, and which is the slowest of the month that
 * runs.
 */
export const writePlanFinding = (table: PlanTable, lead: PlacedTarget | undefined, last: number): void => {
  const { layout, choices, head } = table;
  const { language } = choices;
  for (let row = headRows.finding; row < headRows.finding + findings; row++)
    for (let at = 0; at <= column.target; at++) layout.put(row, at, styledCell(null, 'finding'));
  layout.edge('finding', `A${headRows.finding + 1}:A${headRows.finding + findings}`);
  layout.put(headRows.finding, column.name, styledCell(`\u2002${words.finding[language]}`, 'family'));
  const down = (at: number) => rangeDown(at, figureRows.first, last - figureRows.first + 1);
  const help = (row: number, at: number, formula: string) =>
    layout.put(headRows.finding + row, hidden.targets + at, helperCell(`=${formula}`));
  const said = lead === undefined ? '""' : writeLead(table, lead);
  const [scores, names, ranks] = [down(hidden.score), down(hidden.name), down(hidden.rank)];
  const behind = help(0, 1, `COUNTIF(${scores};"<${percents.close}")`);
  const nameAt = (place: number) => `INDEX(${names};MATCH(${place};${ranks};0))`;
  const others = Array.from(
    { length: named - 1 },
    (_, at) => `&IF(${behind}>${at + 1};", "&${nameAt(at + 2)};"")`,
  ).join('');
  const list = help(
    0,
    2,
    `IF(${behind}=0;"";" ("&${nameAt(1)}${others}&IF(${behind}>${named};"${words.more[language]}";"")&")")`,
  );
  const onPlan = `COUNTIF(${scores};">=${percents.onPlan}")`;
  const close = `COUNTIFS(${scores};">=${percents.close}";${scores};"<${percents.onPlan}")`;
  const counts = help(
    0,
    3,
    `IF(COUNT(${scores})=0;"";"${words.countOn[language]}"&${onPlan}&"${words.countOf[language]}"&COUNT(${scores})&"${words.countClose[language]}"&${close}&"${words.countBehind[language]}"&${behind}&${list}&".")`,
  );
  const targets = Array.from({ length: planMonths }, (_, month) => down(monthColumn(month) + ofMonth.target)).join(';');
  const begun = `${head.months[0].gone}>0`;
  layout.put(
    headRows.finding,
    monthColumn(0),
    styledCell(
      `=IF(COUNT(${targets})=0;"${words.noTargets[language]}";IF(${begun};${said}&${counts};"${words.ahead[language]}"))`,
      'finding',
      'General',
    ),
  );
  const scoresOfMonth = down(hidden.monthScore);
  const slowest = `MATCH(MIN(${scoresOfMonth});${scoresOfMonth};0)`;
  const month = casesFormula(
    head.months.map(({ at, runs }) => [`${runs}=1`, `"${inMonths[language][at]}"`]),
    '""',
  );
  const slow = `"${words.slowest[language]}"&${month}&": "&INDEX(${names};${slowest})&"${words.paceOf[language]}"&ROUND(INDEX(${down(hidden.monthPace)};${slowest})*100;0)&"%."`;
  const told = help(1, 0, `IF(COUNT(${scoresOfMonth})=0;"";IF(MIN(${scoresOfMonth})<${percents.onPlan};${slow};""))`);
  layout.put(headRows.finding + 1, monthColumn(0), styledCell(`=${told}`, 'finding', 'General'));
};

/** Numbers those that are behind, so that the finding can name them. */
export const rankRows = ({ layout }: PlanTable, rows: readonly Pick<PlacedTarget, 'row' | 'line'>[]): void => {
  const [first] = rows;
  if (first === undefined) return;
  const from = absoluteAddress(addressOf(hidden.score, first.row));
  for (const { row } of rows) {
    const score = `$${addressOf(hidden.score, row)}`;
    const isBehind = `IF(ISNUMBER(${score});${score}<${percents.close};1=0)`;
    layout.put(row, hidden.rank, helperCell(`=IF(${isBehind};COUNTIF(${from}:${score};"<${percents.close}");"")`));
  }
};
