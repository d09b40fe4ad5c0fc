import { dateColumnOf, type Kind, positionOf, type Row } from './kinds.ts';
import { keysOf } from './merge.ts';
import { nameKeyOf } from './names.ts';
import type { Rows } from './rows.ts';

/** The days of one account that an export covers, as serial numbers; blank where it names no account. */
export interface CoveredSpan {
  readonly platform: string;
  readonly account: string;
  readonly from: number;
  readonly to: number;
}

/** What of the records that stand in the covered days an export has too. */
export interface Coverage {
  readonly standing: number;
  readonly met: number;
}

/** Kinds whose records are things that can be deleted where they were exported from. */
const deletable: readonly Kind[] = ['posts'];

/** What one account is known by, however its network and its name are written. */
const accountKey = (platform: string, account: string): string =>
  JSON.stringify([nameKeyOf('platform')(platform), nameKeyOf('account')(account)]);

const accountOf = (kind: Kind) => {
  const [platform, account, date] = [
    positionOf(kind, 'platform'),
    positionOf(kind, 'account'),
    positionOf(kind, dateColumnOf(kind)),
  ];
  return (value: (position: number) => Row[number]) => {
    const day = value(date);
    const [ofPlatform, ofAccount] = [String(value(platform) ?? ''), String(value(account) ?? '')];
    return typeof day === 'number'
      ? { day, platform: ofPlatform, account: ofAccount, key: accountKey(ofPlatform, ofAccount) }
      : null;
  };
};

/** The days that records cover, each account by itself; none for kinds of which nothing can be deleted. */
export const coveredSpans = (kind: Kind, rows: Rows): readonly CoveredSpan[] => {
  if (!deletable.includes(kind)) return [];
  const of = accountOf(kind);
  const spans = new Map<string, CoveredSpan>();
  for (let at = 0; at < rows.length; at += 1) {
    const found = of((position) => rows.value(at, position));
    if (found === null) continue;
    const { key, day, platform, account } = found;
    const before = spans.get(key);
    if (before === undefined) spans.set(key, { platform, account, from: day, to: day });
    else if (day < before.from || day > before.to)
      spans.set(key, { ...before, from: Math.min(day, before.from), to: Math.max(day, before.to) });
  }
  return Array.from(spans.values());
};

/**
 * How many records stand in the covered days, and how many of them are among those that come. What stands and never comes was
 * deleted where it was exported from: it stays, and a person is told.
 */
export const coverageOf = (
  kind: Kind,
  { existing, incoming }: { readonly existing: readonly Row[]; readonly incoming: readonly Row[] },
  spans: readonly CoveredSpan[],
): Coverage => {
  const of = accountOf(kind);
  const key = keysOf(kind);
  const covered = new Map(spans.map((span) => [accountKey(span.platform, span.account), span] as const));
  const coming = new Set(incoming.map(key));
  let standing = 0;
  let met = 0;
  for (const row of existing) {
    const found = of((position) => row[position] ?? null);
    const span = found === null ? undefined : covered.get(found.key);
    if (found === null || span === undefined || found.day < span.from || found.day > span.to) continue;
    standing += 1;
    if (coming.has(key(row))) met += 1;
  }
  return { standing, met };
};
