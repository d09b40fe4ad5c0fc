import { expect, test } from 'vitest';
import { fileOf } from '../fixtures.ts';
import { begun } from './begun.ts';

/** A notebook of which only a person can tell the day from the month. */
const ambiguous = 'Date,Views,Reach\n03/04/2026,100,90\n05/04/2026,120,95';

test('what was answered for a source is answered so the next time, and can be answered otherwise', async () => {
  const first = begun({ files: [fileOf({ locale: 'de_CH' })] });
  await first.commands.openSidebar();
  await first.commands.readText(ambiguous);
  const [input] = first.getState().inputs;
  const [question] = input?.reading.questions ?? [];
  if (input === undefined || question === undefined) throw new Error('Nothing was asked.');
  expect(question.chosen).toBeNull();
  await first.commands.answerQuestion([input], { id: question.id, value: 'month first' });
  await first.commands.addInputs(null);
  expect(first.learnt).toHaveLength(1);
  const [answers = {}] = first.learnt;
  expect(Object.values(answers)).toEqual(['month first']);

  const memory = { mappings: [], goalRule: '', answers };
  const next = begun({ files: [fileOf({ locale: 'de_CH', memory })] });
  await next.commands.openSidebar();
  await next.commands.readText(ambiguous.replaceAll('2026', '2025'));
  const [again] = next.getState().inputs;
  expect(again?.reading.questions.map(({ chosen }) => chosen)).toEqual(['month first']);
  await next.commands.addInputs(null);
  expect(next.calls).toContain('import');
  expect(next.learnt).toEqual([]);
});
