import { describe, expect, test } from 'vitest';
import { withMapping } from '../../../../src/sidebar/reading/read-input.ts';
import { headerShapeOf } from '../../../../src/text/header-keys.ts';
import { account, day, fileOf, holdingOf, november, october, unknownTable } from '../fixtures.ts';
import { begun, words } from './begun.ts';

const filled = fileOf({ holdings: [holdingOf({ to: day(11, 30) })] });

/** A sidebar in which two pastes are checked: an addition of several calls. */
const checked = async (course: Parameters<typeof begun>[0]) => {
  const sidebar = begun(course);
  await sidebar.commands.openSidebar();
  for (const text of [october, november]) await sidebar.commands.readText(text);
  sidebar.calls.length = 0;
  return sidebar;
};

describe('an addition', () => {
  test('leads to the report over the newest period, and gives free what was read', async () => {
    const sidebar = await checked({ files: [fileOf(), filled] });
    const keys = sidebar.getState().inputs.map(({ key }) => key);
    await sidebar.commands.addInputs(null);
    expect(sidebar.calls).toEqual(['begin', 'import', 'import', 'keep', 'state']);
    const { place, inputs, added, form, formFile } = sidebar.getState();
    expect([place.step, inputs, formFile]).toEqual(['report', [], filled]);
    expect(added.map((each) => each.added)).toEqual([2, 2]);
    expect(form).toMatchObject({ from: day(10, 1), to: day(10, 31) });
    expect(sidebar.forgotten).toEqual(keys);
    expect(sidebar.said()).toEqual({ error: null, note: null });
  });

  test.each([
    { last: null, goal: 'followers' },
    { last: 'sales', goal: 'sales' },
  ] as const)('proposes the goal of the preview, or that of the last report: $goal', async ({ last, goal }) => {
    const choices = { compare: 'none', language: 'en', from: day(9, 1), to: day(9, 30) } as const;
    const after = { ...filled, choices: last === null ? null : { ...choices, goal: last } };
    const sidebar = await checked({ files: [fileOf(), after] });
    await sidebar.commands.addInputs('followers');
    expect(sidebar.getState().form.goal).toBe(goal);
  });

  test('of the sample makes its plan, and proposes the report that its client agreed on', async () => {
    const sidebar = begun({ files: [fileOf(), filled], opening: 'sample' });
    await sidebar.commands.openSidebar();
    await sidebar.commands.addInputs(null);
    expect(sidebar.getState().form.goal).toBe('followers');
    expect(sidebar.calls.slice(-3)).toEqual(['keep', 'plan 46296', 'state']);
  });

  test.each([
    { name: 'of the same accounts', accounts: [account], chosen: [account] },
    { name: 'of a new account too', accounts: [account, { platform: 'X', account: 'two' }], chosen: null },
  ])('$name proposes $chosen', async ({ accounts, chosen }) => {
    const choices = { goal: 'sales', compare: 'none', language: 'en', from: day(9, 1), to: day(9, 30) } as const;
    const before = fileOf({ holdings: [holdingOf()], choices: { ...choices, accounts: [account] } });
    const after = { ...before, holdings: [holdingOf({ accounts })] };
    const sidebar = await checked({ files: [before, after] });
    await sidebar.commands.addInputs(null);
    expect(sidebar.getState().form.accounts).toEqual(chosen);
  });

  test('that fails is taken back, and what was read is still there', async () => {
    const sidebar = await checked({ failures: { import: 'No room.' } });
    await sidebar.commands.addInputs(null);
    expect(sidebar.calls).toEqual(['begin', 'import', 'undo', 'state']);
    expect(sidebar.said()).toEqual({ error: words.takenBack('No room.'), note: null });
    expect([sidebar.getState().place.step, sidebar.getState().inputs.length]).toEqual(['check', 2]);
    expect(sidebar.getState().file?.adding).toBeNull();
  });

  test('that is stopped is taken back, which is no error', async () => {
    const during: Record<string, () => void> = {};
    const sidebar = await checked({ during });
    during['import'] = sidebar.commands.stop;
    await sidebar.commands.addInputs(null);
    expect(sidebar.calls).toEqual(['begin', 'import', 'undo', 'state']);
    expect(sidebar.said()).toEqual({ error: null, note: words.stop.asBefore });
    expect(sidebar.getState().place.step).toBe('check');
  });

  const failures = { import: 'No room.', undo: 'No way back.' };

  test.each([
    { name: 'as the server tells', files: [fileOf(), fileOf({ adding: { at: 5, parts: [] } })] },
    { name: 'though the server tells nothing more', files: [fileOf(), new Error('No connection.')] },
  ])('that is cut off is offered to be taken back, $name', async ({ files }) => {
    const sidebar = await checked({ files, failures });
    await sidebar.commands.addInputs(null);
    expect(sidebar.said().error).toContain('No room.');
    expect(sidebar.said().error).not.toContain(words.stop.asBefore);
    expect(sidebar.getState().file?.adding?.at).toBe(5);
    expect(sidebar.getState().place.step).toBe('check');
  });

  test('that was taken back, on a file that cannot be looked at, is not called cut off', async () => {
    const files = [fileOf(), new Error('No connection.')];
    const sidebar = await checked({ files, failures: { import: 'No room.' } });
    await sidebar.commands.addInputs(null);
    expect(sidebar.getState().file?.adding).toBeNull();
  });

  test('of nothing asks nothing', async () => {
    const sidebar = begun();
    await sidebar.commands.addInputs(null);
    expect(sidebar.calls).toEqual([]);
  });
});

describe('the columns that a person said', () => {
  const shape = headerShapeOf(unknownTable.split('\n')[0]?.split(';') ?? []);
  const mapping = { kind: 'days', columns: ['date', null, 'reach'] } as const;

  /** A sidebar in which a table is mapped by hand. */
  const mapped = async (course: Parameters<typeof begun>[0]) => {
    const sidebar = begun(course);
    await sidebar.commands.openSidebar();
    await sidebar.commands.readText(unknownTable);
    const [input] = sidebar.getState().inputs;
    if (input === undefined) throw new Error('Nothing was read.');
    await sidebar.commands.correctInput(input, withMapping(input.corrections, shape, mapping));
    return sidebar;
  };

  test('are remembered with the addition', async () => {
    const sidebar = await mapped({});
    await sidebar.commands.addInputs(null);
    expect(sidebar.remembered).toEqual([{ shape, ...mapping }]);
  });

  test('are not sent again where the file remembers them', async () => {
    const sidebar = begun({ files: [fileOf({ memory: { mappings: [{ shape, ...mapping }], goalRule: '' } })] });
    await sidebar.commands.openSidebar();
    await sidebar.commands.readText(unknownTable);
    await sidebar.commands.addInputs(null);
    expect(sidebar.calls).toContain('import');
    expect(sidebar.remembered).toEqual([]);
  });

  test('that cannot be remembered do not hinder the addition, and both are said', async () => {
    const sidebar = await mapped({ failures: { remember: 'No room.' } });
    await sidebar.commands.addInputs(null);
    expect(sidebar.said().error).toBe(words.mapping.forgotten('No room.'));
    expect([sidebar.getState().place.step, sidebar.getState().added.length]).toEqual(['report', 1]);
  });
});
