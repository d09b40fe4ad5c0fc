import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointNames } from '../src/contract/endpoints.ts';
import { callFunction } from '../src/kpi/call/call-function.ts';
import { catalogue } from '../src/kpi/catalogue.ts';
import type { StandIn } from '../src/stand-in/stand-in.ts';
import { openFile } from './addon/file.ts';
import { expectLaw } from './import/records/law.ts';
import { fixture, reading } from './import/sources/exports.ts';

// `npm run fuzz` tries a million inputs, others each time; FUZZ says how many, and SEED tries again what a run has printed.
const isOwnRun = process.env['FUZZ'] !== undefined;
const inputs = Number(process.env['FUZZ'] ?? 20_000);
const seed = Number(process.env['SEED'] ?? (isOwnRun ? Date.now() % 2 ** 31 : 1));
if (isOwnRun) console.log(`${inputs} inputs, SEED=${seed}`);

/** Of all inputs those for functions, which take no time, for the reader, and for endpoints, behind which a spreadsheet stands. */
const shares = { functions: 0.92, reader: 0.05, endpoints: 0.03 } as const;
const runs = (of: keyof typeof shares) => ({ numRuns: Math.ceil(inputs * shares[of]), seed, endOnFailure: isOwnRun });

/** Processor time above which a person would take it for frozen, in seconds. */
const frozen = 2;

/** What `act` gives; it may not take so long as to be taken for frozen. */
const promptly = <Result>(act: () => Result): Result => {
  const begun = process.cpuUsage();
  const result = act();
  const { user } = process.cpuUsage(begun);
  expect(user / 1e6).toBeLessThan(frozen);
  return result;
};

const nasty = fc.constantFrom(
  ...[
    '',
    ' ',
    '—',
    '-',
    'n/a',
    '#N/A',
    '#REF!',
    '0',
    '-1',
    '1,5',
    '1.234',
    '1 234,5',
    '5%',
    '12.3K',
    '1e5',
    '1e308',
    '٣',
  ],
  ...[
    'Total',
    'Разом',
    'Totals of 3 results',
    'TRUE',
    'так',
    '=1+1',
    '@a',
    '+1',
    '"',
    '"a',
    'a"b',
    "'",
    ',',
    ';',
    '\t',
    '\n',
  ],
  ...['2026-03-01', '01/02/2026', '31.02.2026', 'Mar 1', 'березень 2026', '46082', '0:18', '24:00:00', '2 h 10 min'],
  ...[
    'https://a.b/?x=1',
    'ünïcödé',
    '\ufeff',
    '\u200b',
    '\u202eabc',
    '😀',
    '__proto__',
    'a'.repeat(5000),
    '9'.repeat(400),
  ],
);
const value = fc.oneof(nasty, fc.integer(), fc.double(), fc.string());

describe(`${inputs} inputs`, () => {
  const cell = fc.oneof(value, fc.boolean(), fc.date(), fc.constantFrom(null, undefined, Number.NaN, 1e308, 5e-324));
  const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 }));
  const names = Object.keys(catalogue);
  const call = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.array(argument, { maxLength: 5 }));

  const isSound = (result: unknown): boolean => {
    if (Array.isArray(result)) return result.every(isSound);
    if (result instanceof Date) return !Number.isNaN(result.getTime());
    return typeof result === 'string' || (typeof result === 'number' && Number.isFinite(result));
  };

  test('a function gives finite numbers, texts and dates, or a sentence under its name', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(call, ([name, inner, args]) => {
        const given = name.startsWith('KPI_') ? [inner, ...args] : args;
        try {
          expect(isSound(promptly(() => callFunction(name, given)))).toBe(true);
        } catch (error) {
          expect(error instanceof Error ? error.message : error).toMatch(new RegExp(`^${name}: .`));
        }
      }),
      runs('functions'),
    );
  });

  const folder = join(import.meta.dirname, 'fixtures');
  const texts = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).size < 20_000)
    .map(fixture);

  const markIn = (lines: readonly string[]): string =>
    ['\t', ';'].find((mark) => lines.slice(0, 3).some((line) => line.includes(mark))) ?? ',';

  /** Changes to a text such as hands, other programs and broken downloads make. */
  const change: fc.Arbitrary<(text: string) => string> = fc
    .record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      by: value,
    })
    .chain(({ at, to, by }) => {
      const inserted = String(by);
      const onLines = (edit: (lines: string[], place: number, other: number) => void) => (text: string) => {
        const lines = text.split('\n');
        const placeOf = (share: number) => Math.min(lines.length - 1, Math.floor(share * lines.length));
        edit(lines, placeOf(at), placeOf(to));
        return lines.join('\n');
      };
      const onCells = (edit: (cells: string[], place: number) => void) =>
        onLines((lines, place) => {
          const mark = markIn(lines);
          const cells = (lines[place] ?? '').split(mark);
          edit(cells, Math.min(cells.length - 1, Math.floor(to * cells.length)));
          lines[place] = cells.join(mark);
        });
      return fc.constantFrom<((text: string) => string)[]>(
        (text) => text.slice(0, Math.floor(at * text.length)),
        (text) => text.slice(Math.floor((at * text.length) / 4)),
        (text) =>
          `${text.slice(0, Math.floor(at * text.length))}${inserted}${text.slice(Math.floor(at * text.length))}`,
        (text) => text.replaceAll('\n', '\r\n'),
        (text) => text.replaceAll(',', ';'),
        (text) => text.replaceAll(',', '\t'),
        (text) => `\ufeff${text}`,
        (text) => `${inserted}\n\n${text}`,
        (text) => `${text}\n${text}`,
        onLines((lines, place) => lines.splice(place, 1)),
        onLines((lines, place) => lines.splice(place, 0, '')),
        onLines((lines, place, other) => lines.splice(other, 0, lines[place] ?? '')),
        onLines((lines, place, other) => {
          [lines[place], lines[other]] = [lines[other] ?? '', lines[place] ?? ''];
        }),
        onCells((cells, place) => cells.splice(place, 1, inserted)),
        onCells((cells, place) => cells.splice(place, 1)),
        onCells((cells, place) => cells.splice(place, 0, inserted)),
      );
    });
  const paste = fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce((changed, edit) => edit(changed), text));

  test('a paste is read at once, every number in it is counted or named, and what is told is told twice', {
    timeout: 36_000_000,
  }, () => {
    fc.assert(
      fc.property(paste, (text) => {
        const read = promptly(() => reading(text));
        expectLaw(read);
        for (const { message } of read.issues)
          expect([message.en, message.uk].every((each) => each !== '' && !/undefined|NaN|\[object/.test(each))).toBe(
            true,
          );
      }),
      runs('reader'),
    );
  });

  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'kind',
        'rows',
        'goal',
        'from',
        'to',
        'language',
        'chunk',
        'chunks',
        'total',
        'source',
        'file',
        'step',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('posts', 'engagement', 46082, 'uk', 1)),
    ),
  );
  const endpoint = fc.constantFrom(...endpointNames).map((name) => `pokaznyk${name[0]?.toUpperCase()}${name.slice(1)}`);

  test('an endpoint does what it is asked or refuses in a sentence', { timeout: 36_000_000 }, async () => {
    const file: StandIn = await openFile();
    fc.assert(
      fc.property(endpoint, json, (name, given) => {
        const answer = promptly(() => file.run(name, given)) as { readonly ok: boolean; readonly error?: string };
        if (answer.ok) return;
        expect(answer.error).toMatch(/^\p{Lu}.*[.?!]$/su);
        expect(answer.error).not.toMatch(/Error|undefined|not a function|Cannot|reading '/);
      }),
      runs('endpoints'),
    );
    expect(file.run('pokaznykState')).toMatchObject({ ok: true });
  });
});
