import { expect, test } from 'vitest';
import { day, fileOf, holdingOf } from '../fixtures.ts';
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

/** Visits of two sites, whose exports have one file name. */
const visits = (property: string | null) =>
  [
    ...(property === null ? [] : [`# Property: ${property}`]),
    ...['# Start date: 20260901', 'Date,Session source,Sessions', '20260901,google,4700', '20260902,google,4800'],
  ].join('\n');
const exported = (property: string | null) => new File([visits(property)], 'data-export.csv');

const firstSite = holdingOf({
  kind: 'site',
  tab: 'Site',
  filled: ['date', 'sessions'],
  accounts: [],
  origins: [{ source: 'GA4 report', file: 'data-export.csv', rows: 30, leftOut: 0, from: day(8, 1), to: day(8, 31) }],
});

/** What is learnt of an export that a person says is another client's. */
const learntOf = async (property: string | null) => {
  const { commands, getState, learnt } = begun({ files: [fileOf({ holdings: [firstSite] })] });
  await commands.openSidebar();
  await commands.readFiles([exported(property)]);
  const [input] = getState().inputs;
  if (input === undefined) throw new Error('Nothing was read.');
  expect(input.reading.questions).toEqual([]);
  await commands.answerQuestion([input], { id: 'client', value: '+Klen' });
  expect(getState().inputs[0]?.reading.questions.map(({ chosen }) => chosen)).toEqual(['+Klen']);
  await commands.addInputs(null);
  return learnt[0] ?? {};
};

/** Whose an export is by what was learnt, in a file that has the client by now. */
const answeredBy = async (answers: Readonly<Record<string, string>>, property: string | null) => {
  const holdings = [{ ...firstSite, names: { client: ['', 'Klen'] } }];
  const memory = { mappings: [], goalRule: '', answers };
  const { commands, getState } = begun({ files: [fileOf({ holdings, memory })] });
  await commands.openSidebar();
  await commands.readFiles([exported(property)]);
  return getState().inputs[0]?.reading.questions.map(({ chosen }) => chosen);
};

test('whose an export is that a property tells apart is remembered for that property', async () => {
  const answers = await learntOf('klen.ua');
  expect(Object.values(answers)).toEqual(['Klen']);
  expect(await answeredBy(answers, 'klen.ua')).toEqual(['Klen']);
  expect(await answeredBy(answers, 'lypa.ua')).toEqual(['']);
});

test('whose an export is that has the name of another client’s files is asked each time', async () => {
  const answers = await learntOf(null);
  expect(Object.values(answers)).toEqual(['?']);
  expect(await answeredBy(answers, null)).toEqual(['']);
});
