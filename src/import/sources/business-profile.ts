import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** Places from Google Business Profile: totals of a period that the file does not state, with a row of descriptions below the header. */
export const businessProfile: Source = {
  ...sourceDefaults,
  id: 'google-business-profile',
  name: { en: 'Google Business Profile', uk: 'Профіль компанії в Google' },
  kind: 'days',
  recognisedBy: [
    ['google search - mobile', 'google maps - mobile', 'google search – mobile', 'google пошук – мобільні пристрої'],
    ['website clicks', 'directions', 'calls'],
  ],
  platform: [{ name: 'Google Business Profile', when: [] }],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'account', names: ['address', 'store code', 'business name'], fills: true },
    {
      to: 'views',
      names: ['google search - mobile', 'google search - desktop', 'google maps - mobile', 'google maps - desktop'],
      sums: true,
    },
    { to: 'clicks', names: ['website clicks'] },
  ],
  mark: '.',
};
