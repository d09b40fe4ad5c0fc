import { beforeAll, describe, expect, test } from 'vitest';
import { fillTemplate, words } from '../../../src/addon/addon-words.ts';
import type { Answer, ReportAnswer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { SavedWorkbook } from '../../../src/stand-in/saved-workbook.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { countTried, isThorough } from '../../thorough.ts';
import { addCompact, addRows, begin, done, end, importOf, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46_082, to: 46_112, compare: 'none', language: 'uk' };

const posts = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      date: 46_082 + at,
      platform: 'X',
      account: 'a',
      post_id: `p${at}`,
      text: 'новинка',
      on_goal: false,
      reach: 100,
      engagements: 20 + at,
    }),
  );

const begun = importOf('posts', posts(4));
const more = importOf('posts', posts(6), { file: 'more.csv' });

type Act = (file: StandIn) => void;

const hide =
  (tab: string): Act =>
  (file) =>
    void file.run('hide', tab);
const remove =
  (tab: string): Act =>
  (file) =>
    void file.run('deleteTab', tab);
const report = 'Звіт KPI';

/** What a person, or an action before, has made of a file with posts and a report of them. */
const changes: readonly { readonly name: string; readonly change: Act }[] = [
  { name: 'nothing', change: () => undefined },
  { name: 'the data tab was deleted', change: remove('Posts') },
  { name: 'the data tab was hidden', change: hide('Posts') },
  { name: 'the report was deleted', change: remove(report) },
  { name: 'the report was hidden', change: hide(report) },
  {
    name: 'both were hidden',
    change: (file) => {
      for (const tab of ['Posts', report]) file.run('hide', tab);
    },
  },
  {
    name: 'the data tab was deleted and the report hidden',
    change: (file) => {
      remove('Posts')(file);
      hide(report)(file);
    },
  },
  {
    name: 'an addition was taken back',
    change: (file) => {
      done(begin(file));
      done(addRows(file, more));
      done(end(file, 'undo'));
    },
  },
  {
    name: 'an addition was begun, and the data tab deleted',
    change: (file) => {
      done(begin(file));
      remove('Posts')(file);
    },
  },
  {
    name: 'an addition was begun, and the data tab hidden',
    change: (file) => {
      done(begin(file));
      hide('Posts')(file);
    },
  },
  {
    name: 'the first addition was taken back',
    change: (file) => {
      for (const tab of ['Posts', report]) file.run('deleteTab', tab);
      done(begin(file));
      done(addRows(file, begun));
      done(end(file, 'undo'));
    },
  },
  { name: 'every other tab was hidden', change: hide('Sheet1') },
];

type Action = readonly [name: string, endpoint: string, given?: unknown];

/** What only looks, by name: the endpoint and what it is given. */
const looks: readonly Action[] = [
  ['state', 'pokaznykState'],
  ['compare', 'pokaznykCompare', more],
  ['records for a preview', 'pokaznykRecords', { kind: 'posts', from: 0 }],
  ['cancel', 'pokaznykCancel'],
  ['selection', 'pokaznykSelection'],
];

/** What writes, each in a file of its own. */
const actions: readonly Action[] = [
  ['import', 'pokaznykImport', more],
  ['tick', 'pokaznykTick', { goalRule: 'новинка' }],
  ['build of the same', 'pokaznykReport', choices],
  ['rebuild with others', 'pokaznykReport', { ...choices, goal: 'awareness' }],
  ['build in a new tab', 'pokaznykReport', { ...choices, as: 'new' }],
  ['begin of an addition', 'pokaznykBegin'],
  ['end that keeps', 'pokaznykEnd', 'keep'],
  ['end that takes back', 'pokaznykEnd', 'undo'],
];

/** Every action after every change; otherwise every fourth one, so that each comes after three of them. */
const cases = changes.map((each, at) => ({
  ...each,
  tried: actions.filter((_, place) => isThorough || (at + place) % 4 === 0),
}));

/** How the sentences of our own begin that may be told here; each says what to do. */
const told = [
  words.nothing.uk,
  words.adding.uk.split('{')[0] ?? '',
  words.wasTakenBack.uk,
  words.noTable.uk,
  ...['Posts', report].map((tab) => fillTemplate(words.ownTab.uk, { tab })),
];

const answerOf = (file: StandIn, [, endpoint, given]: Action): Answer<unknown> =>
  endpoint === 'pokaznykEnd'
    ? end(file, given === 'keep' ? 'keep' : 'undo')
    : (file.run(endpoint, ...(given === undefined ? [] : [given])) as Answer<unknown>);

/** A file with posts and a report of them, as it was saved. */
let start: SavedWorkbook;

beforeAll(async () => {
  const file = await openFile();
  addCompact(file, begun);
  done(press(file, choices));
  start = file.save();
});

describe('after a change', () => {
  test.each(cases)(
    `($name) ${countTried(cases[0]?.tried ?? [], actions)} next actions work or say what to do`,
    { timeout: 600_000 },
    async ({ change, tried }) => {
      const opened = async () => {
        const file = await openFile(start);
        change(file);
        return file;
      };
      const check = (name: string, answer: Answer<unknown>) => {
        if (answer.ok) return;
        const { error } = answer;
        expect(
          told.some((sentence) => error.startsWith(sentence)),
          `${name}: ${error}`,
        ).toBe(true);
      };
      const looked = await opened();
      for (const action of looks) check(action[0], answerOf(looked, action));
      for (const action of tried) {
        const [name, endpoint] = action;
        const file = await opened();
        const answer = answerOf(file, action);
        check(name, answer);
        // And so does the report that comes after it; one that was built is the one that is open.
        const next = endpoint === 'pokaznykReport' ? (answer as Answer<ReportAnswer>) : press(file, choices);
        check(`report after ${name}`, next);
        const { getters } = file.model;
        if (next.ok) expect(getters.getSheetName(getters.getActiveSheetId()), name).toBe(next.data.tab);
      }
    },
  );

  test('a report that was hidden is shown when it is found standing, rebuilt or opened', async () => {
    const shown = (file: StandIn) =>
      file.model.getters.isSheetVisible(file.model.getters.getSheetIdByName(report) ?? '');
    const opened = await openFile(start);
    const { sheetId } = done(press(opened, choices));
    for (const act of [
      (file: StandIn) => press(file, choices),
      (file: StandIn) => press(file, { ...choices, goal: 'awareness' }),
      (file: StandIn) => file.run('pokaznykShow', sheetId) as Answer<unknown>,
    ]) {
      const file = await openFile(start);
      file.run('hide', report);
      expect(shown(file)).toBe(false);
      done<unknown>(act(file));
      expect(shown(file)).toBe(true);
    }
  });

  test('data that was deleted comes again with the same export, and the report lives by it', async () => {
    const file = await openFile(start);
    file.run('deleteTab', 'Posts');
    expect(press(file, choices)).toEqual({ ok: false, error: words.nothing.uk });
    expect(done(file.run('pokaznykImport', begun) as Answer<{ added: number }>).added).toBe(4);
    const { tab } = done(press(file, choices));
    const cells = (file.run('look', tab, 'A1:H60') as readonly (readonly string[])[]).flat();
    expect(cells.filter((text) => text.startsWith('#REF'))).toEqual([]);
  });
});
