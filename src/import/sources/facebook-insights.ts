import type { Source } from '../source.ts';
import { accountIdColumn } from './id-headings.ts';
import { sourceDefaults } from './plain.ts';

/** Posts of a Facebook page from its Insights until 2023; a row of descriptions follows the header. */
export const facebookPosts: Source = {
  ...sourceDefaults,
  id: 'facebook-insights-posts',
  name: { en: 'Facebook Page Insights, posts', uk: 'Статистика сторінки Facebook, дописи' },
  kind: 'posts',
  recognisedBy: [
    ['post id'],
    ['posted', 'post message'],
    [
      'lifetime post total reach',
      'lifetime post total impressions',
      'lifetime engaged users',
      'lifetime post consumers',
    ],
  ],
  platform: [{ name: 'Facebook', when: [] }],
  columns: [
    { to: 'date', names: ['posted'] },
    { to: 'post_id', names: ['post id'] },
    { to: 'link', names: ['permalink'] },
    { to: 'text', names: ['post message'] },
    { to: 'format', names: ['type'] },
    { to: 'impressions', names: ['lifetime post total impressions'] },
    { to: 'reach', names: ['lifetime post total reach'] },
    { to: 'reached_followers', names: ['lifetime post reach by people who like your page'] },
    {
      to: 'likes',
      names: ['lifetime post like reactions', 'lifetime talking about this (post) by action type - like', 'like'],
    },
    { to: 'comments', names: ['lifetime talking about this (post) by action type - comment', 'comment'] },
    { to: 'shares', names: ['lifetime talking about this (post) by action type - share', 'share'] },
    { to: 'clicks', names: ['lifetime post consumptions by type - link clicks', 'link clicks'] },
  ],
  zone: 'America/Los_Angeles',
  dayOrder: 'month first',
  mark: '.',
  needs: ['post_id'],
};

/** Days of a Facebook page from its Insights until 2023. Likes of the page are a level; reach counts people and is not added. */
export const facebookPage: Source = {
  ...sourceDefaults,
  id: 'facebook-insights-page',
  name: { en: 'Facebook Page Insights, days', uk: 'Статистика сторінки Facebook, дні' },
  kind: 'days',
  recognisedBy: [
    ['date'],
    ['lifetime total likes', 'daily new likes', 'daily total reach', 'daily page engaged users'],
  ],
  platform: [{ name: 'Facebook', when: [] }],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'followers', names: ['lifetime total follows', 'lifetime total likes'] },
    { to: 'new_followers', names: ['daily new follows', 'daily new likes'] },
    { to: 'unfollows', names: ['daily unfollows', 'daily unlikes'] },
    { to: 'impressions', names: ['daily total impressions'] },
    { to: 'reach', names: ['daily total reach'] },
    { to: 'profile_visits', names: ['daily total page views', 'daily page views', 'daily logged-in page views'] },
  ],
  dayOrder: 'month first',
  mark: '.',
  needs: ['date'],
};

/** Days of a Facebook page from Business Suite's export of the page itself: the people who engaged with it. */
export const facebookPageActivity: Source = {
  ...sourceDefaults,
  id: 'facebook-page-days',
  name: { en: 'Facebook page by day', uk: 'Сторінка Facebook за днями' },
  kind: 'days',
  recognisedBy: [['page id', 'page name'], ['date'], ['unique user engagements', 'page engaged users', 'page reach']],
  platform: [{ name: 'Facebook', when: [] }],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'account', names: ['page name'] },
    accountIdColumn,
    { to: 'followers', names: ['page follows', 'total follows', 'page followers', 'page likes', 'total likes'] },
    { to: 'new_followers', names: ['new follows', 'new page follows', 'new followers', 'new page likes', 'new likes'] },
    { to: 'unfollows', names: ['unfollows', 'page unfollows'] },
    { to: 'impressions', names: ['page impressions'] },
    { to: 'reach', names: ['page reach'] },
    { to: 'engagements', names: ['page post engagements', 'page engaged users', 'unique user engagements'] },
    { to: 'profile_visits', names: ['page views', 'page visits'] },
  ],
  dayOrder: 'month first',
  mark: '.',
  needs: ['date'],
};
