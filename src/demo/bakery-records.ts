import { isoDay } from '../calendar/day.ts';
import { periodStart } from '../calendar/period.ts';
import { type ColumnName, columnsOf, type Kind, type Row, type Value } from '../records/kinds.ts';
import type { Language, Text } from '../text/language.ts';
import { randomFrom } from './random.ts';

/** The same in every language, as it is part of most keys. */
const own = { platform: 'Instagram', account: 'Zerno Bakery' } as const;

const posts: readonly (readonly [text: Text, format: Text, isOnGoal: boolean])[] = [
  [
    { en: 'Rye on sourdough: two days of work', uk: 'Житній на заквасці: два дні роботи' },
    { en: 'Reel', uk: 'Reels' },
    true,
  ],
  [{ en: 'Order a cake for the weekend', uk: 'Замовте торт на вихідні' }, { en: 'Photo', uk: 'Фото' }, true],
  [{ en: 'What shall we bake on Sunday?', uk: 'Що спекти в неділю?' }, { en: 'Photo', uk: 'Фото' }, false],
];

/** Ages, whether they are in the target, and their part of the followers in each of the three months. */
const ages = [
  ['18–24', false, [0.22, 0.21, 0.2]],
  ['25–34', true, [0.36, 0.37, 0.39]],
  ['35–44', true, [0.25, 0.26, 0.26]],
  ['45+', false, [0.17, 0.16, 0.15]],
] as const;

const months = 3;
const startFollowers = 1840;
const minutesADay = 1440;

type Records = Readonly<Record<'posts' | 'days' | 'feedback' | 'audience', readonly Row[]>>;

/** A record of some values; what they do not name is blank. */
const recordOf = (kind: Kind, values: Readonly<Partial<Record<ColumnName, Value>>>): Row =>
  columnsOf(kind).map(({ name }) => values[name] ?? null);

/**
 * A second client of the sample's agency, a bakery on one network, whose audience is told in shares alone: three months
 * before `today`.
 */
export const bakeryRecords = (today: number, language: Language): Records => {
  const { part, count } = randomFrom(22);
  const rows: Record<keyof Records, Row[]> = { posts: [], days: [], feedback: [], audience: [] };
  let followers = startFollowers;
  for (let month = 0; month < months; month++) {
    const first = periodStart(today, 'month', month - months);
    const next = periodStart(first, 'month', 1);
    const name = isoDay(first).slice(0, 7);
    posts.forEach(([text, format, isOnGoal], place) => {
      const reach = count(820 * (1 + 0.06 * month), 0.2);
      const likes = count(reach * 0.05);
      const [comments, shares, saves] = [count(likes * 0.08), count(likes * 0.05), count(likes * 0.12)];
      rows.posts.push(
        recordOf('posts', {
          ...own,
          date: first + 4 + 9 * place,
          post_id: `${name}-bakery-${place}`,
          link: `https://example.com/bakery/${name}-${place}`,
          text: text[language],
          format: format[language],
          on_goal: isOnGoal,
          views: count(reach * 1.3, 0.1),
          reach,
          likes,
          comments,
          shares,
          saves,
          clicks: count(reach * 0.01),
          engagements: likes + comments + shares + saves,
          follows: count(reach * 0.003),
        }),
      );
    });
    for (let date = first; date < next; date++) {
      const [gained, gone] = [count(2.6, 0.6), count(0.9, 0.6)];
      followers += gained - gone;
      const views = count(240);
      rows.days.push(
        recordOf('days', {
          ...own,
          date,
          followers,
          new_followers: gained,
          unfollows: gone,
          views,
          reach: count(views * 0.7, 0.1),
          engagements: count(views * 0.05),
          profile_visits: count(views * 0.06),
          clicks: count(views * 0.01),
        }),
      );
    }
    for (const [segment, isInTarget, shares] of ages)
      rows.audience.push(
        recordOf('audience', {
          ...own,
          date: next - 1,
          dimension: 'age',
          segment,
          share: shares[month] ?? 0,
          in_target: isInTarget,
        }),
      );
    for (let at = 0; at < 12; at++) {
      const received = (first + 2 * at) * minutesADay + Math.floor(minutesADay * (0.4 + 0.4 * part()));
      const minutes = 5 + Math.round(-Math.log(part()) * 40);
      const isAnswered = at % 6 !== 5;
      rows.feedback.push(
        recordOf('feedback', {
          ...own,
          received_at: received / minutesADay,
          channel: 'direct',
          id: `${name}-bakery-${at}`,
          answered_at: isAnswered ? (received + minutes) / minutesADay : null,
          first_reply_minutes: isAnswered ? minutes : null,
          conflict: false,
        }),
      );
    }
  }
  return rows;
};
