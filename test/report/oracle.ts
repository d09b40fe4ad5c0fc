import { type ColumnName, type Kind, positionOf, type Row } from '../../src/records/kinds.ts';
import type { TabSummary } from '../../src/records/tab-summary.ts';
import { messagesIn, type ToldMessages } from './message-oracle.ts';
import type { OpenHours } from './open-hours.ts';
import type { Tab } from './sections/shown.ts';

/** The first and the last day, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The records of a file by kind; a kind that the file does not hold is not there. */
export type Records = ReadonlyMap<Kind, { readonly holding: TabSummary; readonly rows: readonly Row[] }>;

export const recordsOf = (tabs: readonly Tab[]): Records => new Map(tabs.map((tab) => [tab.holding.kind, tab]));

/** A figure as a plain computation gives it; `null` where the records do not tell. */
type Told = number | null;

const cell = (kind: Kind, row: Row, column: ColumnName) => row[positionOf(kind, column)] ?? null;
const number = (kind: Kind, row: Row, column: ColumnName): Told => {
  const value = cell(kind, row, column);
  return typeof value === 'number' ? value : null;
};
const add = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const divided = (above: Told, below: Told): Told =>
  above === null || below === null || below === 0 ? null : above / below;

const starts: Readonly<Partial<Record<Kind, ColumnName>>> = { feedback: 'received_at' };

/** The last day of a record: its one day where it tells no other. */
const lastDayOf = (kind: Kind, row: Row): Told =>
  number(kind, row, 'date_end') ?? number(kind, row, starts[kind] ?? 'date');

/** The records of a kind that lie whole in a span of days. */
export const within = (records: Records, kind: Kind, { from, to }: Days): readonly Row[] =>
  (records.get(kind)?.rows ?? []).filter((row) => {
    const [begun, ended] = [number(kind, row, starts[kind] ?? 'date'), lastDayOf(kind, row)];
    return begun !== null && ended !== null && begun >= from && Math.floor(ended) <= to;
  });

/** The names that a record may have for the types that are known. */
const typeNames: Readonly<Record<string, readonly string[]>> = {
  purchase: ['purchase', 'покупка'],
  call: ['call', 'дзвінок'],
  lead: ['lead', 'заявка'],
};

/** Computes figures by reading records one by one: shares nothing with the formulas of the report. */
export const oracleOver = (records: Records, open?: OpenHours) => {
  const all = (kind: Kind): readonly Row[] => records.get(kind)?.rows ?? [];
  const inside = (kind: Kind, days: Days, currency: string | null): readonly Row[] =>
    within(records, kind, days).filter(
      (row) =>
        currency === null ||
        (kind !== 'ads' && kind !== 'conversions') ||
        (cell(kind, row, 'currency') ?? '') === currency,
    );

  const sumOf = (kind: Kind, column: ColumnName, days: Days, currency: string | null): Told => {
    const known = inside(kind, days, currency).flatMap((row) => number(kind, row, column) ?? []);
    return known.length === 0 ? null : add(known);
  };

  /** Sums over the records that have both sides, one divided by the other; those above only where a tick is on. */
  const ratio = (
    kind: Kind,
    [above, below]: readonly [ColumnName, ColumnName],
    days: Days,
    currency: string | null,
    tick?: ColumnName,
  ): Told => {
    if (tick !== undefined && !all(kind).some((row) => cell(kind, row, tick) === true)) return null;
    const pairs = inside(kind, days, currency).flatMap((row) => {
      const [top, bottom] = [number(kind, row, above), number(kind, row, below)];
      if (top === null || bottom === null) return [];
      return [{ top: tick === undefined || cell(kind, row, tick) === true ? top : 0, bottom }];
    });
    return divided(add(pairs.map(({ top }) => top)), add(pairs.map(({ bottom }) => bottom)));
  };

  const accountOf = (kind: Kind, row: Row): string =>
    JSON.stringify([cell(kind, row, 'platform'), cell(kind, row, 'account')]);
  const accountLevels = () => {
    const named = new Map<string, { day: number; followers: number }[]>();
    for (const row of all('days')) {
      const key = accountOf('days', row);
      const [day, followers] = [lastDayOf('days', row), number('days', row, 'followers')];
      if (day !== null && followers !== null) named.set(key, [...(named.get(key) ?? []), { day, followers }]);
    }
    // Of two levels of one day, those of a month and of its last day, the larger counts.
    return new Map(
      [...named].map(([key, levels]) => [
        key,
        levels.toSorted((one, other) => one.day - other.day || one.followers - other.followers),
      ]),
    );
  };
  const accounts = () => [...accountLevels().values()];
  const followersAt = ({ to }: Days): Told => {
    const known = accounts().flatMap((levels) => levels.findLast(({ day }) => day <= to)?.followers ?? []);
    return known.length === 0 ? null : add(known);
  };
  /** What each account that had followers before a period, or on its first day, had then and as it ended. */
  const accountsSince = ({ from, to }: Days) =>
    accounts().flatMap((levels) => {
      const start = levels.findLast(({ day }) => day < from) ?? levels.findLast(({ day }) => day === from);
      const end = levels.findLast(({ day }) => day <= to);
      return start === undefined || end === undefined ? [] : [{ start: start.followers, end: end.followers }];
    });
  const followersBefore = (days: Days): Told => {
    const known = accountsSince(days);
    return known.length === 0 ? null : add(known.map(({ start }) => start));
  };
  const growth = (days: Days): Told => {
    const known = accountsSince(days);
    const [start, end] = [add(known.map((one) => one.start)), add(known.map((one) => one.end))];
    return divided(end - start, start);
  };
  /** The newest snapshot of each account up to a day, in the dimension of the target, by its account. */
  const snapshotsBy = (to: number) => {
    const rows = all('audience');
    const ticked = rows.find((row) => cell('audience', row, 'in_target') === true);
    if (ticked === undefined) return null;
    // Each account has a newest snapshot of its own.
    const newestOf = (row: Row): number => {
      const own = rows.filter((other) => accountOf('audience', other) === accountOf('audience', row));
      return Math.max(...own.flatMap((other) => number('audience', other, 'date') ?? []).filter((day) => day <= to));
    };
    const snapshot = rows.filter(
      (row) =>
        cell('audience', row, 'date') === newestOf(row) &&
        cell('audience', row, 'dimension') === cell('audience', ticked, 'dimension'),
    );
    const snapshots = [...new Set(snapshot.map((row) => accountOf('audience', row)))].map((key) =>
      snapshot.filter((row) => accountOf('audience', row) === key),
    );
    const withDays = new Set(
      rows.filter((row) => Number.isFinite(newestOf(row))).map((row) => accountOf('audience', row)),
    );
    const parts = snapshots.map((own) => {
      const [one = []] = own;
      const key = accountOf('audience', one);
      const isTarget = (row: Row): boolean => cell('audience', row, 'in_target') === true;
      const sum = (chosen: readonly Row[], column: ColumnName): number =>
        add(chosen.map((row) => number('audience', row, column) ?? 0));
      const isIn = (column: ColumnName): boolean => own.some((row) => number('audience', row, column) !== null);
      const ticks = own.filter(isTarget).length;
      if (isIn('followers') || !isIn('share'))
        return { key, ticks, target: sum(own.filter(isTarget), 'followers'), all: sum(own, 'followers') };
      // Shares are of the followers that the account had on that day; those of a lone account need none.
      const day = number('audience', one, 'date') ?? 0;
      const levels = accountLevels().get(key) ?? [];
      const level = levels.findLast((each) => each.day <= day)?.followers ?? (withDays.size === 1 ? 1 : 0);
      return { key, ticks, target: level * sum(own.filter(isTarget), 'share'), all: level };
    });
    return parts;
  };
  const match = ({ to }: Days): Told => {
    const parts = snapshotsBy(to);
    return parts && divided(add(parts.map(({ target }) => target)), add(parts.map(({ all: whole }) => whole)));
  };
  /** The part of the target among those who were gained by the accounts that have two snapshots with as many ticks. */
  const matchOfNew = ({ from, to }: Days): Told => {
    const [before, after] = [snapshotsBy(from) ?? [], snapshotsBy(to) ?? []];
    const both = before.flatMap((start) => {
      const end = after.find(({ key }) => key === start.key);
      return end === undefined || start.ticks === 0 || start.ticks !== end.ticks || Math.min(start.all, end.all) <= 1
        ? []
        : [{ target: end.target - start.target, all: end.all - start.all }];
    });
    const gained = add(both.map((each) => each.all));
    return gained > 0 ? add(both.map(({ target }) => target)) / gained : null;
  };
  /** What accounts lost of those that they had as the period began; of those that tell both. */
  const lostOfStart = ({ from, to }: Days): Told => {
    const both = [...accountLevels()].flatMap(([key, levels]) => {
      const start = levels.findLast(({ day }) => day < from) ?? levels.findLast(({ day }) => day === from);
      const lost = within(records, 'days', { from, to }).flatMap((row) =>
        accountOf('days', row) === key ? (number('days', row, 'unfollows') ?? []) : [],
      );
      return start === undefined || lost.length === 0 ? [] : [{ lost: add(lost), start: start.followers }];
    });
    return divided(add(both.map(({ lost }) => lost)), add(both.map(({ start }) => start)));
  };
  /** Positive messages less the negative ones, of those that are either or neutral. */
  const balanceOfTones = (days: Days): Told => {
    const tones = inside('feedback', days, null).map((row) => String(cell('feedback', row, 'sentiment') ?? ''));
    const like = (begun: RegExp) => tones.filter((tone) => begun.test(tone)).length;
    const [good, bad, neither] = [like(/^(posit|позит)/i), like(/^(negat|негат)/i), like(/^(neutr|нейтр)/i)];
    return divided(good - bad, good + bad + neither);
  };
  const costOfTarget = (cost: Told, followers: Told, days: Days): Told => {
    const [part, whole] = [matchOfNew(days), followers];
    if (part === null || whole === null || cost === null) return null;
    return part * whole > 0 ? cost / (part * whole) : null;
  };
  /** How many records have a value; nothing is known of days before the first of all records. */
  const howMany = (kind: Kind, days: Days): Told => {
    const column = starts[kind] ?? 'date';
    const hasBegun = all(kind).some((row) => (number(kind, row, column) ?? Infinity) < days.to + 1);
    return hasBegun ? inside(kind, days, null).length : null;
  };
  const messages = (days: Days): readonly ToldMessages[] =>
    inside('feedback', days, null).map((row) => messagesIn(row, open));
  /** One of what records tell of messages over another, over those that tell both. */
  const ofMessages = (above: keyof ToldMessages, below: keyof ToldMessages, days: Days): Told => {
    const known = messages(days).filter((each) => each[above] !== null && each[below] !== null);
    return divided(add(known.map((each) => Number(each[above]))), add(known.map((each) => Number(each[below]))));
  };
  /** How many messages there were of a sort; nobody knows where no record of the days tells it, or none is there yet. */
  const numberOf = (sort: 'messages' | 'answers' | 'conflicts' | 'resolved', days: Days): Told => {
    const known = messages(days).flatMap((each) => each[sort] ?? []);
    return howMany('feedback', days) === null || (known.length === 0 && messages(days).length > 0) ? null : add(known);
  };
  /** The followers that the account of a post had on its day; before its first reading, those. */
  const followersOfPost = (post: Row): Told => {
    const namesOf = (kind: 'posts' | 'days') => records.get(kind)?.holding.accounts ?? [];
    const [platform, account] = [cell('posts', post, 'platform') ?? '', cell('posts', post, 'account') ?? ''];
    type Names = { readonly platform: unknown; readonly account: unknown };
    const fits = (one: Names, other: Names) =>
      ([one.platform, other.platform].includes('') || one.platform === other.platform) &&
      ([one.account, other.account].includes('') || one.account === other.account);
    const own = { platform, account };
    const named = namesOf('days').find((each) => each.platform === platform && each.account === account);
    const like = namesOf('days').filter((each) => fits(each, own));
    const [first] = like;
    const isOnly =
      like.length === 1 && first !== undefined && namesOf('posts').filter((each) => fits(each, first)).length === 1;
    const of = named ?? (isOnly ? first : undefined);
    const readings =
      of === undefined ? [] : (accountLevels().get(JSON.stringify([of.platform || null, of.account || null])) ?? []);
    const day = number('posts', post, 'date') ?? 0;
    const earliest = readings.filter((each) => each.day === readings[0]?.day);
    return (readings.findLast((each) => each.day <= day) ?? earliest[earliest.length - 1])?.followers ?? null;
  };
  /** What posts have in a column over the followers of their own accounts, each sum over the posts that have both. */
  const toOwnFollowers = (column: ColumnName, days: Days): Told => {
    const pairs = inside('posts', days, null).flatMap((row) => {
      const [value, followers] = [number('posts', row, column), followersOfPost(row)];
      return value === null || followers === null ? [] : [{ value, followers }];
    });
    return divided(add(pairs.map(({ value }) => value)), add(pairs.map(({ followers }) => followers)));
  };
  const reachPerPost = (days: Days): Told => {
    const known = inside('posts', days, null).flatMap((row) => number('posts', row, 'reach') ?? []);
    return divided(add(known), known.length);
  };
  type Figure = (days: Days, currency: string | null) => Told;
  /** The visits that figures are about: those ticked as of social media, or all where no record says what brought them. */
  const tellsSource = records.get('site')?.holding.filled.includes('social') === true;
  const visitsIn = (days: Days, tick: ColumnName | null = tellsSource ? 'social' : null) =>
    inside('site', days, null).map((row) => ({ row, isOne: tick === null || cell('site', row, tick) === true }));
  /** A column of those visits: 0 where it is known of others alone. */
  const visitSum =
    (column: ColumnName, tick?: ColumnName | null): Figure =>
    (days) => {
      const known = visitsIn(days, tick).flatMap(({ row, isOne }) => {
        const value = number('site', row, column);
        return value === null ? [] : [isOne ? value : 0];
      });
      return known.length === 0 ? null : add(known);
    };
  const ofVisits =
    (above: ColumnName, below: ColumnName): Figure =>
    (days) => {
      const pairs = visitsIn(days).flatMap(({ row, isOne }) => {
        const [top, bottom] = [number('site', row, above), number('site', row, below)];
        return !isOne || top === null || bottom === null ? [] : [{ top, bottom }];
      });
      return divided(add(pairs.map(({ top }) => top)), add(pairs.map(({ bottom }) => bottom)));
    };
  const times = (told: Told, factor: number): Told => (told === null ? null : told * factor);

  /** The conversions of a type, whichever of its names a record has. */
  const conversionsOf = (type: string, days: Days, currency: string | null): readonly Row[] => {
    const names = typeNames[type] ?? [type === 'of no type' ? '' : type.toLowerCase()];
    return inside('conversions', days, currency).filter((row) =>
      names.includes(String(cell('conversions', row, 'type') ?? '').toLowerCase()),
    );
  };
  const numbersIn = (rows: readonly Row[], column: ColumnName): Told => {
    const known = rows.flatMap((row) => number('conversions', row, column) ?? []);
    return known.length === 0 ? null : add(known);
  };
  const pairedIn = (rows: readonly Row[], above: ColumnName, below: ColumnName): Told => {
    const both = rows.filter((row) => [above, below].every((column) => number('conversions', row, column) !== null));
    return divided(numbersIn(both, above), numbersIn(both, below));
  };
  const ofType = (name: string, type: string, days: Days, currency: string | null): Told => {
    if (name === 'AVERAGE_ORDER_VALUE') return pairedIn(conversionsOf(type, days, currency), 'revenue', 'conversions');
    const rows = conversionsOf(type, days, null);
    if (name === 'SUM') return numbersIn(rows, 'conversions');
    if (name === 'COST_PER_CONVERSION')
      return divided(sumOf('ads', 'cost', days, currency), numbersIn(rows, 'conversions'));
    if (records.get('conversions')?.holding.filled.includes('sessions') === true)
      return pairedIn(rows, 'conversions', 'sessions');
    const visitors = rows.filter((row) => (cell('conversions', row, 'platform') ?? '') === '');
    return divided(numbersIn(visitors, 'conversions'), sumOf('site', 'sessions', days, null));
  };
  const of =
    (kind: Kind, above: ColumnName, below: ColumnName, tick?: ColumnName): Figure =>
    (days, currency) =>
      ratio(kind, [above, below], days, currency, tick);
  const figures: Readonly<Record<string, Figure>> = {
    'SUM days.followers': followersAt,
    'followers at the start': followersBefore,
    'FOLLOWER_GROWTH_RATE days': growth,
    'FOLLOWER_GROWTH days': (days) => {
      const known = accountsSince(days);
      return known.length === 0 ? null : add(known.map(({ start, end }) => end - start));
    },
    'UNFOLLOW_RATE days': lostOfStart,
    'AUDIENCE_MATCH audience': match,
    'NEW_FOLLOWER_MATCH audience': matchOfNew,
    'COST_PER_TARGET_FOLLOWER ads': (days, currency) => {
      const paired = inside('ads', days, currency).filter((row) =>
        (['cost', 'follows'] as const).every((column) => number('ads', row, column) !== null),
      );
      const sum = (column: ColumnName) =>
        paired.length === 0 ? null : add(paired.map((row) => number('ads', row, column) ?? 0));
      return costOfTarget(sum('cost'), sum('follows'), days);
    },
    'COST_PER_TARGET_FOLLOWER all new followers': (days, currency) =>
      costOfTarget(sumOf('ads', 'cost', days, currency), sumOf('days', 'new_followers', days, null), days),
    'SUM posts.date': (days) => howMany('posts', days),
    'POSTS_PER_WEEK posts': (days) => {
      const posts = howMany('posts', days);
      return posts === null ? null : (posts * 7) / (days.to - days.from + 1);
    },
    'ENGAGEMENT_RATE followers': (days) => toOwnFollowers('engagements', days),
    'SUM posts.reach per post': reachPerPost,
    'REACH_RATE per post': (days) => toOwnFollowers('reach', days),
    'FOLLOWER_REACH_RATE per post': (days) => toOwnFollowers('reached_followers', days),
    'ENGAGEMENT_RATE reach': of('posts', 'engagements', 'reach'),
    'ENGAGEMENT_RATE impressions': of('posts', 'engagements', 'impressions'),
    'ENGAGEMENT_RATE views': of('posts', 'engagements', 'views'),
    'ON_GOAL_ENGAGEMENT_RATE reach': of('posts', 'engagements', 'reach', 'on_goal'),
    'ON_GOAL_ENGAGEMENT_RATE impressions': of('posts', 'engagements', 'impressions', 'on_goal'),
    'ON_GOAL_ENGAGEMENT_RATE views': of('posts', 'engagements', 'views', 'on_goal'),
    'ON_GOAL_SHARE posts': (days) => {
      if (!all('posts').some((row) => cell('posts', row, 'on_goal') === true)) return null;
      const known = inside('posts', days, null);
      const of = (rows: readonly Row[]) => add(rows.map((row) => number('posts', row, 'engagements') ?? 0));
      return divided(of(known.filter((row) => cell('posts', row, 'on_goal') === true)), of(known));
    },
    'APPLAUSE_RATE reach': of('posts', 'likes', 'reach'),
    'APPLAUSE_RATE views': of('posts', 'likes', 'views'),
    'CONVERSATION_RATE reach': of('posts', 'comments', 'reach'),
    'CONVERSATION_RATE views': of('posts', 'comments', 'views'),
    'VIRALITY_RATE posts': of('posts', 'shares', 'impressions'),
    'AMPLIFICATION_RATE reach': of('posts', 'shares', 'reach'),
    'AMPLIFICATION_RATE views': of('posts', 'shares', 'views'),
    'SAVE_RATE reach': of('posts', 'saves', 'reach'),
    'SAVE_RATE views': of('posts', 'saves', 'views'),
    'VIDEO_COMPLETION_RATE posts': of('posts', 'complete_views', 'views'),
    // Seconds in, days out.
    'AVERAGE_WATCH_TIME posts': (days) => times(ratio('posts', ['watch_seconds', 'views'], days, null), 1 / 86_400),
    'VIEW_RATE ads': of('ads', 'views', 'impressions'),
    'COST_PER_VIEW ads': of('ads', 'cost', 'views'),
    'COST_TO_REVENUE ads': of('ads', 'cost', 'revenue'),
    'RETURN_ON_INVESTMENT ads': (days, currency) => {
      const spent = ratio('ads', ['revenue', 'cost'], days, currency);
      return spent === null ? null : spent - 1;
    },
    'FOLLOW_CONVERSION_RATE days': of('days', 'new_followers', 'profile_visits'),
    'ENGAGEMENT_RATE daily views': of('days', 'engagements', 'views'),
    'COST_PER_ENGAGEMENT ads': of('ads', 'cost', 'engagements'),
    'CLICK_THROUGH_RATE posts by impressions': of('posts', 'clicks', 'impressions'),
    'CLICK_THROUGH_RATE posts by views': of('posts', 'clicks', 'views'),
    'CLICK_THROUGH_RATE ads': of('ads', 'clicks', 'impressions'),
    'SUM site.sessions': visitSum('sessions'),
    'SUM site.sessions all': visitSum('sessions', null),
    'SUM site.sessions from ads': visitSum('sessions', 'paid'),
    'SUM site.conversions': visitSum('conversions'),
    'SUM site.revenue': visitSum('revenue'),
    'SOCIAL_TRAFFIC_SHARE site': (days) =>
      divided(visitSum('sessions', 'social')(days, null), visitSum('sessions', null)(days, null)),
    'UTM_COVERAGE site': (days) => {
      const mediumOf = (row: Row) => String(cell('site', row, 'medium') ?? '').toLowerCase();
      const told = visitsIn(days).filter(
        ({ row, isOne }) =>
          isOne && number('site', row, 'sessions') !== null && !['', '(not set)'].includes(mediumOf(row)),
      );
      const untagged = ['referral', 'organic', '(none)'];
      const sum = (chosen: typeof told) => add(chosen.map(({ row }) => number('site', row, 'sessions') ?? 0));
      const isTagged = (row: Row) => !untagged.includes(mediumOf(row));
      return divided(sum(told.filter(({ row }) => isTagged(row))), sum(told));
    },
    'PAGES_PER_SESSION site': ofVisits('page_views', 'sessions'),
    // Seconds in, days out.
    'AVERAGE_SESSION_DURATION site': (days) => times(ofVisits('duration_seconds', 'sessions')(days, null), 1 / 86_400),
    'ENGAGED_SESSION_RATE site': ofVisits('engaged_sessions', 'sessions'),
    'BOUNCE_RATE site': (days) => {
      const engaged = ofVisits('engaged_sessions', 'sessions')(days, null);
      return engaged === null ? null : 1 - engaged;
    },
    'LEAD_TO_SALE_RATE conversions': (days) =>
      divided(
        numbersIn(conversionsOf('purchase', days, null), 'conversions'),
        numbersIn(conversionsOf('lead', days, null), 'conversions'),
      ),
    'CONVERSION_RATE site': ofVisits('conversions', 'sessions'),
    'CONVERSION_RATE ads': of('ads', 'conversions', 'clicks'),
    'COST_PER_FOLLOWER ads': of('ads', 'cost', 'follows'),
    'COST_PER_FOLLOWER all new followers': (days, currency) =>
      divided(sumOf('ads', 'cost', days, currency), sumOf('days', 'new_followers', days, null)),
    'COST_PER_MILLE ads': (days, currency) => times(ratio('ads', ['cost', 'impressions'], days, currency), 1000),
    'COST_PER_CLICK ads': of('ads', 'cost', 'clicks'),
    'COST_PER_LEAD ads': of('ads', 'cost', 'leads'),
    'COST_PER_CONVERSION ads': of('ads', 'cost', 'conversions'),
    'RETURN_ON_AD_SPEND ads': of('ads', 'revenue', 'cost'),
    'SUM feedback.received_at': (days) => numberOf('messages', days),
    'messages answered': (days) => numberOf('answers', days),
    'messages in conflict': (days) => numberOf('conflicts', days),
    'conflicts resolved': (days) => numberOf('resolved', days),
    'NET_SENTIMENT feedback': balanceOfTones,
    'RESPONSE_RATE feedback': (days) => ofMessages('answers', 'messages', days),
    'AVERAGE_RESPONSE_TIME feedback': (days) => times(ofMessages('waited', 'answers', days), 1 / 1440),
    'RESOLUTION_RATE conflicts': (days) => ofMessages('resolved', 'conflicts', days),
    'TIME_TO_RESOLUTION feedback': (days) => {
      const known = messages(days).flatMap(({ toResolution }) => toResolution ?? []);
      return times(divided(add(known), known.length), 1 / 1440);
    },
  };

  return (id: string, days: Days): Told => {
    const isOfOrders = /^(?:SUM conversions\.|AVERAGE_ORDER_VALUE )/.test(id);
    const currencies = records.get(isOfOrders ? 'conversions' : 'ads')?.holding.currencies ?? [];
    const currency =
      currencies.length > 1 ? currencies.find((name) => id.endsWith(`, ${name || 'currency unknown'}`)) : undefined;
    const plain = currency === undefined ? id : id.slice(0, id.lastIndexOf(', '));
    const figure = figures[plain];
    if (figure !== undefined) return figure(days, currency ?? null);
    const [, name, type] = /^(\w+) conversions (.+)$/.exec(plain) ?? [];
    if (name !== undefined && type !== undefined) return ofType(name, type, days, currency ?? null);
    const [, kind, column] = /^SUM (\w+)\.(\w+)$/.exec(plain) ?? [];
    const held = [...records.keys()].find((name) => name === kind);
    if (held === undefined || column === undefined) throw new Error(`The oracle does not know ${id}.`);
    return sumOf(held, column as ColumnName, days, currency ?? null);
  };
};

/** The change as the report shows it: percentage points of a rate, a part of anything else. */
export const changeOf = (current: Told, previous: Told, isRate: boolean): Told => {
  if (current === null || previous === null) return null;
  return isRate ? (current - previous) * 100 : divided(current - previous, Math.abs(previous));
};
