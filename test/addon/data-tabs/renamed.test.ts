import { describe, expect, test } from 'vitest';
import type { ReportAnswer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import { kinds, type Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { faultsOver } from '../faults.ts';
import {
  addRows,
  begin,
  compareRows,
  done,
  end,
  heldIn,
  importOf,
  look,
  openFile,
  press,
  record,
  seen,
  stateOf,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

/** 1 March 2026. */
const first = 46082;

/** A post a day of an account, by its days after the first. */
const posts = (account: string, [from, to]: readonly [number, number], more: Record<string, string> = {}): Row[] =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const day = from + at;
    const known = { date: first + day, platform: 'Instagram', account, post_id: `p${day}` };
    return record('posts', { ...known, on_goal: false, reach: 1000, likes: 10, engagements: 10, ...more });
  });

const ads = (campaign: string, [from, to]: readonly [number, number], campaign_id: string | null): Row[] =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const date = first + from + at;
    const known = { date, date_end: date, platform: 'Meta', account: 'lypa', currency: 'UAH', cost: 10, clicks: 1 };
    return record('ads', { ...known, campaign, campaign_id });
  });

/** How many records of a tab have each value of a column. */
const tally = (file: StandIn, tab: string, heading: string): Record<string, number> => {
  const [header = [], ...rows] = heldIn(file, tab);
  const at = header.indexOf(heading);
  const found: Record<string, number> = {};
  for (const row of rows)
    if (row.some((cell) => cell !== '' && cell !== false)) found[String(row[at])] = (found[String(row[at])] ?? 0) + 1;
  return found;
};

const patient = { timeout: 600_000 };

const whose = [{ platform: 'Instagram', account: 'Kavalypa', client: 'Lypa' }];

describe('six months of a page that is renamed in the third', () => {
  const months: readonly Row[][] = [
    posts('Kavalypa', [0, 30]),
    posts('Kavalypa', [25, 60]),
    posts('Lypa Coffee', [55, 91]),
    posts('Lypa Coffee', [90, 121]),
    posts('Lypa Coffee', [120, 150]),
    posts('Lypa Coffee', [145, 180]),
  ];
  const add = (file: StandIn, rows: readonly Row[], clients = {}) =>
    done(addRows(file, importOf('posts', rows, clients)));
  const all = { 'Lypa Coffee': 181 };

  test('are one account with each post once, whose client stays, and the change is told once', async () => {
    const file = await openFile();
    const told = months.map((rows, at) => {
      const promised = done(compareRows(file, importOf('posts', rows)));
      const answer = add(file, rows, at === 0 ? { clients: whose } : {});
      expect(answer).toMatchObject(promised.renames === undefined ? {} : { renames: promised.renames });
      return answer.renames ?? [];
    });
    expect(told).toEqual([
      [],
      [],
      [{ platform: 'Instagram', column: 'account', from: 'Kavalypa', to: 'Lypa Coffee', count: 61 }],
      [],
      [],
      [],
    ]);
    expect(tally(file, 'Posts', 'Account')).toEqual(all);
    expect(stateOf(file).holdings[0]?.accounts).toEqual([{ platform: 'Instagram', account: 'Lypa Coffee' }]);
    expect(stateOf(file).clients).toEqual([{ platform: 'Instagram', account: 'Lypa Coffee', client: 'Lypa' }]);
    const report = done(
      press(file, {
        goal: 'engagement',
        from: first,
        to: first + 180,
        compare: 'none',
        language: 'en',
        client: 'Lypa',
      }),
    );
    const figure = (report as ReportAnswer).figures.find((each) => each.variant === 'posts.engagements');
    expect(look(file, report.tab, figure?.cell ?? 'A1').replace(/\D/g, '')).toBe('1810');
  });

  test('are the same in the wrong order', async () => {
    const file = await openFile();
    for (const at of [5, 2, 0, 4, 1, 3]) add(file, months[at] ?? []);
    expect(tally(file, 'Posts', 'Account')).toEqual(all);
    for (const rows of months) expect(add(file, rows)).toMatchObject({ added: 0, updated: 0 });
    expect(tally(file, 'Posts', 'Account')).toEqual(all);
  });
});

describe('a rename', () => {
  const prepared = async (): Promise<StandIn> => {
    const file = await openFile();
    done(addRows(file, importOf('posts', posts('Kavalypa', [0, 9]), { clients: whose })));
    file.run('fill', 'Posts', 'Z1:Z3', [['Note'], ['first'], ['second']]);
    return openFile(file.save());
  };
  const newer = importOf('posts', posts('Lypa Coffee', [5, 14]), { file: 'newer.csv' });

  test('is taken back with the addition that told it', async () => {
    const file = await prepared();
    const before = seen(file);
    begin(file);
    done(addRows(file, newer));
    expect(tally(file, 'Posts', 'Account')).toEqual({ 'Lypa Coffee': 15 });
    expect(tally(file, 'Accounts', 'Account')).toEqual({ 'Lypa Coffee': 1 });
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
  });

  describe('while days still have the old name', () => {
    const daysOf = (account: string) =>
      importOf('days', [record('days', { date: first + 9, platform: 'Instagram', account, profile_visits: 700 })]);
    const visitsOf = (file: StandIn): string => {
      const whole = { goal: 'engagement', from: first, to: first + 30, compare: 'none', language: 'en' } as const;
      const { tab, figures } = done(press(file, { ...whole, client: 'Lypa' })) as ReportAnswer;
      return look(file, tab, figures.find(({ variant }) => variant === 'days.profile_visits')?.cell ?? 'A1');
    };
    const both = [
      ['Kavalypa', 'Lypa'],
      ['Lypa Coffee', 'Lypa'],
    ];
    const listed = (file: StandIn) => stateOf(file).clients.map(({ account, client }) => [account, client]);

    test('leaves both to the client', async () => {
      const file = await prepared();
      done(addRows(file, daysOf('Kavalypa')));
      done(addRows(file, newer));
      expect(listed(file)).toEqual(both);
      expect(visitsOf(file)).toBe('700');
    });

    test('is taken back', async () => {
      const file = await prepared();
      done(addRows(file, daysOf('Kavalypa')));
      const before = seen(file);
      begin(file);
      done(addRows(file, newer));
      expect(listed(file)).toEqual(both);
      done(end(file, 'undo'));
      expect(seen(file)).toEqual(before);
    });
  });

  test('cut off at any call leaves the client all posts, also after the same once more', patient, async () => {
    const start = (await prepared()).save();
    const whole = await openFile(start);
    whole.calls.reset();
    done(addRows(whole, newer));
    for (const { call, how } of faultsOver('rename', whole.calls.counts().total)) {
      const file = await openFile(start);
      file.calls.fail({ call, how });
      try {
        addRows(file, newer);
      } catch {
        // What Google ends says nothing.
      }
      file.calls.fail(null);
      const isWhose = () => {
        const own = stateOf(file).clients.flatMap(({ account, client }) => (client === 'Lypa' ? [account] : []));
        return Object.keys(tally(file, 'Posts', 'Account')).every((account) => own.includes(account));
      };
      expect(isWhose(), `${how} at ${call}`).toBe(true);
      done(addRows(file, newer));
      expect([isWhose(), tally(file, 'Posts', 'Account')], `${how} at ${call}`).toEqual([true, { 'Lypa Coffee': 15 }]);
    }
  });

  test('is followed by data of other kinds that tells no ID, and by reports of chosen accounts', async () => {
    const file = await prepared();
    const days = (account: string, [from, to]: readonly [number, number], followers: number) =>
      Array.from({ length: to - from + 1 }, (_, at) =>
        record('days', { date: first + from + at, platform: 'Instagram', account, followers, profile_visits: 10 }),
      );
    done(addRows(file, importOf('days', days('Kavalypa', [0, 9], 500))));
    const whole = { goal: 'followers', from: first, to: first + 30, compare: 'none', language: 'en' } as const;
    const chosen = { ...whole, accounts: [{ platform: 'Instagram', account: 'Kavalypa' }] };
    done(press(file, chosen));
    done(addRows(file, newer));
    const next = importOf('days', days('Lypa Coffee', [10, 19], 600), { file: 'days.csv' });
    const told = [{ platform: 'Instagram', column: 'account', from: 'Kavalypa', to: 'Lypa Coffee', count: 10 }];
    expect(done(compareRows(file, next))).toMatchObject({ added: 10, renames: told });
    expect(done(addRows(file, next))).toMatchObject({ added: 10, renames: told });
    expect(tally(file, 'Days', 'Account')).toEqual({ 'Lypa Coffee': 20 });
    const shown = (choices: Choices, variant: string): string => {
      const { tab, figures } = done(press(file, choices));
      return look(file, tab, figures.find((each) => each.variant === variant)?.cell ?? 'A1');
    };
    for (const choices of [whole, chosen]) {
      expect(shown(choices, 'days.followers')).toBe('600');
      expect(shown(choices, 'days.profile_visits')).toBe('200');
      expect(shown(choices, 'posts.engagements')).toBe('150');
    }
    // An older export of days, under the old name, is of the same account.
    done(addRows(file, importOf('days', days('Kavalypa', [8, 11], 500), { file: 'old.csv' })));
    expect(tally(file, 'Days', 'Account')).toEqual({ 'Lypa Coffee': 20 });
  });

  test('leaves what a person has beside the records in its row', async () => {
    const file = await prepared();
    begin(file);
    done(addRows(file, newer));
    done(end(file, 'keep'));
    const [, ...rows] = heldIn(file, 'Posts');
    expect(rows.slice(0, 2).map((row) => [row[3], row[25]])).toEqual([
      ['p0', 'first'],
      ['p1', 'second'],
    ]);
  });

  test('of an account that was listed under both names takes its client along', async () => {
    const file = await prepared();
    const both = [{ platform: 'Instagram', account: 'Lypa Coffee', client: 'Birch' }];
    done(
      addRows(file, importOf('days', [record('days', { date: first, platform: 'Instagram', account: 'Lypa Coffee' })])),
    );
    done(addRows(file, newer));
    const clients = stateOf(file).clients.map(({ account, client }) => [account, client]);
    expect(clients).toEqual([
      ['Kavalypa', 'Lypa'],
      ['Lypa Coffee', 'Lypa'],
    ]);
    done(addRows(file, { ...newer, clients: both }));
    expect(stateOf(file).clients.map(({ client }) => client)).toEqual(['Lypa', 'Lypa']);
  });
});

describe('a tab of advertising that has no IDs', () => {
  const old = kinds.ads.later.length;

  /** Advertising of an earlier version: its last columns are not there yet. */
  const withOldTab = async (): Promise<StandIn> => {
    const file = await openFile();
    done(addRows(file, importOf('ads', ads('Autumn', [0, 9], null))));
    for (let at = 0; at < old; at += 1) file.run('deleteColumn', 'Ads', kinds.ads.columns.length - at);
    return file;
  };

  test('does not double when the next export tells them', async () => {
    const file = await withOldTab();
    const next = importOf('ads', ads('Autumn', [5, 14], '7'));
    expect(done(compareRows(file, next))).toMatchObject({ added: 5, updated: 5 });
    done(addRows(file, next));
    expect(tally(file, 'Ads', 'Campaign ID')).toEqual({ '': 5, 7: 10 });
    expect(done(addRows(file, next))).toMatchObject({ added: 0, updated: 0, unchanged: 10 });
    const renamed = done(addRows(file, importOf('ads', ads('Autumn sale', [10, 19], '7'))));
    expect(renamed.renames).toMatchObject([{ column: 'campaign', from: 'Autumn', to: 'Autumn sale', count: 15 }]);
    expect(tally(file, 'Ads', 'Campaign')).toEqual({ 'Autumn sale': 20 });
    expect(stateOf(file).holdings[0]?.names?.campaign).toEqual(['Autumn sale']);
  });

  test('keeps two campaigns of one name apart from then on', async () => {
    const file = await withOldTab();
    const next = importOf('ads', [...ads('Autumn', [5, 9], '7'), ...ads('Autumn', [5, 9], '8')]);
    done(addRows(file, next));
    expect(tally(file, 'Ads', 'Campaign ID')).toEqual({ '': 5, 7: 5, 8: 5 });
    expect(done(addRows(file, next))).toMatchObject({ added: 0, updated: 0 });
  });
});
