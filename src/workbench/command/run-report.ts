import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Reading } from '../../import/reading.ts';
import { localeNames } from '../../stand-in/locale-names.ts';
import { openSpreadsheet } from '../../stand-in/stand-in.ts';
import { type CliOptions, parseCliOptions } from './cli-options.ts';
import { importLines } from './import-lines.ts';
import { answerHint, importResultsOf, withSentences } from './import-result.ts';
import { type BuiltReader, loadReader, partsOf } from './load-reader.ts';
import { nodeRealm } from './node-realm.ts';
import { historyResultOf, planResultOf, reportResultOf } from './report-result.ts';
import { standInServer } from './stand-in-server.ts';
import { historyTable, planTable, reportTable } from './text-table.ts';
import { usageError } from './usage-error.ts';
import { writeWorkbook } from './workbook.ts';

const builtText = (project: URL, name: string): Promise<string> => readFile(new URL(`dist/${name}`, project), 'utf8');

interface InputFile {
  readonly file: string;
  /** The day on which it was saved, a serial number. */
  readonly saved: number;
  readonly reading: Reading;
}

/** Reads every file before anything is imported. One that says nothing is told of; where all say nothing there is no report. */
const readAll = async (
  { files, locale, zone, language, goalRule, answers, client }: CliOptions,
  { reader, project }: { readonly reader: BuiltReader; readonly project: URL },
): Promise<readonly InputFile[]> => {
  // What does not say whose it is may be answered to be the client's.
  const clients = client === null ? {} : { clients: [client] };
  const found = await Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(path).catch((error: unknown) => {
        throw usageError(`${path} could not be read: ${error instanceof Error ? error.message : error}`);
      });
      const file = basename(path);
      const saved = reader.todayIn(zone, (await stat(path)).mtimeMs);
      const parts = await partsOf({ reader, project }, file, bytes);
      const setting = { locale, zone, file, goalRule, answers, ...clients };
      return reader.readFileParts(parts, setting).map(({ name, reading }) => ({ path, file: name, saved, reading }));
    }),
  );
  const all = found.flat();
  if (all.some(({ reading }) => reading.imports.length > 0)) return all;
  throw usageError(
    all
      .map(
        ({ path, file, reading }) =>
          `${path}${file.slice(basename(path).length)}: ${reading.issues.map(({ message }) => message[language]).join('\n')}`,
      )
      .join('\n'),
  );
};

const openAddOn = async ({ locale, zone, language }: CliOptions, project: URL) => {
  const [code, sidebar, manifest] = await Promise.all(
    ['Code.js', 'sidebar.html', 'appsscript.json'].map((name) => builtText(project, name)),
  );
  const built = { code: code ?? '', sidebar: sidebar ?? '', manifest: manifest ?? '' };
  return openSpreadsheet({ built, realm: nodeRealm, locale, zone, userLocale: language, authMode: 'LIMITED' });
};

/** What is read, with the spans of each file that overlap those of the files before it. */
const withOverlaps = (
  read: readonly InputFile[],
  { overlapsBetween, rowsOfArray, tableIssues }: BuiltReader,
): readonly InputFile[] =>
  read.map((each, place) => ({
    ...each,
    reading: {
      ...each.reading,
      imports: each.reading.imports.map((of) => {
        const before = read
          .slice(0, place)
          .flatMap(({ reading }) => reading.imports.filter(({ kind }) => kind === of.kind));
        const rows = rowsOfArray(before.flatMap((other) => Array.from(other.rows)));
        return { ...of, issues: [...of.issues, ...overlapsBetween(of.kind, rows, of.rows).map(tableIssues.overlap)] };
      }),
    },
  }));

/** Does the whole job for a command's arguments by what is built in the project's folder, and gives what is to be printed. */
export const runReport = async (args: readonly string[], project: URL): Promise<string> => {
  const reader = await loadReader(project);
  const options = parseCliOptions(args, reader, localeNames);
  const { language, goal, compare, hours, client, history, plan } = options;
  const chosen = {
    goal,
    language,
    ...(client === null ? {} : { client }),
    ...(hours === null ? {} : { hours }),
  };
  const read = withOverlaps(await readAll(options, { reader, project }), reader);
  const standIn = await openAddOn(options, project);
  const server = standInServer(standIn);

  const waiting = read.flatMap(({ reading }) => reading.questions.filter(reader.isWaiting));
  const decided = read.filter(({ reading }) => !reading.questions.some(reader.isWaiting));
  const speech = reader.speechOf(language, options.locale);
  const told = new Map<InputFile, readonly string[]>();
  for (const input of decided) {
    const { file, saved, reading } = input;
    const telling = { file, language, seen: { saved, today: reader.todayIn(options.zone) } };
    const sent = await reader.sendImports(reading.imports.map(reader.outgoingImportOf), telling, server);
    told.set(
      input,
      sent.flatMap((each) => reader.mergeSentences(each, speech)),
    );
  }
  const { charts: _, ...importCalls } = standIn.calls.counts();
  const { holdings } = await server.state();
  const days = options.days ?? reader.proposePeriod(holdings, options.period);
  standIn.calls.reset();
  const refusal = (error: unknown) => (error instanceof Error ? error.message : String(error));
  // The report takes its targets from the plan.
  const planned =
    plan === null || days === null
      ? null
      : await server.plan({ ...chosen, ...plan }).catch((error: unknown) => {
          throw usageError(refusal(error));
        });
  const planCalls = planned === null ? {} : { plan: standIn.calls.counts() };
  standIn.calls.reset();
  // Records that allow no report are imported all the same; why there is none is told beside them.
  const answer =
    days === null
      ? waiting.map((question) => answerHint(question, language)).join('\n') ||
        'The files hold no days, so there is no period to report on.'
      : await server.report({ ...chosen, ...days, compare }).catch(refusal);
  const reportCalls = standIn.calls.counts();
  standIn.calls.reset();
  const byPeriod =
    history === null || typeof answer === 'string' ? null : await server.history({ ...chosen, ...history });
  const historyCalls = byPeriod === null ? {} : { history: standIn.calls.counts() };

  const imports = read.flatMap((input) =>
    importResultsOf(withSentences(input.reading, told.get(input) ?? []), { file: input.file, language, reader }),
  );
  const service_calls = { import: importCalls, report: reportCalls, ...historyCalls, ...planCalls };
  if (options.xlsx !== null) {
    const printed = typeof answer === 'string' ? null : answer.tab;
    await writeWorkbook(standIn.model, { path: options.xlsx, printed });
  }
  if (typeof answer === 'string') {
    if (options.json) return JSON.stringify({ imports, report: null, refused: answer, service_calls }, null, 2);
    return [...importLines(imports, language), '', answer, ''].join('\n');
  }
  const report = reportResultOf(standIn, answer, reader);
  const tables = {
    ...(byPeriod === null ? {} : { history: historyResultOf(standIn, byPeriod, reader) }),
    ...(planned === null ? {} : { plan: planResultOf(standIn, planned, reader) }),
  };
  if (!options.json)
    return [
      reportTable({ standIn, answer, imports, report, language }),
      ...(byPeriod === null ? [] : ['', historyTable(standIn, byPeriod, language)]),
      ...(planned === null ? [] : ['', planTable(standIn, planned, language)]),
    ].join('\n');
  return JSON.stringify({ imports, report, ...tables, service_calls }, null, 2);
};
