import { describe, expect, test } from 'vitest';
import type { ReportAnswer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, done, importOf, look, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'en' };
const others: Choices = { ...choices, goal: 'awareness' };

const fileWithPosts = async (): Promise<StandIn> => {
  const file = await openFile();
  const posts = Array.from({ length: 40 }, (_, at) =>
    record('posts', {
      date: 46070 + at,
      platform: 'Instagram',
      account: 'acme',
      post_id: `p${at}`,
      reach: 1000 + at,
      engagements: 20 + at,
    }),
  );
  addCompact(file, importOf('posts', posts));
  return file;
};

const targetIn = ({ figures }: ReportAnswer): string =>
  figures.find(({ function: name }) => name === 'ENGAGEMENT_RATE')?.target ?? '';

describe('a report whose rows a person moved', () => {
  test.each([
    { what: 'put one in', hand: 'insertRow', row: 10 },
    { what: 'took one out', hand: 'deleteRow', row: 8 },
  ])('($what) stays as it is, and the new one takes over what was typed', async ({ hand, row }) => {
    const file = await fileWithPosts();
    const first = done(press(file, choices));
    file.run('type', first.tab, targetIn(first), 0.055);
    file.run(hand, first.tab, row);
    const before = file.run('look', first.tab, 'A1:H60');

    const second = done(press(file, others));
    expect(second.sheetId).not.toBe(first.sheetId);
    expect(look(file, second.tab, targetIn(second))).toMatch(/5,50%$/);
    expect(file.run('look', first.tab, 'A1:H60')).toEqual(before);
  });
});

test('a report is closed though a person took the numbers of its rows out', async () => {
  const file = await fileWithPosts();
  const { tab, sheetId } = done(press(file, choices));
  const before = file.run('look', tab, 'A1:H60');
  file.run('deleteColumn', tab, 25);
  expect(file.run('pokaznykClose', sheetId)).toMatchObject({ ok: true, data: { tab } });
  const after = file.run('look', tab, 'A1:H60') as string[][];
  expect((file.run('formulas', tab) as string[][]).flat().join('')).toBe('');
  const named = (text: string) => (text === 'Made on' ? 'Closed, as of' : text);
  // The engine keeps no blanks at the end of a text that is written.
  const bare = (rows: string[][]) => rows.map((row) => row.map((text) => named(text.trimEnd())));
  expect(bare(after)).toEqual(bare(before as string[][]));
});

describe('a report whose tab a person left too few columns', () => {
  const narrowed = async () => {
    const file = await fileWithPosts();
    const first = done(press(file, choices));
    file.run('type', first.tab, targetIn(first), 0.055);
    for (const _ of [1, 2, 3]) file.run('deleteColumn', first.tab, 24);
    return { file, first };
  };

  test('stays as it is, and a new one is built', async () => {
    const { file, first } = await narrowed();
    const before = file.run('look', first.tab, 'A1:H60');
    expect(done(press(file, others)).sheetId).not.toBe(first.sheetId);
    expect(file.run('look', first.tab, 'A1:H60')).toEqual(before);
  });

  test('is not closed while figures that rested on them are errors', async () => {
    const { file, first } = await narrowed();
    const answer = file.run('pokaznykClose', first.sheetId);
    expect(answer).toEqual({ ok: false, error: expect.stringContaining('#REF!') });
  });
});

test('the report on the screen is rewritten, not the newest', async () => {
  const file = await fileWithPosts();
  const first = done(press(file, choices));
  const second = done(press(file, { ...choices, as: 'new' }));
  file.run('pokaznykShow', first.sheetId);
  expect(done(press(file, others)).sheetId).toBe(first.sheetId);
  file.run('pokaznykShow', second.sheetId);
  expect(done(press(file, { ...others, compare: 'none' })).sheetId).toBe(second.sheetId);
});

test('what is typed before the build stands in its cell, and stays the person’s after it', async () => {
  const file = await fileWithPosts();
  const key = 'target ENGAGEMENT_RATE reach';
  const first = done(press(file, { ...choices, typed: { [key]: 0.04 } }));
  expect(look(file, first.tab, targetIn(first))).toMatch(/4,00%$/);
  file.run('type', first.tab, targetIn(first), 0.06);
  const again = done(press(file, { ...others, typed: { [key]: 0.04 } }));
  expect(look(file, again.tab, targetIn(again))).toMatch(/6,00%$/);
  const anew = done(press(file, { ...others, typed: { [key]: 0.05 } }));
  expect(look(file, anew.tab, targetIn(anew))).toMatch(/5,00%$/);
});

test('a report is rewritten though a person merged some of its last cells with cells below it', async () => {
  const file = await fileWithPosts();
  const { tab, sheetId } = done(press(file, choices));
  const id = file.model.getters.getSheetIdByName(tab) ?? '';
  const { last } = (file.run('look', tab, 'A1:A400') as readonly (readonly string[])[])
    .map(([text = '']) => text)
    .reduce((found, text, at) => (text === '' ? found : { last: at + 1 }), { last: 1 });
  file.run('mergeCells', tab, `A${last}:A${last + 40}`);
  expect(file.model.getters.getMergesInZone(id, { left: 0, right: 0, top: last + 38, bottom: last + 38 })).toHaveLength(
    1,
  );
  expect(done(press(file, others)).sheetId).toBe(sheetId);
});
