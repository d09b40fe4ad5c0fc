import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

const common = { ...sourceDefaults, platform: [{ name: 'X', when: [] }], zone: 'UTC', mark: '.' } as const;

const postId = ['post id', 'tweet id', 'ツイートid', 'ポストid', 'id do post', 'id del post'];
const likes = ['likes', 'favorites', 'いいね'];
const comments = ['replies', '返信'];
const reposts = ['reposts', 'retweets', 'リツイート', 'リポスト', 'shares', 'share'];
const saves = ['bookmarks', 'ブックマーク'];
const impressions = ['impressions', 'インプレッション'];
const engagements = ['engagements', 'エンゲージメント'];

/** Posts from X: tweet activity until 2024 and both generations of account analytics. Its own engagements count clicks too. */
export const xContent: Source = {
  ...common,
  id: 'x-content',
  name: { en: 'X posts', uk: 'Дописи X' },
  kind: 'posts',
  recognisedBy: [
    postId,
    [...impressions],
    [...engagements],
    [
      'url clicks',
      'detail expands',
      'hashtag clicks',
      'permalink clicks',
      'user profile clicks',
      'urlクリック数',
      'bookmarks',
      'new follows',
    ],
  ],
  columns: [
    { to: 'date', names: ['time', 'date', '時間'] },
    { to: 'post_id', names: postId },
    // A post that was deleted leaves a row with a link to none.
    {
      to: 'link',
      names: ['tweet permalink', 'post link', 'link', 'ツイートの固定リンク'],
      read: 'link to a post',
    },
    { to: 'text', names: ['tweet text', 'post text', 'ツイート本文'] },
    { to: 'impressions', names: impressions },
    { to: 'likes', names: likes },
    { to: 'comments', names: comments },
    { to: 'shares', names: reposts },
    { to: 'saves', names: saves },
    { to: 'clicks', names: ['url clicks', 'urlクリック数'] },
    { to: 'engagements', names: engagements },
    { to: 'follows', names: ['new follows', 'follows'] },
  ],
  needs: ['post_id', 'text'],
  proof: { rate: 'engagement rate', of: 'engagements', to: 'impressions' },
};

/** Days of an account from X, and the daily tweet activity until 2024. */
export const xOverview: Source = {
  ...common,
  id: 'x-overview',
  name: { en: 'X overview', uk: 'Огляд X' },
  kind: 'days',
  recognisedBy: [
    ['date'],
    ['impressions'],
    ['engagements'],
    ['create post', 'tweets published', 'detail expands', 'media views', 'media engagements', 'url clicks'],
  ],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'new_followers', names: ['new follows', 'follows'] },
    { to: 'unfollows', names: ['unfollows'] },
    { to: 'impressions', names: impressions },
    { to: 'likes', names: likes },
    { to: 'comments', names: comments },
    { to: 'shares', names: reposts },
    { to: 'saves', names: saves },
    { to: 'engagements', names: engagements },
    { to: 'profile_visits', names: ['profile visits', 'user profile clicks'] },
    { to: 'clicks', names: ['url clicks'] },
  ],
  needs: ['date'],
};
