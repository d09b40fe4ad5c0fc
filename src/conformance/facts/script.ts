import type { Facts } from '../fact.ts';

const v8 = 'V8 runtime overview';

/** What Apps Script lacks: the guide's list, and what a test of web-interoperable runtimes found missing. */
const missing = [
  'setTimeout',
  'setInterval',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'performance',
  'window',
  'process',
  'structuredClone',
  'queueMicrotask',
];

/** What the language and the runtime have. */
export const script = {
  'globals that are missing': {
    claim: 'There are no timers, no fetch, no URL, no encoders, no base64 and no browser.',
    source: `${v8}: limitations; jpoehnelt/blog, WinterCG test of Apps Script`,
    observe: () => missing.filter((name) => Reflect.get(globalThis, name) !== undefined),
    expected: { is: [] },
  },
  'syntax of 2020': {
    claim: 'Optional chaining, ?? and spreading are understood.',
    source: v8,
    observe: () => {
      const nothing: { readonly inside?: { readonly value: number } } = {};
      return [nothing.inside?.value ?? 'none', [...[1, 2], 3].length];
    },
    expected: { is: ['none', 3] },
  },
  'methods of 2020': {
    claim: 'flatMap, Object.fromEntries, matchAll and Math.hypot are there.',
    source: v8,
    observe: () => [
      [1, 2].flatMap((each) => [each, each]),
      JSON.stringify(Object.fromEntries([['a', 1]])),
      [...'a1b2'.matchAll(/\d/g)].map(([digit]) => digit ?? ''),
    ],
    expected: { is: [[1, 1, 2, 2], '{"a":1}', ['1', '2']] },
  },
  'normal forms': {
    claim: 'Texts are brought to NFKC: full-width letters, ligatures and joined accents.',
    source: 'ECMA-262, String.prototype.normalize',
    observe: () => 'Ａﬁй'.normalize('NFKC'),
    expected: { is: 'Afiй' },
  },
  'classes of letters': {
    claim: 'Regular expressions know classes of letters and look behind.',
    source: 'ECMA-262, 2018',
    observe: () => ['Ї, ok'.replace(/\P{L}+/gu, '-'), /(?<=#)\d+/.exec('a#12')?.[0] ?? ''],
    expected: { is: ['Ї-ok', '12'] },
  },
  'letters in small': {
    claim: 'Letters are folded without regard to the locale of anybody.',
    source: 'ECMA-262, String.prototype.toLowerCase',
    observe: () => ['ІЇЄҐ', 'TITLE'].map((text) => text.toLowerCase()),
    expected: { is: ['іїєґ', 'title'] },
  },
  'the zone of dates': {
    claim: 'Days of the script are those of the zone of its manifest, summer time included.',
    source: 'Manifest structure: timeZone',
    zone: 'America/Los_Angeles',
    observe: () => [new Date(2026, 0, 15).getTimezoneOffset(), new Date(2026, 6, 15).getTimezoneOffset()],
    expected: { is: [-120, -180] },
  },
  'a deep table': {
    claim: 'A table of two hundred thousand cells is put together in a second.',
    source: 'written nowhere',
    observe: () => {
      const start = Date.now();
      const rows = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * column));
      return JSON.stringify(rows).length > 0 ? Date.now() - start : -1;
    },
    expected: { atMost: 1000 },
  },
} satisfies Facts;
