import { dateColumnOf, type Kind, kindsOfEveryDay, ownerColumnOf, positionOf, type Row } from '../kinds.ts';
import { keysOf } from '../merge.ts';
import type { Sides } from '../merging/sides.ts';
import { nameKeyOf } from '../names.ts';
import type { Rows } from '../rows.ts';
import { accountKey } from '../tab-summary.ts';
import { daysByOwner } from './missing-days.ts';

/** The days of one account that an export covers, as serial numbers; blank where it names no account. */
export interface CoveredSpan {
  readonly platform: string;
  readonly account: string;
  readonly from: number;
  readonly to: number;
  /** The formats of its posts; none where the export names no formats. */
  readonly formats: readonly string[];
}

/** What of the records that stand in the covered days an export has too. */
export interface Coverage {
  readonly standing: number;
  readonly met: number;
}

/** Kinds whose records are things that can be deleted where they were exported from. */
const deletable: readonly Kind[] = ['posts'];

/** An account with fewer posts, and a small part of those of another, is in the export by posts that both published. */
const fewPosts = 3;
const smallPart = 0.2;

const accountOf = (kind: Kind) => {
  const [platform, account, format, date] = (
    ['platform', ownerColumnOf(kind), 'format', dateColumnOf(kind)] as const
  ).map((name) => positionOf(kind, name));
  return (value: (position: number) => Row[number]) => {
    const text = (position = -1): string => String(value(position) ?? '');
    const day = value(date ?? -1);
    const of = { platform: text(platform), account: text(account), format: nameKeyOf('format')(text(format)) };
    return typeof day === 'number' ? { ...of, day, key: accountKey(of) } : null;
  };
};

/**
 * The days that records cover, each account by itself; none for kinds of which nothing can be deleted and that have no
 * record a day.
 */
export const coveredSpans = (kind: Kind, rows: Rows): readonly CoveredSpan[] => {
  if (kindsOfEveryDay.includes(kind)) return daySpans(kind, rows);
  if (!deletable.includes(kind)) return [];
  const of = accountOf(kind);
  const spans = new Map<string, CoveredSpan>();
  const posts = new Map<string, number>();
  for (let at = 0; at < rows.length; at += 1) {
    const found = of((position) => rows.value(at, position));
    if (found === null) continue;
    const { key, day, platform, account, format } = found;
    const before = spans.get(key) ?? { platform, account, from: day, to: day, formats: [] };
    const isNew = format !== '' && !before.formats.includes(format);
    const formats = isNew ? [...before.formats, format] : before.formats;
    spans.set(key, { ...before, from: Math.min(day, before.from), to: Math.max(day, before.to), formats });
    posts.set(key, (posts.get(key) ?? 0) + 1);
  }
  const most = Array.from(posts.values()).reduce((all, each) => Math.max(all, each), 0);
  return Array.from(spans).flatMap(([key, span]) => {
    const count = posts.get(key) ?? 0;
    return count < fewPosts && count < smallPart * most ? [] : [span];
  });
};

/** The same of records of every day, whose last days count too. */
const daySpans = (kind: Kind, rows: Rows): readonly CoveredSpan[] =>
  daysByOwner(kind, rows).map(({ platform, owner, ends }) => ({
    platform,
    account: owner,
    from: Array.from(ends.keys()).reduce((least, day) => Math.min(least, day)),
    to: Array.from(ends.values()).reduce((most, day) => Math.max(most, day)),
    formats: [],
  }));

/** Whether a post is one of those that an export of a span has, had it not been deleted. */
const isIn = ({ from, to, formats }: CoveredSpan, day: number, format: string): boolean =>
  day >= from && day <= to && (format === '' || formats.length === 0 || formats.includes(format));

/**
 * How many records stand in the covered days, and how many of them are among those that come. What stands and never comes was
 * deleted where it was exported from: it stays, and a person is told. An export that was filtered by format says nothing of others.
 */
export const coverageOf = (kind: Kind, { existing, incoming }: Sides, spans: readonly CoveredSpan[]): Coverage => {
  const of = accountOf(kind);
  const key = keysOf(kind);
  const covered = new Map(spans.map((span) => [accountKey(span), span] as const));
  const coming = new Set(incoming.map(key));
  let standing = 0;
  let met = 0;
  for (const row of existing) {
    const found = of((position) => row[position] ?? null);
    const span = found === null ? undefined : covered.get(found.key);
    if (found === null || span === undefined || !isIn(span, found.day, found.format)) continue;
    standing += 1;
    if (coming.has(key(row))) met += 1;
  }
  return { standing, met };
};
