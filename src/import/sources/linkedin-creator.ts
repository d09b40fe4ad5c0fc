import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

// English exports write the month first; Italian ones the day.
const common = { ...sourceDefaults, platform: [{ name: 'LinkedIn', when: [] }], mark: '.' } as const;

const demographics = [
  'principali dati demografici',
  'principales datos demográficos',
  'datos demográficos principales',
  'principais dados demográficos',
  'wichtigste demografische daten',
  'principales données démographiques',
  'données démographiques principales',
  'najważniejsze dane demograficzne',
  'основні демографічні дані',
];
const postLinks = [
  'url del post',
  'url de la publicación',
  'url da publicação',
  'beitrags-url',
  'url des beitrags',
  'url du post',
  'url de la publication',
  'adres url publikacji',
  'url допису',
];
const publishDates = [
  'data di pubblicazione del post',
  'fecha de publicación de la publicación',
  'fecha de publicación',
  'data de publicação da publicação',
  'data de publicação',
  'veröffentlichungsdatum des beitrags',
  'datum der beitragsveröffentlichung',
  'date de publication du post',
  'date de publication',
  'data publikacji',
  'дата публікації допису',
];
const engaged = ['interazioni', 'interacciones', 'interações', 'interaktionen', 'interactions', 'reakcje', 'взаємодії'];
const shown = ['impressioni', 'impresiones', 'impressões', 'impressionen', 'impressions', 'wyświetlenia', 'покази'];

/** The sheet ENGAGEMENT in the languages in which its words are no notebook's. */
export const linkedinEngagement: Source = {
  ...common,
  id: 'linkedin-creator-engagement',
  name: { en: 'LinkedIn profile by day', uk: 'Профіль LinkedIn за днями' },
  kind: 'days',
  recognisedBy: [['data'], ['impressioni'], ['interazioni']],
  columns: [
    { to: 'date', names: ['data'] },
    { to: 'impressions', names: ['impressioni'] },
    { to: 'engagements', names: ['interazioni'] },
  ],
  dayOrder: 'day first',
  needs: ['date'],
};

const days = ['date', 'data', 'fecha', 'datum'];
const newFollowers = [
  'new followers',
  'nuovi follower',
  'nuevos seguidores',
  'seguidores nuevos',
  'novos seguidores',
  'neue follower',
  'neue follower:innen',
  'nouveaux abonnés',
  'nowi obserwujący',
  'nieuwe volgers',
];

/** The sheet FOLLOWERS: new followers by day below a line with their number at the end, which names the day. */
export const linkedinNewFollowers: Source = {
  ...common,
  id: 'linkedin-creator-followers',
  name: { en: 'LinkedIn profile followers', uk: 'Підписники профілю LinkedIn' },
  kind: 'days',
  recognisedBy: [days, newFollowers],
  above: [
    'total followers on',
    'follower totali il giorno',
    'total de seguidores el ',
    'total de seguidores a ',
    'seguidores totales el ',
    'total de seguidores em ',
    'gesamtzahl der follower am',
    'gesamtzahl der follower:innen am',
    'follower insgesamt am',
    "nombre total d'abonnés au",
    "nombre total d'abonnés le",
    'total des abonnés au',
    'łączna liczba obserwujących w dniu',
    'totaal aantal volgers op',
  ],
  columns: [
    { to: 'date', names: days },
    { to: 'new_followers', names: newFollowers },
  ],
  dayOrder: null,
  needs: ['date'],
};

/** The sheet TOP POSTS: two lists beside each other, by engagements and by impressions. */
export const linkedinTopPosts: Source = {
  ...common,
  id: 'linkedin-creator-posts',
  name: { en: 'LinkedIn profile posts', uk: 'Дописи профілю LinkedIn' },
  kind: 'posts',
  recognisedBy: [
    ['post url', ...postLinks],
    ['post publish date', ...publishDates],
    ['engagements', 'impressions', ...engaged, ...shown],
  ],
  dayOrder: null,
  columns: [
    { to: 'date', names: ['post publish date', ...publishDates] },
    { to: 'link', names: ['post url', ...postLinks] },
    { to: 'impressions', names: ['impressions', ...shown] },
    { to: 'engagements', names: ['engagements', ...engaged] },
  ],
  needs: ['link'],
  joins: true,
};

/** The sheet DEMOGRAPHICS: shares of the audience; the smallest are written `< 1%` and left blank. */
export const linkedinDemographics: Source = {
  ...common,
  id: 'linkedin-creator-audience',
  name: { en: 'LinkedIn profile audience', uk: 'Аудиторія профілю LinkedIn' },
  kind: 'audience',
  recognisedBy: [
    ['top demographics', ...demographics],
    ['value', 'valore', 'valor', 'wert', 'valeur', 'wartość', 'waarde', 'значення'],
    [
      'percentage',
      'percentuale',
      'porcentaje',
      'porcentagem',
      'prozentsatz',
      'pourcentage',
      'procent',
      'percentage van totaal',
      'відсоток',
    ],
  ],
  dayOrder: null,
  columns: [
    { to: 'dimension', names: ['top demographics', ...demographics] },
    { to: 'segment', names: ['value', 'valore', 'valor', 'wert', 'valeur', 'wartość', 'waarde', 'значення'] },
    {
      to: 'share',
      names: [
        'percentage',
        'percentuale',
        'porcentaje',
        'porcentagem',
        'prozentsatz',
        'pourcentage',
        'procent',
        'percentage van totaal',
        'відсоток',
      ],
    },
  ],
  needs: ['segment'],
};
