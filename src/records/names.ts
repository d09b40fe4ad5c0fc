import { memoized, nameKey } from '../text/name-key.ts';
import { conversionTypeKey } from './conversion-types.ts';
import type { ColumnName } from './kinds.ts';

/** Networks with what else they are called in exports, links and notebooks, folded. */
const networks: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['Facebook', 'fb', 'facebook.com', 'm.facebook.com', 'l.facebook.com', 'lm.facebook.com', 'фейсбук', 'фб'],
  ['Instagram', 'ig', 'insta', 'instagram.com', 'l.instagram.com', 'інстаграм', 'инстаграм', 'інста'],
  ['TikTok', 'tik tok', 'tt', 'tiktok.com', 'тікток', 'тік-ток', 'тік ток', 'тикток'],
  ['YouTube', 'yt', 'you tube', 'youtube.com', 'm.youtube.com', 'youtu.be', 'ютуб', 'ютюб'],
  ['LinkedIn', 'linked in', 'linkedin.com', 'lnkd.in', 'лінкедін', 'линкедин'],
  ['X', 'twitter', 'x.com', 'twitter.com', 't.co', 'x (twitter)', 'твіттер', 'твиттер'],
  ['Telegram', 'tg', 'тг', 'telegram.org', 't.me', 'web.telegram.org', 'телеграм', 'телеграмм', 'телега'],
  ['Pinterest', 'pinterest.com', 'пінтерест'],
  ['Threads', 'threads.net', 'тредс'],
  ['Viber', 'viber.com', 'вайбер'],
  ['WhatsApp', 'whatsapp.com', 'wa.me', 'ватсап'],
];

const networkNames: ReadonlyMap<string, string> = new Map(
  networks.flatMap(([name, ...aliases]) => [name, ...aliases].map((alias) => [nameKey(alias), name] as const)),
);

/** The network that a text names, as networks are written here; `null` where it names none that is known. */
export const networkOf = (text: string): string | null =>
  networkNames.get(nameKey(text)) ?? networkNames.get(nameKey(text).replace(/^www\./, '')) ?? null;

/** Who sells ads in networks: a column of channels may name them beside networks, but they are none. */
const adSellers: ReadonlySet<string> = new Set(['google', 'google ads', 'meta']);

/** Whether a text names where something was published: a network, or who sells ads in several. */
export const isPlatform = (text: string): boolean => networkOf(text) !== null || adSellers.has(nameKey(text));

const networkKey = memoized((name) => nameKey(networkOf(name) ?? name));

/** Columns whose names may be networks: `fb`, `Facebook` and `l.facebook.com` are one, also as a source of visits. */
const isOfNetworks = (column: ColumnName): boolean => column === 'platform' || column === 'source';

/** The function that folds the names of a column: networks and types of conversions also by their aliases. */
export const nameKeyOf = (column: ColumnName): ((name: string) => string) =>
  isOfNetworks(column) ? networkKey : column === 'type' ? conversionTypeKey : nameKey;

/** Whether two names of a column are one. */
export const isSameName = (column: ColumnName, one: string, other: string): boolean =>
  nameKeyOf(column)(one) === nameKeyOf(column)(other);

/** Writes every name of a column in the spelling that came first; networks, also as sources, in the one that is known. */
export interface Spelling {
  readonly of: (name: string) => string;
}

/** A spelling that begins with the names that stand already. */
export const spellingOf = (column: ColumnName, existing: Iterable<string> = []): Spelling => {
  const fold = nameKeyOf(column);
  const spelled = new Map<string, string>();
  const first = (name: string): string => {
    const key = fold(name);
    const before = spelled.get(key);
    if (before !== undefined) return before;
    const known = isOfNetworks(column) ? (networkOf(name) ?? name) : name;
    spelled.set(key, known);
    return known;
  };
  for (const name of existing) {
    const key = fold(name);
    if (!spelled.has(key)) spelled.set(key, name);
  }
  return { of: first };
};
