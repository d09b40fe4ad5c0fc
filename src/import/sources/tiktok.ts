import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

const link = [
  'video link',
  'link',
  'посилання на відео',
  'ссылка на видео',
  'videolink',
  'enlace del vídeo',
  'link do vídeo',
];
const videoTitle = [
  'video title',
  'назва відео',
  'название видео',
  'videotitel',
  'título del vídeo',
  'título del video',
  'título do vídeo',
  'titre de la vidéo',
  'tytuł filmu',
];
const platform = [{ name: 'TikTok', when: [] }];
const common = { ...sourceDefaults, platform, mark: '.', writesNoYears: true } as const;

/** Videos from TikTok Studio (days without a year, which the link's ID knows) and from TikTok Business Suite (times in UTC). */
export const tiktokContent: Source = {
  ...common,
  id: 'tiktok-content',
  name: { en: 'TikTok videos', uk: 'Відео TikTok' },
  kind: 'posts',
  recognisedBy: [
    ['video link', 'посилання на відео', 'ссылка на видео'],
    ['post time', 'video views', 'total views'],
    ['total likes', 'likes'],
  ],
  columns: [
    { to: 'date', names: ['post time'], year: { names: link, read: 'year of a TikTok link' } },
    { to: 'post_id', names: link, read: 'ID in a TikTok link' },
    { to: 'link', names: link },
    { to: 'text', names: videoTitle },
    { to: 'views', names: ['total views', 'video views', 'views'] },
    { to: 'reach', names: ['reached audience'] },
    { to: 'likes', names: ['total likes', 'likes'] },
    { to: 'comments', names: ['total comments', 'comments'] },
    { to: 'shares', names: ['total shares', 'shares'] },
    { to: 'saves', names: ['add to favorites', 'total favorites', 'favorites', 'saves'] },
    { to: 'watch_seconds', names: ['total play time', 'total watch time'] },
    { to: 'follows', names: ['new followers'] },
  ],
  zone: 'UTC',
  needs: ['link'],
};

/** Days of followers from TikTok Studio (`FollowerHistory`) and TikTok Business Suite. A level: the last one counts. */
export const tiktokFollowers: Source = {
  ...common,
  id: 'tiktok-followers',
  name: { en: 'TikTok followers', uk: 'Підписники TikTok' },
  kind: 'days',
  recognisedBy: [
    ['date'],
    ['followers', 'total followers', 'new followers'],
    ['difference in followers from previous day', 'engaged audience', 'net growth'],
  ],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'followers', names: ['followers', 'total followers'] },
    { to: 'new_followers', names: ['new followers'] },
    { to: 'unfollows', names: ['lost followers'] },
    { to: 'reach', names: ['reached audience'] },
  ],
  needs: ['date'],
};

/** Days of viewers from TikTok Studio: people, who cannot be added up. */
export const tiktokViewers: Source = {
  ...common,
  id: 'tiktok-viewers',
  name: { en: 'TikTok viewers', uk: 'Глядачі TikTok' },
  kind: 'days',
  recognisedBy: [['date'], ['total viewers'], ['new viewers', 'returning viewers']],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'reach', names: ['total viewers'] },
  ],
  needs: ['date'],
};

/** Shares of followers by gender or territory from TikTok Studio. */
export const tiktokAudience: Source = {
  ...common,
  id: 'tiktok-audience',
  name: { en: 'TikTok audience', uk: 'Аудиторія TikTok' },
  kind: 'audience',
  recognisedBy: [['gender', 'age', 'territory', 'territories', 'top territories', 'country', 'city'], ['distribution']],
  columns: [
    { to: 'segment', names: ['gender', 'age', 'territory', 'territories', 'top territories', 'country', 'city'] },
    { to: 'share', names: ['distribution'] },
  ],
  dimensionIsHeader: true,
  needs: ['share'],
};

/** Hours at which followers are active. */
export const tiktokActivity: Source = {
  ...common,
  id: 'tiktok-activity',
  name: { en: 'TikTok follower activity', uk: 'Активність підписників TikTok' },
  kind: 'days',
  recognisedBy: [['date'], ['hour'], ['active followers']],
  columns: [{ to: 'date', names: ['date'] }],
  needs: ['date'],
  refusal: {
    en: 'Followers by the hour are no figure of a report',
    uk: 'Активність підписників за годинами не є показником звіту',
  },
};
