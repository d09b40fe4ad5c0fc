import type { ColumnName } from './kinds.ts';

/** Names that are asked for again and again; a longer text is hardly a name that repeats itself. */
const remembered = 8192;
const longestRemembered = 200;

const foldedName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const memoized = (fold: (name: string) => string): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const key = fold(name);
    if (name.length > longestRemembered) return key;
    // Begun anew when it is full, so that it never holds a whole file.
    if (known.size >= remembered) known.clear();
    known.set(name, key);
    return key;
  };
};

/** What two spellings of one name have in common: NFKC, trimmed, inner blanks as one, letter case folded. */
export const nameKey = memoized(foldedName);

/** Networks with what else they are called in exports, links and notebooks, folded. */
const networks: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['Facebook', 'fb', 'facebook.com', 'm.facebook.com', 'l.facebook.com', 'lm.facebook.com', 'фейсбук', 'фб'],
  ['Instagram', 'ig', 'insta', 'instagram.com', 'l.instagram.com', 'інстаграм', 'инстаграм', 'інста'],
  ['TikTok', 'tik tok', 'tt', 'tiktok.com', 'тікток', 'тік-ток', 'тикток'],
  ['YouTube', 'yt', 'you tube', 'youtube.com', 'm.youtube.com', 'youtu.be', 'ютуб', 'ютюб'],
  ['LinkedIn', 'linked in', 'linkedin.com', 'lnkd.in', 'лінкедін'],
  ['X', 'twitter', 'x.com', 'twitter.com', 't.co', 'x (twitter)', 'твіттер', 'твиттер'],
  ['Telegram', 'tg', 'тг', 'telegram.org', 't.me', 'web.telegram.org', 'телеграм', 'телега'],
  ['Pinterest', 'pinterest.com', 'пінтерест'],
  ['Threads', 'threads.net', 'тредс'],
  ['Viber', 'viber.com', 'вайбер'],
  ['WhatsApp', 'whatsapp.com', 'wa.me', 'ватсап'],
];

const networkNames: ReadonlyMap<string, string> = new Map(
  networks.flatMap(([name, ...aliases]) => [name, ...aliases].map((alias) => [foldedName(alias), name] as const)),
);

/** The network that a text names, as networks are written here; `null` where it names none that is known. */
export const networkOf = (text: string): string | null =>
  networkNames.get(nameKey(text)) ?? networkNames.get(nameKey(text).replace(/^www\./, '')) ?? null;

const networkKey = memoized((name) => foldedName(networkOf(name) ?? name));

/** The function that folds the names of a column: networks also by their aliases. */
export const nameKeyOf = (column: ColumnName): ((name: string) => string) =>
  column === 'platform' ? networkKey : nameKey;

/** Writes every name of a column in the spelling that came first; networks in the one that is known. */
export interface Spelling {
  readonly of: (name: string) => string;
}

/** A spelling that begins with the names that stand already. */
export const spellingOf = (column: ColumnName, standing: Iterable<string> = []): Spelling => {
  const fold = nameKeyOf(column);
  const spelled = new Map<string, string>();
  const first = (name: string): string => {
    const key = fold(name);
    const before = spelled.get(key);
    if (before !== undefined) return before;
    const known = column === 'platform' ? (networkOf(name) ?? name) : name;
    spelled.set(key, known);
    return known;
  };
  for (const name of standing) {
    const key = fold(name);
    if (!spelled.has(key)) spelled.set(key, name);
  }
  return { of: first };
};
