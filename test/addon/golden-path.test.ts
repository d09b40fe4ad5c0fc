import { beforeAll, expect, test } from 'vitest';
import type { ReportAnswer } from '../../src/contract/answers.ts';
import type { Choices } from '../../src/contract/choices.ts';
import { readPaste } from '../../src/import/read-paste.ts';
import type { Import } from '../../src/import/reading.ts';
import { outgoingImportOf } from '../../src/sidebar/transport/outgoing-import.ts';
import { type MergeCounts, sendImports } from '../../src/sidebar/transport/send-imports.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import { type Unknowns, unknowns } from '../../src/stand-in/unknowns.ts';
import { cellsOf } from '../../src/workbench/command/report-result.ts';
import { standInServer } from '../../src/workbench/command/stand-in-server.ts';
import { fixture, totalOf } from '../import/sources/exports.ts';
import { countTried, isThorough, productOf } from '../thorough.ts';
import { begin, done, end, heldIn, openFile, press, tabNames, takeBack } from './file.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const paths = productOf({
  locale: ['en_US', 'uk_UA', 'de_DE', 'tr_TR'],
  zone: ['America/Los_Angeles', 'Europe/London', 'Europe/Kyiv', 'Asia/Kolkata', 'Pacific/Auckland'],
  answers: ['as they are assumed', 'the other way round'],
} as const);
type Path = (typeof paths)[number];
// The last is the furthest from usual in all three.
const tried = isThorough ? paths : paths.slice(-1);

/** Every answer that nobody knows, other than it is assumed. */
const otherwise = Object.fromEntries(
  Object.entries(unknowns).map(([name, { assumed }]) => [name, !assumed]),
) as unknown as Unknowns;

const march = { from: 46_082, to: 46_112 };
const now = Date.UTC(2026, 3, 10, 12);
const today = () => 46_122;

/** What an agency adds: exports in two languages, with decimal points and commas, and a table of its own. */
const exportsOf = ['meta-content-facebook.csv', 'meta-ads-uk.csv', 'any-table-uk.tsv', 'zendesk-tickets.csv'];

const readIn = ({ locale, zone }: Pick<Path, 'locale' | 'zone'>, name: string): readonly Import[] =>
  readPaste(fixture(name), { locale, zone, file: name }, today).imports;

/** Adds the exports as the sidebar does, in one addition. */
const addAll = async (file: StandIn, path: Path, names: readonly string[]): Promise<readonly MergeCounts[]> => {
  const addition = done(begin(file));
  const sent: MergeCounts[] = [];
  for (const name of names) {
    const imports = readIn(path, name).map(outgoingImportOf);
    sent.push(...(await sendImports(imports, { file: name, language: 'en', addition }, standInServer(file))));
  }
  done(end(file, 'keep', addition));
  return sent;
};

const choices: Choices = { goal: 'engagement', ...march, compare: 'previous', language: 'en' };

const figuresIn = (file: StandIn, { tab, figures }: ReportAnswer): Readonly<Record<string, number | null>> => {
  const cells = cellsOf(file, tab);
  return Object.fromEntries(
    figures.map((figure) => [`${figure.function} ${figure.variant}`, cells.number(figure.cell)]),
  );
};

const dataIn = (file: StandIn): unknown =>
  tabNames(file)
    .filter((tab) => ['Posts', 'Ads', 'Feedback'].includes(tab))
    .map((tab) => heldIn(file, tab));

/** The way of a person from exports to a report that was built again, and what the report then says. */
const walk = async (path: Path): Promise<Readonly<Record<string, number | null>>> => {
  const { locale, zone, answers } = path;
  const assumed = answers === 'the other way round' ? { unknowns: otherwise } : {};
  const file = await openFile(undefined, { locale, zone, userLocale: 'en', now: () => now, ...assumed });
  const [last = '', ...first] = exportsOf.toReversed();
  const added = await addAll(file, path, first.toReversed());
  expect(added.reduce((sum, each) => sum + each.added, 0)).toBeGreaterThan(5);
  const before = dataIn(file);
  // What comes once more changes nothing, and what was added last can be taken back.
  for (const { added: again, updated } of await addAll(file, path, first)) expect([again, updated]).toEqual([0, 0]);
  await addAll(file, path, [last]);
  expect(dataIn(file)).not.toEqual(before);
  expect(done(takeBack(file)).removed).toBeGreaterThan(0);
  expect(dataIn(file)).toEqual(before);
  await addAll(file, path, [last]);
  const built = figuresIn(file, done(press(file, choices)));
  const again = done(press(file, { ...choices, goal: 'sales' }));
  const rebuilt = figuresIn(file, again);
  for (const [name, value] of Object.entries(rebuilt))
    if (name in built) expect([name, value]).toEqual([name, built[name]]);
  return rebuilt;
};

let usual: Readonly<Record<string, number | null>>;
beforeAll(async () => {
  usual = await walk({ locale: 'en_US', zone: 'Europe/Kyiv', answers: 'as they are assumed' });
});

test('a report has the sums of the exports', () => {
  const imports = exportsOf.flatMap((name) => readIn({ locale: 'en_US', zone: 'Europe/Kyiv' }, name));
  const sum = (kind: Import['kind'], column: Parameters<typeof totalOf>[1]) =>
    imports.filter((each) => each.kind === kind).reduce((all, each) => all + totalOf(each, column), 0);
  expect(usual['SUM posts.engagements']).toBe(sum('posts', 'engagements'));
  expect(usual['SUM ads.cost']).toBeCloseTo(sum('ads', 'cost'), 9);
  expect(Object.values(usual).filter((value) => value !== null).length).toBeGreaterThan(10);
});

test.each(tried)(
  `from exports to a report in $locale and $zone, open questions of Google $answers, ${countTried(tried, paths)}`,
  async (path) => {
    expect(await walk(path)).toEqual(usual);
  },
);
