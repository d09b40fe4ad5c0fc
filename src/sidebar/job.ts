import { decodeBytes } from '../paste/decode.ts';
import { readPaste } from '../paste/read.ts';
import type { Reading, Setting } from '../paste/reading.ts';

// One door for everybody who does the sidebar's job without its views: the command line loads this module as built.
export { type Period, periods } from '../kpi/compare/periods.ts';
export { readPaste } from '../paste/read.ts';
export { isoDay, serialOf } from '../records/day.ts';
export { columnsOf } from '../records/kinds.ts';
export { comparisons, goals } from '../report/choices.ts';
export { proposePeriod } from './propose.ts';
export { type Progress, type Sent, sendReading } from './send.ts';
export type { Server } from './server.ts';

/** All that was understood of a file's bytes; a file that is no text gives no imports and one issue that says what to do. */
export const readFile = (bytes: Uint8Array, setting: Setting): Reading => {
  const decoded = decodeBytes(bytes, (encoding, input) => new TextDecoder(encoding).decode(input));
  if ('text' in decoded) return readPaste(decoded.text, setting);
  const issue = {
    row: null,
    column: null,
    found: setting.file ?? '',
    expected: decoded.refusal,
    message: decoded.refusal,
  };
  return { ...readPaste('', setting), issues: [issue] };
};
