import type { Language } from '../../../text/language.ts';
import type { RecordFile } from '../../../warehouse/manifest.ts';
import type { Ask } from '../../../warehouse/report/summaries.ts';
import {
  clientNamed,
  type NamedFigure,
  reportOver,
  type WarehouseReport,
} from '../../../warehouse/report/warehouse-report.ts';
import { createFilesView, tables } from '../../../warehouse/schema.ts';
import { typedView } from '../../../warehouse/views/kpi-views.ts';
import type { BuiltReader } from '../../command/load-reader.ts';
import { aligned, tableWords } from '../../command/plain-table.ts';
import { usageError } from '../../command/usage-error.ts';
import { openDuck } from '../duck.ts';
import { readManifest } from '../folder.ts';
import { warehouseWordsOf } from '../warehouse-words.ts';
import { parseReportOptions, type ReportOptions } from './report-options.ts';

/** An engine whose tables are the files of a folder. */
const openFiles = async (
  folder: string,
  records: readonly RecordFile[],
): Promise<{ readonly ask: Ask; readonly close: () => void }> => {
  const { duck, close } = await openDuck({ memory_limit: '3GB' });
  for (const table of tables) {
    const own = records.filter(({ kind }) => kind === table.kind);
    await duck.run(
      createFilesView(
        table,
        own.map(({ path }) => `${folder}/${path}`),
      ),
    );
  }
  await duck.run(typedView('duckdb').statement);
  return {
    ask: async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson(),
    close,
  };
};

const clockOf = (days: number): string => {
  const seconds = Math.round(days * 86_400);
  const two = (of: number): string => String(of).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** A value as long as a person reads it. */
const shown = (value: number | null, unit: NamedFigure['unit'], language: Language): string => {
  if (value === null) return '–';
  if (unit === 'duration') return clockOf(value);
  const places = { fraction: 2, money: 2, number: 2, count: 0 }[unit];
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: places,
    minimumFractionDigits: places,
    ...(unit === 'fraction' ? { style: 'percent' } : {}),
  }).format(value);
};

const reportTable = (report: WarehouseReport, language: Language): string => {
  const { kpi, now, before, change, compared } = tableWords[language];
  const other = report.compared_from === null ? '' : `, ${compared} ${report.compared_from} – ${report.compared_to}`;
  return [
    `${report.from} – ${report.to}${other}`,
    '',
    aligned([
      [kpi, now, before, change],
      ...report.kpis.map(({ name, unit, value, previous, change: moved }) => [
        name[language],
        shown(value, unit, language),
        shown(previous, unit, language),
        shown(moved, 'fraction', language),
      ]),
    ]),
  ].join('\n');
};

/** The same object as `npm run report --json` has in `report`, but for the tab, the cells and the formulas that are not there. */
const reportJson = ({ kpis, ...days }: WarehouseReport): string =>
  JSON.stringify({ report: { ...days, kpis: kpis.map(({ name: _, unit: __, ...figure }) => figure) } }, null, 2);

const reportOf = async ({ folder, days, compare, client, hours, language }: ReportOptions, reader: BuiltReader) => {
  const words = warehouseWordsOf(language);
  const { generation, records } = await readManifest(folder, words);
  if (generation === 0) throw usageError(words.noWarehouse(folder));
  const clients = [...new Set(records.map((file) => file.client))];
  const named = client === null ? null : clientNamed(client, clients);
  if (client !== null && named === null)
    throw usageError(
      words.noClient(
        client,
        clients
          .filter((each) => each !== null)
          .sort()
          .join(', '),
      ),
    );
  const all = await openFiles(folder, records);
  const own =
    named === null
      ? all
      : await openFiles(
          folder,
          records.filter((file) => file.client === named),
        );
  try {
    return await reportOver(
      { all: all.ask, own: own.ask },
      { days, compare, client: named, hours: hours === null ? null : reader.countedHours(hours) },
    );
  } finally {
    for (const each of new Set([all, own])) each.close();
  }
};

/** `npm run warehouse -- report …`: what is to be printed. */
export const runWarehouseReport = async (args: readonly string[], reader: BuiltReader): Promise<string> => {
  const options = parseReportOptions(args, reader);
  const report = await reportOf(options, reader);
  return options.json ? reportJson(report) : reportTable(report, options.language);
};
