import type { Source } from '../source.ts';
import { plain } from './plain.ts';

// English exports write the month first; Italian ones the day.
const common = { ...plain, platform: [{ name: 'LinkedIn', when: [] }], mark: '.' } as const;

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

/** The sheet FOLLOWERS: new followers by day below a line with their number at the end. */
export const linkedinNewFollowers: Source = {
  ...common,
  id: 'linkedin-creator-followers',
  name: { en: 'LinkedIn profile followers', uk: 'Підписники профілю LinkedIn' },
  kind: 'days',
  recognisedBy: [
    ['date', 'data'],
    ['new followers', 'nuovi follower'],
  ],
  above: ['total followers on', 'follower totali il giorno'],
  columns: [
    { to: 'date', names: ['date', 'data'] },
    { to: 'new_followers', names: ['new followers', 'nuovi follower'] },
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
    ['post url', 'url del post'],
    ['post publish date', 'data di pubblicazione del post'],
    ['engagements', 'impressions', 'interazioni', 'impressioni'],
  ],
  dayOrder: null,
  columns: [
    { to: 'date', names: ['post publish date', 'data di pubblicazione del post'] },
    { to: 'link', names: ['post url', 'url del post'] },
    { to: 'impressions', names: ['impressions', 'impressioni'] },
    { to: 'engagements', names: ['engagements', 'interazioni'] },
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
    ['top demographics', 'principali dati demografici'],
    ['value', 'valore'],
    ['percentage', 'percentuale'],
  ],
  dayOrder: null,
  columns: [
    { to: 'dimension', names: ['top demographics', 'principali dati demografici'] },
    { to: 'segment', names: ['value', 'valore'] },
    { to: 'share', names: ['percentage', 'percentuale'] },
  ],
  needs: ['segment'],
};
