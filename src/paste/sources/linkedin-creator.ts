import type { Source } from '../source.ts';
import { plain } from './plain.ts';

const common = { ...plain, platform: [{ name: 'LinkedIn', when: [] }], dayOrder: 'month first', mark: '.' } as const;

/** The sheet FOLLOWERS: new followers by day below a line with their number at the end. */
export const linkedinNewFollowers: Source = {
  ...common,
  id: 'linkedin-creator-followers',
  name: { en: 'LinkedIn profile followers', uk: 'Підписники профілю LinkedIn' },
  kind: 'days',
  recognisedBy: [['date'], ['new followers']],
  above: ['total followers on'],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'new_followers', names: ['new followers'] },
  ],
  needs: ['date'],
};

/** The sheet TOP POSTS: two lists beside each other, by engagements and by impressions. */
export const linkedinTopPosts: Source = {
  ...common,
  id: 'linkedin-creator-posts',
  name: { en: 'LinkedIn profile posts', uk: 'Дописи профілю LinkedIn' },
  kind: 'posts',
  recognisedBy: [['post url'], ['post publish date'], ['engagements', 'impressions']],
  columns: [
    { to: 'date', names: ['post publish date'] },
    { to: 'link', names: ['post url'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'engagements', names: ['engagements'] },
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
  recognisedBy: [['top demographics'], ['value'], ['percentage']],
  columns: [
    { to: 'dimension', names: ['top demographics'] },
    { to: 'segment', names: ['value'] },
    { to: 'share', names: ['percentage'] },
  ],
  needs: ['segment'],
};
