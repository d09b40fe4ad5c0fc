import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

// Dates are M/D/YYYY text whatever the language of the interface; days and hours are those of UTC.
const common = {
  ...sourceDefaults,
  platform: [{ name: 'LinkedIn', when: [] }],
  dayOrder: 'month first',
  mark: '.',
} as const;

/** Posts of a LinkedIn page (`All posts`, before that `Update engagement`); who posted is not read. */
export const linkedinPosts: Source = {
  ...common,
  id: 'linkedin-posts',
  name: { en: 'LinkedIn page posts', uk: 'Дописи сторінки LinkedIn' },
  kind: 'posts',
  recognisedBy: [
    ['update link', 'post link', 'update title', 'post title'],
    ['created date', 'post publish date'],
    ['impressions'],
    ['engagement rate', 'click through rate (ctr)', 'posted by', 'audience'],
  ],
  columns: [
    { to: 'date', names: ['created date', 'post publish date'] },
    { to: 'link', names: ['update link', 'post link'] },
    { to: 'text', names: ['update title', 'post title'] },
    { to: 'format', names: ['content type', 'update type', 'post type'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'likes', names: ['likes', 'reactions'] },
    { to: 'comments', names: ['comments'] },
    { to: 'shares', names: ['reposts', 'shares'] },
    { to: 'clicks', names: ['clicks'] },
    { to: 'follows', names: ['follows'] },
  ],
  needs: ['link', 'text'],
};

/** Days of a LinkedIn page's posts (`Metrics`). */
export const linkedinMetrics: Source = {
  ...common,
  id: 'linkedin-metrics',
  name: { en: 'LinkedIn page, days', uk: 'Сторінка LinkedIn за днями' },
  kind: 'days',
  recognisedBy: [['date'], ['impressions (total)'], ['clicks (total)', 'reactions (total)']],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'impressions', names: ['impressions (total)'] },
    { to: 'reach', names: ['unique impressions (organic)', 'unique impressions (total)'] },
    { to: 'likes', names: ['reactions (total)'] },
    { to: 'comments', names: ['comments (total)'] },
    { to: 'shares', names: ['reposts (total)', 'shares (total)'] },
    { to: 'clicks', names: ['clicks (total)'] },
  ],
  needs: ['date'],
};

/** New followers of a LinkedIn page by day: `Total followers` are those of the day, not all. */
export const linkedinFollowers: Source = {
  ...common,
  id: 'linkedin-followers',
  name: { en: 'LinkedIn page followers', uk: 'Підписники сторінки LinkedIn' },
  kind: 'days',
  recognisedBy: [['date'], ['sponsored followers'], ['organic followers', 'total followers']],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'new_followers', names: ['total followers', 'organic followers'] },
  ],
  needs: ['date'],
};

const demographics = ['location', 'job function', 'seniority', 'industry', 'company size'];

/** Who follows a LinkedIn page: the other tables of its workbook of followers, one for each dimension. */
export const linkedinPageAudience: Source = {
  ...common,
  id: 'linkedin-page-audience',
  name: { en: 'LinkedIn page audience', uk: 'Аудиторія сторінки LinkedIn' },
  kind: 'audience',
  recognisedBy: [demographics, ['total followers']],
  columns: [
    { to: 'segment', names: demographics },
    { to: 'followers', names: ['total followers'] },
  ],
  dimensionIsHeader: true,
  needs: ['segment'],
};

/** Visitors of a LinkedIn page by day. */
export const linkedinVisitors: Source = {
  ...common,
  id: 'linkedin-visitors',
  name: { en: 'LinkedIn page visitors', uk: 'Відвідувачі сторінки LinkedIn' },
  kind: 'days',
  recognisedBy: [['date'], ['total page views (total)', 'overview page views (total)']],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'profile_visits', names: ['total page views (total)', 'overview page views (total)'] },
  ],
  needs: ['date'],
};

/** Pages beside one's own, from LinkedIn's competitor analytics. */
export const linkedinCompetitors: Source = {
  ...common,
  id: 'linkedin-competitors',
  name: { en: 'LinkedIn competitors', uk: 'Конкуренти в LinkedIn' },
  kind: 'days',
  recognisedBy: [['page'], ['total followers'], ['total post engagements', 'total posts']],
  columns: [],
  refusal: { en: 'Figures of other pages are not yours', uk: 'Показники чужих сторінок не є вашими' },
};
