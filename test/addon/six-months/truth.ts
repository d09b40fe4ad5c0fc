import {
  type Account,
  type AccountName,
  accounts,
  adFigure,
  type Client,
  campaigns,
  dayFigure,
  followersOn,
  messagesOf,
  type PostFigure,
  postFigure,
  postsOf,
  visitFigure,
} from './agency.ts';
import { type Days, everyDay } from './days.ts';

/** An export of posts that was given: of which days, made when, and what it calls the views of a post. */
export interface GivenPosts {
  readonly account: AccountName;
  readonly days: Days;
  readonly on: number;
  readonly seen: 'impressions' | 'views';
}

/** A value, or `null` where nobody was told it. */
type Known = number | null;

type Fact = Readonly<Record<string, Known>>;

/** All that networks tell of a client in some days, besides what is lost on the way to the report. */
interface Facts {
  readonly days: Days;
  readonly posts: readonly Fact[];
  readonly accountDays: readonly Fact[];
  readonly levels: readonly { readonly start: Known; readonly end: Known; readonly lost: Known }[];
  readonly ads: readonly Fact[];
  readonly visits: readonly Fact[];
  readonly messages: readonly Fact[];
}

const names = Object.keys(accounts) as readonly AccountName[];
const accountOf = (name: AccountName): Account => accounts[name];

/** The days on which somebody writes down or a network tells how many follow an account. */
const levelDays: Readonly<Record<AccountName, 'each' | 'last of month' | 'none'>> = {
  lypaPage: 'each',
  lypaTikTok: 'none',
  dubTikTok: 'each',
  dubYouTube: 'none',
  klen: 'last of month',
  klenKids: 'last of month',
  klenLinkedIn: 'none',
};

const isLastOfMonth = (day: number): boolean => new Date((day + 1 - 25_569) * 86_400_000).getUTCDate() === 1;

const knownLevelDays = (name: AccountName, days: Days): readonly number[] =>
  levelDays[name] === 'none'
    ? []
    : everyDay({ from: Math.max(days.from, accountOf(name).begins), to: days.to }).filter(
        (day) => levelDays[name] === 'each' || isLastOfMonth(day),
      );

/** How many followed an account on a day: as they were told last until then. */
const levelOn = (name: AccountName, day: number): Known => {
  const known = knownLevelDays(name, { from: accountOf(name).begins, to: day });
  const last = known[known.length - 1];
  return last === undefined ? null : followersOn(name, last);
};

/** Which figures of a post its network tells at all. */
const told: Readonly<Partial<Record<string, readonly PostFigure[]>>> = {
  Facebook: ['views', 'reach', 'likes', 'comments', 'shares'],
  Instagram: ['impressions', 'views', 'reach', 'likes', 'comments', 'shares', 'saves'],
  TikTok: ['views', 'likes', 'comments', 'shares'],
};

const postFacts = (name: AccountName, days: Days, given: readonly GivenPosts[]): readonly Fact[] =>
  postsOf(name, days).map((post) => {
    const of = given.filter((each) => each.account === name && post.day >= each.days.from && post.day <= each.days.to);
    const figure = (which: PostFigure): Known => {
      if (!told[accountOf(name).network]?.includes(which)) return null;
      const telling = of.filter(({ seen }) => (which !== 'impressions' && which !== 'views') || seen === which);
      if (telling.length === 0) return null;
      return postFigure(name, post, which, Math.max(...telling.map(({ on }) => on)));
    };
    const [likes, comments, shares, saves] = (['likes', 'comments', 'shares', 'saves'] as const).map(figure);
    return {
      views: figure('views'),
      impressions: figure('impressions'),
      reach: figure('reach'),
      likes: likes ?? null,
      comments: comments ?? null,
      shares: shares ?? null,
      saves: saves ?? null,
      engagements: of.length === 0 ? null : (likes ?? 0) + (comments ?? 0) + (shares ?? 0) + (saves ?? 0),
      level: levelOn(name, post.day),
    };
  });

/** Which figures of an account's days its network tells. */
const dayFacts: Readonly<Record<AccountName, (day: number) => Fact>> = {
  lypaPage: (day) => ({
    gained: dayFigure('lypaPage', day, 'gained'),
    lost: dayFigure('lypaPage', day, 'lost'),
    visits: dayFigure('lypaPage', day, 'visits'),
  }),
  lypaTikTok: (day) => ({
    views: dayFigure('lypaTikTok', day, 'views'),
    visits: dayFigure('lypaTikTok', day, 'visits'),
    engagements: (['likes', 'comments', 'shares'] as const).reduce(
      (sum, of) => sum + dayFigure('lypaTikTok', day, of),
      0,
    ),
  }),
  dubTikTok: () => ({}),
  dubYouTube: (day) => ({
    views: dayFigure('dubYouTube', day, 'views'),
    gained: dayFigure('dubYouTube', day, 'gained') - dayFigure('dubYouTube', day, 'lost'),
  }),
  klen: () => ({}),
  klenKids: () => ({}),
  klenLinkedIn: (day) => ({
    impressions: dayFigure('klenLinkedIn', day, 'impressions'),
    gained: dayFigure('klenLinkedIn', day, 'gained'),
    clicks: dayFigure('klenLinkedIn', day, 'clicks'),
    engagements: (['likes', 'comments', 'shares'] as const).reduce(
      (sum, of) => sum + dayFigure('klenLinkedIn', day, of),
      0,
    ),
  }),
};

const levelsOf = (name: AccountName, days: Days): Facts['levels'][number] => {
  const before = levelOn(name, days.from - 1);
  const [first] = knownLevelDays(name, days);
  // An account that was not known before has the first that is told of it, where that leaves something to grow.
  const later = knownLevelDays(name, days).length > 1 && first !== undefined ? followersOn(name, first) : null;
  const lost = everyDay(days).map((day) => dayFacts[name](day)['lost'] ?? null);
  return {
    start: before ?? later,
    end: levelOn(name, days.to),
    lost: lost.some((value) => value !== null) ? lost.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null,
  };
};

const factsOf = (client: Client, days: Days, given: readonly GivenPosts[]): Facts => {
  const own = names.filter((name) => accounts[name].client === client);
  return {
    days,
    posts: own.flatMap((name) => postFacts(name, days, given)),
    accountDays: own.flatMap((name) => everyDay(days).map(dayFacts[name])),
    levels: own.map((name) => levelsOf(name, days)),
    ads: campaigns
      .filter((campaign) => campaign.client === client)
      .flatMap((campaign) =>
        everyDay(days)
          .filter((day) => day >= campaign.days.from && day <= campaign.days.to)
          .map((day) => ({
            [`cost ${campaign.currency}`]: adFigure(campaign, day, 'cost') / 100,
            [`impressions ${campaign.currency}`]: adFigure(campaign, day, 'impressions'),
            [`clicks ${campaign.currency}`]: adFigure(campaign, day, 'clicks'),
            impressions: adFigure(campaign, day, 'impressions'),
            clicks: adFigure(campaign, day, 'clicks'),
          })),
      ),
    visits: everyDay(days).map((day) => ({
      sessions: visitFigure(client, day, 'sessions'),
      engaged: visitFigure(client, day, 'engaged'),
      pageViews: visitFigure(client, day, 'pageViews'),
    })),
    messages: messagesOf(client, days).map(({ minutes }) => ({ minutes, one: 1 })),
  };
};

/** A sum of what is known; `null` where nothing is. */
const sum = (facts: readonly Fact[], name: string): Known => {
  const values = facts.flatMap((fact) => fact[name] ?? []);
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
};

const divided = (above: Known, below: Known): Known =>
  above === null || below === null || below === 0 ? null : above / below;

/** A ratio of sums over what tells both. */
const ratio = (facts: readonly Fact[], above: string, below: string): Known => {
  const both = facts.filter((fact) => (fact[above] ?? null) !== null && (fact[below] ?? null) !== null);
  return divided(sum(both, above), sum(both, below));
};

const totalOf = (values: readonly Known[]): Known =>
  sum(
    values.map((value) => ({ value })),
    'value',
  );

const plus = (one: Known, other: number): Known => (one === null ? null : one + other);
const times = (one: Known, other: number): Known => (one === null ? null : one * other);

type Figure = (facts: Facts) => Known;

const grown = ({ levels }: Facts) => {
  const both = levels.filter(({ start, end }) => start !== null && end !== null);
  return { start: totalOf(both.map(({ start }) => start)), end: totalOf(both.map(({ end }) => end)) };
};

const moneyOf = (currency: string): Readonly<Record<string, Figure>> => ({
  'SUM ads.cost': ({ ads }) => sum(ads, `cost ${currency}`),
  'COST_PER_MILLE ads': ({ ads }) => times(ratio(ads, `cost ${currency}`, `impressions ${currency}`), 1000),
  'COST_PER_CLICK ads': ({ ads }) => ratio(ads, `cost ${currency}`, `clicks ${currency}`),
  'COST_PER_FOLLOWER all new followers': ({ ads, accountDays }) =>
    divided(sum(ads, `cost ${currency}`), sum(accountDays, 'gained')),
});

/** Each figure by its definition, from the facts. */
const figures: Readonly<Record<string, Figure>> = {
  'SUM posts.date': ({ posts }) => (posts.length === 0 ? null : posts.length),
  'POSTS_PER_WEEK posts': ({ posts, days }) =>
    posts.length === 0 ? null : (posts.length / (days.to - days.from + 1)) * 7,
  'SUM posts.impressions': ({ posts }) => sum(posts, 'impressions'),
  'SUM posts.views': ({ posts }) => sum(posts, 'views'),
  'SUM posts.reach per post': ({ posts }) => {
    const reached = posts.filter(({ reach }) => (reach ?? null) !== null);
    return divided(sum(reached, 'reach'), reached.length);
  },
  'SUM posts.engagements': ({ posts }) => sum(posts, 'engagements'),
  'ENGAGEMENT_RATE reach': ({ posts }) => ratio(posts, 'engagements', 'reach'),
  'ENGAGEMENT_RATE impressions': ({ posts }) => ratio(posts, 'engagements', 'impressions'),
  'ENGAGEMENT_RATE views': ({ posts }) => ratio(posts, 'engagements', 'views'),
  'ENGAGEMENT_RATE followers': ({ posts }) => ratio(posts, 'engagements', 'level'),
  'REACH_RATE per post': ({ posts }) => ratio(posts, 'reach', 'level'),
  'APPLAUSE_RATE reach': ({ posts }) => ratio(posts, 'likes', 'reach'),
  'CONVERSATION_RATE reach': ({ posts }) => ratio(posts, 'comments', 'reach'),
  'AMPLIFICATION_RATE reach': ({ posts }) => ratio(posts, 'shares', 'reach'),
  'SAVE_RATE reach': ({ posts }) => ratio(posts, 'saves', 'reach'),
  'APPLAUSE_RATE views': ({ posts }) => ratio(posts, 'likes', 'views'),
  'CONVERSATION_RATE views': ({ posts }) => ratio(posts, 'comments', 'views'),
  'AMPLIFICATION_RATE views': ({ posts }) => ratio(posts, 'shares', 'views'),
  'VIRALITY_RATE posts': ({ posts }) => ratio(posts, 'shares', 'impressions'),
  'SUM days.followers': ({ levels }) => totalOf(levels.map(({ end }) => end)),
  'FOLLOWER_GROWTH days': (facts) => {
    const { start, end } = grown(facts);
    return start === null || end === null ? null : end - start;
  },
  'FOLLOWER_GROWTH_RATE days': (facts) => {
    const { start, end } = grown(facts);
    return plus(divided(end, start), -1);
  },
  'SUM days.new_followers': ({ accountDays }) => sum(accountDays, 'gained'),
  'SUM days.unfollows': ({ accountDays }) => sum(accountDays, 'lost'),
  'UNFOLLOW_RATE days': ({ levels }) => {
    const both = levels.filter(({ start, lost }) => start !== null && lost !== null);
    return divided(totalOf(both.map(({ lost }) => lost)), totalOf(both.map(({ start }) => start)));
  },
  'FOLLOW_CONVERSION_RATE days': ({ accountDays }) => ratio(accountDays, 'gained', 'visits'),
  'SUM days.impressions': ({ accountDays }) => sum(accountDays, 'impressions'),
  'SUM days.views': ({ accountDays }) => sum(accountDays, 'views'),
  'SUM days.profile_visits': ({ accountDays }) => sum(accountDays, 'visits'),
  'SUM days.engagements': ({ accountDays }) => sum(accountDays, 'engagements'),
  'ENGAGEMENT_RATE daily views': ({ accountDays }) => ratio(accountDays, 'engagements', 'views'),
  'SUM ads.impressions': ({ ads }) => sum(ads, 'impressions'),
  'SUM ads.clicks': ({ ads }) => sum(ads, 'clicks'),
  'CLICK_THROUGH_RATE ads': ({ ads }) => ratio(ads, 'clicks', 'impressions'),
  'SUM site.sessions': ({ visits }) => sum(visits, 'sessions'),
  'PAGES_PER_SESSION site': ({ visits }) => ratio(visits, 'pageViews', 'sessions'),
  'ENGAGED_SESSION_RATE site': ({ visits }) => ratio(visits, 'engaged', 'sessions'),
  'BOUNCE_RATE site': ({ visits }) => times(plus(ratio(visits, 'engaged', 'sessions'), -1), -1),
  'SUM feedback.received_at': ({ messages }) => sum(messages, 'one'),
  'RESPONSE_RATE feedback': ({ messages }) => divided(messages.length, messages.length),
  'AVERAGE_RESPONSE_TIME feedback': ({ messages }) => divided(sum(messages, 'minutes'), 1440 * messages.length),
  ...moneyOf('UAH'),
  ...Object.fromEntries(
    ['UAH', 'USD'].flatMap((currency) =>
      Object.entries(moneyOf(currency)).map(([name, figure]) => [`${name}, ${currency}`, figure]),
    ),
  ),
};

/** Figures of what nobody has told: which posts serve the goal. */
const waiting = /^ON_GOAL_/;

/** Each figure of a client for some days by its name; `undefined` where there is no such figure here. */
export const trueFigures = (of: {
  readonly client: Client;
  readonly days: Days;
  readonly given: readonly GivenPosts[];
}): ((id: string) => Known | undefined) => {
  const facts = factsOf(of.client, of.days, of.given);
  return (id) => (waiting.test(id) ? null : figures[id]?.(facts));
};
