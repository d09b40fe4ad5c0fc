import { headerNamesOf } from '../../text/header-key.ts';

/** The columns that a heading of a person’s own table may be, by its name. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

const pictures = /\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\u{20e3}/gu;
/** The number before a heading: `1. Reach`. */
const numbering = /^\d{1,2}[.)] /;
const endings = ' :;.,*–—-';

/** A heading without what people write around it: `1. Reach:`, `Reach*`. */
const withoutMarks = (text: string): string => {
  let end = text.length;
  while (end > 0 && endings.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(numbering, '').trim();
};
const money = / (?:uah|usd|eur|pln|gbp|грн|₴|\$|€|£|zł)\.?$/;
/** What is counted, after the name of a figure: `Охват, чел.`, `Кліки, шт.`. */
const countedIn = /,? (?:чол|чел|осіб|людей|шт|од|ед|os|osób|szt|pcs|people|users|ppl|stk|к-сть|кількість)\.?$/;
/** A result beside a plan: `Витрати факт`, `Leads (actual)`. */
const factual = / \(?(?:факт|факт\.|фактично|fact|actual|ist|wykonanie|результат)\)?$/;
/** The span that a figure is of, which the row says already: `Підписники на кінець`, `Охоплення за тиждень`, `Reach this week`. */
const inSpan =
  /,? \(?(?:(?:на|в) (?:кінець|конец|конце|кінці)|за|at (?:the )?end(?: of)?|of the|this|in the) ?(?:the )?(?:тиждень|тижня|місяць|місяця|день|дня|період|періоду|квартал|кварталу|неделю|недели|месяц|месяца|период|периода|week|month|day|period|quarter)?\)?$/;
/** Words that say that a figure is counted, before its name: `Number of likes`, `Кількість лайків`. */
const counting =
  /^(?:number of|no\. of|# of|count of|кількість|к-сть|кіл-ть|количество|кол-во|число|liczba|ilość|anzahl(?: der)?|número de|numero di|nombre de|nombre d') ?/;
/** And after it: `like_count`. */
const counted = / (?:count|counts|qty)$/;
/** The endings of names in the plural, of which languages have another after a number: `лайки`, `лайків`. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?:ення|ень)$/, 'ен'],
  [/(?:ання|ань)$/, 'ан'],
  [/(?:ения|ений)$/, 'ен'],
  [/(?:ania|ań)$/, 'an'],
  [/(?:enia|eń)$/, 'en'],
  [/(?:ęcia|ęć)$/, 'ęc'],
  [/(?:ії|ій|ии|ий|ція|ция)$/, 'і'],
  [/(?:cje|cji)$/, 'cj'],
  [/(?:ący|ących)$/, 'ąc'],
  [/(?:ів|їв|ов|ев|и|і|ї|ы)$/, ''],
  [/(?:ów|i|y|e)$/, ''],
  [/s$/, ''],
];

/** What the forms of a name have in common. */
const stemOf = (name: string): string => {
  const found = plurals.find(([ending]) => ending.test(name));
  return found === undefined ? name : name.replace(found[0], found[1]);
};

const stems = new WeakMap<Vocabulary, ReadonlyMap<string, string | null>>();

/** The names of a vocabulary by their stems; `null` where names of different columns have one stem. */
const stemsOf = (vocabulary: Vocabulary): ReadonlyMap<string, string | null> => {
  const before = stems.get(vocabulary);
  if (before !== undefined) return before;
  const found = new Map<string, string | null>();
  for (const [name, columns] of vocabulary) {
    const stem = stemOf(name);
    const other = found.get(stem);
    const isOpen = typeof other === 'string' && !isSame(columns, vocabulary.get(other) ?? new Set());
    found.set(stem, other === null || isOpen ? null : (other ?? name));
  }
  stems.set(vocabulary, found);
  return found;
};

/** Columns of texts: how many there are of them is another figure. */
const things = ['text', 'link', 'account', 'campaign', 'ad_set', 'ad', 'page', 'format', 'segment'];

/** The known name of what a heading counts, or `null` where it says no such word or counts something unknown. */
const nameCounted = (text: string, vocabulary: Vocabulary): string | null => {
  const bare = text.replace(counting, '').replace(counted, '');
  if (bare === text || bare === '') return null;
  // A `share count` counts shares and is no share.
  const name =
    known(`${bare}s`, vocabulary) ?? known(bare, vocabulary) ?? stemsOf(vocabulary).get(stemOf(bare)) ?? null;
  const columns = vocabulary.get(name ?? '');
  return columns !== undefined && things.some((thing) => columns.has(thing)) ? null : name;
};

/** Words that make another figure of a heading: a rate, a mean, a part. */
export const notTheSame =
  /%|\b(?:avg|average|mean|rate|per|cost|paid|cpc|cpm|ads?)\b|середн|вартіст|ціна|частк|платн|реклам|за /u;
const cyrillic = /[а-яіїєґё]/;
const latin = /[a-z]/;

/** The parts of a heading with two names, and a piece that stands in brackets. */
const piecesOf = (key: string): readonly string[] => {
  const open = key.indexOf('(');
  const close = open === -1 ? -1 : key.indexOf(')', open);
  if (close !== -1) return [key.slice(0, open).trim(), key.slice(open + 1, close).trim()];
  const parts = key.split(/ ?[/|] ?| [–—-] /);
  if (parts.length > 1) return parts;
  const words = key.split(' ');
  // A translation below a name, which a cell holds after a line break.
  if (!latin.test(key) || !cyrillic.test(key)) return [];
  const isCyrillic = (word: string): boolean => cyrillic.test(word);
  return [words.filter((word) => !isCyrillic(word)).join(' '), words.filter(isCyrillic).join(' ')];
};

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  Array.from(one).some((column) => other.has(column));

/** Whether what a heading says beside a known name may be a translation of it or a note, and makes no other figure of it. */
const isHarmless = (piece: string, known: string, { isBracket }: { readonly isBracket: boolean }): boolean => {
  if (piece === '') return true;
  if (notTheSame.test(piece)) return false;
  return isBracket || (cyrillic.test(piece) !== cyrillic.test(known) && latin.test(piece) !== latin.test(known));
};

const known = (key: string, vocabulary: Vocabulary): string | null =>
  headerNamesOf(key).find((name) => vocabulary.has(name)) ?? null;

/** The name by which a heading of a person's own is known: by itself, or by one of its parts; `null` where it is not. */
export const plainName = (key: string, vocabulary: Vocabulary): string | null => {
  if (key.length > 80) return null;
  if (known(key, vocabulary) !== null) return key;
  const bare = key.replace(pictures, '').trim();
  const trimmed = withoutMarks(bare);
  const result = withoutMarks(trimmed.replace(factual, ''));
  for (const text of [
    bare,
    trimmed,
    trimmed.replace(money, ''),
    trimmed.replace(countedIn, ''),
    trimmed.replace(inSpan, ''),
    result,
  ]) {
    const name = known(text, vocabulary);
    if (name !== null && text !== '') return name;
  }
  const figure = nameCounted(trimmed, vocabulary);
  if (figure !== null) return figure;
  const pieces = piecesOf(trimmed).filter((piece) => piece !== '');
  const names = pieces.flatMap((piece) => known(piece, vocabulary) ?? []);
  const [first, ...others] = names;
  if (first === undefined) return null;
  const columns = vocabulary.get(first) ?? new Set();
  if (!others.every((name) => isSame(columns, vocabulary.get(name) ?? new Set()))) return null;
  const isBracket = trimmed.includes('(');
  const rest = pieces.filter((piece) => known(piece, vocabulary) === null);
  return rest.every((piece) => isHarmless(piece, first, { isBracket })) ? first : null;
};

/** The keys of a header with the plain name of each heading that is known only by a part; none twice. */
export const plainKeys = (keys: readonly string[], vocabulary: Vocabulary): readonly string[] => {
  // `Impressions (total)` is what `Impressions (organic)` is not.
  const taken = new Set(keys.filter((key) => known(key, vocabulary) !== null).flatMap(headerNamesOf));
  return keys.map((key) => {
    const name = plainName(key, vocabulary);
    if (name === null || name === key || taken.has(name)) return key;
    taken.add(name);
    return name;
  });
};

/** A shorter heading is a letter of somebody's own. */
const shortestForm = 3;

/** The known name that a heading is a form of, `лайків` of `лайки` and `share` of `shares`; `null` where it is of none. */
export const inflectedName = (key: string, vocabulary: Vocabulary): string | null => {
  const bare = withoutMarks(key.replace(pictures, '').trim());
  if (bare.length < shortestForm) return null;
  return known(`${bare}s`, vocabulary) ?? stemsOf(vocabulary).get(stemOf(bare)) ?? null;
};
