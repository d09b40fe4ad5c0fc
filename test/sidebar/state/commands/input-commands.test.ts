import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withAnswer } from '../../../../src/sidebar/reading/read-input.ts';
import { ambiguous, noTable, november, october } from '../fixtures.ts';
import { begun, words } from './begun.ts';

const spansOf = ({ getState }: ReturnType<typeof begun>) =>
  getState().inputs.flatMap(({ reading }) => reading.imports.map(({ span }) => span.from));

describe('a paste', () => {
  test('is read and checked from the top, and nothing is asked of the server', async () => {
    const sidebar = begun();
    await sidebar.commands.readText(october);
    expect(sidebar.getState().place.step).toBe('check');
    expect(spansOf(sidebar)).toHaveLength(1);
    expect([sidebar.calls, sidebar.screenCalls]).toEqual([[], ['top', 'focus restored']]);
  });

  test('while another is read is not read too', async () => {
    const sidebar = begun();
    await Promise.all([sidebar.commands.readText(october), sidebar.commands.readText(november)]);
    expect(spansOf(sidebar)).toHaveLength(1);
    expect(sidebar.getState().tasks.task).toBeNull();
  });

  test.each(['emptyPaste', 'early'] as const)('that is refused (%s) says why', (why) => {
    const sidebar = begun();
    sidebar.commands.refusePaste(why);
    expect(sidebar.said().error).toBe(words[why]);
  });

  test('that nobody waits for leaves all as it was, and is given free when it is there', async () => {
    const sidebar = begun();
    const reading = sidebar.commands.readText(october);
    sidebar.commands.stop();
    expect(sidebar.getState().tasks.task).toEqual({ is: 'stopping', label: words.stop.stopping, done: null, total: 1 });
    await reading;
    expect(sidebar.said()).toEqual({ error: null, note: words.stop.notRead });
    expect([sidebar.getState().place.step, sidebar.getState().inputs]).toEqual(['data', []]);
    await expect.poll(() => sidebar.forgotten).toHaveLength(1);
  });

  test('after going back takes the place of what was read, which is given free', async () => {
    const sidebar = begun();
    await sidebar.commands.readText(october);
    const [before] = sidebar.getState().inputs;
    sidebar.commands.showStep('data');
    await sidebar.commands.readText(november);
    expect(sidebar.getState().inputs).toHaveLength(1);
    expect(sidebar.forgotten).toEqual([before?.key]);
  });
});

describe('files', () => {
  const unreadable = new File([], 'gone.csv');
  unreadable.arrayBuffer = () => Promise.reject(new Error('It was moved.'));

  test('are read in their order, with their names', async () => {
    const sidebar = begun();
    await sidebar.commands.readFiles([new File([october], 'a.csv'), new File([november], 'b.csv')]);
    expect(sidebar.getState().inputs.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });

  test('of which one cannot be read are told one by one, and the others are there', async () => {
    const sidebar = begun();
    await sidebar.commands.readFiles([new File([october], 'a.csv'), unreadable, new File([november], 'c.csv')]);
    const { place, inputs } = sidebar.getState();
    expect(place.step).toBe('check');
    expect(inputs.map(({ file, reading }) => [file, reading.imports.length])).toEqual([
      ['a.csv', 1],
      ['gone.csv', 0],
      ['c.csv', 1],
    ]);
    expect(inputs[1]?.reading.issues[0]?.message.en).toContain('could not be opened');
    expect(inputs[1]?.reading.issues[0]?.message.en).toContain('It was moved.');
    expect(sidebar.forgotten).toEqual([]);
  });

  test('of an archive are inputs of their own, named by their place in it', async () => {
    const sidebar = begun();
    const packed = zipSync({ 'Chart data.csv': strToU8(october), 'more/note.pdf': strToU8('%PDF-1.7') });
    await sidebar.commands.readFiles([new File([packed], 'export.zip')]);
    expect(sidebar.getState().inputs.map(({ file, reading }) => [file, reading.imports.length])).toEqual([
      ['export.zip › Chart data.csv', 1],
      ['export.zip › note.pdf', 0],
    ]);
  });
});

describe('the cells that are selected', () => {
  test('are read as a paste is', async () => {
    const sidebar = begun({ selection: october.replaceAll(',', '\t') });
    await sidebar.commands.readSelection();
    expect(spansOf(sidebar)).toHaveLength(1);
  });

  test('that the server cannot tell are said to be missed', async () => {
    const sidebar = begun({ failures: { selection: 'No cells are selected.' } });
    await sidebar.commands.readSelection();
    expect([sidebar.said().error, sidebar.getState().place.step]).toEqual(['No cells are selected.', 'data']);
  });
});

describe('what was read', () => {
  test('is read again with an answer, in its place', async () => {
    const sidebar = begun();
    await sidebar.commands.readText(ambiguous);
    await sidebar.commands.readText(october);
    const [input] = sidebar.getState().inputs;
    const question = input?.reading.questions[0];
    const other = question?.options.find(({ value }) => value !== question.chosen)?.value;
    if (input === undefined || question === undefined || other === undefined) throw new Error('Nothing is asked.');
    const before = spansOf(sidebar);
    await sidebar.commands.correctInput(input, withAnswer(input.corrections, question.id, other));
    const after = spansOf(sidebar);
    expect([after.length, after[1]]).toEqual([2, before[1]]);
    expect(after[0]).not.toBe(before[0]);
    const [corrected] = sidebar.getState().inputs;
    expect(corrected?.reading.questions[0]?.chosen).toBe(other);
    // It is the same reading, which the keeper still needs.
    expect([corrected?.key, sidebar.forgotten]).toEqual([input.key, []]);
  });

  test('is given free when it is left out', async () => {
    const sidebar = begun();
    for (const text of [october, noTable]) await sidebar.commands.readText(text);
    const [first, second] = sidebar.getState().inputs;
    if (first === undefined || second === undefined) throw new Error('Not all was read.');
    sidebar.commands.removeInput(first);
    expect([sidebar.getState().inputs, sidebar.getState().place.step]).toEqual([[second], 'check']);
    sidebar.commands.removeInput(second);
    expect([sidebar.getState().inputs, sidebar.getState().place.step]).toEqual([[], 'data']);
    expect(sidebar.forgotten).toEqual([first.key, second.key]);
  });
});
