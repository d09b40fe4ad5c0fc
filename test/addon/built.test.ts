import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { serverFunctionNameOf } from '../../src/contract/client.ts';
import { endpointNames } from '../../src/contract/endpoints.ts';
import { catalogue } from '../../src/kpi/catalogue.ts';
import type { Definition } from '../../src/kpi/kpi.ts';
import { builtCode, evaluated, mostCodeBytes } from './built.ts';

/** A service that fails the test at the slightest touch. */
const untouchable = (name: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, member) => {
        throw new Error(`${name}.${String(member)} was touched.`);
      },
    },
  );

const services = [
  'SpreadsheetApp',
  'PropertiesService',
  'LockService',
  'CacheService',
  'UrlFetchApp',
  'DriveApp',
  'ScriptApp',
  'HtmlService',
];

const entries = [
  'onInstall',
  'onOpen',
  'pokaznykAgain',
  'pokaznykByMonth',
  'pokaznykByWeek',
  'pokaznykCloseReport',
  'pokaznykFunctions',
  'pokaznykHelp',
  'pokaznykLinks',
  'pokaznykMoved',
  'pokaznykNextReport',
  'pokaznykOpen',
  'pokaznykQuarter',
  'pokaznykSample',
  ...endpointNames.map(serverFunctionNameOf),
];

describe('Code.js as it is pushed', () => {
  test('exposes the entry points and the functions of the catalogue, and nothing else', () => {
    const context = createContext({});
    new Script(builtCode()).runInContext(context);
    const names = Object.keys(context).filter((name) => !name.endsWith('_'));
    expect(names.sort()).toEqual([...entries, ...Object.keys(catalogue)].sort());
  });

  test('touches no service at load', () => {
    expect(() => evaluated(Object.fromEntries(services.map((name) => [name, untouchable(name)])))).not.toThrow();
  });

  test('needs neither Intl nor anything else that Apps Script lacks to load', () => {
    const context = createContext({});
    new Script('delete globalThis.Intl; delete globalThis.WebAssembly;').runInContext(context);
    expect(() => new Script(builtCode()).runInContext(context)).not.toThrow();
  });

  test('stays within what every call of a function can load without being felt', () => {
    expect(Buffer.byteLength(builtCode())).toBeLessThanOrEqual(mostCodeBytes);
  });

  test('keeps the comment that limits it to the open file', () => {
    expect(builtCode()).toMatch(/^\/\*\* @OnlyCurrentDoc \*\//);
  });

  test('uses no syntax that the parser of Apps Script refuses', () => {
    expect(builtCode()).not.toMatch(/\bimport\(|\bstatic [\w#]|[^\w'"`#]#[a-z]\w*\s*[=(;]/i);
  });

  test('declares every custom function directly under its help', () => {
    for (const name of Object.keys(catalogue)) {
      expect(builtCode()).toMatch(new RegExp(`@customfunction\\n \\*/\\nfunction ${name}\\(`));
    }
  });

  test.each(['onOpen', 'onInstall'])(
    '%s adds the menu in AuthMode.NONE, where every other service throws',
    (handler) => {
      const added: string[] = [];
      const menuOf = (title: string, lines: string[]) => {
        const menu = {
          addItem: (caption: string, name: string) => {
            lines.push(`${caption} → ${name}`);
            return menu;
          },
          addSubMenu: (below: { readonly line: () => string }) => lines.push(below.line()),
          addToUi: () => lines.push('shown'),
          line: () => `${title}: ${lines.join(', ')}`,
        };
        return menu;
      };
      const menu = menuOf('', added);
      const globals = {
        ...Object.fromEntries(services.map((name) => [name, untouchable(name)])),
        SpreadsheetApp: new Proxy(
          { getUi: () => ({ createAddonMenu: () => menu, createMenu: (title: string) => menuOf(title, []) }) },
          {
            get: (target, member) => {
              if (member === 'getUi') return target.getUi;
              throw new Error(`SpreadsheetApp.${String(member)} was touched.`);
            },
          },
        ),
        Session: { getActiveUserLocale: () => 'uk' },
      };
      evaluated(globals)[handler]?.({ authMode: 'NONE' });
      expect(added).toEqual([
        'Відкрити «Показник» → pokaznykOpen',
        'Звіт: Оновити звіт → pokaznykAgain, Наступний місяць → pokaznykNextReport, Закрити звіт → pokaznykCloseReport, Що змінилося після закриття → pokaznykMoved',
        'Таблиця для ручного заповнення: Рядок на тиждень → pokaznykByWeek, Рядок на місяць → pokaznykByMonth, План на квартал → pokaznykQuarter, Посилання з UTM-мітками → pokaznykLinks',
        'Знайти функцію → pokaznykFunctions',
        'Спробувати на прикладі → pokaznykSample',
        'Переглянути довідку → pokaznykHelp',
        'shown',
      ]);
    },
  );
});

describe('an error of a custom function', () => {
  const message = (locale: string): string => {
    const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => locale }) };
    try {
      evaluated({ SpreadsheetApp })['ENGAGEMENT_RATE']?.([[1], ['abc']], 5);
    } catch (error) {
      return String((error as { readonly message?: unknown }).message);
    }
    return '';
  };

  test.each([
    ['uk_UA', 'ENGAGEMENT_RATE: "abc" у рядку 2 аргументу engagements — не число.'],
    ['en_GB', 'ENGAGEMENT_RATE: "abc" in row 2 of engagements is not a number.'],
    ['pl_PL', 'ENGAGEMENT_RATE: "abc" in row 2 of engagements is not a number.'],
  ])('speaks the language of a spreadsheet of %s', (locale, expected) => {
    expect(message(locale)).toBe(expected);
  });

  test.each([
    ['uk_UA', 'не за такого темпу'],
    ['en_US', 'not at this rate'],
  ])('and so do the words that it gives: %s', (locale, expected) => {
    const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => locale }) };
    expect(evaluated({ SpreadsheetApp })['TARGET_DATE']?.([[46000], [46001]], [[5], [5]], 9)).toBe(expected);
  });

  test('a whole table of words asks the spreadsheet for its language once', () => {
    let asked = 0;
    const getSpreadsheetLocale = (): string => {
      asked += 1;
      return 'uk_UA';
    };
    const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetLocale }) };
    const rows = evaluated({ SpreadsheetApp })['BEST_TIME_TABLE']?.([[46000], [46001]], [[5], [6]]);
    expect([Array.isArray(rows) && rows[7][0], asked]).toEqual(['Нд', 1]);
  });

  test('is English where the spreadsheet may not be asked', () => {
    expect(() => evaluated()['ENGAGEMENT_RATE']?.([[1], ['abc']], 5)).toThrow('is not a number.');
  });
});

interface Example {
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly gives?: unknown;
  readonly throws?: boolean;
  readonly mentions?: readonly string[];
  readonly why?: string;
}

const exampleFiles = ['../shared/kpi-examples.json', '../shared/kpi-examples-2.json'];

/** Dates of the realm that calls, as Google's are not those of the script. */
const cellsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cellsOf);
  if (typeof value !== 'object' || value === null || !('date' in value)) return value;
  const text = String(value.date);
  // A day alone would be read as one of UTC.
  return new Date(text.includes('T') ? text : `${text}T00:00`);
};

const isClose = (left: unknown, right: unknown): boolean => {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((cell, at) => isClose(cell, right[at]));
  if (typeof left === 'number' && typeof right === 'number')
    return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(right));
  return left === right;
};

describe("each definition's own examples on the built file", () => {
  const top = evaluated();
  const definitions: readonly (readonly [string, Definition])[] = Object.entries(catalogue);
  test.each(definitions.flatMap(([name, { examples }]) => examples.map(([args, gives]) => ({ name, args, gives }))))(
    '$name($args) gives $gives',
    ({ name, args, gives }) => {
      const call = () => top[name]?.(...args);
      if (gives === null) expect(call).toThrow(`${name}: `);
      else {
        const value: unknown = JSON.parse(JSON.stringify(call()));
        expect(
          isClose(value, JSON.parse(JSON.stringify(gives))),
          `${JSON.stringify(value)} is not ${JSON.stringify(gives)}`,
        ).toBe(true);
      }
    },
  );
});

describe.each(exampleFiles)('the worked examples of %s on the built file', (examplesFile) => {
  if (!existsSync(examplesFile)) {
    console.log(`Skipped: ${examplesFile} is not here.`);
    test('have nothing to read on this machine', () => expect(existsSync(examplesFile)).toBe(false));
    return;
  }
  const examples = JSON.parse(readFileSync(examplesFile, 'utf8')) as readonly Example[];
  const top = evaluated();
  test.each(examples.map((example, at) => ({ ...example, at })))(
    '$at: $function $why',
    ({ function: name, arguments: args, gives, throws, mentions }) => {
      const call = () => top[name]?.(...args.map(cellsOf));
      if (throws) {
        for (const mention of mentions ?? []) expect(call).toThrow(mention);
      } else {
        const value = call();
        expect(
          isClose(JSON.parse(JSON.stringify(value)), JSON.parse(JSON.stringify(cellsOf(gives)))),
          `${JSON.stringify(value)} is not ${JSON.stringify(gives)}`,
        ).toBe(true);
      }
    },
  );
});
