import { positionOf, type Row } from '../../src/records/kinds.ts';
import { nameKeyOf } from '../../src/records/names.ts';
import type { Language } from '../../src/text/language.ts';

import { type Days, type Records, within } from './oracle.ts';

const [date, dateEnd, observed] = (['date', 'date_end', 'observed_at'] as const).map((name) =>
  positionOf('posts', name),
);
const accountColumns = (['platform', 'account'] as const).map((name) => positionOf('posts', name));

interface Seen {
  /** The last day of a post, the day on which its figures stood so, and how old it was then. */
  readonly last: number;
  readonly on: number;
  readonly age: number;
  readonly account: string;
}

const seenOf = (row: Row): Seen | null => {
  const [first, end, on] = [row[date ?? -1], row[dateEnd ?? -1], row[observed ?? -1]];
  if (typeof first !== 'number' || typeof on !== 'number') return null;
  const last = typeof end === 'number' ? Math.max(first, end) : first;
  const account = accountColumns.map((at) => nameKeyOf('account')(String(row[at] ?? ''))).join('|');
  return { last, on, age: on - last, account };
};

/** The part of what a post comes to that is there at an age. */
const grownAt = (age: number): number => 1 - 0.65 * Math.exp(-Math.max(0, age) / 12);

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What posts had on average when they were seen. */
const meanOf = (posts: readonly Seen[]): number => add(posts.map(({ age }) => grownAt(age))) / posts.length;

/** What posts had when they were seen, of what they had when the posts of their account were seen last, or so many days later. */
const hadOf = (posts: readonly Seen[], lastOf: (account: string) => number, later: number): number =>
  add(posts.map(({ age }) => grownAt(age))) /
  add(posts.map(({ last, account }) => grownAt(lastOf(account) + later - last)));

/**
 * Why posts of two periods are not compared, by reading them one by one; blank where they are: because their ages alone move what
 * they had by a tenth at most, of what is asked or on average.
 */
export const whyNotOfOneAge = (
  records: Records,
  { days, compared }: { readonly days: Days; readonly compared: Days },
  language: Language,
): string => {
  const [now, before] = [days, compared].map((span) => within(records, 'posts', span).map(seenOf));
  if (now === undefined || before === undefined || now.length === 0 || before.length === 0) return '';
  const isUnknown = [...now, ...before].includes(null);
  if (isUnknown) return language === 'uk' ? 'вік дописів невідомий' : 'age of posts unknown';
  const [own, other] = [now, before].map((posts) => posts.filter((post) => post !== null));
  if (own === undefined || other === undefined) return '';
  const lastOf = (account: string): number => {
    const same = own.filter((post) => post.account === account);
    return Math.max(...(same.length === 0 ? own : same).map(({ on }) => on));
  };
  const asked = hadOf(own, lastOf, 0) / hadOf(other, lastOf, compared.to - days.to);
  const mean = meanOf(own) / meanOf(other);
  const drift = Math.min(Math.abs(Math.log(asked)), Math.abs(Math.log(mean)));
  if (drift <= 0.1) return '';
  const [ages, earlier] = [own, other].map((posts) => {
    const all = posts.map(({ age }) => age);
    return `${Math.min(...all)}–${Math.max(...all)}`;
  });
  return language === 'uk'
    ? `вік дописів у днях: ${ages}, раніше ${earlier}`
    : `age in days: ${ages}, before that ${earlier}`;
};
