import { describe, expect, test } from 'vitest';
import type { Answer, ClosedAnswer, NextReportAnswer } from '../../../src/contract/answers.ts';
import { type Choices, promisedKey } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { languages } from '../../../src/text/language.ts';
import {
  addCompact,
  done,
  fileWithPosts,
  importOf,
  openFile,
  postsOf,
  press,
  pressPlan,
  record,
  seen,
  stateOf,
  tabNames,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const january = { from: 46023, to: 46053 } as const;
const february = { from: 46054, to: 46081 } as const;
const choices: Choices = { goal: 'engagement', ...january, compare: 'previous', language: 'en' };

const next = (file: StandIn): Answer<NextReportAnswer> => file.run('pokaznykNext') as Answer<NextReportAnswer>;

/** Posts from 9 December 2025 to the last of February, every second day. */
const filledFile = (): Promise<StandIn> => fileWithPosts(46000);

const reportTabs = (file: StandIn) => tabNames(file).filter((name) => /^(KPI report|Звіт KPI)/.test(name));

test.each(languages)('the next month is one press, in a tab of its own that has its name, in %s', async (language) => {
  const file = await filledFile();
  const first = done(press(file, { ...choices, language, typed: { fee: 900, 'target SUM posts.engagements': 5 } }));
  file.run('type', first.tab, 'A200', 'ours');
  const before = seen(file);
  expect(done(next(file))).toMatchObject({
    tab: language === 'en' ? 'KPI report, February 2026' : 'Звіт KPI, лютий 2026',
    note: 'Дані поки що є до 25.02.2026.',
  });
  const { choices: now, reports } = stateOf(file);
  expect(now).toEqual({ ...choices, language, ...february, as: 'new' });
  expect(reports.map(({ from, to }) => ({ from, to }))).toEqual([january, february]);
  const kept = (all: unknown) => (all as readonly { readonly name: string }[]).filter(({ name }) => name === first.tab);
  expect(kept(seen(file))).toEqual(kept(before));
});

describe('the next report', () => {
  test('says why its tab has a number where another has the name', async () => {
    const file = await filledFile();
    done(press(file, choices));
    file.run('rename', 'Posts', 'KPI report, February 2026');
    expect(done(next(file))).toMatchObject({
      tab: 'KPI report, February 2026 (2)',
      note: 'Назву «KPI report, February 2026» уже має інший аркуш, тому в цього вона з номером. Дані поки що є до 25.02.2026.',
    });
  });

  test('follows the one on the screen, closed or not, and where its days stand already it is shown', async () => {
    const file = await filledFile();
    const { sheetId } = done(press(file, choices));
    const february = done(next(file));
    file.run('pokaznykShow', sheetId);
    done(file.run('pokaznykClose', null) as Answer<ClosedAnswer>);
    const before = seen(file);
    expect(done(next(file))).toEqual({ ...february, note: expect.stringContaining('лютий 2026') });
    expect(seen(file)).toEqual(before);
  });

  test('takes the days and the promised hours that stand in the tab, and no fee, note or target', async () => {
    const file = await filledFile();
    const message = { platform: 'Instagram', id: '1', received_at: 46030.4, first_reply_minutes: 40 };
    const more = record('feedback', message);
    addCompact(file, importOf('feedback', [more]));
    const { tab, from, to } = done(press(file, { ...choices, typed: { [promisedKey]: 8 } }));
    file.run('type', tab, from, 46024);
    file.run('type', tab, to, 46037);
    done(next(file));
    // Two weeks that are none of the calendar are followed by as many days.
    expect(stateOf(file).choices).toEqual({
      ...choices,
      from: 46038,
      to: 46051,
      typed: { [promisedKey]: 8 },
      as: 'new',
    });
    expect(reportTabs(file)).toContain('KPI report, 16 Jan 2026–29 Jan 2026');
  });

  test('takes its targets from the plan', async () => {
    const file = await filledFile();
    done(press(file, choices));
    done(
      pressPlan(file, {
        goal: 'engagement',
        from: 46023,
        language: 'en',
        typed: { 'target SUM posts.engagements, month 2': 640 },
      }),
    );
    file.run('pokaznykShow', stateOf(file).reports[0]?.sheetId);
    const { tab } = done(next(file));
    const targets = (file.run('look', tab, 'G1:G60') as readonly (readonly string[])[]).flat();
    expect(targets).toContain('640');
  });

  test('of a client is that client’s', async () => {
    const file = await openFile();
    const clients = ['Lypa', 'Dub'].map((client) => ({ platform: 'Instagram', account: client.toLowerCase(), client }));
    const posts = [...postsOf('lypa', { from: 46000 }), ...postsOf('dub', { from: 46000 })];
    addCompact(file, { ...importOf('posts', posts), clients });
    done(press(file, { ...choices, client: 'Lypa' }));
    done(press(file, { ...choices, client: 'Dub' }));
    expect(done(next(file)).tab).toBe('KPI report Dub, February 2026');
    expect(stateOf(file).choices).toEqual({ ...choices, ...february, client: 'Dub', as: 'new' });
  });

  test('of days without data is refused with the last day that has some, and nothing is written', async () => {
    const file = await filledFile();
    done(press(file, { ...choices, ...february }));
    const before = seen(file);
    expect(next(file)).toEqual({
      ok: false,
      error:
        'Дані в цьому файлі закінчуються 25.02.2026, тому звіту за березень 2026 ще немає. Спершу додайте експорти за ці дні.',
    });
    expect(seen(file)).toEqual(before);
    file.run('pokaznykNextReport');
    expect(file.said.alerts).toHaveLength(1);
  });

  test('of days before all data is refused without a word of its end', async () => {
    const file = await filledFile();
    done(press(file, { ...choices, from: 45931, to: 45961 }));
    const before = seen(file);
    expect(next(file)).toEqual({ ok: false, error: 'У цьому файлі немає даних за листопад 2025.' });
    expect(seen(file)).toEqual(before);
  });

  test('of a file without a report says so', async () => {
    const file = await filledFile();
    expect(next(file)).toMatchObject({ ok: false, error: expect.stringContaining('ще немає звіту') });
  });
});

test('a tab that has the name of its period has that of another once it is built for that, unless a person named it', async () => {
  const file = await filledFile();
  done(press(file, choices));
  const { tab } = done(next(file));
  const december = { from: 45992, to: 46022 };
  expect(done(press(file, { ...choices, ...december })).tab).toBe('KPI report, December 2025');
  expect(reportTabs(file)).not.toContain(tab);
  file.run('rename', 'KPI report, December 2025', 'Ours');
  expect(done(press(file, { ...choices, ...february })).tab).toBe('Ours');
});
