import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportAnswer } from '../../src/contract/answers.ts';
import type { Choices } from '../../src/contract/choices.ts';
import type { Kind, Row } from '../../src/records/kinds.ts';
import { words } from '../../src/report/calculation/calculation-words.ts';
import { nameColumn } from '../../src/report/calculation/names/name-list.ts';
import { cornersOf } from '../../src/report/formulas/address.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import { workbookBytes } from '../../src/workbench/command/workbook.ts';
import { officePath, recalculated } from '../office.ts';
import { countTried, evenlySpread, sampleOf } from '../thorough.ts';
import { addCompact, done, heldIn, importOf, openFile, press, record } from './file.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

/** Names that one spreadsheet or another takes for a number, a day, a truth value, an error, a pattern or a condition. */
const nasty = [
  ...['a"b', "a'b", '5', '05', '1e5', '100000', '2024-01-01', '45292', '5%', '0.05', '0,05', '-5', '$5', '1/2', '0:30'],
  ...['TRUE', 'ІСТИНА', '~', '~*', '=', '*', '?', '<5', '<>', '>', '#N/A', '#REF!', 'a*b', 'a?b', 'a~b', 'axb', '=1+1'],
];

/** The same letters in their full width, which are the same name. */
const fullWidth = (name: string): string =>
  name.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

/** Each name and how else it is spelled. */
const spellings: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...nasty.map((name): [string, readonly string[]] => [name, [fullWidth(name)]]),
  ['acme', ['Acme', 'ACME', ' ＡＣＭＥ', 'acme\u00a0']],
]);
const names = [...spellings.keys()];

/** What each record of a name has: what would come to another name by mistake shows in its sum. */
const weightOf = (name: string): number => Math.round(100 * 1.7 ** names.indexOf(name));
const totalOf = (name: string): number => weightOf(name) * (1 + (spellings.get(name)?.length ?? 0));

/** What is of none of the names. */
const ofOther = 7;

const [from, to] = [46082, 46112];
const choices: Choices = { goal: 'engagement', from, to, compare: 'none', language: 'en' };

/** Adds a record of each name, and then, as a later export has them, one of each of its other spellings. */
const addEach = (
  file: StandIn,
  kind: Kind,
  of: (name: string, weight: number, day: number) => readonly Row[],
): void => {
  const first = [...names.flatMap((name) => of(name, weightOf(name), from)), ...of('other', ofOther, from)];
  const later = names.flatMap((name) =>
    (spellings.get(name) ?? []).flatMap((other, at) => of(other, weightOf(name), from + 1 + at)),
  );
  for (const rows of [first, later]) addCompact(file, importOf(kind, rows));
};

/** As many types of conversions as a report counts each by itself. */
const types = evenlySpread(names, 6);

/** A file in whose lists each column has the names. */
const withLists = async (): Promise<StandIn> => {
  const file = await openFile(undefined, { locale: 'en_US' });
  addEach(file, 'posts', (name, engagements, date) =>
    ['account', 'format'].map((column) =>
      record('posts', {
        ...{ platform: 'Instagram', account: 'shop', format: 'Reel', post_id: `${column} ${name} ${date}` },
        ...{ [column]: name, date, engagements, reach: 1 },
      }),
    ),
  );
  addEach(file, 'ads', (campaign, cost, date) => [
    record('ads', { platform: 'Meta', account: 'shop', campaign, date, cost, currency: 'UAH' }),
  ]);
  addEach(file, 'site', (name, sessions, date) =>
    ['source', 'campaign'].map((column) =>
      record('site', {
        source: 'Instagram',
        campaign: 'spring',
        medium: column,
        [column]: name,
        date,
        sessions,
        social: true,
      }),
    ),
  );
  addEach(file, 'conversions', (type, conversions, date) =>
    types.some((name) => name === type || spellings.get(name)?.includes(type))
      ? [record('conversions', { date, type, conversions })]
      : [],
  );
  return file;
};

/** A file of which each name is a client, with an account of that name in a network of that name. */
const withClients = async (): Promise<StandIn> => {
  const file = await openFile(undefined, { locale: 'en_US' });
  addEach(file, 'days', (name, new_followers, date) => [
    record('days', { platform: name, account: name, date, new_followers }),
  ]);
  addEach(file, 'posts', (name, engagements, date) => [
    record('posts', { platform: name, account: name, date, engagements, post_id: `${name} ${date}` }),
  ]);
  addEach(file, 'site', (client, sessions, date) => [
    record('site', { source: 'Instagram', social: true, client, date, sessions }),
  ]);
  // Whose an account is, is spelled otherwise than in the records.
  const clients = names.map((name) => ({ platform: name, account: name, client: spellings.get(name)?.[0] ?? '' }));
  const again = record('days', { platform: 'other', account: 'other', date: from, new_followers: ofOther });
  addCompact(file, importOf('days', [again], { clients }));
  return file;
};

/** What a cell of a tab shows, by its row and its column from 0. */
type Look = (tab: string, row: number, column: number) => unknown;

const inEngine = (file: StandIn): Look => {
  const tabs = new Map<string, readonly (readonly unknown[])[]>();
  return (tab, row, column) => {
    if (!tabs.has(tab)) tabs.set(tab, heldIn(file, tab));
    return tabs.get(tab)?.[row]?.[column] ?? '';
  };
};

/** A report with the cells of its file, as the engine computes them and as LibreOffice does. */
interface Computed {
  readonly answer: ReportAnswer;
  readonly engine: Look;
  readonly office: Look | null;
}

const rows = Array.from({ length: 1500 }, (_, row) => row);

/** The names of a list of the calculation with their figures. */
const listedIn = (look: Look, title: string): Readonly<Record<string, unknown>> => {
  const at = (row: number, column: keyof typeof nameColumn) => look('Calculation', row, nameColumn[column]);
  const head = rows.find((row) => at(row, 'name') === title && at(row, 'weight') !== '');
  if (head === undefined) throw new Error(`There is no list ${title}.`);
  const end = rows.find((row) => row > head && at(row, 'name') === words.inReport.en) ?? head;
  return Object.fromEntries(rows.slice(head + 2, end).map((row) => [String(at(row, 'name')), at(row, 'weight')]));
};

const figureOf = (look: Look, { tab, figures }: ReportAnswer, variant: string): unknown => {
  const figure = figures.find((each) => each.function === 'SUM' && each.variant === variant);
  if (figure === undefined) throw new Error(`The report has no ${variant}.`);
  const { top, left } = cornersOf(figure.cell);
  return look(tab, top, left);
};

const triedClients = sampleOf(names, 1);
/** Every second name. */
const some = names.filter((_, at) => at % 2 === 0);

let lists: Computed;
let ofClients: readonly Computed[];
let ofSome: Computed;

beforeAll(async () => {
  const [listed, sorted] = [await withLists(), (await withClients()).save()];
  const ofSorted = async (more: Partial<Choices>) => {
    const file = await openFile(sorted, { locale: 'en_US' });
    return { file, answer: done(press(file, { ...choices, ...more })) };
  };
  const accounts = some.map((name) => ({ platform: fullWidth(name), account: fullWidth(name) }));
  const reports = [{ file: listed, answer: done(press(listed, choices)) }, await ofSorted({ accounts })];
  for (const client of triedClients) reports.push(await ofSorted({ client }));
  const path = officePath();
  if (path === null) console.log('Skipped: soffice of LibreOffice is not here.');
  const workbooks = await Promise.all(reports.map(({ file }) => workbookBytes(file.model)));
  const there = path === null ? [] : recalculated(path, workbooks, 'en-US');
  const computed = reports.map(({ file, answer }, at): Computed => {
    const tabs = there[at];
    const office: Look = (tab, row, column) => tabs?.get(tab)?.[row]?.[column] ?? '';
    return { answer, engine: inEngine(file), office: tabs === undefined ? null : office };
  });
  const [first, second, ...others] = computed;
  if (first === undefined || second === undefined) throw new Error('There are no reports.');
  [lists, ofSome, ofClients] = [first, second, others];
}, 900_000);

const own = Object.fromEntries(names.map((name) => [name, totalOf(name)]));
const all = names.reduce((sum, name) => sum + totalOf(name), 0) + ofOther;

/** The lists of the calculation, each with what it has besides the names. */
const others: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'By account': { shop: all },
  'By format': { Reel: all },
  'By campaign': {},
  'By source': { Instagram: all },
  'By campaign (UTM)': { spring: all },
};

describe.each(['engine', 'office'] as const)('in the %s', (where) => {
  const lookInto = (computed: Computed, context: { readonly skip: () => never }): Look =>
    computed[where] ?? context.skip();

  for (const [title, rest] of Object.entries(others))
    test(`the list “${title}” has each name once with its own figures`, (context) => {
      expect(listedIn(lookInto(lists, context), title)).toEqual({ ...own, other: ofOther, ...rest });
    });

  test('a type of conversions has its own', (context) => {
    const look = lookInto(lists, context);
    for (const name of types)
      expect([name, figureOf(look, lists.answer, `conversions ${name}`)]).toEqual([name, totalOf(name)]);
  });

  test(`a client has what is the client’s, ${countTried(triedClients, names)}`, (context) => {
    for (const [at, client] of triedClients.entries()) {
      const computed = ofClients[at] ?? ofSome;
      const told = ['days.new_followers', 'site.sessions', 'posts.engagements'].map((variant) =>
        figureOf(lookInto(computed, context), computed.answer, variant),
      );
      expect([client, ...told]).toEqual([client, ...told.map(() => totalOf(client))]);
    }
  });

  test('some accounts have what is theirs, and their networks each its own', (context) => {
    const look = lookInto(ofSome, context);
    const together = some.reduce((sum, name) => sum + totalOf(name), 0);
    for (const variant of ['posts.engagements', 'days.new_followers'])
      expect(figureOf(look, ofSome.answer, variant)).toBe(together);
    const head = rows.find((row) => look('Calculation', row, nameColumn.name) === words.networks.en) ?? 0;
    const besideEachOther = (row: number) =>
      [0, 1, 2, 3, 4].map((at) => look('Calculation', row, nameColumn.weight + at));
    const largest = some.slice(-5).reverse();
    expect(besideEachOther(head + 1)).toEqual(largest);
    expect(rows.slice(head + 2, head + 6).map(besideEachOther)).toContainEqual(largest.map(totalOf));
  });
});
