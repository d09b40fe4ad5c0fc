import { positionOf, type Row } from '../../src/records/kinds.ts';
import type { Language } from '../../src/text/language.ts';
import { type Days, type Records, within } from './oracle.ts';

const [date, dateEnd, observed] = (['date', 'date_end', 'observed_at'] as const).map((name) =>
  positionOf('posts', name),
);

interface Seen {
  /** The last day of a post, the day on which its figures stood so, and how old it was then. */
  readonly last: number;
  readonly on: number;
  readonly age: number;
}

const seenOf = (row: Row): Seen | null => {
  const [first, end, on] = [row[date ?? -1], row[dateEnd ?? -1], row[observed ?? -1]];
  if (typeof first !== 'number' || typeof on !== 'number') return null;
  const last = typeof end === 'number' ? Math.max(first, end) : first;
  return { last, on, age: on - last };
};

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 3;

/**
 * Why posts of two periods are not compared, by reading them one by one; blank where they are: because all are four weeks old, or
 * because each was seen as long after its period as those of the other one, but for those that are four weeks old either way.
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
  const newest = Math.max(...own.map(({ on }) => on));
  const due = newest - days.to + compared.to;
  const isLike = (posts: readonly Seen[], day: number): boolean =>
    posts.every(({ last, on, age }) => isNear(on, day) || (age >= 28 && day - last >= 28));
  if ([...own, ...other].every(({ age }) => age >= 28) || (isLike(own, newest) && isLike(other, due))) return '';
  const [ages, earlier] = [own, other].map((posts) => {
    const all = posts.map(({ age }) => age);
    return `${Math.min(...all)}–${Math.max(...all)}`;
  });
  return language === 'uk'
    ? `вік дописів: ${ages} днів, раніше ${earlier}`
    : `posts ${ages} days old against ${earlier}`;
};
