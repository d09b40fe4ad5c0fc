import type { Source } from '../source.ts';
import { plain } from './plain.ts';

/** Posts of all networks from Sprout Social's Post Performance. Its rows have the parts of engagements; who sent a post is not read. */
export const sproutPosts: Source = {
  ...plain,
  id: 'sprout-posts',
  name: { en: 'Sprout Social posts', uk: 'Дописи Sprout Social' },
  kind: 'posts',
  recognisedBy: [
    ['date'],
    ['network'],
    ['post type', 'content type'],
    ['engagement rate (per impression)', 'sproutlink clicks', 'sent by', 'organic impressions'],
  ],
  platform: [],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'platform', names: ['network'] },
    { to: 'account', names: ['profile'] },
    { to: 'post_id', names: ['post id'] },
    { to: 'link', names: ['link'] },
    { to: 'text', names: ['post'] },
    { to: 'format', names: ['post type', 'content type'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'views', names: ['video views'] },
    { to: 'reach', names: ['reach'] },
    { to: 'likes', names: ['reactions', 'likes'], fills: true },
    { to: 'comments', names: ['comments'] },
    { to: 'shares', names: ['shares'] },
    { to: 'saves', names: ['saves'] },
    { to: 'clicks', names: ['post link clicks'] },
    { to: 'engagements', names: ['engagements'] },
    { to: 'complete_views', names: ['full video views'] },
    { to: 'follows', names: ['follows from post'] },
  ],
  dayOrder: 'month first',
  mark: '.',
  needs: ['post_id', 'link', 'text'],
};

const profileName = (cell: string): string => cell.replace(/^\s*'/, '');

/** Days of each profile from Sprout Social's Profile Performance. The audience is a level. */
export const sproutProfiles: Source = {
  ...plain,
  id: 'sprout-profiles',
  name: { en: 'Sprout Social profiles', uk: 'Профілі Sprout Social' },
  kind: 'days',
  recognisedBy: [
    ['date'],
    ['network'],
    ['audience', 'followers'],
    ['net audience growth', 'published posts (total)', 'published posts'],
  ],
  platform: [],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'platform', names: ['network'] },
    { to: 'account', names: ['profile'], read: profileName },
    { to: 'followers', names: ['audience', 'followers'] },
    { to: 'new_followers', names: ['audience gained', 'followers gained', 'net audience growth'] },
    { to: 'unfollows', names: ['audience lost', 'followers lost'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'views', names: ['video views'] },
    { to: 'reach', names: ['reach'] },
    { to: 'likes', names: ['reactions'] },
    { to: 'comments', names: ['comments'] },
    { to: 'shares', names: ['shares'] },
    { to: 'saves', names: ['saves'] },
    { to: 'engagements', names: ['engagements'] },
    { to: 'clicks', names: ['post link clicks'] },
  ],
  dayOrder: 'month first',
  mark: '.',
  needs: ['date'],
};
