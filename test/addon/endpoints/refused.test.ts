import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import { bytesPerChunk, type ImportRequest, rowsPerChunk } from '../../../src/contract/requests.ts';
import type { HeaderMapping } from '../../../src/records/column-mapping.ts';
import { columnsOf, kindNames, type Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addRows, compareRows, done, importOf, openFile, press, record, seen } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const post = record('posts', {
  date: 46082,
  platform: 'X',
  account: 'a',
  post_id: '1',
  reach: 9,
  likes: 1,
  engagements: 2,
});
const request = importOf('posts', [post]);
const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'en' };

const malformed = { ok: false, error: words.malformed.uk };
const withRow = (change: (row: Row) => unknown): unknown => ({ ...request, rows: [change(post)] });
const withValue = (at: number, value: unknown): unknown => withRow((row) => row.with(at, value as Row[number]));

const badRequests: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', 'posts'],
  ['a list', [request]],
  ['no fields', {}],
  ['no kind', { ...request, kind: undefined }],
  ['an unknown kind', { ...request, kind: 'people' }],
  ['a kind that every object has', { ...request, kind: '__proto__' }],
  ['a kind in a list', { ...request, kind: ['posts'] }],
  ['no source', { ...request, source: null }],
  ['a source of a million letters', { ...request, source: 'a'.repeat(1e6) }],
  ['a number for a file', { ...request, file: 7 }],
  ['a language that it does not speak', { ...request, language: 'ru' }],
  ['a language that every object has', { ...request, language: 'constructor' }],
  ['rows that are none', { ...request, rows: { length: 1 } }],
  ['no rows', { ...request, rows: [], total: 0 }],
  ['too many rows', { ...request, rows: Array(rowsPerChunk + 1).fill(post), total: rowsPerChunk + 1 }],
  ['too many letters', { ...request, rows: Array(3).fill(post.with(4, 'a'.repeat(bytesPerChunk))), total: 3 }],
  ['a row that is none', withRow(() => 'row')],
  ['a row that is nothing', withRow(() => null)],
  ['a row that is too short', withRow((row) => row.slice(1))],
  ['a row that is too long', withRow((row) => [...row, null])],
  ['a row of fields', withRow((row) => ({ ...row }))],
  ['a day as text', withValue(0, '2026-03-01')],
  ['half a day', withValue(0, 46082.5)],
  ['a day before all days', withValue(0, 0)],
  ['a day after all days', withValue(0, 1e300)],
  ['a number for a text', withValue(1, 7)],
  ['a list for a text', withValue(1, ['X'])],
  ['a text for a count', withValue(8, '9')],
  ['a formula for a count', withValue(8, '=1+1')],
  ['a tick for a count', withValue(8, true)],
  ['a number for a tick', withValue(7, 1)],
  ['a part that is not among the parts', { ...request, chunk: 1 }],
  ['a part before the first', { ...request, chunk: -1 }],
  ['half a part', { ...request, chunk: 0.5 }],
  ['more parts than rows', { ...request, chunks: 2 }],
  ['fewer rows in all than here', { ...request, total: 0 }],
  ['rows without end', { ...request, total: 1e300 }],
  ['fewer than none left out', { ...request, leftOut: -1 }],
  ['something of its own', { ...request, note: 'remember me' }],
];

const badChoices: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['no fields', {}],
  ['an unknown goal', { ...choices, goal: 'fame' }],
  ['a day as text', { ...choices, from: '2026-03-01' }],
  ['half a day', { ...choices, from: 46082.5 }],
  ['a last day before the first', { ...choices, to: 46081 }],
  ['a day after all days', { ...choices, to: 3e6 }],
  ['an unknown comparison', { ...choices, compare: 'toString' }],
  ['a language that it does not speak', { ...choices, language: 'de' }],
  ['accounts with more than their names', { ...choices, accounts: [{ platform: 'X', account: 'a', note: 'b' }] }],
  ['an account of a million letters', { ...choices, accounts: [{ platform: 'X', account: 'a'.repeat(1e6) }] }],
  ['a list for working hours', { ...choices, hours: ['Mon-Fri 09:00-18:00'] }],
  ['working hours without end', { ...choices, hours: 'Mon 09:00-18:00; '.repeat(1e5) }],
  ['something of its own', { ...choices, note: 'remember me' }],
];

const mapping: HeaderMapping = { shape: 'day\u001freach', kind: 'days', columns: ['date', 'reach'] };

const badMappings: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a list', [mapping]],
  ['no header', { ...mapping, shape: undefined }],
  ['a header without end', { ...mapping, shape: 'a'.repeat(1e6) }],
  ['a header in a list', { ...mapping, shape: ['day'] }],
  ['an unknown kind', { ...mapping, kind: 'people' }],
  ['a kind that every object has', { ...mapping, kind: 'constructor' }],
  ['columns that are none', { ...mapping, columns: { 0: 'date' } }],
  ['no columns', { ...mapping, columns: [] }],
  ['columns of which none is read', { ...mapping, columns: [null, null] }],
  ['columns without end', { ...mapping, columns: Array(1e5).fill('date') }],
  ['a column twice', { ...mapping, columns: ['date', 'date'] }],
  ['a column that the kind has not', { ...mapping, columns: ['date', 'post_id'] }],
  ['a column that every object has', { ...mapping, columns: ['date', 'toString'] }],
  ['a number for a column', { ...mapping, columns: ['date', 7] }],
  ['something of its own', { ...mapping, note: 'remember me' }],
];

const badRecords: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', 'posts'],
  ['no number', { kind: 'posts' }],
  ['an unknown kind', { kind: 'people', from: 0 }],
  ['a kind that every object has', { kind: 'constructor', from: 0 }],
  ['a number before the first', { kind: 'posts', from: -1 }],
  ['half a number', { kind: 'posts', from: 0.5 }],
  ['a number as text', { kind: 'posts', from: '0' }],
  ['a number without end', { kind: 'posts', from: 1e300 }],
  ['something of its own', { kind: 'posts', from: 0, note: 'remember me' }],
];

const formula = { function: 'ENGAGEMENT_RATE', args: ['A1', 'B1'] };

const badFormulas: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', '=ENGAGEMENT_RATE(A1; B1)'],
  ['no function', { args: ['A1', 'B1'] }],
  ['a function that is not ours', { ...formula, function: 'IMPORTXML' }],
  ['a function in small letters', { ...formula, function: 'engagement_rate' }],
  ['a function that every object has', { ...formula, function: 'toString' }],
  ['a function that is the base of every object', { ...formula, function: '__proto__' }],
  ['a function in a list', { ...formula, function: ['ENGAGEMENT_RATE'] }],
  ['more than a function', { ...formula, function: 'ENGAGEMENT_RATE(1; 2)+IMPORTDATA' }],
  ['no arguments', { function: 'ENGAGEMENT_RATE' }],
  ['a text for arguments', { ...formula, args: 'A1' }],
  ['fields for arguments', { ...formula, args: { 0: 'A1', 1: 'B1' } }],
  ['too few arguments', { ...formula, args: ['A1'] }],
  ['too many arguments', { ...formula, args: ['A1', 'B1', 'C1'] }],
  ['arguments without end', { function: 'KPI_BY_ROW', args: Array(51).fill('A1') }],
  ['a number for an argument', { ...formula, args: ['A1', 7] }],
  ['a list for an argument', { ...formula, args: ['A1', ['B1']] }],
  ['an argument of a million letters', { ...formula, args: ['A1', `"${'a'.repeat(1e6)}"`] }],
  ['something of its own', { ...formula, note: 'remember me' }],
];

const badRules: readonly unknown[] = [
  ...[null, 'sale', ['sale'], { rule: 'sale' }, { goalRule: 7 }, { goalRule: 'a'.repeat(1001) }],
  { goalRule: 'sale', addition: '7' },
];

const badSheets: readonly unknown[] = [null, '0', -1, 1.5, 1e300, true, [0], { id: 0 }];

let file: StandIn;

beforeAll(async () => {
  file = await openFile();
  done(addRows(file, request));
  done(press(file, choices));
});

/** Calls an endpoint, and holds that nothing of the file was touched. */
const untouched = (name: string, argument: unknown): unknown => {
  file.calls.reset();
  const answer = file.run(name, argument);
  expect(file.calls.counts().total).toBe(0);
  return answer;
};

describe.each(['pokaznykImport', 'pokaznykCompare'])('%s', (name) => {
  test.each(badRequests)('refuses %s', (_, given) => {
    expect(untouched(name, JSON.parse(JSON.stringify(given)))).toEqual(malformed);
  });

  test.each(kindNames)('says which text of %s is longer than a cell, and why that matters', (kind) => {
    const at = columnsOf(kind).findIndex(({ shape }) => shape === 'text');
    const column = columnsOf(kind)[at]?.heading.en;
    for (const text of ['long '.repeat(10_001), `=${'1'.repeat(49_999)}`]) {
      const given = importOf(kind, [columnsOf(kind).map((_, each) => (each === at ? text : null))]);
      const said = {
        ok: false,
        error: expect.stringMatching(`“${column}” is ${text.length} characters long.*“${text.slice(0, 9)}`),
      };
      expect(untouched(name, given)).toEqual(said);
    }
  });

  test('says that more rows are too many for a spreadsheet', () => {
    const said = { ok: false, error: expect.stringContaining('Rows in this export: 1000000.') };
    expect(untouched(name, { ...request, total: 1_000_000 })).toEqual(said);
  });
});

test.each([
  ['nothing', null],
  ['a text', 'rows'],
  ['a row that is none', ['row']],
  ['a day as text', [post.with(0, '2026-03-01')]],
  ['too many rows', Array(rowsPerChunk + 1).fill(post)],
])('pokaznykCompare refuses %s for what was earlier', (_, earlier) => {
  expect(untouched('pokaznykCompare', { ...request, earlier })).toEqual(malformed);
});

test('pokaznykImport refuses what is compared only', () => {
  expect(untouched('pokaznykImport', { ...request, earlier: [post] })).toEqual(malformed);
});

test.each(badChoices)('pokaznykReport refuses %s', (_, given) => {
  expect(untouched('pokaznykReport', JSON.parse(JSON.stringify(given)))).toEqual(malformed);
});

const badMemories: readonly (readonly [string, unknown])[] = [
  ...badMappings.map(([name, given]) => [`a mapping that has ${name}`, [mapping, given]] as const),
  ['nothing', null],
  ['no mappings', []],
  ['mappings without end', Array(21).fill(mapping)],
  ['mappings by number', { 0: mapping, length: 1 }],
];

test.each(badMemories)('pokaznykRemember refuses %s', (_, given) => {
  expect(untouched('pokaznykRemember', JSON.parse(JSON.stringify(given)))).toEqual(malformed);
});

test.each(badRecords)('pokaznykRecords refuses %s', (_, given) => {
  expect(untouched('pokaznykRecords', given)).toEqual(malformed);
});

test.each(badFormulas)('pokaznykInsert refuses %s', (_, given) => {
  expect(untouched('pokaznykInsert', JSON.parse(JSON.stringify(given)))).toEqual(malformed);
});

test.each(badRules)('pokaznykTick refuses %j', (given) => {
  expect(untouched('pokaznykTick', given)).toEqual(malformed);
});

test.each(['Mo-Fr 9-18', 'Mon-Fri 18:00-09:00', '9', '', ' '])(
  'working hours such as %j are refused by their own words',
  (hours) => {
    for (const language of ['en', 'uk'] as const) {
      const error = words.noHours[language].replace('{value}', hours);
      expect(untouched('pokaznykReport', { ...choices, language, hours })).toEqual({ ok: false, error });
    }
  },
);

test('working hours that can be read are no reason to refuse', () => {
  expect(press(file, { ...choices, hours: 'Пн–Пт 09:00–18:00; Сб 10:00-14:00' })).toMatchObject({ ok: true });
});

test.each(badSheets)('pokaznykShow refuses %j', (given) => {
  expect(untouched('pokaznykShow', given)).toEqual(malformed);
});

test('pokaznykShow leaves everything as it is where there is no such tab', () => {
  const before = seen(file);
  expect(file.run('pokaznykShow', 987_654_321)).toEqual({ ok: true, data: null });
  expect(seen(file)).toEqual(before);
});

describe('anything at all', () => {
  const json = fc.jsonValue({ maxDepth: 3 });

  test.each([
    'pokaznykImport',
    'pokaznykCompare',
    'pokaznykReport',
    'pokaznykRemember',
    'pokaznykRecords',
    'pokaznykInsert',
  ])('is refused by %s', (name) => {
    fc.assert(
      fc.property(json, (given) => {
        expect(untouched(name, given)).toEqual(malformed);
      }),
      { numRuns: 300 },
    );
  });

  test('is refused by pokaznykLearn but for texts under names, which answers are', () => {
    const isAnswers = (given: unknown): boolean =>
      given !== null && typeof given === 'object' && !Array.isArray(given) && Object.values(given).length > 0;
    const areTexts = (given: unknown): boolean =>
      Object.values(Object(given)).every((each) => typeof each === 'string');
    fc.assert(
      fc.property(
        json.filter((given) => !isAnswers(given) || !areTexts(given)),
        (given) => {
          expect(untouched('pokaznykLearn', given)).toEqual(malformed);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('changes nothing in what pokaznykState and pokaznykShow do', () => {
    const before = seen(file);
    const state = file.run('pokaznykState');
    // A tab that is there would be shown.
    const ids: readonly unknown[] = Object.values(file.own.numbers);
    const noTab = json.filter((given) => !ids.includes(given));
    fc.assert(
      fc.property(noTab, (given) => {
        expect(file.run('pokaznykState', given)).toEqual(state);
        const shown = file.run('pokaznykShow', given);
        if (!Number.isInteger(given) || Number(given) < 0) expect(shown).toEqual(malformed);
      }),
      { numRuns: 200 },
    );
    expect(seen(file)).toEqual(before);
  });

  /** What a request or choices look like with anything in the place of one of their fields, or of one value of their row. */
  const spoilt = (given: object): fc.Arbitrary<unknown> =>
    fc.tuple(fc.constantFrom(...Object.keys(given)), json).map(([name, value]) => ({ ...given, [name]: value }));
  const spoiltRow: fc.Arbitrary<unknown> = fc
    .tuple(fc.nat(post.length - 1), json)
    .map(([at, value]) => withValue(at, value));

  test('in the place of one field of a request is compared or refused by a sentence, and nothing is written', () => {
    const before = seen(file);
    fc.assert(
      fc.property(fc.oneof(spoilt(request), spoiltRow), (given) => {
        file.calls.reset();
        const answer = compareRows(file, given as ImportRequest);
        const { writes, total } = file.calls.counts();
        expect(writes).toBe(0);
        if (answer.ok) return;
        expect(total).toBe(0);
        expect(answer.error).not.toMatch(/Error|undefined|not a function|Cannot|reading '/);
      }),
      { numRuns: 500 },
    );
    expect(seen(file)).toEqual(before);
  });

  test('in the place of one field of choices is refused, or is a choice', () => {
    fc.assert(
      fc.property(
        spoilt(choices).filter((given) => JSON.stringify(given) !== JSON.stringify(choices)),
        (given) => {
          const { goal, from, to } = given as Choices;
          const isChoice =
            goal === choices.goal && Number.isInteger(from) && Number.isInteger(to) && from > 0 && from <= to;
          if (!isChoice) expect(untouched('pokaznykReport', given)).toEqual(malformed);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a fault of our own is told without the words of the language that we write in', async () => {
  const broken = await openFile();
  done(addRows(broken, request));
  broken.run('forget', 'Posts');
  const before = seen(broken);
  const more = importOf('posts', [post.with(3, '2')]);
  for (const answer of [addRows(broken, more), press(broken, choices)])
    expect(answer).toEqual({ ok: false, error: words.unexpected.en });
  expect(seen(broken)).toEqual(before);
});
