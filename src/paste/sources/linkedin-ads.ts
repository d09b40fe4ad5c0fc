import type { Source } from '../source.ts';
import { plain } from './plain.ts';

/** Campaigns and ads from LinkedIn Campaign Manager, below lines with the report's name and period; the last row is the total. */
export const linkedinAds: Source = {
  ...plain,
  id: 'linkedin-ads',
  name: { en: 'LinkedIn Ads', uk: 'Реклама LinkedIn' },
  kind: 'ads',
  recognisedBy: [
    ['total spent', 'total spent (usd)'],
    ['campaign name', 'campaign group name', 'campaign id', 'ad id', 'account name'],
    ['impressions'],
  ],
  platform: [{ name: 'LinkedIn', when: [] }],
  columns: [
    { to: 'date', names: ['start date (in utc)', 'start date', 'date', 'day'] },
    { to: 'date_end', names: ['end date (in utc)', 'end date'] },
    { to: 'account', names: ['account name'] },
    { to: 'campaign', names: ['campaign group name', 'campaign name'] },
    { to: 'ad_set', names: ['campaign name'] },
    { to: 'ad', names: ['ad name', 'creative name', 'ad headline', 'ad id', 'creative id'] },
    { to: 'currency', names: ['currency'] },
    { to: 'cost', names: ['total spent'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'reach', names: ['reach', 'approximate unique impressions', 'approximate member reach'] },
    { to: 'clicks', names: ['clicks to landing page', 'clicks'] },
    { to: 'engagements', names: ['total social actions', 'total engagements'] },
    { to: 'views', names: ['video views'] },
    { to: 'follows', names: ['follows'] },
    { to: 'leads', names: ['leads'] },
    { to: 'conversions', names: ['conversions'] },
    { to: 'revenue', names: ['total conversion value', 'conversion value'] },
  ],
  dayOrder: 'month first',
  summaryWithout: ['campaign', 'ad_set', 'ad'],
  sameKey: 'add',
};
