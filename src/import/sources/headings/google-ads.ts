import { type Headings, namesIn } from './headings.ts';

type Column =
  | 'campaign'
  | 'clicks'
  | 'conversions'
  | 'cost'
  | 'currency'
  | 'impressions'
  | 'interactions'
  | 'revenue'
  | 'status';

/** Google Ads beside the languages that its source names itself. */
const headings: Headings<Column> = {
  // An importer of the table on its overview.
  it: {
    campaign: ['nome campagna'],
    status: ['stato campagna'],
    cost: ['costo'],
    impressions: ['impressioni'],
    clicks: ['clic'],
  },
  // Two analyzers of its tables of campaigns and keywords.
  tr: {
    campaign: ['kampanya'],
    status: ['kampanya durumu', 'ort. tbm'],
    cost: ['maliyet'],
    impressions: ['göstr.'],
    clicks: ['tıklamalar'],
    conversions: ['dönüşümler'],
  },
  // An importer of its tables of campaigns.
  hu: {
    campaign: ['kampány'],
    status: ['kampány állapota', 'átl. cpc'],
    currency: ['pénznem kód'],
    cost: ['költség'],
    impressions: ['megjel.'],
    interactions: ['interakciók'],
    conversions: ['konverziók'],
    revenue: ['konverziós érték'],
  },
};

export const googleAdsNames = namesIn(headings);
