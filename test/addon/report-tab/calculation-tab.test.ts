import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { sampleChoices } from '../../../src/demo/sample-choices.ts';
import { addSample, done, openFile, press } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

test.each([
  {
    language: 'en',
    name: 'Calculation',
    blocks: ['Periods', 'Accounts', 'Terms', 'Posts', 'Messages', 'Days', 'Names'],
  },
  {
    language: 'uk',
    name: 'Розрахунок',
    blocks: ['Періоди', 'Акаунти', 'Складники', 'Дописи', 'Звернення', 'Дні', 'Назви'],
  },
] as const)(
  'the index of the tab of sums leads to each block, and a change is warned of, in $language',
  async ({ language, name, blocks }) => {
    const today = serialOf(2026, 11, 26) ?? 0;
    const file = await openFile(undefined, { locale: language === 'uk' ? 'uk_UA' : 'en_US', userLocale: language });
    addSample(file, today, language);
    done(press(file, sampleChoices(today, language)));
    expect(file.run('warns', name)).toEqual([[true, true]]);
    blocks.forEach((block, at) => {
      const cell = `${String.fromCharCode(66 + 2 * at)}3`;
      const [[text] = []] = file.run('look', name, cell) as string[][];
      expect(text).toContain(block);
      const { own, link } = file.run('links', name, cell) as { own: number; link: string };
      const [, sheet, to = ''] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(link) ?? [];
      expect(Number(sheet)).toBe(own);
      const [[heading] = []] = file.run('look', name, to) as string[][];
      expect(heading).toContain(block);
    });
  },
);
