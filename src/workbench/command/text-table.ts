import type { HistoryAnswer, PlanAnswer, ReportAnswer } from '../../contract/answers.ts';
import type { StandIn } from '../../stand-in/stand-in.ts';
import type { Language } from '../../text/language.ts';
import type { ImportResult } from './import-result.ts';
import { cellsOf, type ReportResult } from './report-result.ts';

export const tableWords = {
  en: {
    kpi: 'KPI',
    now: 'This period',
    before: 'Before',
    change: 'Change',
    rows: 'records',
    compared: 'compared with',
    plan: ['Due by now', 'Actual', 'Pace', 'Status', 'Quarter'],
  },
  uk: {
    kpi: 'KPI',
    now: 'Цей період',
    before: 'Раніше',
    change: 'Зміна',
    rows: 'записів',
    compared: 'порівняно з',
    plan: ['Мало бути', 'Факт', 'Темп', 'Стан', 'Квартал'],
  },
} as const satisfies Record<Language, object>;

const width = (text: string): number => [...text].length;

/** Rows as columns that line up: the first to the left, the others to the right. */
export const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((text, at) => {
          const space = ' '.repeat((widths[at] ?? 0) - width(text));
          return at === 0 ? text + space : space + text;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

interface TableContent {
  readonly standIn: StandIn;
  readonly answer: ReportAnswer;
  readonly imports: readonly ImportResult[];
  readonly report: ReportResult;
  readonly language: Language;
}

/** What became of each file, a line for each kind of records and for each thing to know. */
export const importLines = (imports: readonly ImportResult[], language: Language): readonly string[] => [
  ...imports.flatMap(({ file, source, kind, rows: count, from, to }) => {
    const days = from === null ? '' : `, ${from} – ${to}`;
    return source === null ? [] : [`${file}: ${source}, ${kind}, ${tableWords[language].rows}: ${count}${days}`];
  }),
  ...imports.flatMap(({ file, problems }) => problems.map(({ message }) => `${file}: ${message}`)),
];

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
