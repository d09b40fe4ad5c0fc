import { headerKeys } from '../../text/header-keys.ts';
import { numberOf } from '../../text/number.ts';
import { isTotalLabel } from '../../text/total-label.ts';
import { accountNames, brandNames, clientNames, platformNames, userNames } from '../columns/owner-headings.ts';
import { any } from '../sources/any-table.ts';
import { cellsOfArrays, isBlankAt, rowOf, type TextCells } from '../text/table-cells.ts';
import type { TurnedTable } from './spans-across.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split('|'));

const genders = wordSet(
  'жінки|жіноча|жінка|ж|чоловіки|чоловіча|чоловік|ч|невідомо|не вказано|інше|women|woman|female|females|men|man|male|males|unknown|other|' +
    'not specified|undisclosed|женщины|мужчины|kobiety|mężczyźni|frauen|männer|mujeres|hombres|mulheres|homens|femmes|hommes|donne|uomini',
);

/** What people call the column whose cells are segments of one dimension. */
const dimensions = wordSet(
  'вік|вікова група|стать|місто|міста|країна|країни|регіон|область|мова|інтерес|інтереси|вік і стать|вік та стать|age|age range|age group|' +
    'gender|sex|city|cities|town|top cities|country|countries|top countries|region|language|interest|interests|age and gender|age & gender|' +
    'возраст|пол|город|города|страна|страны|интересы|wiek|płeć|miasto|kraj|alter|geschlecht|stadt|land|edad|sexo|ciudad|país|âge|ville|pays',
);

const shareNames = wordSet(
  'частка|відсоток|%|частка, %|частка (%)|share|percentage|percent|share, %|доля|процент|udział|anteil|porcentaje',
);
const countNames = wordSet(
  'підписники|підписників|кількість|людей|осіб|followers|people|users|count|подписчики|obserwujący|seguidores|abonnés',
);

/** What may stand beside the segments and their sizes: whose they are, of which day, and whether they are the target. */
const beside: ReadonlySet<string> = new Set([
  ...any('date', 'in_target'),
  ...platformNames,
  ...accountNames,
  ...userNames,
  ...clientNames,
  ...brandNames,
]);

const age = /^(?:\d{1,2} ?[-–—] ?\d{2}|\d{2} ?\+|\d{2} (?:і старше|та старше|і більше|and over|and older|or older))$/i;
const isAge = (text: string): boolean => age.test(text.trim());
const isGender = (text: string): boolean => genders.has(headerKeys([text])[0] ?? '');

/** Whether a row names the ages of an audience after its first cell: their digits make it no row of numbers. */
export const isAgesHeader = (row: readonly string[]): boolean => {
  const ages = row.slice(1).filter((cell) => cell.trim() !== '' && !isTotalLabel(cell));
  return ages.length >= 2 && ages.every(isAge);
};

const mostRows = 2000;

const rowsBelow = (
  cells: TextCells,
  at: number,
): { readonly rows: readonly (readonly string[])[]; readonly to: number } => {
  const rows: (readonly string[])[] = [];
  let to = at + 1;
  for (; to < cells.count && rows.length < mostRows && !isBlankAt(cells, to); to += 1) rows.push(rowOf(cells, to));
  return { rows, to };
};

/** Sizes of segments as shares where they are such: called so, with a sign, or of a hundred together. */
const sizesOf = (
  texts: readonly string[],
  heading = '',
): { readonly isShare: boolean; readonly of: (text: string) => string } => {
  const numbers = texts.flatMap((text) => numberOf(text, null) ?? []);
  const sum = numbers.reduce((total, each) => total + each, 0);
  if (texts.some((text) => text.includes('%'))) return { isShare: true, of: (text) => text };
  if (numbers.every((each) => each <= 1) && sum > 0.9 && sum < 1.1) return { isShare: true, of: (text) => text };
  const isOfHundred = shareNames.has(heading) || (sum > 95 && sum < 105);
  return { isShare: isOfHundred, of: (text) => (isOfHundred && text.trim() !== '' ? `${text.trim()}%` : text) };
};

const isUkrainian = (texts: readonly string[]): boolean => texts.some((text) => /[а-яіїєґ]/i.test(text));

const ageAndGender = (texts: readonly string[]): string => (isUkrainian(texts) ? 'Вік і стать' : 'Age and gender');

/**
 * Ages beside genders as one dimension of segments, as the screen of a network shows them:
 *
 *     Age    Women  Men
 *     18-24  12.4%  5.1%   →  Age and gender · Women, 18-24 · 12.4%;  Age and gender · Men, 18-24 · 5.1%
 */
const matrixOf = (cells: TextCells, at: number): TurnedTable | null => {
  const header = rowOf(cells, at);
  const places = header.flatMap((cell, place) =>
    place > 0 && cell.trim() !== '' && !isTotalLabel(cell) ? [place] : [],
  );
  const across = places.map((place) => header[place] ?? '');
  const hasAgesDown = across.every(isGender);
  if (across.length < 2 || !(hasAgesDown || across.every(isAge))) return null;
  const { rows, to } = rowsBelow(cells, at);
  const labelled = rows.flatMap((row, place) => {
    const label = row[0]?.trim() ?? '';
    const line = cells.lines[at + 1 + place] ?? 0;
    return label === '' || isTotalLabel(label) ? [] : [{ row, line, label }];
  });
  const isDown = hasAgesDown ? isAge : isGender;
  if (labelled.length === 0 || !labelled.every(({ label }) => isDown(label))) return null;
  const dimension = ageAndGender([...header, ...labelled.map(({ label }) => label)]);
  const segments = labelled.flatMap(({ row, line, label }) =>
    places.flatMap((place) => {
      const size = row[place]?.trim() ?? '';
      const name = header[place]?.trim() ?? '';
      return size === '' ? [] : [{ line, size, name: hasAgesDown ? `${name}, ${label}` : `${label}, ${name}` }];
    }),
  );
  const sizes = sizesOf(segments.map(({ size }) => size));
  const names = ['вимір', 'сегмент', sizes.isShare ? 'частка' : 'підписники'];
  return {
    header: [header[0]?.trim() || dimension, across.join(', '), sizes.isShare ? '%' : (names[2] ?? '')],
    names,
    cells: cellsOfArrays(
      segments.map(({ name, size }) => [dimension, name, sizes.of(size)]),
      segments.map(({ line }) => line),
    ),
    to,
  };
};

/**
 * The columns whose texts make a segment together, and what their dimension is called: of ages and genders the gender
 * stands first, wherever its column is.
 */
const dimensionOf = (header: readonly string[], rows: readonly (readonly string[])[], places: readonly number[]) => {
  const hasGender = (place: number): boolean => rows.some((row) => isGender(row[place] ?? ''));
  const pair = places.slice().sort((one, other) => Number(hasGender(other)) - Number(hasGender(one)));
  const [first = -1, second = -1] = pair;
  const isOfPeople = hasGender(first) && rows.some((row) => isAge(row[second] ?? ''));
  const name = isOfPeople ? ageAndGender(header) : pair.map((place) => header[place]?.trim() ?? '').join(', ');
  return { name, textIn: (row: readonly string[]) => pair.map((place) => row[place]?.trim() ?? '').join(', ') };
};

/**
 * A list of the segments of a dimension, whose heading names it, or of two together:
 *
 *     City  Share   →  City · Kyiv · 31%
 *     Kyiv  31%
 *
 *     Gender  Age    Share   →  Age and gender · Women, 18-24 · 12.4%
 *     Women   18-24  12.4%
 */
const listOf = (cells: TextCells, at: number): TurnedTable | null => {
  const header = rowOf(cells, at);
  const keys = headerKeys(header);
  const places = keys.flatMap((key, place) => (dimensions.has(key) ? [place] : []));
  const [segment = -1] = places;
  const size = keys.findIndex((key) => shareNames.has(key) || countNames.has(key));
  const isOther = (key: string, place: number): boolean =>
    key === '' || places.includes(place) || place === size || beside.has(key);
  if (segment === -1 || places.length > 2 || size === -1 || !keys.every(isOther)) return null;
  const { rows, to } = rowsBelow(cells, at);
  const dimension = dimensionOf(header, rows, places);
  const sizes = sizesOf(
    rows.flatMap((row) => (isTotalLabel(row[segment] ?? '') ? [] : [row[size] ?? ''])),
    keys[size],
  );
  const sizeName = sizes.isShare ? 'частка' : 'підписники';
  return {
    header: [...header, ''],
    names: [...keys.map((key, place) => (place === segment ? 'сегмент' : place === size ? sizeName : key)), 'вимір'],
    cells: cellsOfArrays(
      rows.map((row) => [
        ...header.map((_, place) =>
          place === size ? sizes.of(row[place] ?? '') : place === segment ? dimension.textIn(row) : (row[place] ?? ''),
        ),
        dimension.name,
      ]),
      rows.map((_, place) => cells.lines[at + 1 + place] ?? 0),
    ),
    to,
  };
};

/** A person's own table of an audience, with a row for each segment; `null` where the row is no header of one. */
export const audienceTable = (cells: TextCells, at: number): TurnedTable | null =>
  matrixOf(cells, at) ?? listOf(cells, at);
