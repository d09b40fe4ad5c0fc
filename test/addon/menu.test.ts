import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/addon/addon-words.ts';
import type { Choices } from '../../src/contract/choices.ts';
import type { StandIn, StandInOptions } from '../../src/stand-in/stand-in.ts';
import { languages } from '../../src/text/language.ts';
import { builtCode } from './built.ts';
import { addCompact, done, importOf, openFile, press, record } from './file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const sidebar = readFileSync('dist/sidebar.html', 'utf8');

const withSidebar = (more: Partial<StandInOptions> = {}): Promise<StandIn> =>
  openFile(undefined, { built: { code: builtCode(), sidebar, manifest: '{"timeZone":"Etc/UTC"}' }, ...more });

const choose = (file: StandIn, functionName: string): void => {
  const item = file.menu.items.find((each) => each.functionName === functionName);
  if (item === undefined) throw new Error(`The menu has no ${functionName}.`);
  file.click(item);
};

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' };

const filledFile = async (): Promise<StandIn> => {
  const file = await openFile();
  const post = { date: 46084, platform: 'X', account: 'a', post_id: '1', reach: 100, engagements: 20, likes: 3 };
  addCompact(file, importOf('posts', [record('posts', post)]));
  return file;
};

describe('the menu', () => {
  test.each(languages)('has at most six items of different names in %s', async (userLocale) => {
    const { menu } = await withSidebar({ userLocale, authMode: 'NONE' });
    const captions = Array.from(new Set(menu.items.map(({ caption, below }) => below ?? caption)));
    expect(captions).toEqual(
      (['open', 'report', 'byHand', 'functions', 'sample', 'help'] as const).map((word) => words[word][userLocale]),
    );
    expect(captions.length).toBeLessThanOrEqual(6);
    const below = (word: 'report' | 'byHand') =>
      menu.items.filter((item) => item.below === words[word][userLocale]).map(({ caption }) => caption);
    expect(below('report')).toEqual(
      (['again', 'nextMonth', 'close', 'moved'] as const).map((word) => words[word][userLocale]),
    );
    expect(below('byHand')).toEqual(
      (['byWeek', 'byMonth', 'plan', 'links'] as const).map((word) => words[word][userLocale]),
    );
  });

  // NONE: published, installed, and not yet enabled in the file that is opened; LIMITED: enabled there, or bound to it.
  test.each(['NONE', 'LIMITED'] as const)(
    'is whole in AuthMode.%s over a file that has a report, after onInstall too, and its first press does all',
    async (authMode) => {
      const before = await filledFile();
      const { tab } = done(press(before, choices));
      const file = await openFile(before.save(), {
        built: { code: builtCode(), sidebar, manifest: '{"timeZone":"Etc/UTC"}' },
        authMode,
      });
      const whole = (await withSidebar()).menu.items;
      expect(file.menu.items).toEqual(whole);
      expect([...file.said.alerts, ...file.said.toasts]).toEqual([]);
      file.run('onInstall', { authMode });
      expect(file.menu.items).toEqual(whole);
      choose(file, 'pokaznykOpen');
      expect(file.sidebar()?.html).toBe(sidebar);
      choose(file, 'pokaznykAgain');
      expect(file.said).toEqual({ alerts: [], toasts: [`Звіт «${tab}» готовий.`] });
    },
  );

  test('opens the sidebar as it is built', async () => {
    const file = await withSidebar();
    choose(file, 'pokaznykOpen');
    expect(file.sidebar()).toEqual({ title: words.name.uk, html: sidebar });
  });

  test.each([
    ['pokaznykFunctions', 'functions'],
    ['pokaznykSample', 'sample'],
    ['pokaznykHelp', 'help'],
    ['pokaznykMoved', 'moved'],
  ])('%s opens the sidebar and tells the page so, in nothing but one attribute', async (name, view) => {
    const file = await withSidebar();
    choose(file, name);
    const { title, html } = file.sidebar() ?? { title: '', html: '' };
    expect(title).toBe(words.name.uk);
    const [tag = ''] = /<html[^>]*>/.exec(html) ?? [];
    expect(tag).toContain(` data-open="${view}"`);
    expect(tag).toContain(' lang=');
    expect(html.replace(` data-open="${view}"`, '')).toBe(sidebar);
  });
});

const tabs = ({ model }: StandIn): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
const title = (file: StandIn, tab: string) => file.run('look', tab, 'A1:H4');

describe('tables by the menu', () => {
  test.each(['pokaznykByWeek', 'pokaznykLinks'])(
    '%s waits for nobody without a word, and changes nothing',
    async (name) => {
      const file = await openFile();
      const before = tabs(file);
      file.lock.heldByOther = true;
      choose(file, name);
      expect(file.said).toEqual({ alerts: [words.busy.uk], toasts: [] });
      expect(tabs(file)).toEqual(before);
    },
  );
});

describe('building again', () => {
  test('says that there is no report yet', async () => {
    const file = await filledFile();
    choose(file, 'pokaznykAgain');
    expect(file.said).toEqual({ alerts: [words.noReport.uk], toasts: [] });
  });

  test('rewrites the report on the screen with its own choices, also if it was a new tab once', async () => {
    const file = await filledFile();
    const older = done(press(file, choices));
    const newer = done(press(file, { ...choices, goal: 'awareness', as: 'new' }));
    const [before, names] = [[title(file, older.tab), title(file, newer.tab)], tabs(file)];
    expect(before[0]).not.toEqual(before[1]);
    for (const [at, { tab, sheetId }] of [newer, older].entries()) {
      file.run('pokaznykShow', sheetId);
      addCompact(
        file,
        importOf('days', [record('days', { date: 46085 + at, platform: 'X', account: 'a', followers: 5, reach: 7 })]),
      );
      file.calls.reset();
      choose(file, 'pokaznykAgain');
      expect(file.calls.counts().writes).toBeGreaterThan(0);
      expect(file.said.toasts.at(-1)).toBe(`Звіт «${tab}» готовий.`);
    }
    expect(file.said.alerts).toEqual([]);
    expect(tabs(file).filter((name) => name.startsWith('KPI report'))).toEqual(
      names.filter((name) => name.startsWith('KPI report')),
    );
    expect([older, newer].map(({ tab }) => title(file, tab))).toEqual(before);
  });

  test('says in words why it could not', async () => {
    const file = await filledFile();
    const { tab } = done(press(file, choices));
    addCompact(file, importOf('site', [record('site', { date: 46085, source: 'x', sessions: 5 })]));
    file.protect(tab);
    choose(file, 'pokaznykAgain');
    expect(file.said).toEqual({ alerts: [expect.stringContaining(tab)], toasts: [] });
  });

  test('waits for nobody without a word', async () => {
    const file = await filledFile();
    done(press(file, choices));
    file.lock.heldByOther = true;
    choose(file, 'pokaznykAgain');
    expect(file.said.alerts).toEqual([words.busy.en]);
  });
});
