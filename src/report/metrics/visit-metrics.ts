import type { ColumnName } from '../../records/kinds.ts';
import type { Text } from '../../text/language.ts';
import type { Term } from '../formulas/term.ts';
import { type MetricDefinition, sum, total } from './metric-definition.ts';

/** Which visits figures are about: those that social media brought, or all of them where the data tells no source. */
interface Visits {
  readonly detail: Text;
  readonly only: Pick<MetricDefinition, 'given' | 'lacking'>;
  readonly where: Pick<Term, 'where'>;
}

const ofSocialMedia: Visits = {
  detail: { en: 'social', uk: 'соцмережі' },
  only: { given: 'social' },
  where: { where: 'social' },
};
const ofAnySource: Visits = {
  detail: { en: 'all sources', uk: 'усі джерела' },
  only: { lacking: 'social' },
  where: {},
};

/** One figure of the visits of social media, and the same of all visits for data that tells no source: never both in one report. */
const ofVisits = (definition: MetricDefinition): readonly MetricDefinition[] =>
  [ofSocialMedia, ofAnySource].map(({ detail, only, where }) => ({
    ...definition,
    ...only,
    name: { en: `${definition.name.en}, ${detail.en}`, uk: `${definition.name.uk}, ${detail.uk}` },
    short: definition.short ?? definition.name,
    terms: Object.fromEntries(Object.entries(definition.terms).map(([name, term]) => [name, { ...term, ...where }])),
  }));

const site = (column: ColumnName): Term => sum('site', column);

const sessions = { total: site('sessions') };

/** The whole site and the visits from ads, beside those of social media. */
const beside: readonly MetricDefinition[] = [
  {
    ...total('site', 'sessions', {
      family: 'visits',
      name: { en: 'Visits to the site, all sources', uk: 'Переходи на сайт, усі джерела' },
      short: { en: 'All visits', uk: 'Усі переходи' },
    }),
    variant: 'site.sessions all',
    given: 'social',
  },
  {
    ...total('site', 'sessions', {
      family: 'visits',
      name: { en: 'Visits to the site, from ads', uk: 'Переходи на сайт, з реклами' },
      short: { en: 'From ads', uk: 'З реклами' },
    }),
    variant: 'site.sessions from ads',
    given: 'paid',
    terms: { total: { ...sessions.total, where: 'paid' } },
  },
  {
    function: 'SOCIAL_TRAFFIC_SHARE',
    variant: 'site',
    name: { en: 'Share of visits from social media', uk: 'Частка переходів із соцмереж' },
    short: { en: 'Social share', uk: 'Частка соцмереж' },
    family: 'visits',
    given: 'social',
    terms: { social_sessions: { ...sessions.total, where: 'social' }, all_sessions: sessions.total },
  },
];

/** What stands where a medium is not known, groups of channels among it, and what Google Analytics calls that of visits without a tag. */
const unknownMedia = [
  '',
  '(not set)',
  '(data not available)',
  'Organic Social',
  'Paid Social',
  'Organic Video',
  'Unassigned',
];
const untaggedMedia = ['referral', 'organic', '(none)'];

/** The figures of visits to the site, in three groups between which others stand. */
export const visitMetrics = {
  qualities: [
    ...ofVisits(
      total('site', 'sessions', {
        family: 'visits',
        name: { en: 'Visits to the site', uk: 'Переходи на сайт' },
        short: { en: 'Visits', uk: 'Переходи на сайт' },
      }),
    ),
    ...beside,
    ...ofVisits({
      function: 'UTM_COVERAGE',
      variant: 'site',
      name: { en: 'Visits by links with UTM tags', uk: 'Переходи за посиланнями з UTM' },
      short: { en: 'With UTM tags', uk: 'З UTM-мітками' },
      family: 'visits',
      formula: 'tagged / sessions',
      words: {
        en: 'Visits by links with UTM tags = visits with a medium from a tag ÷ visits with a known medium',
        uk: 'Переходи за посиланнями з UTM = переходи з каналом із мітки ÷ переходи з відомим каналом',
      },
      terms: {
        tagged: { ...site('sessions'), unlike: { column: 'medium', texts: [...unknownMedia, ...untaggedMedia] } },
        sessions: { ...site('sessions'), unlike: { column: 'medium', texts: unknownMedia } },
      },
    }),
    ...ofVisits({
      function: 'PAGES_PER_SESSION',
      variant: 'site',
      name: { en: 'Pages per visit', uk: 'Глибина перегляду' },
      short: { en: 'Pages per visit', uk: 'Глибина' },
      family: 'visits',
      terms: { page_views: site('page_views'), sessions: site('sessions') },
    }),
    ...ofVisits({
      function: 'AVERAGE_SESSION_DURATION',
      variant: 'site',
      name: { en: 'Average time per visit', uk: 'Середній час на сайті за сеанс' },
      short: { en: 'Time per visit', uk: 'Час за сеанс' },
      family: 'visits',
      terms: { total_duration: site('duration_seconds'), sessions: site('sessions') },
    }),
    ...ofVisits({
      function: 'ENGAGED_SESSION_RATE',
      variant: 'site',
      name: { en: 'Engaged visits', uk: 'Сеанси із взаємодією' },
      short: { en: 'Engaged visits', uk: 'Із взаємодією' },
      family: 'visits',
      terms: { engaged_sessions: site('engaged_sessions'), sessions: site('sessions') },
    }),
    ...ofVisits({
      function: 'BOUNCE_RATE',
      variant: 'site',
      name: { en: 'Bounce rate', uk: 'Показник відмов' },
      family: 'visits',
      terms: { engaged_sessions: site('engaged_sessions'), sessions: site('sessions') },
    }),
  ],
  conversions: [
    ...ofVisits(
      total('site', 'conversions', {
        family: 'visits',
        name: { en: 'Conversions on the site', uk: 'Конверсії на сайті' },
        short: { en: 'Conversions', uk: 'Конверсії' },
      }),
    ),
    ...ofVisits({
      function: 'CONVERSION_RATE',
      variant: 'site',
      name: { en: 'Conversion rate of visits', uk: 'Конверсія сеансів' },
      short: { en: 'Conversion rate', uk: 'Конверсія' },
      family: 'visits',
      terms: { conversions: site('conversions'), sessions: site('sessions') },
    }),
  ],
  revenue: ofVisits(
    total('site', 'revenue', {
      family: 'money',
      name: { en: 'Revenue of the site', uk: 'Дохід сайту' },
      unit: 'money',
    }),
  ),
} as const satisfies Record<string, readonly MetricDefinition[]>;
