import type { Observation } from './claim.ts';
import type { Fact, Facts } from './fact.ts';
import type { LocaleAndZone, RunProgress } from './results/progress.ts';
import { type FactOutcome, isObservation } from './results/verdict.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google ends an execution after six minutes: a run stops itself when five are gone. */
const budget = 300_000;

const usualSeconds = 10;

/** The zone of the manifest. */
const usualZone = 'Europe/Kyiv';

/** How long a custom function is waited for: Google itself ends one after thirty seconds. */
const patience = 40_000;
const pause = 1000;

const tabOf = (at: number): string => `Fact ${at + 1}`;
const isFactTab = (name: string): boolean => /^Fact \d+$/.test(name);

const settingOf = ({ locale = 'en_US', zone = usualZone }: Fact): LocaleAndZone => ({ locale, zone });

const setTo = (file: Spreadsheet, { locale, zone }: LocaleAndZone): void => {
  if (file.getSpreadsheetLocale() !== locale) file.setSpreadsheetLocale(locale);
  if (file.getSpreadsheetTimeZone() !== zone) file.setSpreadsheetTimeZone(zone);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const outcomeOf = (see: () => Observation): FactOutcome => {
  try {
    const observed: unknown = see();
    // What Google refuses only when it writes is this fact's, and not the next one's.
    SpreadsheetApp.flush();
    return isObservation(observed) ? { observed } : { threw: `It gave no plain data: ${String(observed)}` };
  } catch (error) {
    return { threw: messageOf(error) };
  }
};

const idsOf = (file: Spreadsheet): readonly number[] => file.getSheets().map((sheet) => sheet.getSheetId());

/** Removes every tab but these: what a fact has made is gone with it. */
const removeOthers = (file: Spreadsheet, ids: readonly number[]): void => {
  for (const sheet of file.getSheets()) if (!ids.includes(sheet.getSheetId())) file.deleteSheet(sheet);
};

const isCalculating = (sheet: Sheet): boolean =>
  sheet
    .getDataRange()
    .getDisplayValues()
    .some((row) => row.some((shown) => /^(Loading|Завантаження|Wird geladen)/.test(shown)));

/** Waits until no custom function of these tabs is at work; one that never comes back is left to its fact to tell. */
const waitFor = (sheets: readonly Sheet[]): void => {
  for (let waited = 0; waited < patience && sheets.some(isCalculating); waited += pause) Utilities.sleep(pause);
};

const removeFactTabs = (file: Spreadsheet): void => {
  for (const sheet of file.getSheets()) if (isFactTab(sheet.getName())) file.deleteSheet(sheet);
};

/** Puts the person's own locale and zone back and removes tabs of facts, both left where Google ended a run in its midst. */
export const restoreSpreadsheet = (file: Spreadsheet, progress: RunProgress): void => {
  const own = progress.own();
  if (own !== null) {
    setTo(file, own);
    progress.keepOwn(null);
  }
  removeFactTabs(file);
};

interface RunEntry {
  readonly name: string;
  readonly fact: Fact;
  readonly at: number;
}

/** Facts that need the same locale and zone, together: each change makes Google calculate everything anew. */
const grouped = (entries: readonly RunEntry[]): readonly (readonly [LocaleAndZone, readonly RunEntry[]])[] => {
  const groups = new Map<string, [LocaleAndZone, RunEntry[]]>();
  for (const entry of entries) {
    const setting = settingOf(entry.fact);
    const key = `${setting.locale} ${setting.zone}`;
    const group = groups.get(key) ?? [setting, []];
    group[1].push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/**
 * Runs the facts that have no outcome yet, each in a tab of its own, until all have one or the time is up. What needs a
 * calculation is prepared for all facts of a group before the first of them is observed. Gives whether all have run.
 */
export const runFacts = (file: Spreadsheet, facts: Facts, progress: RunProgress): boolean => {
  const end = Date.now() + budget;
  restoreSpreadsheet(file, progress);
  const hasTime = ({ seconds = usualSeconds }: Fact) => Date.now() + seconds * 1000 <= end;
  const pending = Object.entries(facts)
    .map(([name, fact], at) => ({ name, fact, at }))
    .filter(({ name }) => progress.outcomes()[name] === undefined);
  progress.keepOwn({ locale: file.getSpreadsheetLocale(), zone: file.getSpreadsheetTimeZone() });

  const tabFor = ({ at }: RunEntry): Sheet => file.insertSheet(tabOf(at), file.getSheets().length);
  const runGroup = (entries: readonly RunEntry[]): boolean => {
    const prepared = new Map<string, Sheet>();
    for (const entry of entries) {
      const { name, fact } = entry;
      if (fact.prepare === undefined) continue;
      if (!hasTime(fact)) return false;
      progress.begin(name);
      const sheet = tabFor(entry);
      const outcome = outcomeOf(() => {
        fact.prepare?.(sheet);
        return null;
      });
      if ('threw' in outcome) progress.end(name, outcome);
      else prepared.set(name, sheet);
    }
    progress.rest();
    waitFor([...prepared.values()]);
    const existingIds = idsOf(file);
    for (const entry of entries) {
      const { name, fact } = entry;
      if (progress.outcomes()[name] !== undefined) continue;
      if (!hasTime(fact)) return false;
      progress.begin(name);
      const sheet = prepared.get(name) ?? tabFor(entry);
      progress.end(
        name,
        outcomeOf(() => fact.observe(sheet)),
      );
      removeOthers(file, existingIds);
    }
    return true;
  };

  try {
    for (const [setting, entries] of grouped(pending)) {
      setTo(file, setting);
      if (!runGroup(entries)) return false;
      removeFactTabs(file);
    }
    return true;
  } finally {
    progress.rest();
    restoreSpreadsheet(file, progress);
  }
};
