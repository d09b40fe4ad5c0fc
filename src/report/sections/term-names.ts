import type { Text } from '../../text/language.ts';
import type { Term } from '../formulas/term.ts';

/** What a sum or a count of some records is called in a formula in words, by the kind and the column of its records. */
const termNames: Readonly<Record<string, Text>> = {
  'posts.date': { en: 'posts', uk: 'дописи' },
  'posts.reach': { en: 'reach of posts', uk: 'охоплення дописів' },
  'posts.impressions': { en: 'impressions of posts', uk: 'покази дописів' },
  'posts.views': { en: 'views of posts', uk: 'перегляди дописів' },
  'posts.engagements': { en: 'engagements with posts', uk: 'взаємодії з дописами' },
  'posts.clicks': { en: 'link clicks in posts', uk: 'кліки за посиланнями в дописах' },
  'posts.likes': { en: 'likes and reactions', uk: 'вподобання та реакції' },
  'posts.comments': { en: 'comments', uk: 'коментарі' },
  'posts.shares': { en: 'shares', uk: 'поширення' },
  'posts.saves': { en: 'saves', uk: 'збереження' },
  'posts.complete_views': { en: 'views to the end', uk: 'перегляди до кінця' },
  'posts.watch_seconds': { en: 'time watched', uk: 'час перегляду' },
  'days.engagements': { en: 'engagements of all days', uk: 'взаємодії за всі дні' },
  'days.views': { en: 'views of all days', uk: 'перегляди за всі дні' },
  'days.new_followers': { en: 'new followers', uk: 'нові підписники' },
  'days.profile_visits': { en: 'profile visits', uk: 'відвідування профілю' },
  'ads.cost': { en: 'ad cost', uk: 'витрати на рекламу' },
  'ads.impressions': { en: 'impressions of ads', uk: 'покази реклами' },
  'ads.views': { en: 'views of ads', uk: 'перегляди реклами' },
  'ads.clicks': { en: 'link clicks in ads', uk: 'кліки за посиланнями в рекламі' },
  'ads.engagements': { en: 'engagements with ads', uk: 'взаємодії з рекламою' },
  'ads.conversions': { en: 'conversions from ads', uk: 'конверсії з реклами' },
  'ads.leads': { en: 'leads from ads', uk: 'ліди з реклами' },
  'ads.revenue': { en: 'revenue from ads', uk: 'дохід від реклами' },
  'site.sessions': { en: 'visits to the site', uk: 'переходи на сайт' },
  'site.engaged_sessions': { en: 'engaged visits', uk: 'переходи із взаємодією' },
  'site.page_views': { en: 'pages viewed', uk: 'переглянуті сторінки' },
  'site.duration_seconds': { en: 'time on the site', uk: 'час на сайті' },
  'site.conversions': { en: 'conversions on the site', uk: 'конверсії на сайті' },
  'feedback.messages': { en: 'messages received', uk: 'отримані звернення' },
  'feedback.answers': { en: 'messages answered', uk: 'звернення з відповіддю' },
  'feedback.first_reply_minutes': { en: 'time to the first answer', uk: 'час до першої відповіді' },
  'feedback.conflicts': { en: 'conflicts', uk: 'конфлікти' },
  'feedback.resolved': { en: 'conflicts resolved', uk: 'вирішені конфлікти' },
};

const onGoal: Text = { en: ' for the goal', uk: ' для мети' };
const countedReach: Text = { en: 'posts that tell it', uk: 'дописи, де його вказано' };

/** What a term is called by its records; `undefined` where its parameter says it better. */
export const termNameOf = (term: Term | undefined): Text | undefined => {
  if (term === undefined || (term.is !== 'sum' && term.is !== 'count')) return undefined;
  if (term.is === 'count' && term.column === 'reach') return countedReach;
  const name = termNames[`${term.kind}.${term.column}`];
  if (name === undefined || term.where !== 'on_goal') return name;
  return { en: `${name.en}${onGoal.en}`, uk: `${name.uk}${onGoal.uk}` };
};
