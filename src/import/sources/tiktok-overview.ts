import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** The days of an account from TikTok Studio (dates without a year) and TikTok Business Suite. */
export const tiktokOverview: Source = {
  ...sourceDefaults,
  id: 'tiktok-overview',
  name: { en: 'TikTok overview', uk: 'Огляд TikTok' },
  kind: 'days',
  recognisedBy: [['date'], ['video views'], ['profile views'], ['likes'], ['shares']],
  platform: [{ name: 'TikTok', when: [] }],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'views', names: ['video views'] },
    { to: 'reach', names: ['reached audience'] },
    { to: 'profile_visits', names: ['profile views'] },
    { to: 'likes', names: ['likes'] },
    { to: 'comments', names: ['comments'] },
    { to: 'shares', names: ['shares'] },
    { to: 'new_followers', names: ['new followers'] },
    { to: 'unfollows', names: ['lost followers'] },
  ],
  mark: '.',
  writesNoYears: true,
  needs: ['date'],
};
