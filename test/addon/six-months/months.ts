import type { AccountName } from './agency.ts';
import { beginning } from './agency.ts';
import { type Days, dayOf, daysOfMonth } from './days.ts';
import {
  type Export,
  followersTable,
  googleAds,
  type Language,
  linkedinDays,
  linkedinFollowers,
  type Made,
  messages,
  metaAds,
  metaContent,
  pageDays,
  tiktokDays,
  tiktokFollowers,
  tiktokVideos,
  visits,
  youtubeDays,
} from './exports.ts';
import type { GivenPosts } from './truth.ts';

/** The days of February on which a site was not counted. */
export const uncounted: Days = { from: dayOf(2026, 2, 10), to: dayOf(2026, 2, 15) };

/** The first month in which Instagram tells views and no impressions, and the one in which a file is forgotten, from 0. */
const viewsFrom = 3;
export const forgotten = 4;

/** The day on which the exports of a month are made: soon after its end, so that its last posts are young. */
export const madeOn = (month: number): number => daysOfMonth(month).to + 3;

/** Posts are exported from three weeks before the month on. */
const contentDays = (month: number): Days => {
  const { from, to } = daysOfMonth(month);
  return { from: Math.max(beginning, from - 20), to };
};

/** What the agency adds after a month, in its order. */
export const filesOf = (month: number, language: Language): readonly Export[] => {
  const days = daysOfMonth(month);
  const on = madeOn(month);
  const made: Made = { days, on, language };
  const content: Made = { ...made, days: contentDays(month) };
  const seen = month < viewsFrom ? 'impressions' : 'views';
  const late: Made = { days: daysOfMonth(forgotten), on: madeOn(forgotten), language };
  return [
    metaContent('lypaPage', content),
    pageDays(made),
    // The same ads by day and for the whole month, by turns the one first and the other.
    ...(month % 2 === 0 ? (['by day', 'whole'] as const) : (['whole', 'by day'] as const)).map((grain) =>
      metaAds('Lypa', made, grain),
    ),
    visits('Lypa', made, uncounted),
    messages('Lypa', made),
    tiktokDays('lypaTikTok', made),
    tiktokVideos('dubTikTok', content),
    tiktokFollowers('dubTikTok', made),
    youtubeDays(made),
    googleAds(made),
    // The last 28 days, whatever the month.
    visits('Dub', { ...made, days: { from: on - 28, to: on - 1 } }),
    metaContent('klen', content, seen),
    ...(month < viewsFrom ? [] : [metaContent('klenKids', content, seen)]),
    followersTable(['klen', 'klenKids'], made),
    ...(month === forgotten ? [] : [linkedinDays(made)]),
    // What was forgotten comes a month later, after newer days.
    ...(month === forgotten + 1 ? [linkedinDays(late)] : []),
    linkedinFollowers(made),
    metaAds('Klen', made, 'whole'),
    visits('Klen', made),
  ];
};

/** The exports of posts that were given until a month. */
export const postsGiven = (month: number): readonly GivenPosts[] =>
  Array.from({ length: month + 1 }, (_, each) => each).flatMap((each) =>
    (['lypaPage', 'dubTikTok', 'klen', 'klenKids'] as const satisfies readonly AccountName[]).map((account) => ({
      account,
      days: contentDays(each),
      on: madeOn(each),
      seen: account.startsWith('klen') && each < viewsFrom ? 'impressions' : 'views',
    })),
  );
