import { describe, expect, test } from 'vitest';
import { columnsOf, type Kind, kindNames, type Row, traitsOf, type Value } from '../../../src/records/kinds.ts';
import { nameKeyOf } from '../../../src/records/names.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { countTried, isThorough, pairwise, productOf } from '../../thorough.ts';
import { addRows, compareRows, done, heldIn, importOf, openFile } from '../file.ts';
import { hostileTexts, longTexts, nastyTexts } from '../nasty-texts.ts';

// The engine tells its timings.
console.debug = () => undefined;

const texts = isThorough ? hostileTexts : nastyTexts;

/** A record of a kind with one text in every column of text, on a day of its own: names that differ in case alone are one. */
const recordWith = (kind: Kind, text: string, at = 0): Row =>
  columnsOf(kind).map(({ shape }): Value => {
    if (shape === 'text') return text;
    if (shape === 'tick') return true;
    return shape === 'day' || shape === 'time' ? 46082 + at : 1.5;
  });

/** The cells of text columns, below the header. */
const textsIn = (file: StandIn, kind: Kind, tab: string): readonly (readonly unknown[])[] => {
  const shapes = columnsOf(kind).map(({ shape }) => shape);
  return heldIn(file, tab)
    .slice(1)
    .map((row) => row.filter((_, at) => shapes[at] === 'text'));
};

/** A text as each column of text has it: a name that differs from an earlier one in its spelling alone is written as that one. */
const spelledAsBefore = (kind: Kind): ((text: string) => readonly string[]) => {
  const columns = columnsOf(kind)
    .filter(({ shape }) => shape === 'text')
    .map(({ name }) => {
      if (!traitsOf(name).isName) return (text: string) => text;
      const key = nameKeyOf(name);
      const first = new Map<string, string>();
      for (const text of texts) if (!first.has(key(text))) first.set(key(text), text);
      return (text: string) => first.get(key(text)) ?? text;
    });
  return (text) => columns.map((spelled) => spelled(text));
};

/** What the spreadsheet took for anything else than text in columns of text, and everything that it made a formula or a link. */
const mistaken = ({ model: { getters } }: StandIn, kind: Kind, tab: string): readonly unknown[] => {
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const shapes = columnsOf(kind).map(({ shape }) => shape);
  return getters.getEvaluatedCellsPositions(sheetId).flatMap((position) => {
    const { type, link, format } = getters.getEvaluatedCell(position);
    // A heading is ours, and text in every format.
    const isText = type === 'text' && (format === '@' || position.row === 0);
    const isRight = shapes[position.col] !== 'text' || isText || type === 'empty';
    const isFormula = getters.getCell(position)?.isFormula === true;
    // An address that stands alone is shown as one, as Google shows it: it is a link to what it says.
    const isLink = link !== undefined && link.url !== link.label;
    return isRight && !isFormula && !isLink ? [] : [{ ...position, type, link, format }];
  });
};

const factors = { kind: kindNames, locale: ['en_US', 'uk_UA', 'de_DE'], tab: ['new', 'standing'] };
const every = productOf(factors);
const tried = pairwise(factors);

describe('a text of an export', () => {
  test.each(tried)(
    `stays exactly itself in a $tab tab of $kind in $locale, ${countTried(tried, every)}`,
    async ({ kind, locale, tab: state }) => {
      const file = await openFile(undefined, { locale });
      if (state === 'standing') done(addRows(file, importOf(kind, [recordWith(kind, 'plain')])));
      const request = importOf(
        kind,
        texts.map((text, at) => recordWith(kind, text, at + 1)),
      );
      const { tab, added } = done(addRows(file, request));
      expect(added).toBe(texts.length);

      const held = textsIn(file, kind, tab).slice(state === 'standing' ? 1 : 0);
      const standing = spelledAsBefore(kind);
      for (const [at, text] of texts.entries()) expect(held[at], JSON.stringify(text)).toEqual(standing(text));
      expect(mistaken(file, kind, tab)).toEqual([]);
      expect(
        (file.run('formulas', tab) as readonly (readonly string[])[]).flat().filter((formula) => formula !== ''),
      ).toEqual([]);
      expect(done(compareRows(file, request))).toEqual({ tab, added: 0, updated: 0, unchanged: texts.length });
    },
  );

  test.each(kindNames)('is known again in a tab of %s whose cells keep apostrophes', async (kind) => {
    const file = await openFile(undefined, { unknowns: { keepsMarks: true } });
    const request = importOf(
      kind,
      nastyTexts.map((text, at) => recordWith(kind, text, at + 1)),
    );
    const { tab } = done(addRows(file, request));
    expect(mistaken(file, kind, tab)).toEqual([]);
    expect(done(addRows(file, request))).toEqual({ tab, added: 0, updated: 0, unchanged: nastyTexts.length });
  });

  test.each(kindNames)('stays exactly itself in a tab of %s whose formats a person cleared', async (kind) => {
    const file = await openFile();
    const { tab } = done(addRows(file, importOf(kind, [recordWith(kind, 'plain')])));
    file.run('clearFormats', tab);
    done(
      addRows(
        file,
        importOf(
          kind,
          nastyTexts.map((text, at) => recordWith(kind, text, at + 1)),
        ),
      ),
    );
    expect(mistaken(file, kind, tab)).toEqual([]);
  });

  test.each(longTexts.map((text) => ({ text, begins: JSON.stringify(text.slice(0, 3)) })))(
    'of $text.length characters that begins $begins is kept whole',
    async ({ text }) => {
      const file = await openFile();
      const { tab } = done(addRows(file, importOf('posts', [recordWith('posts', text)])));
      expect(textsIn(file, 'posts', tab)[0]?.every((held) => held === text)).toBe(true);
    },
  );

  test.each(['a\rb', 'a\r\nb', '\r=1+1', '\r\n=1+1'])(
    'has the line breaks of a cell in place of those of %j',
    async (text) => {
      const file = await openFile();
      const request = importOf('posts', [recordWith('posts', text)]);
      const { tab } = done(addRows(file, request));
      expect(new Set(textsIn(file, 'posts', tab)[0])).toEqual(new Set([text.replace(/\r\n?/, '\n')]));
      expect(mistaken(file, 'posts', tab)).toEqual([]);
      expect(done(addRows(file, request))).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    },
  );
});
