import { readFileSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodStart } from '../../../src/calendar/period.ts';
import { todayIn } from '../../../src/calendar/today.ts';
import type { ImportAnswer } from '../../../src/contract/answers.ts';
import { feeKey, promisedKey } from '../../../src/contract/choices.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { speechOf } from '../../../src/sidebar/words/speech.ts';
import { sidebarWordsOf } from '../../../src/sidebar/words/words-of.ts';
import { headerShapeOf } from '../../../src/text/header-keys.ts';
import { mostPageBytes } from '../../addon/built.ts';
import { openChromium } from '../../chromium.ts';
import { callsOf, emptyPage, givenTo, paste, type Script } from '../fake-google.ts';
import { loadSidebar, shot } from '../opened.ts';

const tiktok = [
  'Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,New followers,Lost followers',
  '2026/10/01,700,650,25,26,4,7,10,0',
  '2026/10/02,810,790,31,44,6,9,12,1',
].join('\n');

/** Days of the whole of October. */
const days = [
  'Date,Video views,Likes,New followers',
  ...Array.from({ length: 31 }, (_, at) => `2026/10/${String(at + 1).padStart(2, '0')},100,10,1`),
].join('\n');

const campaigns = 'Campaign name,Reporting starts,Reporting ends,Amount spent (UAH),Impressions';
const withTotal = [
  campaigns,
  'One,2026-10-01,2026-10-31,100,4000',
  'Two,2026-10-01,2026-10-31,200,6000',
  ',2026-10-01,2026-10-31,300,10000',
].join('\n');
/** Its total is of more videos than it shows. */
const withWrongTotal = readFileSync('test/fixtures/youtube-table-de.csv', 'utf8');

/** Dates of which only a person can tell the day from the month. */
const ambiguous = 'Date,Views,Reach\n03/04/2026,100,90\n05/04/2026,120,95';

/** Weeks with a number column that nobody knows. */
const notebook = [
  'Тиждень,Мережа,Охоплення,Столики',
  '28.09.2026–04.10.2026,Instagram,900,11',
  '05.10.2026–11.10.2026,Instagram,800,12',
  '26.10.2026–01.11.2026,Instagram,700,13',
].join('\n');

const table = 'Tag der Wahrheit;Zuneigung;Weite\n2026-03-02;12;900\n2026-03-03;15;950';

/** What the page asks for when it opens, in whichever order. */
const opening = new Set(['pokaznykState', 'pokaznykReader']);

test('the page is as small as it has to be', () => {
  expect(statSync('dist/sidebar.html').size).toBeLessThanOrEqual(mostPageBytes);
});

const emptyHolding = {
  kind: 'posts',
  filled: ['date'],
  currencies: [],
  from: 46_300,
  to: 46_300,
} as const satisfies Partial<TabSummary>;

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

/** One page a language, into which each test loads the sidebar anew: another page takes ten times as long. */
const pages = new Map<Script['language'], Page>();

const opened = async (script: Script): Promise<Page> => {
  const page = pages.get(script.language) ?? (await emptyPage(browser, script.language));
  pages.set(script.language, page);
  await loadSidebar(page, script);
  return page;
};

const blueButtons = (page: Page) => page.locator('button.blue').count();

describe.each([
  ['uk', 'uk_UA'],
  ['en', 'en_US'],
] as const)('in %s', (language, locale) => {
  const words = sidebarWordsOf(language);
  const october = { uk: 'жовтень 2026', en: 'October 2026' }[language];
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  const october31 = { uk: '1–31 жовтня 2026', en: 'Oct 1–31, 2026' }[language];
  const checked = (page: Page) => page.locator('.verdict').waitFor();
  const verdict = (page: Page) => page.locator('.verdict h1').textContent();
  const cards = (page: Page) => page.locator('li.file').count();
  const choose = async (page: Page, files: Readonly<Record<string, string>>) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, words.choose)]);
    await chooser.setFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) })),
    );
    await checked(page);
  };

  test('what the file tells otherwise is asked with both sums, and added as it was answered', async () => {
    const days = { from: 46_296, to: 46_326 };
    const coarse = { ...days, rows: 1, cuts: ['campaign'], isDaily: false, sum: 350 } as const;
    const fine = { ...days, rows: 31, cuts: ['campaign'], isDaily: true, sum: 310 } as const;
    const pair = { of: 'Meta, lypa', figure: 'cost', coarse, fine, comes: 'coarse' } as const;
    const compared: Partial<ImportAnswer> = {
      questions: [{ is: 'grain', id: 'asked', ...pair, chosen: null }],
      covered: [{ id: 'told', ...pair, coarse: { ...coarse, sum: 310 }, leftOut: 'coarse' }],
      renames: [{ platform: 'Instagram', column: 'account', from: 'Kavalypa', to: 'Lypa Coffee', count: 35 }],
    };
    const page = await opened({ language, locale, isFilled: true, compared });
    await paste(page, withTotal);
    const add = page.getByRole('button', { name: words.add });
    await page.getByText('350').waitFor();
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    const told = await page.locator('.view').textContent();
    expect(told).toContain('Kavalypa → Lypa Coffee (35');
    expect(told?.match(/310/g)).toHaveLength(3);
    await shot(page, `${language}-2-two-grains`);
    await page.getByRole('radio').first().click();
    await expect.poll(() => add.getAttribute('aria-disabled')).toBe('false');
    await add.click();
    await expect.poll(() => callsOf(page)).toContain('pokaznykImport');
    expect(await givenTo(page, 'pokaznykImport')).toMatchObject([{ decisions: { asked: 'fine' } }]);
  });

  test('what stands in one currency and comes in another is asked with both sums', async () => {
    const compared: Partial<ImportAnswer> = {
      questions: [
        {
          ...{ is: 'currency', id: 'currency ads', kind: 'ads', of: 'Meta, lypa', count: 31, figure: 'cost' },
          ...{ standing: { currency: 'EUR', sum: 3100 }, coming: { currency: 'USD', sum: 3410 }, chosen: null },
        },
      ],
    };
    const page = await opened({ language, locale, isFilled: true, compared });
    await paste(page, withTotal);
    const add = page.getByRole('button', { name: words.add });
    const [coming, standing] = [page.getByRole('radio').nth(0), page.getByRole('radio').nth(1)];
    await coming.waitFor();
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    const said = async (of: typeof coming) => (await of.locator('..').textContent())?.replace(/\s/g, ' ');
    expect(await said(coming)).toMatch(/^USD: .* 3[, ]410/);
    expect(await said(standing)).toMatch(/^EUR: .* 3[, ]100/);
    await shot(page, `${language}-2-another-currency`);
    await standing.click();
    await expect.poll(() => add.getAttribute('aria-disabled')).toBe('false');
    await add.click();
    await expect.poll(() => callsOf(page)).toContain('pokaznykImport');
    expect(await givenTo(page, 'pokaznykImport')).toMatchObject([{ decisions: { 'currency ads': 'standing' } }]);
  });

  test('whose quite other figures are is asked, and those of another client come under its name', async () => {
    const figures = { count: 31, figure: 'sessions', standing: 1200, coming: 9400 } as const;
    const compared: Partial<ImportAnswer> = {
      questions: [{ is: 'owner', id: 'owner site', kind: 'site', of: '', ...figures, chosen: null }],
    };
    const page = await opened({ language, locale, isFilled: true, compared });
    const visits = ['# Property: klen.ua', '# Start date: 20261001', 'Date,Session source,Sessions'];
    await paste(page, [...visits, '20261001,google,4700', '20261002,google,4700'].join('\n'));
    const add = page.getByRole('button', { name: words.add });
    const { owner } = words.merging;
    await page.getByText(owner.isSame).waitFor();
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await shot(page, `${language}-2-same-site`);
    await page.getByText(owner.isOf('klen.ua')).click();
    await page.getByText('· klen.ua').waitFor();
    const sent = await givenTo(page, 'pokaznykCompare');
    expect(JSON.stringify(sent[0])).not.toContain('klen.ua');
    await expect.poll(async () => JSON.stringify((await givenTo(page, 'pokaznykCompare')).at(-1))).toContain('klen.ua');
  });

  test('what a person did by hand is asked about where a file says something else, and told where not', async () => {
    const about = { kind: 'ads', chosen: null } as const;
    const first = { day: 46_300, column: 'impressions', mine: 4100, theirs: 4000 } as const;
    const compared: Partial<ImportAnswer> = {
      questions: [
        {
          is: 'deleted',
          id: 'deleted ads',
          count: 3,
          ...about,
          first: { ...first, column: null, mine: null, theirs: null },
        },
        { is: 'corrected', id: 'corrected ads', count: 1, ...about, first },
      ],
      leftOut: 3,
      kept: 1,
    };
    const page = await opened({ language, locale, isFilled: true, compared });
    await paste(page, withTotal);
    const add = page.getByRole('button', { name: words.add });
    await page.getByText(words.merging.byHand.deleted.once).waitFor();
    await shot(page, `${language}-2-by-hand`);
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    for (const answer of [words.merging.byHand.deleted.mine, words.merging.byHand.corrected.file])
      await page.getByRole('radio', { name: answer }).first().click();
    await expect.poll(() => add.getAttribute('aria-disabled')).toBe('false');
    expect(await page.locator('.view').textContent()).toContain(
      words.merging.byHand.leftOut(speechOf(language, locale).writing.count(3, words.rows)),
    );
    await add.click();
    await expect.poll(() => callsOf(page)).toContain('pokaznykImport');
    expect(await givenTo(page, 'pokaznykImport')).toMatchObject([
      { decisions: { 'deleted ads': 'mine', 'corrected ads': 'file' } },
    ]);
  });

  test('what only a person can tell blocks until it is answered, and can be answered otherwise', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, ambiguous);
    await page.getByRole('heading', { name: words.check.needed }).waitFor();
    const hints = {
      uk: ['3–5 квітня 2026', '4 березня – 4 травня 2026'],
      en: ['Apr 3–5, 2026', 'Mar 4 – May 4, 2026'],
    };
    const told = (await page.locator('.answer em').allTextContents()).map((hint) => hint.replaceAll('\u2009', ' '));
    expect(told.map((hint) => hint.split(' · ')[0])).toEqual(expect.arrayContaining(hints[language]));
    await shot(page, `${language}-2-question`);
    const add = page.getByRole('button', { name: words.add });
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('#why').textContent()).toContain(words.check.answerFirst);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    // The first answer has the focus, and the button leads to it.
    const hasFocus = () =>
      page
        .getByRole('radio')
        .first()
        .evaluate((each) => each === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    await add.focus();
    await page.keyboard.press('Enter');
    await expect.poll(hasFocus).toBe(true);
    expect(await callsOf(page)).not.toContain('pokaznykImport');
    await page.getByRole('radio').first().click();
    await expect.poll(() => page.locator('.ask').count()).toBe(0);
    expect(await verdict(page)).toBe(words.check.oneFile);
    expect(await add.getAttribute('aria-disabled')).toBe('false');
    await expect.poll(() => add.evaluate((each) => each === document.activeElement)).toBe(true);
    const days = () => page.locator('.file .soft').first().textContent();
    const before = await days();
    await page.getByRole('button', { name: words.check.change }).click();
    await shot(page, `${language}-2-change`);
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
    await page.getByRole('radio').last().click();
    await expect.poll(days).not.toBe(before);
    expect(await page.locator('.ask').count()).toBe(0);
  });

  test('an answer that arrows pass is taken when the person goes on', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, ambiguous);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio').last().isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.ask').count()).toBe(0);
    expect(await page.locator('.file .soft').first().textContent()).not.toContain(words.check.daysUnknown);
  });

  test('a paste while a question has the focus is read beside what is there', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, ambiguous);
    await page.getByRole('radio').first().focus();
    await paste(page, tiktok);
    await expect.poll(() => cards(page)).toBe(2);
  });

  test('one answer is for all the files that ask the same', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await choose(page, { 'one.csv': ambiguous, 'other.csv': ambiguous, 'days.csv': tiktok });
    expect(await page.locator('.ask').count()).toBe(1);
    expect(await page.locator('.ask legend').textContent()).toMatch(/one.*other/);
    await shot(page, `${language}-2-one-question`);
    await page.getByRole('radio').first().click();
    await expect.poll(() => page.locator('.file.fine').count()).toBe(3);
  });

  test('a number column that nobody knows stands first, blocks nothing, and goes where a person says', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await choose(page, { 'Кав’ярня.csv': notebook });
    await page.getByRole('heading', { name: words.check.later }).waitFor();
    await shot(page, `${language}-2-unplaced`);
    expect(await page.locator('.foot .why').textContent()).toBe(words.check.staysOut('Столики', '36'));
    expect(await page.getByRole('button', { name: words.add }).getAttribute('aria-disabled')).toBe('false');
    // The receipt has opened by itself, the open column first.
    const lines = page.locator('.receipt tbody tr');
    expect(await lines.first().textContent()).toBe(`Столики${words.check.receipt.noPlace}36`);
    await page.locator('.ask select').selectOption('clicks');
    await expect.poll(() => page.locator('.ask').count()).toBe(0);
    expect(await verdict(page)).toBe(words.check.oneFile);
    await page.getByRole('button', { name: words.check.change }).click();
    await page.getByRole('radio', { name: words.check.leave }).click();
    await expect.poll(() => page.locator('.ask').count()).toBe(0);
    await page.locator('.file summary').click();
    expect(await lines.first().textContent()).toBe('Столики–36');
    await shot(page, `${language}-2-left-out`);
  });

  test('each file is a card of three lines whose fold tells where each number went', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await choose(page, { 'Overview.csv': days, 'total.csv': withTotal, 'wrong.csv': withWrongTotal });
    expect(await verdict(page)).toBe(words.check.allFiles(`3\u00a0${{ uk: 'файли', en: 'files' }[language]}`));
    const [first, total, wrong] = [0, 1, 2].map((at) => page.locator('li.file').nth(at));
    expect(await first?.textContent()).toContain(october31);
    expect(await first?.locator('details').getAttribute('open')).toBe(null);
    expect(await total?.locator('summary').textContent()).toContain(words.check.totalAgrees);
    expect(await total?.textContent()).toContain(words.check.oneSpan);
    expect(await first?.textContent()).not.toContain(words.check.oneSpan);
    // The total itself is nothing that was lost.
    expect(await total?.locator('.why').count()).toBe(0);
    expect(await wrong?.locator('summary').textContent()).toContain(words.check.totalDiffers('10', true));
    expect(await wrong?.locator('details').getAttribute('open')).not.toBe(null);
    await first?.locator('summary').click();
    expect(await first?.locator('.receipt').textContent()).toContain('Overview.csv');
    await shot(page, `${language}-2-files`);
  });

  test('of many files those with nothing to tell fold into one line', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.csv`, days]));
    await choose(page, { ...many, 'other.csv': 'nothing here\nat all' });
    const folded = words.check.moreFine(`10\u00a0${{ uk: 'файлів', en: 'files' }[language]}`);
    expect(await page.locator('.folded > summary').textContent()).toBe(`✓ ${folded}`);
    expect(await page.locator('.files > li.unread').textContent()).toContain('other.csv');
    await shot(page, `${language}-2-many`);
  });

  test('a table that is not known can be mapped by hand', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, table);
    await page.getByText(words.mapping.proposed).waitFor();
    await shot(page, `${language}-2-mapping`);
    expect(await page.getByLabel(words.mapping.kind).inputValue()).toBe('days');
    expect(await page.getByLabel('Tag der Wahrheit').inputValue()).toBe('date');
    await page.getByText(`900 · 950 · ${words.mapping.sum(language === 'uk' ? '1\u00a0850' : '1,850')}`).waitFor();
    expect(await page.getByLabel('Weite').inputValue()).toBe('');
    await page.getByLabel(words.mapping.kind).selectOption('posts');
    expect(await page.getByLabel('Tag der Wahrheit').inputValue()).toBe('date');
    await page.getByLabel(words.mapping.kind).selectOption('days');
    await page.getByLabel('Weite').selectOption('reach');
    await press(page, words.mapping.read);
    await checked(page);
    await page.locator('li.file.fine').waitFor();
    expect(await page.locator('li.file .soft').first().textContent()).toContain('2');
    await shot(page, `${language}-2-mapped`);
    await page.getByText(words.mapping.asSaid('1')).waitFor();
    expect(await callsOf(page)).not.toContain('pokaznykRemember');
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    const shape = headerShapeOf(table.split('\n')[0]?.split(';') ?? []);
    expect(await givenTo(page, 'pokaznykRemember')).toEqual([
      [{ shape, kind: 'days', columns: ['date', null, 'reach'] }],
    ]);
  });

  describe('a table that was mapped before', () => {
    const shape = headerShapeOf(table.split('\n')[0]?.split(';') ?? []);
    const mappings = [{ shape, kind: 'days', columns: ['date', null, 'reach'] }] as const;

    test('is read as it was then, which is said', async () => {
      const page = await opened({ language, locale, mappings });
      await page.getByText(words.noneHeld).waitFor();
      await paste(page, table);
      await page.getByText(words.mapping.asBefore('1')).waitFor();
      await shot(page, `${language}-2-remembered`);
      await press(page, words.add);
      await page.getByLabel(words.goal).waitFor();
      expect(await givenTo(page, 'pokaznykRemember')).toEqual([]);
    });

    test('can be read otherwise, which is remembered instead', async () => {
      const page = await opened({ language, locale, mappings });
      await page.getByText(words.noneHeld).waitFor();
      await paste(page, table);
      await page.getByText(words.mapping.asBefore('1')).click();
      // Taken from the third column, where it was.
      await page.getByLabel('Zuneigung').selectOption('reach');
      await shot(page, `${language}-2-remembered-open`);
      await press(page, words.mapping.read);
      await page.getByText(words.mapping.asSaid('1')).waitFor();
      await press(page, words.add);
      await page.getByLabel(words.goal).waitFor();
      expect(await givenTo(page, 'pokaznykRemember')).toEqual([
        [{ shape, kind: 'days', columns: ['date', 'reach', null] }],
      ]);
    });

    test('that cannot be remembered is added all the same, and both are said', async () => {
      const page = await opened({ language, locale, mappings, failures: { pokaznykRemember: 'No room.' } });
      await page.getByText(words.noneHeld).waitFor();
      await paste(page, table);
      await page.getByText(words.mapping.asBefore('1')).click();
      await page.getByLabel('Zuneigung').selectOption('views');
      await press(page, words.mapping.read);
      await page.getByText(words.mapping.asSaid('1')).waitFor();
      await press(page, words.add);
      await page.getByLabel(words.goal).waitFor();
      await page.getByText(words.mapping.forgotten(words.failures.other('No room.'))).waitFor();
      await page.getByLabel(words.written).waitFor();
    });
  });

  test('the path leads from a paste over the check to the report, and writes nothing before it is told to', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await shot(page, `${language}-1-data`);
    expect(await blueButtons(page)).toBe(1);
    await paste(page, tiktok);
    await checked(page);
    await shot(page, `${language}-2-check`);
    expect(await blueButtons(page)).toBe(1);
    expect(await page.locator('li.file').textContent()).toContain('TikTok');
    expect(new Set(await callsOf(page))).toEqual(opening);
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    await shot(page, `${language}-3-report`);
    expect(await page.getByLabel(words.which).locator('option:checked').textContent()).toBe(october);
    await page.getByRole('combobox', { name: words.period, exact: true }).selectOption('own');
    expect(await page.getByLabel(words.from, { exact: true }).inputValue()).toBe('2026-10-01');
    expect(await page.getByLabel(words.to, { exact: true }).inputValue()).toBe('2026-10-31');
    // The field has the order of the browser’s own language here. Typed digit by digit, a year is 0002, 0020 and 0202 before it is 2026.
    await page.getByLabel(words.from, { exact: true }).focus();
    await page.keyboard.type('10052026', { delay: 20 });
    expect(await page.getByLabel(words.from, { exact: true }).inputValue()).toBe('2026-10-05');
    await page
      .getByText(
        words.compared(
          { uk: '8 вересня – 4 жовтня 2026', en: 'Sep 8 – Oct 4, 2026' }[language],
          `27\u00a0${{ uk: 'днів', en: 'days' }[language]}`,
        ),
      )
      .waitFor();
    await page.getByLabel(words.from, { exact: true }).fill('2026-10-01');
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    await shot(page, `${language}-4-done`);
    await press(page, words.open);
    await expect.poll(() => callsOf(page)).toContain('pokaznykShow');
  });

  test('a second paste is checked beside the first, and either can be left out', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, tiktok);
    await checked(page);
    await paste(page, tiktok.replaceAll('2026/10/', '2026/11/'));
    await expect.poll(() => cards(page)).toBe(2);
    // The second is compared as if the first were written.
    await expect.poll(() => callsOf(page)).toContain('pokaznykCompare');
    await shot(page, `${language}-2-two`);
    await page
      .getByRole('button', {
        name: words.remove(`${{ uk: 'Огляд TikTok', en: 'TikTok overview' }[language]}, ${words.pasted} 1`),
      })
      .click();
    await expect.poll(() => cards(page)).toBe(1);
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    const [sent, ...others] = await givenTo(page, 'pokaznykImport');
    expect(others).toEqual([]);
    // 1 November 2026.
    expect(JSON.stringify(sent)).toContain('[[46327,');
    await paste(page, 'nothing');
    await page.getByRole('heading', { name: words.nothing.title }).waitFor();
    await paste(page, tiktok);
    await checked(page);
    expect(await cards(page)).toBe(1);
  });

  test('a paste in which nothing is recognised says so and leads back', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, '<img src=x onerror="window.broken = true"> nothing here\nat all');
    await page.getByRole('heading', { name: words.nothing.title }).waitFor();
    await shot(page, `${language}-5-nothing`);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    await press(page, words.otherData);
    await page.getByText(words.drop.title).waitFor();
  });

  test('HTML in a name of a tab, an account, a file or a column, or in a cell, is shown as text and never run', async () => {
    const hostile = '<img src=x onerror="window.broken=1">';
    const held = {
      holdings: [
        {
          ...emptyHolding,
          tab: hostile,
          accounts: [hostile, 'Another'].map((account) => ({ platform: 'X', account })),
          origins: [{ source: hostile, file: hostile, rows: 1, leftOut: 0, from: 46_300, to: 46_300 }],
        },
      ],
      records: {},
    };
    const choices = { goal: 'care', compare: 'none', from: 46_300, to: 46_300, language, hours: hostile } as const;
    const page = await opened({ language, locale, isFilled: true, held, choices });
    await page.getByText(hostile).first().waitFor();
    const cells = `Date,Views,${hostile},"${hostile.replaceAll('"', '""')}"\n2026-10-01,5,${hostile},1`;
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, words.choose)]);
    await chooser.setFiles({ name: `${hostile}.csv`, mimeType: '', buffer: Buffer.from(cells) });
    await page.getByRole('button', { name: `${hostile}.csv` }).waitFor();
    await shot(page, `${language}-5-hostile`);
    await press(page, words.otherData);
    await press(page, words.nextReport);
    await page.getByText(words.accounts).click();
    await page.getByLabel(hostile).waitFor();
    expect(await page.evaluate(() => [document.images.length, 'broken' in window])).toEqual([0, false]);
  });

  test('a paste while something is being done is not lost without a word', async () => {
    const page = await opened({ language, locale, opening: 'sample', silent: ['pokaznykImport'] });
    await expect.poll(() => cards(page)).toBe(1);
    await press(page, words.add);
    await expect.poll(() => callsOf(page)).toContain('pokaznykImport');
    await paste(page, tiktok);
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.early);
  });

  test('an empty paste says so', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, '');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.emptyPaste);
    await shot(page, `${language}-6-empty`);
  });

  test('while a report is built the step has its name, and only to cancel can be pressed', async () => {
    const page = await opened({ language, locale, isFilled: true, silent: ['pokaznykReport'] });
    await press(page, words.nextReport);
    await press(page, words.build);
    await page.getByRole('status').filter({ hasText: words.building }).waitFor();
    await shot(page, `${language}-7-building`);
    expect(await page.locator('button:enabled').allTextContents()).toEqual([words.stop.link]);
    await press(page, words.stop.link);
    // What the server says of it is told, not as an error.
    await page.getByRole('status').filter({ hasText: 'It was stopped.' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await callsOf(page)).toContain('pokaznykCancel');
  });

  test('a failure of Google becomes a sentence with a way out, and the choices stay', async () => {
    const failures = { pokaznykReport: 'PERMISSION_DENIED' };
    const page = await opened({ language, locale, isFilled: true, failures });
    await press(page, words.nextReport);
    await page.getByLabel(words.goal).selectOption('traffic');
    await press(page, words.build);
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.failures.accounts);
    await shot(page, `${language}-8-failure`);
    expect(await page.getByLabel(words.goal).inputValue()).toBe('traffic');
  });

  test.each([true, false])('a paste is understood where workers are allowed: %s', async (isAllowed) => {
    const page = await opened({ language, locale, hasNoWorkers: !isAllowed, hasPolicy: true });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, tiktok);
    await checked(page);
    expect(await cards(page)).toBe(1);
    expect(page.workers()).toHaveLength(isAllowed ? 1 : 0);
  });

  test('a paste waits for what reads it, and one after a failure has it come anew', async () => {
    const failures = { pokaznykReader: 'Service unavailable' };
    const page = await opened({ language, locale, silent: ['pokaznykReader'], failures });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, tiktok);
    await page
      .getByRole('status')
      .filter({ hasText: words.reading(null) })
      .waitFor();
    await page.evaluate(() => window.answer?.('pokaznykReader'));
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toBe(words.unready(words.failures.other('Service unavailable')));
    await shot(page, `${language}-8-no-reader`);
    await page.evaluate(() => Reflect.deleteProperty(window.failures ?? {}, 'pokaznykReader'));
    await paste(page, tiktok);
    await expect.poll(async () => (await callsOf(page)).filter((name) => name === 'pokaznykReader')).toHaveLength(2);
    await page.evaluate(() => window.answer?.('pokaznykReader'));
    await checked(page);
    expect(await cards(page)).toBe(1);
  });

  test('the functions are told and found in either language', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await press(page, words.tabs.functions);
    await shot(page, `${language}-9-functions`);
    await page.getByLabel(words.functions.search).fill('глибина перегляду');
    await expect.poll(() => page.locator('summary').count()).toBeLessThan(4);
    await page.locator('summary').first().click();
    expect(await page.locator('details[open] code').nth(1).textContent()).toBe(
      language === 'uk' ? '=PAGES_PER_SESSION(8600; 2500)' : '=PAGES_PER_SESSION(8600, 2500)',
    );
    await shot(page, `${language}-9-function`);
    await page.getByLabel(words.functions.search).fill('<b>жираф');
    await page.getByText(words.functions.none).waitFor();
    await shot(page, `${language}-9-no-function`);
  });

  test('the cells that are selected are read as a paste is', async () => {
    const page = await opened({ language, locale, selection: tiktok.replaceAll(',', '\t') });
    await page.getByText(words.noneHeld).waitFor();
    await press(page, words.takeSelection);
    await checked(page);
    expect(await page.locator('li.file').textContent()).toContain('TikTok');
  });

  test('what was read is told with what it allows, what more would, and a preview; nothing is written for it', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, tiktok);
    await page.getByRole('heading', { name: words.check.enough }).waitFor();
    expect(await page.locator('.goals li').count()).toBe(6);
    await press(page, words.where.link);
    await page.getByRole('heading', { name: words.where.title }).waitFor();
    await press(page, words.tabs.report);
    const steps = page.getByText(words.check.stepsToAdd.ads);
    expect(await steps.isVisible()).toBe(false);
    await page.locator('.how summary', { hasText: words.check.addKind.ads }).press('Enter');
    await steps.waitFor();
    await shot(page, `${language}-2-steps`);
    const preview = page.getByLabel(words.preview.title);
    // (26 + 44 + 4 + 6 + 7 + 9) / (700 + 810).
    const rate = { uk: '6,36%', en: '6.36%' }[language];
    await preview.getByText(rate).first().waitFor();
    const twoDays = { uk: '1–2 жовтня 2026', en: 'Oct 1–2, 2026' }[language];
    await preview.getByText(words.preview.allPartly(twoDays)).waitFor();
    expect(new Set(await callsOf(page))).toEqual(opening);
  });

  test('the sample is checked, previewed and added as any data, and taken back where that fails', async () => {
    const page = await opened({
      language,
      locale,
      opening: 'sample',
      failures: { pokaznykImport: 'Service timed out.' },
    });
    await expect.poll(() => cards(page)).toBe(1);
    await page.getByLabel(words.preview.title).locator('data').first().waitFor();
    await shot(page, `${language}-2-sample`);
    await press(page, words.add);
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.takenBack(words.failures.slow));
    await shot(page, `${language}-8-taken-back`);
    const calls = await callsOf(page);
    expect(calls.slice(calls.indexOf('pokaznykBegin'))).toEqual([
      'pokaznykBegin',
      'pokaznykImport',
      'pokaznykEnd',
      'pokaznykState',
    ]);
    expect(await givenTo(page, 'pokaznykEnd')).toEqual([{ ending: 'undo', addition: 1_790_000_000_001 }]);
  });

  test('the sample goes when a person brings data of their own', async () => {
    const page = await opened({ language, locale, opening: 'sample' });
    await expect.poll(() => cards(page)).toBe(1);
    await paste(page, tiktok);
    await expect.poll(() => page.locator('li.file').textContent()).toContain('TikTok');
    expect(await cards(page)).toBe(1);
    await press(page, words.otherData);
    await press(page, words.backToCheck);
    expect(await cards(page)).toBe(1);
  });

  test('the sample does not mix with data', async () => {
    const page = await opened({ language, locale, opening: 'sample', isFilled: true });
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.sampleMixes);
  });

  test('a long addition can be stopped, which takes it back', async () => {
    const page = await opened({ language, locale, opening: 'sample', silent: ['pokaznykImport'] });
    await expect.poll(() => cards(page)).toBe(1);
    await press(page, words.add);
    await expect.poll(() => callsOf(page)).toContain('pokaznykImport');
    await shot(page, `${language}-7-adding`);
    await press(page, words.stop.link);
    await page.getByRole('status').filter({ hasText: words.stop.stopping }).waitFor();
    await page.evaluate(() => window.answer?.('pokaznykImport'));
    await page.getByRole('status').filter({ hasText: words.stop.asBefore }).waitFor();
    expect(await givenTo(page, 'pokaznykEnd')).toEqual([{ ending: 'undo', addition: 1_790_000_000_001 }]);
    expect(await cards(page)).toBe(1);
  });

  test('a long addition that fails and cannot be taken back says so, and is offered again at the first step', async () => {
    const failures = { pokaznykImport: 'Service timed out.', pokaznykEnd: 'Service timed out.' };
    const page = await opened({ language, locale, opening: 'sample', failures });
    await expect.poll(() => cards(page)).toBe(1);
    await press(page, words.add);
    const told = words.partly({ done: 0, total: 1567, why: words.failures.slow });
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(told);
    await press(page, words.otherData);
    await page.getByRole('button', { name: words.cutOff.undo }).waitFor();
  });

  test('an addition that was cut off is offered to be taken back', async () => {
    const page = await opened({ language, locale, isFilled: true, isAdding: true });
    await page.getByText(words.cutOff.title).waitFor();
    await shot(page, `${language}-1-cut-off`);
    await press(page, words.cutOff.copy);
    await page
      .getByRole('status')
      .filter({ hasText: words.cutOff.copied(['Posts (copy)']) })
      .waitFor();
    await press(page, words.cutOff.undo);
    await page.getByRole('status').filter({ hasText: words.cutOff.undone }).waitFor();
    expect(await page.getByText(words.cutOff.title).count()).toBe(0);
    expect(await givenTo(page, 'pokaznykEnd')).toEqual([
      { ending: 'undo', addition: 1_790_000_000_000, instead: 'of another' },
    ]);
  });

  test('what came for the last month is told of each client beside the month before', async () => {
    const today = todayIn('Europe/Kyiv');
    const [before, month, after] = [-2, -1, 0].map((steps) => periodStart(today, 'month', steps)) as [
      number,
      number,
      number,
    ];
    const origin = (source: string, owner: string, [from, to]: readonly [number, number]) => ({
      ...{ source, file: `${source} ${owner} ${from}`, rows: 1, leftOut: 0, from, to },
      owners: [owner],
    });
    const whole = [before, month - 1] as const;
    const origins = [
      ...[whole, [month, after - 6] as const].map((days) => origin('GA4', 'Lypa Coffee', days)),
      // The same source, which two people added in their languages.
      origin('Meta Ads', 'lypa.coffee', whole),
      origin('Реклама Meta', 'lypa.coffee', [month, after - 1]),
      origin('TikTok', 'klen', whole),
    ];
    const held = {
      holdings: [{ ...emptyHolding, kind: 'days', tab: 'Days', accounts: [], origins }],
      records: {},
    } as const;
    const clients = [
      { platform: 'Instagram', account: 'lypa.coffee', client: 'Lypa Coffee' },
      { platform: 'TikTok', account: 'klen', client: 'Klen' },
    ];
    const page = await opened({ language, locale, isFilled: true, held, clients });
    await page.getByText('TikTok (klen)').first().waitFor();
    await shot(page, `${language}-1-checklist`);
    const told = await page.locator('details.fold').first().textContent();
    const { writing } = speechOf(language, locale);
    expect(told).toContain(words.checklist.lacks('GA4', writing.span(after - 5, after - 1)));
    const [ads, other] = language === 'uk' ? ['Реклама Meta', 'Meta Ads'] : ['Meta Ads', 'Реклама Meta'];
    expect(told).toContain(`${ads} (lypa.coffee)`);
    expect(told).not.toContain(other);
  });

  test('the last addition is taken back after a person has read what goes', async () => {
    const source = language === 'uk' ? 'Meta: дописи' : 'Meta content';
    const parts = [{ source, kind: 'posts', added: 22, updated: 14 }] as const;
    const lastAddition = { at: Date.now(), parts, isTooLarge: false };
    const page = await opened({ language, locale, isFilled: true, lastAddition });
    await shot(page, `${language}-1-last-addition`);
    expect(await page.getByText(source, { exact: false }).first().textContent()).toMatch(/\d\d:\d\d$/);
    await press(page, words.takeBack.button);
    await page.getByText(words.takeBack.stays).waitFor();
    await shot(page, `${language}-1-take-back`);
    await press(page, words.takeBack.leave);
    await press(page, words.takeBack.button);
    await press(page, words.takeBack.confirm);
    await page.getByRole('status').filter({ hasText: '22' }).waitFor();
    await shot(page, `${language}-1-taken-back`);
    expect(await givenTo(page, 'pokaznykUndo')).toHaveLength(1);
    expect(await page.getByText(words.takeBack.button).count()).toBe(0);
  });

  test.each(['continue', 'leave'] as const)(
    'whether tabs are its own is asked once, and “%s” is done',
    async (said) => {
      const tabs = language === 'uk' ? ['Дописи', 'Реклама'] : ['Posts', 'Ads'];
      const page = await opened({ language, locale, unmarked: tabs });
      await page.getByText(words.unmarked.title(tabs)).waitFor();
      await shot(page, `${language}-1-unmarked`);
      await press(page, words.unmarked[said]);
      const told = said === 'continue' ? words.unmarked.continued : words.unmarked.left;
      await page.getByRole('status').filter({ hasText: told }).waitFor();
      expect(await page.getByText(words.unmarked.title(tabs)).count()).toBe(0);
      expect(await givenTo(page, 'pokaznykClaim')).toEqual([said]);
      expect(await page.locator('li.card').count()).toBe(said === 'continue' ? 7 : 0);
    },
  );

  test('a report is asked for with all that a person chose, and its preview follows', async () => {
    const page = await opened({ language, locale, isFilled: true, goalRule: 'кав, coffee' });
    await press(page, words.nextReport);
    const preview = page.getByLabel(words.preview.title);
    await preview.locator('data').first().waitFor();
    const figures = () => preview.locator('tr').allTextContents();
    const before = await figures();
    await page.getByLabel(words.goal).selectOption('care');
    await expect.poll(figures).not.toEqual(before);
    const care = await figures();
    await page.getByText(words.answering, { exact: true }).click();
    await page.getByLabel(words.promised).fill('1');
    await page.getByLabel(words.hours).fill('Mon-');
    await page.getByText(words.problems.badHours).first().waitFor();
    expect(await page.getByRole('button', { name: words.build }).isEnabled()).toBe(false);
    await page.getByLabel(words.hours).fill('Mon-Fri 09:00-18:00');
    await expect.poll(figures).not.toEqual(care);
    await page.getByText(words.targets, { exact: true }).click();
    await page.getByLabel(/%$/).first().fill({ uk: '92,5', en: '92.5' }[language]);
    await page.getByText(words.fee, { exact: true }).click();
    await page.getByLabel(words.feeNow).fill('x');
    await page.getByText(words.badNumber({ uk: '2,5', en: '2.5' }[language])).waitFor();
    await shot(page, `${language}-3-choices`);
    expect(await page.getByRole('button', { name: words.build }).isEnabled()).toBe(false);
    // The field may be folded away, or be none of another goal's.
    expect(await page.getByRole('status').filter({ hasText: words.problems.badNumber }).count()).toBe(1);
    await page.getByLabel(words.feeNow).fill('9000');
    await page.getByText(words.accounts).click();
    await page.getByLabel(/TikTok/).uncheck();
    await page.getByLabel(words.which).selectOption({ index: 1 });
    await page.getByRole('combobox', { name: words.compare, exact: true }).selectOption('none');
    const other = ({ uk: 'en', en: 'uk' } as const)[language];
    await page.getByLabel(words.reportLanguage).selectOption(other);
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    const [asked] = await givenTo(page, 'pokaznykReport');
    expect(asked).toEqual({
      goal: 'care',
      compare: 'none',
      from: 46_266,
      to: 46_295,
      language: other,
      hours: 'Mon-Fri 09:00-18:00',
      // Conversions of a site name no network.
      accounts: [
        ...['Instagram', 'Facebook'].map((platform) => ({ platform, account: 'Lypa Coffee' })),
        { platform: 'Instagram', account: 'Zerno Bakery' },
        { platform: '', account: '' },
      ],
      typed: { [promisedKey]: 1, [feeKey('current', undefined)]: 9000, 'target RESPONSE_RATE feedback': 0.925 },
    });
  });

  test('every client of a file gets a report, and accounts are sorted to clients', async () => {
    const whose = (client: string, platform: string) => ({ platform, account: 'Lypa Coffee', client });
    const clients = [whose('Lypa', 'Instagram'), whose('=Klen', 'TikTok'), whose('', 'Facebook')];
    const page = await opened({ language, locale, isFilled: true, clients });
    await press(page, words.nextReport);
    const field = page.getByRole('combobox', { name: words.clients.label, exact: true });
    await expect
      .poll(() => field.locator('option').allTextContents())
      .toEqual([words.clients.all, ...['Lypa', '=Klen', 'Lypa Coffee'], words.clients.each]);
    await field.selectOption({ label: words.clients.each });
    await page.getByText(words.accounts).click();
    expect(await page.getByLabel(/TikTok/).count()).toBe(0);
    await press(page, words.clients.sort);
    await page.getByText(words.clients.sortHint).waitFor();
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    const asked = (await givenTo(page, 'pokaznykReport')) as readonly { readonly client?: string }[];
    // Visits and conversions of the sample say themselves whose they are.
    expect(asked.map(({ client }) => client)).toEqual(['Lypa', '=Klen', 'Lypa Coffee']);
    expect(await callsOf(page)).toContain('pokaznykSort');
  });

  test('the last choices stand again, a report can go to a new tab, and the rule of the goal counts the posts', async () => {
    const choices = {
      goal: 'traffic',
      compare: 'year',
      from: 46_204,
      to: 46_234,
      language,
      typed: { 'target SUM site.sessions': 5000, [feeKey('current', undefined)]: 700 },
    } as const;
    const page = await opened({ language, locale, isFilled: true, goalRule: 'a word that is nowhere', choices });
    await press(page, words.nextReport);
    expect(await page.getByLabel(words.goal).inputValue()).toBe('traffic');
    expect(await page.getByLabel(words.which).locator('option:checked').textContent()).toBe(october);
    const rule = page.getByLabel(words.serving.title);
    await page.getByText(words.serving.count('57', '68')).waitFor();
    const kitten = { uk: 'кошеня', en: 'kitten' }[language];
    await rule.fill(kitten);
    await page.getByText(words.serving.count('59', '68')).waitFor();
    await page.getByLabel(words.asNew).check();
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    const [asked] = await givenTo(page, 'pokaznykReport');
    // The fee was of another month.
    expect(asked).toMatchObject({ goal: 'traffic', as: 'new' });
    expect(asked).toHaveProperty('typed', { 'target SUM site.sessions': 5000 });
    const calls = await callsOf(page);
    expect(calls.slice(calls.indexOf('pokaznykBegin'))).toEqual([
      'pokaznykBegin',
      'pokaznykTick',
      'pokaznykReport',
      'pokaznykEnd',
    ]);
    expect(await givenTo(page, 'pokaznykTick')).toEqual([{ goalRule: kitten, addition: 1_790_000_000_001 }]);
  });

  test('the colours of a brand are chosen or taken from the sheet, and a pale one is said to be darkened', async () => {
    const page = await opened({ language, locale, isFilled: true });
    await press(page, words.nextReport);
    await page.getByText(words.brand.title, { exact: true }).click();
    await page.getByLabel(words.brand.main, { exact: true }).fill('#ffd400');
    const warning = `${words.brand.main}: ${words.brand.darker}`;
    await page.getByRole('status').filter({ hasText: warning }).waitFor();
    await shot(page, `${language}-3-brand`);
    await press(page, words.brand.take);
    await expect.poll(() => page.getByText(warning).count()).toBe(0);
    await page.getByLabel(words.brand.second, { exact: true }).fill('#00695c');
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    expect(await givenTo(page, 'pokaznykReport')).toMatchObject([{ brand: { main: '#7a1fa2', second: '#00695c' } }]);
  });

  test('reports are followed by the next, closed, and what changed since is listed', async () => {
    const months = [46_174, 46_204, 46_235, 46_266, 46_296] as const;
    const reports = months.slice(0, -1).map((from, at) => ({
      tab: `KPI report ${at + 6}`,
      sheetId: at,
      from,
      to: (months[at + 1] ?? 0) - 1,
    }));
    const last = { from: 46_296, to: 46_326 } as const;
    const closed = {
      tab: 'KPI report',
      sheetId: 9,
      on: 46_330,
      choices: { goal: 'engagement', compare: 'previous', language, ...last },
      // One that no data tells any more, one that differs, and one that the data never told.
      figures: {
        'COST_PER_FOLLOWER ads, XXX': 0.25,
        'SUM posts.engagements': 3655,
        'FOLLOWER_GROWTH_RATE nowhere': null,
      },
    } as const;
    const page = await opened({
      language,
      locale,
      isFilled: true,
      reports: [...reports, { ...last, tab: 'KPI report', sheetId: 9, closedOn: closed.on, isOnScreen: true }],
      closed,
    });
    const { closing } = words;
    await press(page, words.nextReport);
    await page.getByText(closing.older('2')).waitFor();
    await page.getByText(words.goesToNewTab).waitFor();
    expect(await page.getByLabel(words.asNew).isChecked()).toBe(true);
    await page.getByText(`${closing.title}: 5`).click();
    await press(page, closing.moved);
    const shown = page.getByLabel(closing.movedIn(october));
    const lines = shown.locator('li');
    await expect.poll(() => lines.count()).toBe(2);
    const [saves, engagements] = await lines.allTextContents();
    expect(saves).toContain(closing.changed({ name: '', before: '0', now: '–' }).split('0')[0]?.trim());
    expect(saves).toContain(closing.changed({ name: '', before: '', now: '–' }).split(' ').pop());
    expect(engagements?.replace(/\s/g, ' ')).toMatch(
      language === 'uk' ? /3 655 на час закриття, \d/ : /3,655 when closed, \d/,
    );
    await shot(page, `${language}-3-closing`);
    await press(page, closing.closeOlder);
    await page.getByText(closing.done('Tab 0')).waitFor();
    expect(await givenTo(page, 'pokaznykClose')).toEqual([1, 0]);
    expect(await page.getByText(closing.older('2')).count()).toBe(0);
    await press(page, closing.next);
    await page.getByText(words.done('KPI report, November 2026')).waitFor();
  });

  test('a closed report is compared with, until a person compares with today’s data', async () => {
    const september = { from: 46_266, to: 46_295 } as const;
    const closed = {
      tab: 'KPI report',
      sheetId: 9,
      on: 46_299,
      choices: { goal: 'engagement', compare: 'previous', language, ...september },
      figures: { 'ON_GOAL_ENGAGEMENT_RATE reach': 25 },
    } as const;
    const page = await opened({
      language,
      locale,
      isFilled: true,
      reports: [{ ...september, tab: 'KPI report', sheetId: 9, closedOn: closed.on }],
      closed,
    });
    await press(page, words.nextReport);
    const engagements = page.getByRole('region', { name: words.preview.title }).getByRole('row').nth(1);
    const field = page.getByLabel(words.comparedData.label);
    const shown = () => engagements.textContent();
    await expect.poll(shown).toMatch(/2[\s,]?49\d/);
    expect(await field.locator('option').allTextContents()).toEqual([
      words.comparedData.closed(language === 'uk' ? '4 жовтня 2026' : 'Oct 4, 2026'),
      words.comparedData.today,
    ]);
    await shot(page, `${language}-3-compared-with-closed`);
    await field.selectOption('today');
    await expect.poll(shown).not.toMatch(/2[\s,]?49\d/);
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    const [asked] = await givenTo(page, 'pokaznykReport');
    expect(asked).toMatchObject({ comparedData: 'today' });
    expect(await givenTo(page, 'pokaznykClosed')).toEqual([9]);
  });

  test('what changed is shown where the menu asks for it', async () => {
    const page = await opened({ language, locale, opening: 'moved', isFilled: true });
    await page.getByText(words.closing.none).waitFor();
  });

  test('a function is put into the cell as the sheet types it', async () => {
    const page = await opened({ language, locale, opening: 'functions' });
    await page.getByLabel(words.functions.search).fill('PAGES_PER_SESSION');
    await page.locator('summary').first().click();
    await press(page, words.functions.insert);
    await page
      .getByRole('status')
      .filter({ hasText: words.functions.inserted('B3') })
      .waitFor();
    await shot(page, `${language}-9-inserted`);
    expect(await givenTo(page, 'pokaznykInsert')).toEqual([{ function: 'PAGES_PER_SESSION', args: ['8600', '2500'] }]);
  });

  test('help is told where the menu asks for it', async () => {
    const page = await opened({ language, locale, opening: 'help' });
    await page.getByRole('heading', { name: words.help[0]?.title ?? '' }).waitFor();
    await page.getByText('TikTok', { exact: true }).click();
    await page.getByText('TikTok Studio').waitFor();
    await shot(page, `${language}-9-help`);
  });

  test.each([
    ['accounts', 'PERMISSION_DENIED'],
    ['slow', 'Exceeded maximum execution time'],
    ['connection', 'NetworkError: Connection failure due to HTTP 0'],
  ] as const)('Google’s own failure %s has a sentence from the first call on', async (failure, message) => {
    const page = await opened({ language, locale, failures: { pokaznykState: message } });
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.failures[failure]);
    await shot(page, `${language}-8-${failure}`);
    await page.getByRole('button', { name: words.retry }).waitFor();
  });

  test('twice as large, nothing is wider than the page', async () => {
    const page = await opened({ language, locale, isFilled: true });
    await page.setViewportSize({ width: 150, height: 310 });
    await press(page, words.nextReport);
    await page.getByLabel(words.preview.title).locator('data').first().waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await shot(page, `${language}-3-twice-as-large`);
  });
});
