import { serialOf } from '../../../src/calendar/day.ts';
import type { FileState, ReportAnswer } from '../../../src/contract/answers.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import { runSteps } from '../../../src/import/steps.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { createKeeper, type Keeper } from '../../../src/sidebar/reading/keeper.ts';
import { type ReadInput, readInput, readSampleInput } from '../../../src/sidebar/reading/read-input.ts';

export const day = (month: number, date: number): number => serialOf(2026, month, date) ?? 0;

/** Days of a network, in a paste. */
export const october = 'Date,Video views,Likes,New followers\n2026/10/01,700,26,10\n2026/10/31,810,44,12';
export const november = october.replaceAll('2026/10/', '2026/11/').replace('11/31', '11/30');
/** A paste whose dates only a person can tell. */
export const ambiguous = 'Date,Views,Reach\n03/04/2026,100,90\n05/04/2026,120,95';
export const unknownTable = 'Tag der Wahrheit;Zuneigung;Weite\n2026-03-02;12;900\n2026-03-03;15;950';
export const noTable = 'nothing here\nat all';

export const account = { platform: 'TikTok', account: 'one' };

export const holdingOf = (change: Partial<TabSummary> = {}): TabSummary => ({
  kind: 'days',
  tab: 'Days',
  filled: ['date', 'views'],
  accounts: [account],
  currencies: [],
  from: day(9, 1),
  to: day(10, 31),
  origins: [],
  ...change,
});

/** An empty file, but for what is said of it. */
export const fileOf = (change: Partial<FileState> = {}): FileState => ({
  language: 'en',
  locale: 'en_US',
  zone: 'Europe/Kyiv',
  holdings: [],
  clients: [],
  memory: { mappings: [], goalRule: '' },
  choices: null,
  notebook: null,
  history: null,
  plan: null,
  plans: [],
  reports: [],
  adding: null,
  lastAddition: null,
  unmarked: [],
  ...change,
});

export const report: ReportAnswer = {
  tab: 'KPI report',
  sheetId: 7,
  from: 'B3',
  to: 'C3',
  comparedFrom: null,
  comparedTo: null,
  figures: [],
};

/** A keeper that reads at once, and tells which readings it has forgotten. */
export const openKeeper = (): { readonly keeper: Keeper; readonly forgotten: readonly number[] } => {
  const forgotten: number[] = [];
  const keeper = createKeeper(async (steps) => runSteps(steps), knownExports);
  const forget: Keeper['forget'] = (key) => {
    forgotten.push(key);
    return keeper.forget(key);
  };
  return { keeper: { ...keeper, forget }, forgotten };
};

/** What everything is read with. */
export const contextOf = (keeper: Keeper) => ({
  keeper,
  setting: { locale: 'en_US', zone: 'Europe/Kyiv', file: null },
  corrections: { answers: {}, mappings: {}, goalRule: '' },
});

/** What a keeper reads of some pastes, in their order. */
export const readAll = async (keeper: Keeper, texts: readonly string[]): Promise<readonly ReadInput[]> => {
  const inputs: ReadInput[] = [];
  for (const text of texts) inputs.push(await readInput(text, contextOf(keeper)));
  return inputs;
};

export const readSampleOf = (keeper: Keeper): Promise<ReadInput> =>
  readSampleInput(contextOf(keeper), day(11, 15), 'en');
