import { isoDay } from '../calendar/day.ts';
import { periodStart } from '../calendar/period.ts';
import { conversionTypes } from '../records/conversion-types.ts';
import { columnsOf, type Kind, kindNames, positionOf, type Row } from '../records/kinds.ts';
import { grownUp } from '../records/post-growth.ts';
import { withVisitTicks } from '../records/rules/visit-rule.ts';
import { accountKey, type ClientAccount } from '../records/tab-summary.ts';
import type { Language, Text } from '../text/language.ts';
import { bakeryRecords } from './bakery-records.ts';
import { randomFrom } from './random.ts';
import { campaigns, isFilm, topicsOf } from './topics.ts';

/** Records of one kind that are no export's, to try a report with. */
export interface SampleRecords {
  readonly kind: Kind;
  readonly sourceName: Text;
  readonly rows: readonly Row[];
  /** Whose the accounts of the records are. */
  readonly clients: readonly ClientAccount[];
}

const sourceName: Text = { en: 'Sample data', uk: 'Зразок даних' };

/** The same in every language, as it is part of most keys: added again in another one, the sample updates its records. */
const account = 'Lypa Coffee';

/** The clients of the sample's agency: each is called as its accounts are. The first is the one to tell of. */
export const sampleClient = account;

/** A network as it is in a usual month: of a post, of the followers before the first month, and of a day's ads. */
type Network = readonly [platform: string, postReach: number, rate: number, ctr: number, start: number, adCost: number];
const networks: readonly [Network, Network, Network] = [
  ['Instagram', 2300, 0.046, 0.011, 6150, 135],
  ['Facebook', 1150, 0.027, 0.013, 3640, 85],
  ['TikTok', 2900, 0.058, 0.004, 2240, 75],
];

/** How the months differ: times the usual reach, engagement and clicks, then what they are. The last one is the one to tell of. */
type Month = readonly [
  reached: number,
  liked: number,
  clicked: number,
  followerCost: number,
  conversionRate: number,
  pages: number,
  minutesToAnswer: number,
  fit: number,
];
const months: readonly Month[] = [
  [1, 0.98, 1, 39, 0.024, 3.1, 66, 0.64],
  [1.03, 1, 1.04, 38, 0.025, 3.2, 58, 0.6435],
  [1.12, 1.32, 1.3, 30.5, 0.03, 3.5, 34, 0.6525],
];

/** Ages, whether they are in the target, and their part of the followers that are, or of those that are not. */
const ages = [
  ['18–24', false, 0.55],
  ['25–34', true, 0.6],
  ['35–44', true, 0.4],
  ['45+', false, 0.45],
] as const;

const tones = { good: { en: 'positive', uk: 'позитивна' }, bad: { en: 'negative', uk: 'негативна' } } as const;

/** What an order is worth on average, in hryvnias. */
const order = 430;
const minutesADay = 1440;

/** The accounts of records, each of the client that is called as it is. */
const clientsOf = (kind: Kind, rows: readonly Row[]): readonly ClientAccount[] => {
  const [platform, named] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
  if (named < 0) return [];
  const own = rows.map((row) => ({ platform: String(row[platform]), account: String(row[named]) }));
  return [...new Map(own.map((each) => [accountKey(each), { ...each, client: each.account }])).values()];
};

/**
 * Three whole months of a coffee house and of a bakery, an agency's two clients, before the day `today` (a serial
 * number), in all kinds: in the last one a follower of the coffee house costs less, engagement rises, a kitten is liked
 * without serving the goal, one film goes far, and every conflict is resolved.
 */
export const sampleRecords = (today: number, language: Language): readonly SampleRecords[] => {
  const { part, near, count } = randomFrom(20);
  const posts: Row[] = [];
  const days: Row[] = [];
  const ads: Row[] = [];
  const site: Row[] = [];
  const feedback: Row[] = [];
  const audience: Row[] = [];
  const conversions: Row[] = [];
  const goals = randomFrom(21);
  const levels = networks.map(([, , , , start]) => start);

  for (const [month, numbers] of months.entries()) {
    const [reached, liked, clicked, followerCost, conversionRate, pages, minutesToAnswer, fit] = numbers;
    const first = periodStart(today, 'month', month - months.length);
    const next = periodStart(first, 'month', 1);
    const name = isoDay(first).slice(0, 7);
    const topics = topicsOf(month);

    for (const [at, [platform, postReach, rate, ctr, start, adCost]] of networks.entries()) {
      const source = platform.toLowerCase();
      const paid = campaigns[at] ?? '';
      /** What the posts of each day brought: views, engagements and followers. */
      const brought = new Map<number, readonly [number, number, number]>();

      for (const [place, topic] of topics.entries()) {
        if (platform === 'TikTok' && !isFilm(topic)) continue;
        const [text, format, campaign, far, dear, isOnGoal] = topic;
        const date = first + Math.floor(((place + 0.3) * (next - first)) / topics.length);
        const link = `https://example.com/${campaign}?utm_source=${source}&utm_medium=social&utm_campaign=${campaign}`;
        const serves = isOnGoal ? 1 : 0.15;
        const reach = count(postReach * reached * far, 0.15);
        const views = count(reach * 1.35, 0.1);
        const likes = count(reach * rate * liked * dear * 0.8, 0.15);
        const [comments, shares, saves] = [count(likes * 0.06), count(likes * 0.08), count(likes * 0.1)];
        const engagements = likes + comments + shares + saves;
        const clicks = count(reach * ctr * serves * clicked);
        const follows = count(reach * 0.0035 * serves * liked);
        brought.set(date, [views, engagements, follows]);
        posts.push([
          ...[date, platform, account, `${name}-${place}`, link, text[language], format[language], isOnGoal],
          ...[null, views, reach, likes, comments, shares, saves, clicks, engagements, null, null, follows],
        ]);
      }

      for (let date = first; date < next; date++) {
        const cost = Math.round(near(adCost, 0.2) * 100) / 100;
        const impressions = count(cost * 21);
        const adClicks = count(impressions * 0.0135 * clicked);
        const gained = count(cost / followerCost, 0.15);
        const bought = count(adClicks * conversionRate);
        ads.push([
          ...[date, date, platform, account, paid, 'kyiv_25_44', `${paid}_video`, null, 'UAH', cost, impressions],
          ...[count(impressions * 0.7, 0.1), adClicks, count(impressions * 0.02), count(impressions * 0.3), gained],
          ...[count(adClicks * 0.02), bought, bought * count(order, 0.1)],
        ]);

        const visit = (from: readonly [source: string, medium: string], campaign: string, sessions: number): void => {
          const bought = count(sessions * conversionRate);
          const revenue = bought * count(order, 0.1);
          const done = [
            ['purchase', bought, revenue],
            ['subscription', goals.count(sessions * 0.018), null],
            ['call', goals.count(sessions * conversionRate * 0.4), null],
          ] as const;
          site.push([
            ...[date, ...from, campaign, `/${campaign}`, sessions, count(sessions * 0.17 * pages, 0.1)],
            ...[count(sessions * 0.85, 0.05), count(sessions * pages, 0.1), count(sessions * pages * 31, 0.15)],
            ...[done.reduce((sum, [, times]) => sum + times, 0), null],
          ]);
          for (const [type, times, worth] of done)
            conversions.push([
              ...[date, null, null, ...from, campaign, conversionTypes[type].name[language], times, worth],
              ...[worth === null ? null : 'UAH', null, sessions],
            ]);
        };
        visit([source, 'cpc'], paid, count(adClicks * 0.85, 0.05));
        visit([source, 'social'], campaigns[(date + at) % 3] ?? paid, count(postReach * ctr * 0.4 * clicked));
        if (at === 0) visit(['google', 'organic'], '', count(34));
        if (at === 1) visit(['(direct)', '(none)'], '', count(21));

        const [seen, engaged, followed] = brought.get(date) ?? [0, 0, 0];
        const newFollowers = gained + followed + count(start * 0.0005);
        const unfollows = count(start * 0.0005);
        const followers = (levels[at] ?? 0) + newFollowers - unfollows;
        levels[at] = followers;
        const views = seen + count(postReach * 0.3);
        days.push([
          ...[date, platform, account, followers, newFollowers, unfollows, null, views, count(views * 0.7, 0.1)],
          ...[engaged + count(postReach * 0.005), count(views * 0.05), count(views * ctr * 0.6)],
        ]);
      }

      for (const [age, isInTarget, own] of ages) {
        const share = Math.round(1000 * own * (isInTarget ? fit : 1 - fit)) / 1000;
        const followers = Math.round(share * (levels[at] ?? 0));
        audience.push([next - 1, platform, account, 'age', age, followers, share, isInTarget]);
      }
    }

    for (let at = 0; at < 3 * (next - first); at++) {
      const [platform] = networks[at % 3] ?? networks[0];
      const received = first * minutesADay + Math.floor(minutesADay * (Math.floor(at / 3) + 0.35 + 0.5 * part()));
      const isConflict = at % 30 === 11;
      const isAnswered = isConflict || part() > 0.09 - month * 0.02;
      const isResolved = isConflict && (at > 30 || month === 2);
      const minutes = 2 + Math.round(-Math.log(part()) * minutesToAnswer);
      const answered = (received + minutes) / minutesADay;
      const tone = isConflict ? tones.bad : part() < 0.6 ? tones.good : undefined;
      feedback.push([
        ...[received / minutesADay, platform, 'direct', `${name}-${at}`, isAnswered ? answered : null],
        ...[isAnswered ? minutes : null, isConflict, isResolved ? answered + 0.2 : null, tone?.[language] ?? null],
        ...[null, account],
      ]);
    }
  }
  const rows = { posts, days, ads, site, feedback, audience, conversions };
  const others: Readonly<Partial<Record<Kind, readonly Row[]>>> = bakeryRecords(today, language);
  // No record of the sample covers several days but those of ads.
  // What names no account is of the coffee house.
  const whole = (kind: Kind, row: Row): Row =>
    columnsOf(kind).map(({ name }, at) => {
      // The sample knows no younger posts: each has what it comes to.
      if (name === 'observed_at') return Number(row[0]) + grownUp;
      return name === 'client' ? sampleClient : (row[at] ?? null);
    });
  return kindNames.map((kind) => {
    const own = withVisitTicks(
      kind,
      [...rows[kind], ...(others[kind] ?? [])].map((row) => whole(kind, row)),
    );
    return { kind, sourceName, rows: own, clients: clientsOf(kind, own) };
  });
};
