import type { ReportAnswer } from '../../../src/contract/answers.ts';
import type { Notice } from '../../../src/sidebar/state/input-check.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { cellsOf } from '../../../src/workbench/command/report-result.ts';
import { heldIn, openFile, seen } from '../file.ts';
import { type Client, clients } from './agency.ts';
import { daysOfMonth } from './days.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Export, Language } from './exports.ts';
import { filesOf, madeOn, postsGiven } from './months.ts';
import { trueFigures } from './truth.ts';

const monthCount = 6;
const months = Array.from({ length: monthCount }, (_, month) => month);

/** Of this month the form compares with today’s data, of the others with the report that was closed. */
const comparedByData = 5;

/** Which of a life is looked at: everything takes a minute. */
export interface Course {
  readonly language: Language;
  /** How the report of a client and month is built, if it is: by the form, or as the next one by one press. */
  readonly reports: (client: Client, month: number) => 'form' | 'next' | null;
  /** The months whose addition is made once before, and taken back. */
  readonly undone: readonly number[];
}

/** A figure of a report that is not the true one. */
export interface Difference {
  readonly month: number;
  readonly client: Client;
  readonly figure: string;
  readonly of: 'now' | 'before';
  readonly shown: number | null;
  readonly truth: number | null;
}

export interface BuiltReport {
  readonly month: number;
  readonly client: Client;
  readonly tab: string;
  /** Each line that the report shows. */
  readonly lines: readonly string[];
  readonly figures: number;
}

/** Half a year of an agency in one file, and all that was found of it. */
export interface Life {
  readonly differences: readonly Difference[];
  readonly reports: readonly BuiltReport[];
  /** Figures that nobody has a truth of. */
  readonly unknown: readonly string[];
  /** What the check step told, by month and file. */
  readonly told: readonly { readonly month: number; readonly file: string; readonly notices: readonly Notice[] }[];
  /** The days that the sidebar proposed after each month's additions. */
  readonly proposed: readonly { readonly month: number; readonly from: number | null; readonly to: number | null }[];
  /** Additions that were not as if they had never been once they were taken back, by month. */
  readonly notUndone: readonly number[];
  /** Closed reports that were not as they were closed, at the end. */
  readonly changedSinceClosed: readonly string[];
  /** Service calls of each month's additions, of the files that every month has, but for the sizes of tabs; and the stand-in's time. */
  readonly calls: readonly number[];
  /** Those among them that ask how large a tab is, per tab of the file: each is asked, and there are more every month. */
  readonly sizes: readonly number[];
  readonly milliseconds: readonly number[];
  /** Of files that were added once more at once: their calls and writes, and what they changed. */
  readonly again: readonly {
    readonly file: string;
    readonly calls: number;
    readonly writes: number;
    readonly changed: number;
  }[];
}

const tabNames = { accounts: { en: 'Accounts', uk: 'Акаунти' } } as const;

const isClose = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one)));

/** The name of a file without the day of its making: the same file of each month. */
const everyMonths = ({ file }: Export): string => file.replace(/ \d{4}-\d\d-\d\d\..*$/, '');

/** A new file whose clients are known, with the sidebar beside it. */
const begin = async (language: Language, today: () => number) => {
  const file = await openFile(undefined, {
    locale: { en: 'en_US', uk: 'uk_UA' }[language],
    userLocale: language,
    now: () => (today() - 25_569) * 86_400_000 + 43_200_000,
  });
  const desk = await openDesk(file, { language, today });
  await desk.commands.sortAccounts();
  file.run('fill', tabNames.accounts[language], 'A2:C4', [
    ['Facebook', 'Kavalypa', 'Lypa'],
    ['TikTok', 'Dub', 'Dub'],
    ['Instagram', 'klen.studio', 'Klen'],
  ]);
  await desk.commands.refreshClients();
  return { file, desk };
};

/** Writes whose an account is that nobody has said yet: the only one that begins is Klen's. */
const sortNewAccounts = async (file: StandIn, desk: Desk, language: Language): Promise<void> => {
  const tab = tabNames.accounts[language];
  heldIn(file, tab).forEach((row, at) => {
    if (row[1] !== '' && row[2] === '') file.run('type', tab, `C${at + 1}`, 'Klen');
  });
  await desk.commands.refreshClients();
};

/** All that a person sees of some tabs. */
const seenOf = (file: StandIn, names: readonly string[]): ReadonlyMap<string, string> => {
  const all = seen(file) as readonly { readonly name: string }[];
  return new Map(all.filter(({ name }) => names.includes(name)).map((tab) => [tab.name, JSON.stringify(tab)]));
};

/** Lives through half a year, month by month, as a person at the sidebar does. */
export const liveThrough = async ({ language, reports: wayOf, undone }: Course): Promise<Life> => {
  let today = madeOn(0);
  const { file, desk } = await begin(language, () => today);
  const [differences, reports, told]: [Difference[], BuiltReport[], Life['told'][number][]] = [[], [], []];
  const [proposed, again]: [Life['proposed'][number][], Life['again'][number][]] = [[], []];
  const [calls, sizes, milliseconds]: [number[], number[], number[]] = [[], [], []];
  const notUndone: number[] = [];
  const unknown = new Set<string>();
  const closed = new Map<string, string>();
  /** What reports showed of their own months when they were closed. */
  const sent = new Map<string, number | null>();
  const last = new Map<Client, number>();
  const compact = new Set<string>();
  const common = filesOf(0, language).map(everyMonths);

  const dropSpareRows = (): void => {
    for (const { tab } of desk.state().holdings) {
      if (!compact.has(tab)) file.run('deleteSpareRows', tab);
      compact.add(tab);
    }
  };

  /** Adds and takes back at once. */
  const addAndUndo = async (month: number, files: readonly Export[]): Promise<void> => {
    const before = JSON.stringify(seen(file));
    await desk.read(files);
    const addition = await desk.server.begin();
    await desk.send(addition);
    await desk.server.end({ ending: 'undo', addition });
    desk.forget();
    if (JSON.stringify(seen(file)) !== before) notUndone.push(month);
  };

  const add = async (month: number, files: readonly Export[]): Promise<void> => {
    const start = file.clock.now();
    let [counted, asked] = [0, 0];
    for (const each of files) {
      file.calls.reset();
      const { notices } = await desk.add([each]);
      if (common.includes(everyMonths(each))) {
        const { total, by_name: named } = file.calls.counts();
        const size = (named['Sheet.getMaxRows'] ?? 0) + (named['Sheet.getMaxColumns'] ?? 0);
        counted += total - size;
        asked += size / file.model.getters.getSheetIds().length;
      }
      if (notices.length > 0) told.push({ month, file: each.file, notices });
      dropSpareRows();
    }
    calls.push(counted);
    sizes.push(asked);
    milliseconds.push(file.clock.now() - start);
  };

  const addAgain = async (files: readonly Export[]): Promise<void> => {
    for (const each of files) {
      await desk.read([each]);
      file.calls.reset();
      const sent = await desk.send();
      const { total, writes } = file.calls.counts();
      again.push({
        file: each.file,
        calls: total,
        writes,
        changed: sent.reduce((sum, { added, updated }) => sum + added + updated, 0),
      });
      desk.forget();
    }
  };

  const build = async (client: Client, month: number): Promise<ReportAnswer> => {
    const before = last.get(client);
    if (before === undefined || wayOf(client, month) === 'form') {
      desk.commands.openForm();
      desk.commands.changeForm({
        ...desk.form(),
        ...{ client: { name: client }, goal: 'engagement', isNew: null },
        comparedData: month === comparedByData ? 'today' : 'closed',
      });
      await desk.commands.buildReport();
      desk.refuseFailure();
      const { place } = desk.store.getState();
      if (place.step !== 'done') throw new Error(`No report of ${client} for month ${month}.`);
      return place.report;
    }
    // The next one is one press, from the last one on the screen.
    await desk.server.show(before);
    const { tab, sheetId } = await desk.server.next();
    await desk.commands.refreshClients();
    const { choices } = desk.state();
    if (choices === null) throw new Error(`No choices of ${tab}.`);
    // The same choices once more write nothing, and tell which cell has which figure.
    const { as: _, ...same } = choices;
    const answer = await desk.server.report(same);
    if (answer.sheetId !== sheetId) throw new Error(`Another tab than ${tab}.`);
    return answer;
  };

  const compare = (client: Client, month: number, { tab, figures }: ReportAnswer): void => {
    const cells = cellsOf(file, tab);
    const isByData = month === comparedByData && wayOf(client, month) === 'form';
    const given = postsGiven(month);
    const of = {
      now: trueFigures({ client, days: daysOfMonth(month), given }),
      before: trueFigures({ client, days: daysOfMonth(month - 1), given }),
    };
    for (const { function: name, variant, cell, previous } of figures) {
      const figure = `${name} ${variant}`;
      const [now, before] = [of.now(figure), of.before(figure)];
      if (now === undefined || before === undefined) {
        unknown.add(figure);
        continue;
      }
      const shown = { now: cells.number(cell), before: cells.number(previous) };
      sent.set(JSON.stringify([client, month, figure]), shown.now);
      const asSent = isByData ? undefined : sent.get(JSON.stringify([client, month - 1, figure]));
      // What was sent of the month before stands, also where it was another; nothing is known of the time before the first month.
      const truths = { now, before: asSent !== undefined ? asSent : month === 0 ? null : before };
      for (const when of ['now', 'before'] as const)
        if (!isClose(shown[when], truths[when]))
          differences.push({ month, client, figure, of: when, shown: shown[when], truth: truths[when] });
    }
    const lines = (file.run('shown', tab) as readonly (readonly string[])[]).map((row) =>
      row.filter((cell) => cell !== '').join(' '),
    );
    reports.push({ month, client, tab, lines, figures: figures.length });
  };

  for (const month of months) {
    today = madeOn(month);
    const files = filesOf(month, language);
    if (undone.includes(month)) await addAndUndo(month, files.slice(0, 4));
    await add(month, files);
    if (month === 1) await addAgain(files);
    await sortNewAccounts(file, desk, language);
    desk.commands.openForm();
    const { from, to } = desk.form();
    proposed.push({ month, from, to });
    for (const client of clients.filter((each) => wayOf(each, month) !== null)) {
      const answer = await build(client, month);
      compare(client, month, answer);
      last.set(client, answer.sheetId);
      // Sent and closed: its figures stay.
      const { tab } = await desk.server.close(answer.sheetId);
      closed.set(tab, seenOf(file, [tab]).get(tab) ?? '');
      await desk.commands.refreshClients();
    }
  }
  const now = seenOf(file, [...closed.keys()]);
  const changedSinceClosed = [...closed].flatMap(([tab, before]) => (now.get(tab) === before ? [] : [tab]));
  return {
    differences,
    reports,
    unknown: [...unknown],
    told,
    proposed,
    notUndone,
    changedSinceClosed,
    calls,
    sizes,
    milliseconds,
    again,
  };
};
