import { memoized, nameKey } from '../../text/name-key.ts';
import { type ColumnName, type Kind, positionOf, type Row } from '../kinds.ts';
import { isBlank } from '../merge.ts';
import { networkOf } from '../names.ts';

/** What visits to a site are known by: where they came from, by what way, and the group of channels; `null` where untold. */
export interface VisitOrigin {
  readonly source: string | null;
  readonly medium: string | null;
  readonly channel?: string | null;
}

/** Whether visits came from social media, and whether from ads. */
interface VisitTicks {
  readonly social: boolean;
  readonly paid: boolean;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Networks that bring visits beside those that posts are exported from, and what sells ads in networks. */
const otherNetworks = wordsOf(
  'reddit reddit.com snapchat snapchat.com tumblr tumblr.com quora quora.com vk vk.com ok.ru discord bluesky bsky.app mastodon threads.com meta',
);

/** What Google Analytics writes where it does not know. */
const untold: ReadonlySet<string> = new Set([
  'unassigned',
  '(other)',
  '(not set)',
  '(not provided)',
  '(data not available)',
]);

const socialWay = /social|соц(?:іальн|иальн|мереж|сет)|(?:^|[ _-])(?:smm?|смм)(?:$|[ _-])/u;

/** Ways that somebody paid for, as Google Analytics knows them and as people write them. */
const paidWay =
  /(?:^|[ _-])(?:cp[a-z]|ppc|paid|ads?|display|banner|cross-network|retargeting|remarketing|target|таргет|реклама)(?:$|[ _-])|^paid/u;
const paidSource = /(?:^|[ _-]|facebook|fb|instagram|ig|meta|tiktok|google|linkedin|youtube)ads?(?:$|[ _-])/u;

/** `fb_ads` and `instagram-stories` begin with a network, `lm.facebook.com` and `business.facebook.com` end with its domain. */
const isNetwork = (source: string): boolean => {
  const isKnown = (name: string): boolean => networkOf(name) !== null || otherNetworks.has(name);
  const parts = source.split('.');
  if (isKnown(source) || parts.length > 1) return isKnown(source) || isKnown(parts.slice(-2).join('.'));
  const [first = ''] = source.split(/[ _/-]/);
  return first.length > 1 && isKnown(first);
};

/** A function that tells of a source or a way what it says of visits; `null` of one that says nothing. */
const told = (isSocial: (key: string) => boolean, isPaid: (key: string) => boolean) =>
  memoized((text): VisitTicks | null => {
    const key = nameKey(text);
    return key === '' || untold.has(key) ? null : { social: isSocial(key), paid: isPaid(key) };
  });

const bySource = told(isNetwork, (key) => paidSource.test(key));
const byWay = told(
  // Whoever counts by hand writes a network where Google Analytics has a way.
  (key) => socialWay.test(key) || isNetwork(key),
  (key) => paidWay.test(key),
);

/**
 * Whether visits came from social media and whether from ads, by channel group, medium and source; `null` where none is told.
 * One of the three is enough: `l.facebook.com / referral` is of a network, and so is `spring / paid_social`.
 */
export const visitTicksOf = ({ source, medium, channel }: VisitOrigin): VisitTicks | null => {
  const all = [bySource(source ?? ''), byWay(medium ?? ''), byWay(channel ?? '')].filter((ticks) => ticks !== null);
  return all.length === 0 ? null : { social: all.some(({ social }) => social), paid: all.some(({ paid }) => paid) };
};

const kind: Kind = 'site';
const [sourceAt, mediumAt, socialAt, paidAt] = (['source', 'medium', 'social', 'paid'] as const).map((name) =>
  positionOf(kind, name),
) as [number, number, number, number];

const textOf = (value: Row[number] | undefined): string | null =>
  value === undefined || value === null ? null : String(value);

/**
 * Records of visits with the ticks of the rule where nobody set one; the others are the same rows. A box that is off in a column
 * which nothing has `filled` yet was never looked at.
 */
export const withVisitTicks = (
  of: Kind,
  rows: readonly Row[],
  filled: readonly ColumnName[] = ['social', 'paid'],
): readonly Row[] => {
  if (of !== kind) return rows;
  const places = new Map([
    [socialAt, 'social'],
    [paidAt, 'paid'],
  ] as const);
  const isOpen = (value: Row[number] | undefined, name: ColumnName): boolean =>
    isBlank(value) || (value === false && !filled.includes(name));
  return rows.map((row) => {
    if (!isOpen(row[socialAt], 'social') && !isOpen(row[paidAt], 'paid')) return row;
    const ticks = visitTicksOf({ source: textOf(row[sourceAt]), medium: textOf(row[mediumAt]) });
    if (ticks === null) return row;
    return row.map((value, at) => {
      const name = places.get(at);
      return name !== undefined && isOpen(value, name) ? ticks[name] : value;
    });
  });
};
