import { basename, join } from 'node:path';
import { type CommandResult, failed, printable } from '../command/command-result.ts';
import { importLines } from '../command/import-lines.ts';
import { loadReader } from '../command/load-reader.ts';
import { findExports } from './find-exports.ts';
import { takeSheet } from './from-sheet.ts';
import { generateWarehouse } from './generate.ts';
import { withWarehouse } from './open-warehouse.ts';
import { runWarehouseReport } from './report/report-command.ts';
import { type FileOutcome, takeExports } from './take-exports.ts';
import { parseWarehouseOptions } from './warehouse-options.ts';
import { warehouseWordsOf } from './warehouse-words.ts';
import type { OnStep } from './write-records.ts';
import { stepsName, writeTexts } from './write-texts.ts';

/** Where a command runs, and who is told how far it is. */
export interface CommandPlace {
  /** The folder of what was built. */
  readonly project: URL;
  readonly onProgress: (text: string) => void;
  /** Told before each thing that is written, so that a test may stop there. */
  readonly onStep?: OnStep;
}

/** So many files are read between two words of how far it is. */
const filesPerWord = 50;

/** What a command may begin with instead of a file. */
const fromSheet = 'from-sheet';
const report = 'report';
const generate = 'generate';

const runWarehouse = async (args: readonly string[], { project, onProgress, ...around }: CommandPlace) => {
  const isFromSheet = args[0] === fromSheet;
  const options = parseWarehouseOptions(isFromSheet ? args.slice(1) : args);
  const { folder, language } = options;
  const words = warehouseWordsOf(language);
  const reader = await loadReader(project);
  const exports = await findExports(options.exports, folder, words);
  const outcomes: FileOutcome[] = [];
  const onOutcome = (outcome: FileOutcome): void => {
    outcomes.push(outcome);
    if (outcomes.length % filesPerWord === 0 && outcomes.length < exports.length)
      onProgress(`${words.progress(outcomes.length, exports.length)}\n`);
  };
  const records = await withWarehouse({ folder, words, ...around }, async (warehouse) => {
    if (isFromSheet) for (const { path } of exports) onOutcome(await takeSheet(path, warehouse, { reader, options }));
    else await takeExports(exports, warehouse, { reader, project, options, onOutcome });
    await writeTexts(folder, warehouse.manifest());
    return warehouse.manifest().records.reduce((sum, { rows }) => sum + rows, 0);
  });
  const count = (is: FileOutcome['is']): number => outcomes.filter((each) => each.is === is).length;
  const left = count('left');
  const lines = outcomes.flatMap(({ path, imports, why }) => [
    ...importLines(imports, language),
    ...why.map((sentence) => `${basename(path)}: ${sentence}`),
  ]);
  const totals = words.totals({ taken: count('taken'), known: count('known'), left, records });
  return { lines: [...lines, '', totals, words.next(join(folder, stepsName))], status: left === 0 ? 0 : 1 };
};

/** `npm run warehouse` with these arguments over what was built in the project's folder. */
export const warehouseCommand = async (args: readonly string[], place: CommandPlace): Promise<CommandResult> => {
  try {
    if (args[0] === report) {
      const text = await runWarehouseReport(args.slice(1), await loadReader(place.project));
      return { stdout: `${printable(text)}\n`, stderr: '', status: 0 };
    }
    if (args[0] === generate) {
      const lines = await generateWarehouse(args.slice(1), place.onProgress);
      return { stdout: `${lines.join('\n')}\n`, stderr: '', status: 0 };
    }
    const { lines, status } = await runWarehouse(args, place);
    return { stdout: `${printable(lines.join('\n'))}\n`, stderr: '', status };
  } catch (error) {
    return failed(error);
  }
};
