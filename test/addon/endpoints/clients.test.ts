import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, FileState, ReportAnswer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, begin, done, end, heldIn, importOf, openFile, press, record, seen } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'followers', from: 46082, to: 46112, compare: 'none', language: 'en' };
const of = (client: string): Choices => ({ ...choices, client });

const day = (account: string, date: number, followers: number) =>
  record('days', { date, platform: 'Instagram', account, followers, new_followers: followers / 100 });
const days = [
  ...[day('@lypa', 46081, 100), day('@lypa', 46112, 150)],
  ...[day('klen', 46081, 2000), day('klen', 46112, 2300)],
  ...[day('new', 46081, 7), day('new', 46112, 8)],
];
const visit = (client: string | null, sessions: number) =>
  record('site', { date: 46090, source: 'Instagram', social: true, client, sessions });
const visits = [visit('Lypa', 10), visit('Klen', 200), visit(null, 3000)];
const whose = [
  { platform: 'Instagram', account: '@lypa', client: 'Lypa' },
  { platform: 'Instagram', account: 'klen', client: 'Klen' },
];

const sort = (file: StandIn) => done(file.run('pokaznykSort') as Answer<null>);
const state = (file: StandIn): FileState => done(file.run('pokaznykState') as Answer<FileState>);
const tabs = ({ model }: StandIn): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
const figure = (file: StandIn, { tab, figures }: ReportAnswer, name: string): number => {
  const found = figures.find((each) => `${each.function} ${each.variant}`.trim() === name);
  const [[shown] = []] = file.run('look', tab, found?.cell ?? 'A1') as string[][];
  return Number(shown?.replace(/\D/g, ''));
};

const withClients = async (): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('days', days, { clients: whose }));
  addCompact(file, importOf('site', visits));
  return file;
};

describe('the tab of accounts', () => {
  test('has each account once, and a client only where an import or a person said so', async () => {
    const file = await withClients();
    expect(heldIn(file, 'Accounts')).toEqual([
      ['Platform', 'Account', 'Client'],
      ['Instagram', '@lypa', 'Lypa'],
      ['Instagram', 'klen', 'Klen'],
      ['Instagram', 'new', ''],
    ]);
    expect(state(file).clients).toEqual([...whose, { platform: 'Instagram', account: 'new', client: '' }]);
  });

  test('keeps what a person wrote, wherever they moved its columns, and gets the accounts that it lacks', async () => {
    const file = await withClients();
    file.run('insertColumn', 'Accounts', 1);
    file.run('type', 'Accounts', 'D2', 'Birch');
    addRows(file, importOf('days', [day('=late', 46090, 5)], { clients: whose, file: 'late.csv' }));
    sort(file);
    expect(heldIn(file, 'Accounts').map(([platform, _, ...others]) => [platform, ...others])).toEqual([
      ['Platform', 'Account', 'Client'],
      ['Instagram', '@lypa', 'Birch'],
      ['Instagram', 'klen', 'Klen'],
      ['Instagram', 'new', ''],
      ['Instagram', '=late', ''],
    ]);
  });

  test('is made when a person asks for it, and never by an import that names no client', async () => {
    const file = await openFile();
    addCompact(file, importOf('days', days));
    expect(tabs(file)).not.toContain('Акаунти');
    sort(file);
    expect(heldIn(file, 'Акаунти')).toHaveLength(4);
    expect(file.model.getters.getSheetName(file.model.getters.getActiveSheetId())).toBe('Акаунти');
  });

  test('goes with the addition that made it, when that is taken back', async () => {
    const file = await openFile();
    addCompact(file, importOf('site', [visit(null, 1)]));
    done(begin(file));
    done(addRows(file, importOf('days', days, { clients: whose })));
    expect(tabs(file)).toContain('Accounts');
    done(end(file, 'undo'));
    expect(tabs(file)).not.toContain('Accounts');
  });

  describe('when an addition is taken back before it ends', () => {
    const undo = (file: StandIn) => done(end(file, 'undo'));
    const ads = [record('ads', { date: 46090, platform: 'Meta', account: 'spring', campaign: 'Bread', cost: 5 })];
    const more = importOf('days', [day('late', 46090, 5)], {
      file: 'late.csv',
      clients: [
        { platform: 'Instagram', account: 'late', client: 'Dub' },
        { platform: 'Instagram', account: 'new', client: 'Dub' },
      ],
    });
    const add = (file: StandIn): void => {
      done(addRows(file, more));
      done(addRows(file, importOf('ads', ads, { clients: [{ platform: 'Meta', account: 'spring', client: 'Klen' }] })));
    };

    test('loses the accounts and clients that it put there, and has them again when it comes again', async () => {
      const file = await openFile((await withClients()).save());
      const before = seen(file);
      begin(file);
      add(file);
      const after = heldIn(file, 'Accounts');
      expect(after.slice(3)).toEqual([
        ['Instagram', 'new', 'Dub'],
        ['Instagram', 'late', 'Dub'],
        ['Meta', 'spring', 'Klen'],
      ]);
      undo(file);
      expect(seen(file)).toEqual(before);
      add(file);
      expect(heldIn(file, 'Accounts')).toEqual(after);
    });

    test('loses them also where the file had a tab of accounts alone', async () => {
      const file = await openFile();
      sort(file);
      file.run('fill', 'Акаунти', 'A2:C2', [['Instagram', '@lypa', 'Lypa']]);
      const before = seen(file);
      begin(file);
      add(file);
      expect(heldIn(file, 'Акаунти')).toHaveLength(5);
      undo(file);
      expect(seen(file)).toEqual(before);
    });

    test('takes as many calls whatever their number, also where no other row is below the heading', async () => {
      const costs = async (count: number) => {
        const file = await openFile();
        sort(file);
        file.run('deleteSpareRows', 'Акаунти');
        const before = seen(file);
        begin(file);
        const all = Array.from({ length: count }, (_, at) => day(`account ${at}`, 46090, 5));
        done(addRows(file, importOf('days', all)));
        file.calls.reset();
        undo(file);
        expect(seen(file)).toEqual(before);
        return file.calls.counts().total;
      };
      expect(await costs(80)).toBe(await costs(40));
    });

    test('keeps what a person wrote meanwhile', async () => {
      const file = await withClients();
      begin(file);
      add(file);
      file.run('type', 'Accounts', 'C4', 'Birch');
      file.run('type', 'Accounts', 'C6', 'Oak');
      file.run('fill', 'Accounts', 'A7:C7', [['X', 'mine', 'Mine']]);
      undo(file);
      expect(heldIn(file, 'Accounts').slice(3)).toEqual([
        ['Instagram', 'new', 'Birch'],
        ['Meta', 'spring', 'Oak'],
        ['X', 'mine', 'Mine'],
      ]);
    });

    test('stays with what a person wrote into one that the addition made', async () => {
      const file = await openFile();
      begin(file);
      add(file);
      file.run('fill', 'Accounts', 'A5:C5', [['X', 'mine', 'Mine']]);
      undo(file);
      expect(heldIn(file, 'Accounts')).toEqual([
        ['Platform', 'Account', 'Client'],
        ['X', 'mine', 'Mine'],
      ]);
    });

    test('stays where what the addition did cannot be read any more, which is said', async () => {
      const file = await openFile();
      begin(file);
      done(addRows(file, importOf('days', days, { clients: whose })));
      const between = seen(file);
      file.run('deleteTab', words.log.uk);
      expect(end(file, 'undo')).toEqual({ ok: false, error: words.logChanged.uk });
      expect(seen(file)).toEqual(between);
    });
  });
});

describe('a report on a client', () => {
  test('counts the client’s accounts, and visits that name the client', async () => {
    const file = await withClients();
    const lypa = done(press(file, of('LYPA')));
    expect(lypa.tab).toBe('KPI report Lypa');
    expect(figure(file, lypa, 'SUM days.followers')).toBe(150);
    expect(figure(file, lypa, 'SUM site.sessions')).toBe(10);
    const all = done(press(file, choices));
    expect(figure(file, all, 'SUM days.followers')).toBe(2458);
    expect(figure(file, all, 'SUM site.sessions')).toBe(3210);
  });

  test('is never written over another client’s, and its own is', async () => {
    const file = await withClients();
    const lypa = done(press(file, of('Lypa')));
    const klen = done(press(file, of('Klen')));
    expect([lypa.tab, klen.tab]).toEqual(['KPI report Lypa', 'KPI report Klen']);
    const again = done(press(file, { ...of('Lypa'), to: 46111 }));
    expect(again.sheetId).toBe(lypa.sheetId);
    expect(figure(file, klen, 'SUM days.followers')).toBe(2300);
  });

  test('follows the tab of accounts when it is built again', async () => {
    const file = await withClients();
    done(press(file, of('Lypa')));
    file.run('type', 'Accounts', 'C4', 'lypa');
    expect(figure(file, done(press(file, of('Lypa'))), 'SUM days.followers')).toBe(158);
  });

  test('is refused with the clients that there are, or with the column that is gone', async () => {
    const file = await withClients();
    const [unknown, other] = [press(file, of('Dub')), 'Clients of the file: Lypa, Klen.'];
    expect(unknown.ok ? '' : unknown.error).toContain(other);
    file.run('deleteColumn', 'Accounts', 3);
    const gone = press(file, of('Lypa'));
    expect(gone.ok ? '' : gone.error).toContain('“Client”');
    expect(press(file, choices).ok).toBe(true);
    expect(state(file).clients).toEqual([]);
  });
});
