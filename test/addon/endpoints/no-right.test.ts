import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, importOf, openFile, press, record, seen, tick } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'uk' };

const posts = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    record('posts', { date: 46082 + at, platform: 'X', post_id: `p${at}`, text: 'a sale', reach: 9, engagements: 2 }),
  );

const actions: readonly { readonly what: string; readonly act: (file: StandIn) => unknown }[] = [
  { what: 'more records', act: (file) => addRows(file, importOf('posts', posts(4), { language: 'uk' })) },
  {
    what: 'the first records of a kind',
    act: (file) => addRows(file, importOf('days', [record('days', { date: 46082, reach: 1 })], { language: 'uk' })),
  },
  { what: 'ticks', act: (file) => tick(file, 'sale') },
  { what: 'a report', act: (file) => press(file, choices) },
  { what: 'a formula', act: (file) => file.run('pokaznykInsert', { function: 'ENGAGEMENT_RATE', args: ['1', '2'] }) },
];

const fileWithPosts = async (): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(2)));
  file.run('select', 'Sheet1', ['B2']);
  return file;
};

const said = (sentence: string, tab = ''): Answer<never> => ({ ok: false, error: sentence.replace('{tab}', tab) });

describe('whoever may only view a file', () => {
  test.each(actions)('is told so instead of $what, and nothing changes', async ({ act }) => {
    const file = await fileWithPosts();
    const before = seen(file);
    file.person.mayEdit = false;
    expect(act(file)).toEqual(said(words.viewOnly.uk));
    file.person.mayEdit = true;
    expect(seen(file)).toEqual(before);
  });

  test('sees what is in it', async () => {
    const file = await fileWithPosts();
    file.person.mayEdit = false;
    for (const [name, argument] of [['pokaznykState'], ['pokaznykRecords', { kind: 'posts', from: 0 }]] as const)
      expect(file.run(name, argument)).toMatchObject({ ok: true });
  });
});

describe('a data tab that somebody else protects', () => {
  const [add, , tick] = actions;

  test.each([
    { where: 'whole', address: undefined },
    { where: 'in a column of ours', address: 'H:H' },
  ])('$where is named, and nothing changes', async ({ address }) => {
    for (const action of [add, tick]) {
      const file = await fileWithPosts();
      file.protect('Posts', address);
      const before = seen(file);
      expect(action?.act(file)).toEqual(said(words.shut.uk, 'Posts'));
      expect(seen(file)).toEqual(before);
    }
  });

  test.each([
    { where: 'in its header', address: '1:1' },
    { where: 'in a column of a person’s own', address: 'Z:Z' },
  ])('$where takes records and ticks all the same', async ({ address }) => {
    for (const action of [add, tick]) {
      const file = await fileWithPosts();
      file.protect('Posts', address);
      expect(action?.act(file)).toMatchObject({ ok: true });
    }
  });
});

test('a cell that somebody else protects takes no formula', async () => {
  const file = await fileWithPosts();
  file.protect('Sheet1', 'B2:B9');
  expect(actions.at(-1)?.act(file)).toEqual(said(words.protectedCells.uk));
});

describe('Google’s own failures', () => {
  test.each([
    'Service Spreadsheets timed out while accessing document with id 1a.',
    'Service Spreadsheets failed while accessing document with id 1a.',
    'Service unavailable: Spreadsheets',
    'Service error: Spreadsheets',
    'We’re sorry, a server error occurred. Please wait a bit and try again.',
    'There are too many scripts running simultaneously for this Google user account.',
  ])('of the moment say that nothing is lost and what to do: %s', async (message) => {
    const file = await fileWithPosts();
    const before = seen(file);
    file.calls.reset();
    file.calls.fail({ call: 1, how: 'before', message });
    expect(actions[0]?.act(file)).toEqual(said(words.slow.uk));
    file.calls.fail(null);
    expect(seen(file)).toEqual(before);
  });

  test('of other kinds are told in Google’s words', async () => {
    const file = await fileWithPosts();
    file.calls.reset();
    file.calls.fail({ call: 1, how: 'before', message: 'Something else' });
    expect(actions[0]?.act(file)).toEqual(said(words.failed.uk.replace('{reason}', 'Something else.')));
  });

  test('somebody else who is writing in the file is waited for, and then told of', async () => {
    const file = await fileWithPosts();
    file.lock.heldByOther = true;
    for (const { what, act } of actions.filter(({ what }) => what !== 'a formula'))
      expect(act(file), what).toEqual(said(words.busy.uk));
  });
});
