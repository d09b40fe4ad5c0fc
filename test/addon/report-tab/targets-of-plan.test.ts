import { expect, test } from 'vitest';
import type { ReportAnswer } from '../../../src/contract/answers.ts';
import { type Choices, monthTargetKey, type PlanChoices, targetKey } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { done, fileWithPosts, press, pressPlan } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

/** January 2026. */
const choices: Choices = { goal: 'engagement', from: 46023, to: 46053, compare: 'none', language: 'en' };
const figure = { function: 'SUM', variant: 'posts.engagements' };
const quarter: PlanChoices = {
  goal: 'engagement',
  from: 46023,
  language: 'en',
  typed: { [monthTargetKey(figure, 0)]: 600, [monthTargetKey(figure, 1)]: 700 },
};

const filledFile = (): Promise<StandIn> => fileWithPosts(46000);

const placeOf = (answer: ReportAnswer) => {
  const found = answer.figures.find(({ variant }) => variant === figure.variant);
  if (found === undefined) throw new Error('The report has no engagements.');
  return found;
};

/** What a report shows as the target and the status of the engagements. */
const shownIn = (file: StandIn, answer: ReportAnswer) => {
  const { target, status } = placeOf(answer);
  // A target on a card stands behind the word for it.
  return [target, status].map((cell) =>
    (file.run('look', answer.tab, cell) as readonly (readonly string[])[])[0]?.[0]?.replace(/^.*target /, ''),
  );
};

const errorsIn = (file: StandIn, tab: string): readonly unknown[] =>
  (file.run('held', tab) as readonly (readonly unknown[])[])
    .flat()
    .filter((cell) => typeof cell === 'string' && cell.startsWith('#'));

test('a report takes its target from the plan until the person types one, and again when they clear it', async () => {
  const file = await filledFile();
  const first = done(press(file, choices));
  expect(shownIn(file, first)).toEqual(['', '']);
  const plan = done(pressPlan(file, quarter));
  const report = done(press(file, choices));
  expect(report.sheetId).toBe(first.sheetId);
  expect(shownIn(file, report)).toEqual(['600', 'close, 97%']);
  // It follows the plan without the add-on.
  const inPlan = plan.figures.find(({ variant }) => variant === figure.variant)?.months[0]?.target ?? '';
  file.run('type', plan.tab, inPlan, 500);
  expect(shownIn(file, report)).toEqual(['500', 'on target, 117%']);

  file.run('type', report.tab, placeOf(report).target, 580);
  const withTyped = done(press(file, { ...choices, goal: 'awareness' }));
  expect(shownIn(file, withTyped)).toEqual(['580', 'on target, 101%']);
  // Also over other days: it is what the person says.
  const february = { ...choices, from: 46054, to: 46081 };
  expect(shownIn(file, done(press(file, february)))[0]).toBe('580');
  const again = done(press(file, { ...choices, compare: 'previous' }));
  expect(shownIn(file, again)[0]).toBe('580');
  file.run('type', again.tab, placeOf(again).target, '');
  expect(shownIn(file, done(press(file, { ...choices, goal: 'awareness' })))[0]).toBe('500');
});

test('a target that was given in the sidebar gives way to the plan where the person clears it', async () => {
  const file = await filledFile();
  done(pressPlan(file, quarter));
  const given = { ...choices, typed: { [targetKey(figure)]: 900 } };
  const report = done(press(file, given));
  expect(shownIn(file, report)[0]).toBe('900');
  file.run('type', report.tab, placeOf(report).target, '');
  for (const goal of ['awareness', 'traffic'] as const)
    expect(shownIn(file, done(press(file, { ...given, goal })))[0]).toBe('600');
  expect(shownIn(file, done(press(file, { ...given, typed: { [targetKey(figure)]: 800 } })))[0]).toBe('800');
});

test('a plan that was renamed is followed, and one that was deleted leaves a blank and no error', async () => {
  const file = await filledFile();
  const plan = done(pressPlan(file, quarter));
  const report = done(press(file, choices));
  file.run('rename', plan.tab, "The client's plan");
  expect(shownIn(file, report)).toEqual(['600', 'close, 97%']);
  expect(shownIn(file, done(press(file, choices)))).toEqual(['600', 'close, 97%']);
  file.run('deleteTab', "The client's plan");
  expect(shownIn(file, report)).toEqual(['', '']);
  expect([report.tab, 'Calculation'].flatMap((tab) => errorsIn(file, tab))).toEqual([]);
  // What the formula showed was nobody's: it is not kept as if somebody had typed it.
  expect(shownIn(file, done(press(file, choices)))).toEqual(['', '']);
});

test('targets cost a report no read of theirs and few writes', async () => {
  const calls = async (withPlan: boolean) => {
    const file = await filledFile();
    if (withPlan) done(pressPlan(file, quarter));
    file.calls.reset();
    done(press(file, choices));
    const built = file.calls.counts();
    file.calls.reset();
    done(press(file, { ...choices, goal: 'traffic', compare: 'previous' }));
    return [built, file.calls.counts()];
  };
  const [without, withTargets] = [await calls(false), await calls(true)];
  withTargets.forEach((counts, at) => {
    // How large each tab of the file is, the plan's two among them, is asked before anything is written.
    expect(counts.reads).toBe((without[at]?.reads ?? 0) + 2 * 2);
    expect(counts.writes - (without[at]?.writes ?? 0)).toBeLessThanOrEqual(0);
  });
});
