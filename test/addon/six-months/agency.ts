import { type Days, dayOf, everyDay } from './days.ts';

/**
 * A small agency of nobody as it truly is: what its three clients' accounts did on each day of half a year. Nothing here knows
 * how an export is read or a figure computed.
 */
export const clients = ['Lypa', 'Dub', 'Klen'] as const;
export type Client = (typeof clients)[number];

/** The first day of all: nothing is known of the time before. */
export const beginning = dayOf(2026, 1, 1);

/** A number from 0 to below 1 that is always the same for the same text. */
const chance = (text: string): number => {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

const between = (text: string, least: number, most: number): number =>
  Math.round(least + chance(text) * (most - least));

/** An account on a network. */
export interface Account {
  readonly client: Client;
  readonly network: string;
  /** What the network calls it by for ever; blank where its exports tell no account. */
  readonly id: string;
  readonly name: string;
  /** What it is called from a day on. */
  readonly renamed?: { readonly on: number; readonly to: string };
  readonly begins: number;
  /** Days from one post to the next; none where its posts are not exported. */
  readonly postsEvery?: number;
}

export const accounts = {
  lypaPage: {
    client: 'Lypa',
    network: 'Facebook',
    id: '100000000005500',
    name: 'Kavalypa',
    renamed: { on: dayOf(2026, 3, 15), to: 'Lypa Coffee' },
    begins: beginning,
    postsEvery: 2,
  },
  lypaTikTok: { client: 'Lypa', network: 'TikTok', id: '', name: '', begins: beginning },
  dubTikTok: { client: 'Dub', network: 'TikTok', id: '', name: '', begins: beginning, postsEvery: 3 },
  dubYouTube: { client: 'Dub', network: 'YouTube', id: '', name: '', begins: beginning },
  klen: {
    client: 'Klen',
    network: 'Instagram',
    id: '17840000000007700',
    name: 'klen.studio',
    renamed: { on: dayOf(2026, 5, 10), to: 'klen.design' },
    begins: beginning,
    postsEvery: 2,
  },
  klenKids: {
    client: 'Klen',
    network: 'Instagram',
    id: '17840000000007701',
    name: 'klen.kids',
    begins: dayOf(2026, 4, 10),
    postsEvery: 3,
  },
  klenLinkedIn: { client: 'Klen', network: 'LinkedIn', id: '', name: '', begins: beginning },
} as const satisfies Record<string, Account>;
export type AccountName = keyof typeof accounts;

export const nameOn = (account: Account, day: number): string =>
  account.renamed !== undefined && day >= account.renamed.on ? account.renamed.to : account.name;

export interface Post {
  readonly id: string;
  readonly day: number;
  readonly format: string;
}

/** The posts of an account on some days. */
export const postsOf = (name: AccountName, days: Days): readonly Post[] => {
  const { begins, postsEvery, network }: Account = accounts[name];
  if (postsEvery === undefined) return [];
  return everyDay(days)
    .filter((day) => day >= begins && (day - begins) % postsEvery === 0)
    .map((day) => {
      const number = (day - begins) / postsEvery;
      const own = Object.keys(accounts).indexOf(name) + 1;
      // A video's ID on TikTok tells the second of its making.
      const id =
        network === 'TikTok'
          ? String((BigInt(Math.round((day - 25_569) * 86_400) + 43_200) << 32n) + BigInt(number))
          : `1800${own}${String(number).padStart(10, '0')}`;
      return { id, day, format: number % 3 === 0 ? 'video' : 'photo' };
    });
};

/** A third of what a post will have is there at once, the rest comes with a time constant of twelve days. */
const grown = (age: number): number => (age < 0 ? 0 : 0.35 + 0.65 * (1 - Math.exp(-age / 12)));

const postFigures = ['views', 'impressions', 'reach', 'likes', 'comments', 'shares', 'saves'] as const;
export type PostFigure = (typeof postFigures)[number];

/** A figure of a post as its network tells it on a day. */
export const postFigure = (name: AccountName, { id, day }: Post, figure: PostFigure, seenOn: number): number => {
  const views = between(`${name} ${id} views`, 600, 2400);
  const share = { views: 1, impressions: 1.1, reach: 0.7, likes: 0.04, comments: 0.006, shares: 0.004, saves: 0.005 };
  const last = views * share[figure] * (0.8 + 0.4 * chance(`${name} ${id} ${figure}`));
  return Math.round(last * grown(seenOn - day));
};

const dayFigures = {
  gained: [4, 16],
  lost: [0, 4],
  visits: [20, 60],
  views: [300, 900],
  impressions: [400, 1100],
  reach: [200, 700],
  likes: [10, 40],
  comments: [1, 8],
  shares: [0, 6],
  clicks: [3, 20],
} as const;
export type DayFigure = keyof typeof dayFigures;

/** A figure of one day of an account. */
export const dayFigure = (name: AccountName, day: number, figure: DayFigure): number => {
  const [least, most] = dayFigures[figure];
  return day < accounts[name].begins ? 0 : between(`${name} ${day} ${figure}`, least, most);
};

const levels = new Map<string, number>();

/** How many follow an account at the end of a day. */
export const followersOn = (name: AccountName, day: number): number => {
  if (day < accounts[name].begins) return between(`${name} followers`, 900, 3000);
  const key = `${name} ${day}`;
  const level =
    levels.get(key) ?? followersOn(name, day - 1) + dayFigure(name, day, 'gained') - dayFigure(name, day, 'lost');
  levels.set(key, level);
  return level;
};

/** A campaign of ads, which costs on every one of its days. */
export interface Campaign {
  readonly client: Client;
  readonly network: 'Meta' | 'Google Ads';
  readonly id: string;
  readonly name: string;
  readonly renamed?: { readonly on: number; readonly to: string };
  readonly currency: 'UAH' | 'USD';
  readonly days: Days;
}

const halfYear: Days = { from: beginning, to: dayOf(2026, 6, 30) };

export const campaigns: readonly Campaign[] = [
  {
    client: 'Lypa',
    network: 'Meta',
    id: '120210000000000001',
    name: 'Bread',
    renamed: { on: dayOf(2026, 5, 20), to: 'Bread and buns' },
    currency: 'UAH',
    days: halfYear,
  },
  { client: 'Lypa', network: 'Meta', id: '120210000000000002', name: 'Coffee', currency: 'UAH', days: halfYear },
  { client: 'Dub', network: 'Google Ads', id: '21', name: 'Oak doors', currency: 'UAH', days: halfYear },
  {
    client: 'Dub',
    network: 'Google Ads',
    id: '22',
    name: 'Oak abroad',
    currency: 'USD',
    days: { from: dayOf(2026, 4, 5), to: halfYear.to },
  },
  { client: 'Klen', network: 'Meta', id: '120210000000000009', name: 'Studio', currency: 'UAH', days: halfYear },
];

export const campaignNameOn = ({ name, renamed }: Campaign, day: number): string =>
  renamed !== undefined && day >= renamed.on ? renamed.to : name;

const adFigures = { cost: [80, 220], impressions: [900, 2600], clicks: [8, 40] } as const;
export type AdFigure = keyof typeof adFigures;

/** What a campaign had on a day; its cost in cents. */
export const adFigure = (campaign: Campaign, day: number, figure: AdFigure): number => {
  const { from, to } = campaign.days;
  if (day < from || day > to) return 0;
  const [least, most] = adFigures[figure];
  const value = between(`${campaign.id} ${day} ${figure}`, 100 * least, 100 * most);
  return figure === 'cost' ? value : Math.round(value / 100);
};

const visitFigures = { sessions: [60, 160], engaged: [30, 59], pageViews: [160, 400] } as const;
export type VisitFigure = keyof typeof visitFigures;

/** Visits to a client's site on a day. */
export const visitFigure = (client: Client, day: number, figure: VisitFigure): number => {
  const [least, most] = visitFigures[figure];
  return between(`${client} site ${day} ${figure}`, least, most);
};

/** A message that a client got, and after how many minutes it was answered. */
export interface Message {
  readonly id: string;
  readonly day: number;
  readonly minutes: number;
}

export const messagesOf = (client: Client, days: Days): readonly Message[] =>
  everyDay(days).map((day) => ({
    id: `${clients.indexOf(client) + 1}${day}`,
    day,
    minutes: between(`${client} message ${day}`, 5, 90),
  }));
