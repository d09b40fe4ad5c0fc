import { describe, expect, test } from 'vitest';
import { fileOf, holdingOf } from '../fixtures.ts';
import { begun, words } from './begun.ts';

describe('the sidebar opens', () => {
  test('with what the file is, in the language of the person', async () => {
    const file = fileOf({ language: 'uk' });
    const { commands, getState, screenCalls, said } = begun({ files: [file] });
    await commands.openSidebar();
    expect(getState().file).toBe(file);
    expect(screenCalls).toEqual(['paste box', 'uk', 'focus restored']);
    expect(said()).toEqual({ error: null, note: null });
  });

  test('on a server that fails with the reason, and can be tried again', async () => {
    const { commands, getState, said } = begun({ files: [new Error('No connection.'), fileOf()] });
    await commands.openSidebar();
    expect([getState().file, said().error]).toEqual([null, 'No connection.']);
    await commands.startSidebar();
    expect([getState().file, said().error]).toEqual([fileOf(), null]);
  });

  test('with sample data, after a second try too', async () => {
    const { commands, getState } = begun({ files: [new Error('No connection.'), fileOf()], opening: 'sample' });
    await commands.openSidebar();
    expect(getState().inputs).toEqual([]);
    await commands.startSidebar();
    expect(getState().inputs[0]?.reading.imports.map(({ source }) => source)).toContain('sample');
    expect(getState().place.step).toBe('check');
  });

  test('without a sample where that would mix with data', async () => {
    const { commands, getState, said } = begun({ files: [fileOf({ holdings: [holdingOf()] })], opening: 'sample' });
    await commands.openSidebar();
    expect([getState().place.step, said().error]).toEqual(['data', words.sampleMixes]);
  });

  test.each(['functions', 'help'] as const)('at %s where the menu asks for it', async (opening) => {
    const { commands, getState } = begun({ opening });
    await commands.openSidebar();
    expect([getState().tab, getState().file]).toEqual([opening, fileOf()]);
  });
});

describe('the functions', () => {
  test('are unpacked once, when they are first looked at', async () => {
    let unpacked = 0;
    const unpack = async () => {
      unpacked += 1;
      return [];
    };
    const { commands, getState } = begun({ unpack });
    expect(getState().functions).toBeNull();
    for (const tab of ['functions', 'help', 'functions'] as const) await commands.turnToTab(tab);
    expect([getState().functions, unpacked]).toEqual([[], 1]);
  });

  test('that a browser cannot open are missed with a sentence', async () => {
    const { commands, getState, said } = begun({ unpack: () => Promise.reject(new Error('No such stream.')) });
    await commands.turnToTab('functions');
    expect([getState().functions, said().error]).toEqual([null, words.functions.closed]);
  });
});

describe('an addition that was cut off', () => {
  const cutOff = [fileOf({ adding: { at: 7, parts: [] } }), fileOf()];

  test.each([
    ['undo', words.cutOff.undone],
    ['keep', words.cutOff.kept],
  ] as const)('ends by %s, which is said', async (ending, note) => {
    const { commands, getState, calls, said } = begun({ files: cutOff });
    await commands.openSidebar();
    expect(getState().file?.adding?.at).toBe(7);
    await commands.endAddition(ending);
    expect(calls).toEqual(['state', `${ending} 7 of another`, 'state']);
    expect([getState().file?.adding, said()]).toEqual([null, { error: null, note }]);
  });

  test('is copied first, and stays to be ended', async () => {
    const { commands, getState, calls, said } = begun({ files: cutOff });
    await commands.openSidebar();
    await commands.copyAdded();
    expect(calls).toEqual(['state', 'copy']);
    expect([getState().file?.adding?.at, said()]).toEqual([
      7,
      { error: null, note: words.cutOff.copied(['Posts (copy)']) },
    ]);
  });

  test('that cannot be ended is still offered', async () => {
    const { commands, getState, said } = begun({
      files: cutOff.slice(0, 1),
      failures: { 'undo 7 of another': 'No way back.' },
    });
    await commands.openSidebar();
    await commands.endAddition('undo');
    expect([getState().file?.adding?.at, said()]).toEqual([7, { error: 'No way back.', note: null }]);
  });
});

describe('tabs that look like the add-on’s own', () => {
  const lost = [fileOf({ unmarked: ['Posts'] }), fileOf()];

  test.each([
    ['continue', words.unmarked.continued],
    ['leave', words.unmarked.left],
  ] as const)('are asked about once: %s, which is said', async (claim, note) => {
    const { commands, getState, calls, said } = begun({ files: lost });
    await commands.openSidebar();
    expect(getState().file?.unmarked).toEqual(['Posts']);
    await commands.claimTabs(claim);
    expect(calls).toEqual(['state', `claim ${claim}`, 'state']);
    expect([getState().file?.unmarked, said()]).toEqual([[], { error: null, note }]);
  });

  test('are asked about again where the answer did not arrive', async () => {
    const { commands, getState, said } = begun({ files: lost, failures: { 'claim leave': 'No way.' } });
    await commands.openSidebar();
    await commands.claimTabs('leave');
    expect([getState().file?.unmarked, said()]).toEqual([['Posts'], { error: 'No way.', note: null }]);
  });
});
