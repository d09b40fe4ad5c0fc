import type { PluralForms } from '../layout/plural.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

const visits: PluralForms = {
  en: ['visit', 'visits'],
  uk: ['перехід на сайт', 'переходи на сайт', 'переходів на сайт'],
};

const visitsFromSocialMedia: PluralForms = {
  en: ['visit from social media', 'visits from social media'],
  uk: ['перехід із соцмереж', 'переходи із соцмереж', 'переходів із соцмереж'],
};

/** What a total counts, as a sentence says it behind the number. */
const nouns: Readonly<Record<string, PluralForms>> = {
  'days.followers': { en: ['follower', 'followers'], uk: ['підписник', 'підписники', 'підписників'] },
  'days.new_followers': {
    en: ['new follower', 'new followers'],
    uk: ['новий підписник', 'нові підписники', 'нових підписників'],
  },
  'days.engagements': { en: ['engagement', 'engagements'], uk: ['взаємодія', 'взаємодії', 'взаємодій'] },
  'days.views': { en: ['view', 'views'], uk: ['перегляд', 'перегляди', 'переглядів'] },
  'days.impressions': { en: ['impression', 'impressions'], uk: ['показ', 'покази', 'показів'] },
  'posts.date': { en: ['post', 'posts'], uk: ['допис', 'дописи', 'дописів'] },
  'posts.engagements': {
    en: ['engagement with posts', 'engagements with posts'],
    uk: ['взаємодія з дописами', 'взаємодії з дописами', 'взаємодій із дописами'],
  },
  'posts.views': {
    en: ['view of posts', 'views of posts'],
    uk: ['перегляд дописів', 'перегляди дописів', 'переглядів дописів'],
  },
  'posts.impressions': {
    en: ['impression of posts', 'impressions of posts'],
    uk: ['показ дописів', 'покази дописів', 'показів дописів'],
  },
  'posts.clicks': {
    en: ['link click in posts', 'link clicks in posts'],
    uk: ['клік за посиланнями в дописах', 'кліки за посиланнями в дописах', 'кліків за посиланнями в дописах'],
  },
  'posts.follows': {
    en: ['follow from posts', 'follows from posts'],
    uk: ['підписка з дописів', 'підписки з дописів', 'підписок із дописів'],
  },
  'ads.impressions': {
    en: ['impression of ads', 'impressions of ads'],
    uk: ['показ реклами', 'покази реклами', 'показів реклами'],
  },
  'ads.clicks': {
    en: ['link click in ads', 'link clicks in ads'],
    uk: ['клік на рекламі', 'кліки на рекламі', 'кліків на рекламі'],
  },
  'ads.conversions': {
    en: ['conversion of ads', 'conversions of ads'],
    uk: ['конверсія з реклами', 'конверсії з реклами', 'конверсій із реклами'],
  },
  'ads.leads': { en: ['lead of ads', 'leads of ads'], uk: ['лід із реклами', 'ліди з реклами', 'лідів із реклами'] },
  'site.conversions': {
    en: ['conversion on the site', 'conversions on the site'],
    uk: ['конверсія на сайті', 'конверсії на сайті', 'конверсій на сайті'],
  },
  'conversions purchase': { en: ['purchase', 'purchases'], uk: ['покупка', 'покупки', 'покупок'] },
  'conversions call': {
    en: ['call ordered', 'calls ordered'],
    uk: ['замовлений дзвінок', 'замовлені дзвінки', 'замовлених дзвінків'],
  },
  'conversions lead': { en: ['request', 'requests'], uk: ['заявка', 'заявки', 'заявок'] },
  'conversions subscription': {
    en: ['newsletter sign-up', 'newsletter sign-ups'],
    uk: ['підписка на розсилку', 'підписки на розсилку', 'підписок на розсилку'],
  },
  'feedback.received_at': { en: ['message', 'messages'], uk: ['звернення', 'звернення', 'звернень'] },
};

/** What a figure counts; `null` for one that is no count, or that a person named. */
export const countedNounOf = ({ id, unit, formula, terms }: ReportMetric): PluralForms | null => {
  if (unit !== 'count' || formula.op !== 'measure') return null;
  const isSocial = Object.values(terms).some(({ where }) => where === 'social');
  if (id === 'SUM site.sessions') return isSocial ? visitsFromSocialMedia : visits;
  return nouns[id.replace(/^SUM /, '')] ?? null;
};
