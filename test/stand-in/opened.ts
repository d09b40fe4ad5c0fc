import { expect } from 'vitest';
import { openSpreadsheet, type StandIn, type StandInOptions } from '../../src/stand-in/stand-in.ts';
import type { Unknowns } from '../../src/stand-in/unknowns.ts';
import { nodeRealm } from '../../src/workbench/command/node-realm.ts';

/** A little add-on of the tests' own. Each test puts the body of its `act` in. */
const codeWith = (body: string): string => `
function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'show').addToUi();
}
function show() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Little'));
}
function act(argument) {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = file.getSheets()[0];
  ${body}
}
function hidden_() { return 1; }
/**
 * Doubles every number.
 * @param {Array} values The numbers. Optional.
 * @param {number} times How often.
 * @return {Array} Not shown.
 * @customfunction
 */
function DOUBLE_ALL(values, times) {
  if (values === 'boom') throw new Error('Boom in "values".');
  const once = (value) => (value === '' ? 'blank' : value instanceof Date ? 'a date' : value * 2);
  return Array.isArray(values) ? values.map((row) => row.map(once)) : once(values);
}
/**
 * How many letters.
 * @customfunction
 */
function LETTERS_OF(text) { return String(text).length; }
/** @customfunction */
const between = 1;
function NOT_OFFERED(value) { return value; }
`;

/** Opens a spreadsheet with the little add-on; what is not given is the same for all tests. */
export const opened = (body = '', more: Partial<StandInOptions> = {}): Promise<StandIn> =>
  openSpreadsheet({
    built: { code: codeWith(body), sidebar: '<title>Little add-on</title>', manifest: '{"timeZone":"Etc/UTC"}' },
    realm: nodeRealm,
    locale: 'en_US',
    zone: 'Europe/Kyiv',
    userLocale: 'uk',
    authMode: 'LIMITED',
    ...more,
  });

/** What the body of `act` gives in a new spreadsheet. */
export const acted = async (body: string, more: Partial<StandInOptions> = {}): Promise<unknown> =>
  (await opened(body, more)).run('act');

/** What a body of `act` gives or throws. */
export interface Rule {
  readonly rule: string;
  readonly body: string;
  readonly gives?: unknown;
  readonly throws?: string;
  readonly locale?: string;
  readonly unknowns?: Partial<Unknowns>;
}

/** Holds the stand-in to a rule. */
export const holdsRule = async ({ body, gives, throws, locale = 'en_US', unknowns = {} }: Rule): Promise<void> => {
  if (throws === undefined) expect(await acted(body, { locale, unknowns })).toEqual(gives);
  else await expect(acted(body, { locale, unknowns })).rejects.toThrow(throws);
};
