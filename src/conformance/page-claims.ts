import type { Claim } from './claim.ts';

const run = 'Class google.script.run (client-side API)';
const cut = 'React-Google-Apps-Script issues 157 and 170; A2UI-for-Google-Apps-Script issue 2';
const platform = 'the platform of Chromium; what a frame of HtmlService leaves of it is written nowhere';

/** What is claimed of a page in the frame that Google gives a sidebar. How each is tried is the page's own code. */
export const pageClaims = {
  'the attribute of the first tag': {
    claim: 'An attribute that is written into the html tag of a page is there when its script runs.',
    source: 'HtmlService best practices; written nowhere for the html tag',
    expected: { is: true },
  },
  'the width of a sidebar': {
    claim: 'A sidebar is 300 pixels wide.',
    source: 'Ui.showSidebar (reference); Dialogs and sidebars (guide)',
    expected: { is: 300 },
  },
  'the text of a script': {
    claim: 'A script of the page can read its own text.',
    source: platform,
    expected: { is: true },
  },
  'a block of data': {
    claim: 'A script element of another type than a script keeps its text.',
    source: platform,
    expected: { is: 'a <b> & "c"' },
  },
  'a template literal with an address': {
    claim: 'Of a template literal in a script, all from // to the end of the line is cut.',
    source: cut,
    expected: { is: 'before\nhttps:\nafter' },
  },
  'a template literal with a comment': {
    claim: 'Of a template literal in a script, all between /* and */ is cut.',
    source: cut,
    expected: { is: 'before  after' },
  },
  'a text with an address': {
    claim:
      'Of a text in quotes in a script, all from // to the end of the line is cut, so that the script no longer parses.',
    source: `${cut}; one report speaks of texts too`,
    expected: { unknown: 'cutsTexts', yes: null, no: 'https://example.com' },
  },
  'a text with a comment': {
    claim: 'Of a text in quotes in a script, all between /* and */ is cut.',
    source: `${cut}; one report speaks of texts too`,
    expected: { unknown: 'cutsTexts', yes: 'before  after', no: 'before /* within */ after' },
  },
  'a text with an escaped slash': {
    claim: 'A text in quotes whose second slash is escaped is left whole.',
    source: 'follows from how comments are written',
    expected: { is: 'https://example.com' },
  },
  'a worker from a blob': {
    claim: 'A worker that is made of a blob of text runs and answers.',
    source: platform,
    expected: { is: 'pong' },
  },
  'a worker that is given bytes': {
    claim: 'Bytes can be handed over to a worker and back without a copy.',
    source: platform,
    expected: { is: [0, 1_000_000] },
  },
  inflating: {
    claim: 'DecompressionStream inflates with and without a zlib header.',
    source: platform,
    expected: { is: ['inflated', 'inflated'] },
  },
  'old encodings': {
    claim: 'TextDecoder reads windows-1251 and both orders of UTF-16.',
    source: 'Encoding Standard',
    expected: { is: ['Ї', 'Ї', 'Ї'] },
  },
  'reading a file': {
    claim: 'The bytes of a file can be read.',
    source: platform,
    expected: { is: [112, 111, 107] },
  },
  'plural forms': {
    claim: 'The browser knows the plural forms of Ukrainian.',
    source: 'Intl.PluralRules (ECMA-402)',
    expected: { is: ['one', 'few', 'many'] },
  },
  'an argument of one megabyte': {
    claim: 'google.script.run takes a text of a million characters.',
    source: `${run}; no limit is written`,
    expected: { is: 1_000_000 },
  },
  'an argument of two megabytes in rows': {
    claim: 'google.script.run takes ten thousand rows of two megabytes together, the most that an import sends.',
    source: `${run}; no limit is written`,
    expected: { is: [10_000, 10] },
  },
  'an argument of five megabytes': {
    claim: 'google.script.run takes a text of five million characters.',
    source: `${run}; no limit is written`,
    expected: { is: 5_000_000 },
  },
  'an answer of two megabytes': {
    claim: 'google.script.run brings back a text of two million characters.',
    source: `${run}; no limit is written`,
    expected: { is: 2_000_000 },
  },
  'a date as an argument': {
    claim: 'google.script.run refuses a Date, alone or inside an object.',
    source: run,
    expected: { is: ['refused', 'refused'] },
  },
  'a function as an argument': {
    claim: 'google.script.run refuses a function.',
    source: run,
    expected: { is: 'refused' },
  },
  'null and undefined as arguments': {
    claim: 'null and undefined arrive as null.',
    source: `${run}; written nowhere for undefined`,
    expected: { is: ['null', 'null'] },
  },
  'other letters': {
    claim: 'Letters of any script, zero characters and line separators arrive and come back as they are.',
    source: run,
    expected: { is: 'Ї 😀 \u0000 \u2028 \ud83d\ude00 </script> \\ "' },
  },
  'an answer that is a date': {
    claim: 'An answer that is a Date, or holds one, comes back as null.',
    source: `${run}; tanaikech, 2023-08-28`,
    expected: { is: [null, null] },
  },
  'an answer that is nothing': {
    claim: 'A function without a result answers null.',
    source: run,
    expected: { is: null },
  },
  'an answer with nothing inside': {
    claim: 'A property that is undefined is missing in the answer, and null is null.',
    source: `${run}; written nowhere`,
    expected: { is: ['kept', 'nothing'] },
  },
  'what is thrown': {
    claim: 'What the script throws reaches the failure handler as an error whose message holds its text.',
    source: run,
    expected: { is: true },
  },
  'a private function': {
    claim: 'A function whose name ends in an underscore is not offered to the page.',
    source: 'HTML Service: communicate with server functions (guide)',
    expected: { is: 'undefined' },
  },
  'an object of the user': {
    claim: 'withUserObject hands its object to the success handler as the second argument.',
    source: run,
    expected: { is: 7 },
  },
  'fifteen calls at once': {
    claim: 'Fifteen calls that are made at once are all answered.',
    source: `${run}: ten at a time, the others wait`,
    expected: { is: 15 },
  },
  'pasting by hand': {
    claim: 'What a person pastes into the page comes with its text in the event.',
    source: 'Clipboard API and events',
    expected: { is: [true, true] },
  },
  'dropping by hand': {
    claim: 'A file that a person drops onto the page can be read from the event.',
    source: 'HTML Standard, drag and drop',
    expected: { is: [true, true] },
  },
} as const satisfies Readonly<Record<string, Claim>>;

export type PageFactName = keyof typeof pageClaims;
