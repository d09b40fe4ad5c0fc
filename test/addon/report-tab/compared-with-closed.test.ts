import { expect, test } from 'vitest';
import type { Answer, ClosedAnswer, NextReportAnswer, ReportAnswer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import { words } from '../../../src/report/closed/closed-words.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { languages } from '../../../src/text/language.ts';
import { addCompact, done, importOf, look, openFile, press, record, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

/** Posts of November 2025 to February 2026, as each had so many engagements when it was exported. */
const posts = (engagements: number) =>
  Array.from({ length: 120 }, (_, at) =>
    record('posts', {
      platform: 'Instagram',
      account: 'lypa',
      date: 45962 + at,
      post_id: `lypa ${at}`,
      reach: 1000,
      engagements: engagements + (at % 5),
    }),
  );

const november: Choices = { goal: 'engagement', from: 45962, to: 45991, compare: 'previous', language: 'en' };
const december = { from: 45992, to: 46022 } as const;
const january = { from: 46023, to: 46053 } as const;
const choiceCell = 'G5';

const close = (file: StandIn) => done(file.run('pokaznykClose', null) as Answer<ClosedAnswer>);
const next = (file: StandIn) => done(file.run('pokaznykNext') as Answer<NextReportAnswer>);
const engagementsIn = (file: StandIn, { tab, figures }: ReportAnswer) => {
  const found = figures.find(({ variant }) => variant === 'posts.engagements');
  return [found?.cell, found?.previous, found?.verdict].map((cell) => look(file, tab, cell ?? ''));
};
const everything = (file: StandIn, tab: string) => [file.run('held', tab), file.run('formulas', tab)];

test.each(languages)(
  'the month after a closed one is compared with what was sent, until chosen otherwise, in %s',
  async (language) => {
    const file = await openFile();
    const choices: Choices = { ...november, ...december, language };
    addCompact(file, importOf('posts', posts(20)));
    const first = done(press(file, choices));
    const { on } = close(file);
    const sent = everything(file, first.tab);
    addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
    const { tab } = next(file);
    const { as: _, ...built } = stateOf(file).choices ?? choices;
    const report = done(press(file, built));
    expect(report.tab).toBe(tab);
    expect(engagementsIn(file, report)).toEqual(['836', '680', `${words.byNow[language]}835`]);
    const told = String(look(file, tab, 'A5'));
    expect(told).toContain(words.withClosed[language]);
    expect(told).toContain(words.movedByNow[language]);
    const rows = () => (file.run('shown', tab) as readonly (readonly string[])[]).map((row) => row.join(' '));
    expect(rows().some((row) => row.includes(`680${words.whenClosed[language]}835`))).toBe(true);
    expect(rows().some((row) => row.includes(words.alongside[language]))).toBe(true);

    file.run('type', tab, choiceCell, words.asNow[language]);
    expect(engagementsIn(file, report).slice(0, 2)).toEqual(['836', '835']);
    expect(engagementsIn(file, report)[2]).not.toContain(words.byNow[language]);
    expect(String(look(file, tab, 'A5'))).toContain(words.withCurrent[language]);
    expect(rows().some((row) => row.includes(words.alongside[language]))).toBe(false);
    // What is chosen in the tab stays when it is built again, and goes into the report after it.
    addCompact(file, importOf('posts', posts(30), { file: 'much later.csv' }));
    expect(engagementsIn(file, done(press(file, built))).slice(0, 2)).toEqual(['991', '990']);
    close(file);
    const third = next(file);
    expect(stateOf(file).choices?.comparedData).toBe('today');
    expect(look(file, third.tab, choiceCell)).toBe(words.asNow[language]);
    expect(everything(file, first.tab)).toEqual(sent);
    expect(on).toBeGreaterThan(december.to);
  },
);

test('today’s data is a choice from the sidebar as well, which what stood in the tab does not outlive', async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(20)));
  done(press(file, { ...november, ...december }));
  close(file);
  addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
  const ofJanuary: Choices = { ...november, ...january };
  const byClosed = done(press(file, ofJanuary));
  expect(engagementsIn(file, byClosed)[1]).toBe('680');
  expect(engagementsIn(file, done(press(file, { ...ofJanuary, comparedData: 'today' })))[1]).toBe('835');
  const again = done(press(file, ofJanuary));
  expect([again.tab, engagementsIn(file, again)[1]]).toEqual([byClosed.tab, '680']);
});

test('a closed report of other accounts, and the report of a month that is compared with none, change nothing', async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(20)));
  done(press(file, { ...november, ...december, accounts: [{ platform: 'Instagram', account: 'lypa' }] }));
  close(file);
  addCompact(file, importOf('posts', posts(25), { file: 'later.csv' }));
  const report = done(press(file, { ...november, ...january }));
  expect(engagementsIn(file, report)[1]).toBe('835');
  expect(look(file, report.tab, choiceCell)).toBe('');
});
