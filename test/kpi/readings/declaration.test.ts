import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../../src/kpi/catalogue.ts';
import { type Definition, kpi } from '../../../src/kpi/kpi.ts';
import { declarationOf } from '../../../src/kpi/readings/declaration.ts';
import { referencePage } from '../../../src/kpi/readings/reference.ts';

const all: readonly (readonly [string, Definition])[] = Object.entries(catalogue);
const declarations = all.map(([name, definition]) => declarationOf(name, definition)).join('\n\n');

/** Runs declarations beside a bundle that only notes its calls. */
const called = (code: string, call: string): unknown => {
  const context = createContext({});
  new Script(`var Pokaznyk_ = { callFunction: (name, args) => [name, Array.from(args)] };\n${code}`).runInContext(
    context,
  );
  return JSON.parse(String(new Script(`JSON.stringify(${call})`).runInContext(context)));
};

describe('declarations', () => {
  it.each(all)('%s forwards what was given, and nothing for what was left out', (name) => {
    expect(called(declarations, `${name}(1, [[2]])`)).toEqual([name, [1, [[2]]]]);
    expect(called(declarations, `${name}()`)).toEqual([name, []]);
  });

  test('arguments beyond the declared ones are forwarded too', () => {
    expect(called(declarations, "KPI_BY_ROW('COST_PER_CLICK', 1, 2)")).toEqual([
      'KPI_BY_ROW',
      ['COST_PER_CLICK', 1, 2],
    ]);
  });

  it.each(all)(
    '%s has one comment directly above it, with a line for each argument',
    (name, { takes, optional = 0 }) => {
      const text = declarationOf(name, catalogue[name as keyof typeof catalogue]);
      expect(text).toMatch(
        new RegExp(`^/\\*\\*\\n(?: \\*.*\\n)+ \\*/\\nfunction ${name}\\(${takes.join(', ')}\\) \\{\\n`),
      );
      const lines = text.split('\n').filter((line) => line.startsWith(' * @param '));
      expect(
        lines.map((line) => / \* @param \{\w+\} (\w+) [^а-яіїєґ]*.*\. \(.*[а-яіїєґ].*\.\)$/i.exec(line)?.[1]),
      ).toEqual([...takes]);
      expect(lines.filter((line) => line.includes(' Optional. '))).toHaveLength(optional);
    },
  );
});

describe('hostile text in a definition', () => {
  const hostile = (text: string): Definition =>
    kpi({
      name: { en: text, uk: text },
      meaning: { en: text, uk: text },
      takes: ['clicks', 'reach'],
      formula: 'clicks / reach',
      unit: 'fraction',
      better: 'higher',
      examples: [[[1, 2], 0.5]],
      source: 'https://example.org/',
    });

  it.each([
    '*/ throw 1; /*',
    '*/\nfunction onOpen() {}',
    '**/',
    '*\u200b/ */ */*/',
    'line\nbreak\r\n@customfunction\u2028@param {x} y',
    '{@link x}',
    '`\\u002a/',
  ])('%j stays prose', (text) => {
    const code = declarationOf('HOSTILE_RATE', hostile(text));
    expect(called(code, 'HOSTILE_RATE(1, 2)')).toEqual(['HOSTILE_RATE', [1, 2]]);
    expect(code.split('*/')).toHaveLength(2);
    expect(code.split('\n')).toHaveLength(11);
    expect(code.match(/@/g)).toHaveLength(4);
  });

  test('whatever it is, the code is the same but for its comment', () => {
    const body = (code: string): string => code.slice(code.indexOf('*/'));
    const pieces = fc.constantFrom('*', '/', '*/', '@', '\n', '\r', '\u2028', '{', '`', '\\', 'a', ' ');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    const plain = body(declarationOf('HOSTILE_RATE', hostile('plain')));
    fc.assert(
      fc.property(texts, (text) => {
        expect(body(declarationOf('HOSTILE_RATE', hostile(text)))).toBe(plain);
      }),
    );
  });

  test('cannot break a row or a heading of the reference', () => {
    const functions = [['KPI', hostile('a | b\n| c |')]] as const;
    const lines = referencePage('en', [{ name: { en: 'Family', uk: 'Родина' }, functions }]).split('\n');
    const rows = lines.filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.replace(/\\\|/g, '').split('|').length)).toEqual([6, 6, 6]);
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# Functions', '## Family', '### KPI']);
  });
});

describe('the reference', () => {
  it.each(['en', 'uk'] as const)('has each function once, with all that is known of it, in %s', (language) => {
    const sections = referencePage(language).split('\n### ').slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(catalogue));
    sections.forEach((section, at) => {
      const [, definition] = all[at] ?? [];
      for (const argument of definition?.takes ?? []) expect(section).toContain(`  - \`${argument}\``);
      for (const text of definition?.pitfalls ?? []) expect(section).toContain(text[language]);
      expect(section).toContain(definition?.source);
      expect(section).toMatch(/\n- (?:Example|Приклад): `=/);
    });
  });
});
