import { known } from '../paste/known.ts';
import type { Reading, Setting } from '../paste/reading.ts';
import { finished } from '../paste/steps.ts';
import { readerOfBytes } from './reading/keeper.ts';

export { comparisons, goals } from '../contract/choices.ts';
export type { Server } from '../contract/client.ts';
// One door for everybody who does the sidebar's job without its views: the command line loads this module as built.
export { type Period, periods } from '../kpi/compare/periods.ts';
export { isWaiting } from '../paste/reading.ts';
export { tableIssues } from '../paste/table-issues.ts';
export { isoDay, serialOf } from '../records/day.ts';
export { columnsOf } from '../records/kinds.ts';
export { overlapsWith } from '../records/overlaps.ts';
export { listed } from '../records/rows.ts';
export { countedHours, mostStretches } from '../report/waiting.ts';
export { carriedOf } from './carried.ts';
export { proposePeriod } from './periods.ts';
export { type Progress, type Sent, sendImports } from './send.ts';

/** All that was understood of a file's bytes, at once. */
export const readFile = (bytes: Uint8Array, setting: Setting): Reading =>
  finished(readerOfBytes(bytes, known)(setting));
