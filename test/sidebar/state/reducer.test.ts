import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadInput } from '../../../src/sidebar/reading/read-input.ts';
import type { Action } from '../../../src/sidebar/state/actions.ts';
import { reduce } from '../../../src/sidebar/state/reducer.ts';
import { reportFormOf } from '../../../src/sidebar/state/report-form.ts';
import { initialState, type PathPosition, type SidebarState } from '../../../src/sidebar/state/state.ts';
import {
  fileOf,
  holdingOf,
  noTable,
  november,
  october,
  openKeeper,
  readAll,
  readSampleOf,
  report,
} from './fixtures.ts';

const opened = initialState('en');
const checking: PathPosition = { step: 'check' };

/** Readings that nobody has to read again for each test. */
const read: { [Name in 'first' | 'second' | 'nothing' | 'sample']?: ReadInput } = {};
const the = (name: keyof typeof read): ReadInput => {
  const input = read[name];
  if (input === undefined) throw new Error(`"${name}" was not read.`);
  return input;
};

beforeAll(async () => {
  const { keeper } = openKeeper();
  const [first, second, nothing] = await readAll(keeper, [october, november, noTable]);
  Object.assign(read, { first, second, nothing, sample: await readSampleOf(keeper) });
});

describe('what is read', () => {
  test.each<{
    where: string;
    place: PathPosition;
    before: readonly (keyof typeof read)[];
    after: readonly (keyof typeof read)[];
  }>([
    { where: 'at the first step', place: { step: 'data' }, before: [], after: ['second'] },
    { where: 'while a person checks', place: checking, before: ['first'], after: ['first', 'second'] },
    { where: 'after going back for other data', place: { step: 'data' }, before: ['first'], after: ['second'] },
    { where: 'while the report is chosen', place: { step: 'report' }, before: ['first'], after: ['second'] },
    { where: 'beside the sample', place: checking, before: ['sample'], after: ['second'] },
    { where: 'beside what is no table', place: checking, before: ['nothing', 'first'], after: ['first', 'second'] },
  ])('$where stands with $after', ({ place, before, after }) => {
    const state = { ...opened, place, inputs: before.map(the) };
    const next = reduce(state, { type: 'inputsRead', inputs: [the('second')] });
    expect(next.place).toEqual(checking);
    expect(next.inputs).toEqual(after.map(the));
  });

  test('stands corrected in its place', () => {
    const state = { ...opened, place: checking, inputs: [the('first'), the('second')] };
    const corrected = { ...the('first'), corrections: { answers: { id: 'day first' }, mappings: {}, goalRule: '' } };
    const next = reduce(state, { type: 'inputCorrected', input: corrected });
    expect(next).toEqual({ ...state, inputs: [corrected, the('second')] });
  });

  test('can be left out, and nothing is left to check when all is', () => {
    const state: SidebarState = { ...opened, place: checking, inputs: [the('first'), the('second')] };
    const one = reduce(state, { type: 'inputRemoved', key: the('first').key });
    expect(one).toEqual({ ...state, inputs: [the('second')] });
    const none = reduce(one, { type: 'inputRemoved', key: the('second').key });
    expect(none).toEqual({ ...state, place: { step: 'data' }, inputs: [] });
  });
});

const file = fileOf({ holdings: [holdingOf()] });
const form = reportFormOf(file, file.holdings);
const known: SidebarState = { ...opened, file };
const choices = { goal: 'sales', from: 1, to: 2, compare: 'none', language: 'en' } as const;
const added = [
  {
    of: {
      kind: 'days',
      sourceName: { en: 'Test', uk: 'Тест' },
      count: 1,
      leftOutCount: 0,
      chunk: async () => ({ rows: [], chunks: 1, earlier: [], spans: [] }),
    },
    tab: 'Days',
    added: 1,
    updated: 0,
    unchanged: 0,
  },
] as const;

test.each<{ does: string; from: SidebarState; action: Action; changes: Partial<SidebarState> }>([
  {
    does: 'another tab takes away what was said',
    from: { ...opened, tasks: { task: null, error: 'No.', note: 'Yes.' } },
    action: { type: 'tabTurned', tab: 'help' },
    changes: { tab: 'help', tasks: { task: null, error: null, note: null } },
  },
  {
    does: 'a step is shown',
    from: opened,
    action: { type: 'stepShown', step: 'report' },
    changes: { place: { step: 'report' } },
  },
  {
    does: 'functions are kept',
    from: opened,
    action: { type: 'functionsLoaded', functions: [] },
    changes: { functions: [] },
  },
  { does: 'the file is known', from: opened, action: { type: 'fileLoaded', file }, changes: { file } },
  {
    does: 'an addition that was cut off is offered to be taken back',
    from: known,
    action: { type: 'additionCutOff', addition: 7 },
    changes: { cutOff: 7, file: { ...file, adding: { at: 7, parts: [] } } },
  },
  {
    does: 'no file, no addition',
    from: opened,
    action: { type: 'additionCutOff', addition: 7 },
    changes: { cutOff: 7 },
  },
  {
    does: 'what was added is no longer to be checked',
    from: known,
    action: { type: 'inputsAdded', added },
    changes: { inputs: [], added },
  },
  {
    does: 'who wants more data has seen what was added',
    from: { ...known, added, place: { step: 'report' } },
    action: { type: 'moreDataWanted' },
    changes: { added: [], place: { step: 'data' } },
  },
  {
    does: 'a form is begun on the file as it is',
    from: known,
    action: { type: 'formBegun', form },
    changes: { form, formFile: file, place: { step: 'report' } },
  },
  {
    does: 'a form that changes is still the one that was begun',
    from: { ...known, formFile: file },
    action: { type: 'formChanged', form: { ...form, goal: 'sales' } },
    changes: { form: { ...form, goal: 'sales' } },
  },
  {
    does: 'a report is built, and the file remembers what it is of',
    from: { ...known, added },
    action: { type: 'reportBuilt', report, choices, goalRule: 'sale' },
    changes: {
      file: {
        ...file,
        choices,
        reports: [
          { tab: report.tab, sheetId: report.sheetId, from: choices.from, to: choices.to, isOnScreen: true as const },
        ],
        memory: { mappings: [], goalRule: 'sale' },
      },
      added: [],
      place: { step: 'done', report },
    },
  },
  {
    does: 'a task begins and changes nothing else',
    from: known,
    action: { type: 'taskBegan', label: 'Reading…', stopLink: null },
    changes: {
      tasks: {
        task: { is: 'running', label: 'Reading…', stopLink: null, done: null, total: 1 },
        error: null,
        note: null,
      },
    },
  },
])('$does', ({ from, action, changes }) => {
  expect(reduce(from, action)).toEqual({ ...from, ...changes });
});
