import { afterAll, beforeAll, expect, test } from 'vitest';
import { goals } from '../../../src/contract/choices.ts';
import { sampleChoices, samplePlan } from '../../../src/demo/sample-choices.ts';
import { countTried, evenlySpread, isThorough, productOf } from '../../thorough.ts';
import { addCompact, addSample, done, importOf, openFile, postsOf, press, pressPlan } from '../file.ts';
import { type Measure, openMeasure, textsCut } from './text-room.ts';

const today = 46_352;

// The engine tells its timings.
console.debug = () => undefined;

let measure: Measure;
let close: () => Promise<void> = async () => undefined;
beforeAll(async () => {
  ({ measure, close } = await openMeasure());
});
afterAll(() => close());

const cases = productOf({
  data: ['sample', 'one post', 'no data before'],
  language: ['uk', 'en'],
  goal: goals,
} as const);
/** The report over the sample is measured where it is built, in `sample-report.test.ts`. */
const tried = isThorough
  ? cases
  : evenlySpread(
      cases.filter(({ data }) => data !== 'sample'),
      2,
    );

test.each(tried)(
  `every text of a report has room: $data for $goal in $language, ${countTried(tried, cases)}`,
  { timeout: 120_000 },
  async ({ data, language, goal }) => {
    const file = await openFile(undefined, { locale: language === 'uk' ? 'uk_UA' : 'en_US', userLocale: language });
    const choices = { ...sampleChoices(today, language), goal };
    if (data === 'sample') {
      addSample(file, today, language);
      done(pressPlan(file, { ...samplePlan(today, language), goal }));
    } else
      addCompact(
        file,
        importOf('posts', postsOf('acme', { from: choices.from + 2, count: data === 'one post' ? 1 : 12 })),
      );
    const { client: _, ...ofAll } = choices;
    const { tab } = done(press(file, data === 'sample' ? choices : ofAll));
    expect(await textsCut(file.model, tab, measure)).toEqual([]);
  },
);
