import type { FilePart } from '../../import/files/file-part.ts';
import type { PartReading } from '../../import/files/read-parts.ts';
import { knownExports } from '../../import/known-exports.ts';
import type { SpreadsheetSetting } from '../../import/reading.ts';
import { runSteps } from '../../import/steps.ts';
import { fileReadings } from './keeper.ts';

export { isoDay, serialOf } from '../../calendar/day.ts';
export { type Period, periods } from '../../calendar/period.ts';
// One door for everybody who does the sidebar's job without its views: the command line loads this module as built.
export { todayIn } from '../../calendar/today.ts';
export { comparisons, goals, historyPeriods } from '../../contract/choices.ts';
export type { Server } from '../../contract/client.ts';
export { fileKindOf } from '../../import/files/file-kind.ts';
export { tableIssues } from '../../import/issues/table-issues.ts';
export { isWaiting } from '../../import/reading.ts';
export { columnsOf } from '../../records/kinds.ts';
export { overlapsBetween } from '../../records/overlaps.ts';
export { rowsOfArray } from '../../records/rows.ts';
export { countedHours, mostStretches } from '../../report/formulas/waiting-time.ts';
export { proposePeriod } from '../state/periods.ts';
export { outgoingImportOf } from '../transport/outgoing-import.ts';
export { type SendProgress, type SentImport, sendImports } from '../transport/send-imports.ts';

export { mergeSentences, questionOf } from '../words/merge-words.ts';
export { speechOf } from '../words/speech.ts';

/** All that was understood of the parts of a file, at once. */
export const readFileParts = (parts: readonly FilePart[], setting: SpreadsheetSetting): readonly PartReading[] =>
  runSteps(fileReadings(parts, setting, knownExports));
