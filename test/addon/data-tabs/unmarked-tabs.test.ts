import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, FileState } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { TabClaim } from '../../../src/contract/requests.ts';
import type { SavedWorkbook } from '../../../src/stand-in/saved-workbook.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, begin, done, heldIn, importOf, openFile, press, record, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46_082, to: 46_112, compare: 'none', language: 'en' };

const posts = importOf(
  'posts',
  Array.from({ length: 6 }, (_, at) =>
    record('posts', {
      date: 46_082 + at,
      platform: 'Instagram',
      account: at % 2 === 0 ? 'acme' : 'rival',
      post_id: `p${at}`,
      text: '=1+1',
      reach: 1000 + at,
      engagements: 20 + at,
    }),
  ),
);
const days = importOf('days', [record('days', { date: 46_082, platform: 'X', account: 'acme', followers: 100 })]);

const claim = (file: StandIn, said: TabClaim) => file.run('pokaznykClaim', said) as Answer<null>;
const tabs = ({ model }: StandIn): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));

/** The file as a copy without what its tabs remembered. */
const stripped = (file: StandIn): SavedWorkbook => {
  const saved = file.save();
  return { ...saved, own: { ...saved.own, metadata: [], properties: {} } };
};

const filledFile = async (prepare: (file: StandIn) => void = () => undefined): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, posts);
  addCompact(file, days);
  prepare(file);
  return file;
};

describe('a file that forgot which tabs are the add-on’s', () => {
  test('asks about them, and nothing is doubled when they are continued with', async () => {
    const before = await filledFile((file) => {
      file.run('insertColumn', 'Posts', 2);
      file.run('rename', 'Posts', 'Наші дописи');
      done(press(file, choices));
    });
    const { holdings } = stateOf(before);
    const file = await openFile(stripped(before));
    const asked = stateOf(file);
    expect(asked.holdings).toEqual([]);
    expect(asked.unmarked).toEqual(['Days', 'Наші дописи']);
    const sentence = { ok: false, error: expect.stringContaining('«Наші дописи»') };
    expect(addRows(file, posts)).toEqual(sentence);
    expect(begin(file)).toEqual(sentence);
    expect(press(file, choices)).toEqual(sentence);

    done(claim(file, 'continue'));
    const state = stateOf(file);
    expect(state.unmarked).toEqual([]);
    const unlessOrigins = (all: FileState['holdings']) => all.map(({ origins: _, ...holding }) => holding);
    expect(unlessOrigins(state.holdings)).toEqual(unlessOrigins(holdings));
    expect(state.holdings.map(({ origins }) => origins)).toEqual([
      [{ source: words.foundAgain.uk, file: null, rows: 6, leftOut: 0, from: 46_082, to: 46_087 }],
      [{ source: words.foundAgain.uk, file: null, rows: 1, leftOut: 0, from: 46_082, to: 46_082 }],
    ]);
    const rows = heldIn(file, 'Наші дописи');
    expect(done(addRows(file, posts))).toEqual({ tab: 'Наші дописи', added: 0, updated: 0, unchanged: 6 });
    expect(heldIn(file, 'Наші дописи')).toEqual(rows);
    // The report of before is a plain tab by now.
    expect(done(press(file, choices))).toMatchObject({ tab: 'KPI report (2)', nameTaken: 'KPI report' });
  });

  test('leaves them when it is told to, begins anew and asks no more', async () => {
    const file = await openFile(stripped(await filledFile()));
    const rows = heldIn(file, 'Posts');
    done(claim(file, 'leave'));
    expect(stateOf(file).unmarked).toEqual([]);
    expect(done(addRows(file, posts))).toMatchObject({ tab: 'Posts (2)', added: 6 });
    expect(heldIn(file, 'Posts')).toEqual(rows);
    file.run('deleteTab', 'Posts (2)');
    const again = await openFile(file.save());
    expect(stateOf(again).unmarked).toEqual([]);
    expect(done(addRows(again, posts)).tab).toBe('Posts (2)');
  });

  test('knows one tab of each kind, by its whole header row', async () => {
    const file = await openFile();
    const sheet = 'Sheet1';
    file.run('fill', sheet, 'A1', [['Date']]);
    expect(stateOf(file).unmarked).toEqual([]);
    const filled = await openFile(stripped(await filledFile((each) => each.run('deleteColumn', 'Days', 4))));
    expect(stateOf(filled).unmarked).toEqual(['Posts']);
  });

  test('does not ask where a data tab is known', async () => {
    const file = await filledFile();
    const saved = file.save();
    const first = saved.own.metadata.find(({ value }) => value.includes('"role":"data"'));
    const opened = await openFile({ ...saved, own: { ...saved.own, metadata: first === undefined ? [] : [first] } });
    expect(stateOf(opened).unmarked).toEqual([]);
  });

  test('says nothing of tabs to somebody who has none', async () => {
    const file = await openFile();
    expect(claim(file, 'continue')).toEqual({ ok: true, data: null });
    expect(tabs(file)).toEqual(['Sheet1']);
    expect(file.own.metadata).toEqual([]);
  });

  test.each(['kill', 'before', 'after'] as const)('heals with the same word after a fault %s any call', async (how) => {
    const start = stripped(await filledFile());
    const whole = await openFile(start);
    whole.calls.reset();
    done(claim(whole, 'continue'));
    const calls = whole.calls.counts().total;
    const wanted = stateOf(whole);
    const marks = whole.own.metadata.length;
    for (let call = 1; call <= calls; call++) {
      const file = await openFile(start);
      file.calls.fail({ call, how });
      try {
        claim(file, 'continue');
      } catch {
        // What Google ends says nothing.
      }
      file.calls.fail(null);
      done(claim(file, 'continue'));
      expect(stateOf(file), `${how} at ${call} of ${calls}`).toEqual(wanted);
      expect(done(addRows(file, posts)).added).toBe(0);
      expect(file.own.metadata, `${how} at ${call} of ${calls}`).toHaveLength(marks);
    }
  });
});

test.each([null, '', 'go on', ['continue'], true])(
  'a claim of %j is refused before anything is touched',
  async (said) => {
    const file = await openFile();
    file.calls.reset();
    expect(file.run('pokaznykClaim', said)).toEqual({ ok: false, error: words.malformed.uk });
    expect(file.calls.counts().total).toBe(0);
  },
);
