import { nearestClock } from '../../calendar/nearest-clock.ts';
import type { SheetClock } from '../../calendar/sheet-clock.ts';
import { callFunction as callKpi } from '../../kpi/call/call-function.ts';
import { FunctionError } from '../../kpi/call/function-error.ts';
import { type Language, languageOf } from '../../text/language.ts';
import { sheetClockIn } from '../data-tabs/spreadsheet-clock.ts';

/** The clock of the open spreadsheet; where a function may not ask for it, days are those of the nearest midnight. */
const openClock = (): SheetClock => {
  try {
    return sheetClockIn(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  } catch {
    return nearestClock();
  }
};

/** Asks for something of the spreadsheet when it is first needed, and once: asking takes long. */
const askedOnce = <T>(ask: () => T): (() => T) => {
  let answer: T | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
};

/** A spreadsheet's clock that is asked for when the first date is met: most functions meet none. */
const lazyClock = (): SheetClock => {
  const currentClock = askedOnce(openClock);
  return {
    wallClockAt: (moment) => currentClock().wallClockAt(moment),
    daysAt: (moments) => currentClock().daysAt(moments),
    startOf: (serial) => currentClock().startOf(serial),
  };
};

/** The language of the open spreadsheet: who looks at a cell cannot be asked. Where it may not be asked either, English. */
const sheetLanguage = (): Language => {
  try {
    return languageOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
  } catch {
    return 'en';
  }
};

/**
 * What a custom function gives for its cells, by the clock of the spreadsheet that they stand in. Throws one sentence in the
 * language of its locale.
 */
export const callFunction = (name: string, args: ArrayLike<unknown>): unknown => {
  const language = askedOnce(sheetLanguage);
  try {
    return callKpi(name, args, { ...lazyClock(), language });
  } catch (error) {
    throw error instanceof FunctionError ? new Error(error.text[language()]) : error;
  }
};
