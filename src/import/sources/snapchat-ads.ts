import type { Source } from '../source.ts';
import { adIdColumns } from './id-headings.ts';
import { sourceDefaults } from './plain.ts';

/** Campaigns, ad sets and ads from Snapchat Ads Manager, which calls clicks swipe-ups; headings as several importers know them. */
export const snapchatAds: Source = {
  ...sourceDefaults,
  id: 'snapchat-ads',
  name: { en: 'Snapchat Ads', uk: 'Реклама Snapchat' },
  kind: 'ads',
  recognisedBy: [
    ['swipe ups', 'swipe-ups', 'swipes'],
    ['spend', 'amount spent'],
    ['paid impressions', 'impressions'],
  ],
  platform: [{ name: 'Snapchat', when: [] }],
  columns: [
    { to: 'date', names: ['start time', 'day', 'date'] },
    { to: 'date_end', names: ['end time'] },
    { to: 'account', names: ['ad account name', 'account name'] },
    { to: 'campaign', names: ['campaign name'] },
    { to: 'ad_set', names: ['ad set name'] },
    { to: 'ad', names: ['ad name'] },
    ...adIdColumns,
    { to: 'currency', names: ['currency'] },
    { to: 'cost', names: ['spend', 'amount spent'] },
    { to: 'impressions', names: ['paid impressions', 'impressions'] },
    { to: 'clicks', names: ['swipe ups', 'swipe-ups', 'swipes'] },
    { to: 'conversions', names: ['conversions'] },
  ],
  summaryWithout: ['campaign', 'ad_set', 'ad'],
};
