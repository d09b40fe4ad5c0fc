import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** Site search from Google Search Console, by day, page, query or country: its clicks and impressions are no social network's. */
export const searchConsole: Source = {
  ...sourceDefaults,
  id: 'search-console',
  name: { en: 'Google Search Console', uk: 'Google Search Console' },
  kind: 'site',
  recognisedBy: [
    ['clicks', 'clics', 'cliques', 'klicks', 'clic', 'kliknięcia', 'кліки', 'клики', 'tıklamalar', 'クリック数'],
    [
      'impressions',
      'impresiones',
      'impressões',
      'impressionen',
      'impressioni',
      'wyświetlenia',
      'покази',
      'показы',
      'gösterimler',
      '表示回数',
    ],
    ['ctr', 'to', 'tasso di clic'],
    [
      'position',
      'average position',
      'posición',
      'posición media',
      'posição',
      'posizione',
      'pozycja',
      'позиція',
      'середня позиція',
      'позиция',
      'средняя позиция',
      'konum',
      '掲載順位',
    ],
  ],
  platform: [],
  columns: [],
  refusal: {
    en: 'Google Search Console counts visits from web search (clicks, impressions, CTR, position), not from social networks, so it stays out of their figures',
    uk: 'Google Search Console рахує переходи з вебпошуку (кліки, покази, CTR, позиція), а не із соцмереж, тому до їхніх показників не входить',
  },
};
