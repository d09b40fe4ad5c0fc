import type { HistoryAnswer, PlanAnswer, ReportAnswer } from '../../contract/answers.ts';
import type { StandIn } from '../../stand-in/stand-in.ts';
import type { Language } from '../../text/language.ts';
import { importLines } from './import-lines.ts';
import type { ImportResult } from './import-result.ts';
import { aligned, tableWords } from './plain-table.ts';
import { cellsOf, type ReportResult } from './report-result.ts';

interface TableContent {
  readonly standIn: StandIn;
  readonly answer: ReportAnswer;
  readonly imports: readonly ImportResult[];
  readonly report: ReportResult;
  readonly language: Language;
}

/** A table of KPIs by period to read in a terminal: the first day of each period above its figures. */
export const historyTable = (
  standIn: StandIn,
  { tab, periods, figures }: HistoryAnswer,
  language: Language,
): string => {
  const cells = cellsOf(standIn, tab);
  const isShown = periods.map(({ from }) => cells.shown(from) !== '');
  const shown = (addresses: readonly string[]) =>
    addresses.flatMap((address, at) => (isShown[at] === true ? [cells.shown(address)] : []));
  const rows = figures.map(({ label, cells: own }) => [label, ...shown(own)]);
  return [
    `${tab}:`,
    '',
    aligned([
      [tableWords[language].kpi, ...shown(periods.map(({ from }) => from))],
      ...rows.filter((row) => row.some((text, at) => at > 0 && text !== '')),
    ]),
  ].join('\n');
};

/** A plan to read in a terminal: the quarter until the last day with data, of each figure that has data or a target. */
export const planTable = (standIn: StandIn, { tab, until, figures }: PlanAnswer, language: Language): string => {
  const cells = cellsOf(standIn, tab);
  const rows = figures.map(({ label, due, actual, pace, status, target }) => [
    label,
    ...[due, actual, pace, status, target].map(cells.shown),
  ]);
  return [
    `${tab}: ${cells.shown(until)}`,
    '',
    aligned([
      [tableWords[language].kpi, ...tableWords[language].plan],
      ...rows.filter((row) => row.some((text, at) => at > 0 && text !== '')),
    ]),
  ].join('\n');
};

/** A report as a table to read in a terminal. */
export const reportTable = ({ standIn, answer, imports, report, language }: TableContent): string => {
  const { kpi, now, before, change, compared } = tableWords[language];
  const cells = cellsOf(standIn, report.tab);
  const days = `${report.from} – ${report.to}`;
  const other = report.compared_from === null ? '' : `, ${compared} ${report.compared_from} – ${report.compared_to}`;
  return [
    ...importLines(imports, language),
    '',
    `${report.tab}: ${days}${other}`,
    '',
    aligned([
      [kpi, now, before, change],
      ...answer.figures.map((figure) => [
        figure.label,
        cells.shown(figure.cell),
        cells.shown(figure.previous),
        cells.shown(figure.change),
      ]),
    ]),
  ].join('\n');
};
