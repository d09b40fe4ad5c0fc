import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** Campaigns and ad groups from Pinterest Ads; the last row is the total. */
export const pinterestAds: Source = {
  ...sourceDefaults,
  id: 'pinterest-ads',
  name: { en: 'Pinterest Ads', uk: 'Реклама Pinterest' },
  kind: 'ads',
  recognisedBy: [
    ['spend in account currency', 'spend'],
    ['pin clicks', 'outbound clicks', 'paid pin clicks', 'ecpc'],
    ['campaign name', 'ad group name', 'campaign id'],
  ],
  platform: [{ name: 'Pinterest', when: [] }],
  columns: [
    { to: 'date', names: ['date', 'start date'] },
    { to: 'date_end', names: ['end date'] },
    { to: 'account', names: ['account name', 'advertiser name'] },
    { to: 'campaign', names: ['campaign name'] },
    { to: 'ad_set', names: ['ad group name'] },
    { to: 'ad', names: ['ad name', 'pin promotion name'] },
    { to: 'currency', names: ['currency'] },
    { to: 'cost', names: ['spend in account currency', 'spend'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'reach', names: ['reach'] },
    { to: 'clicks', names: ['outbound clicks', 'pin clicks'] },
    { to: 'engagements', names: ['engagements', 'total engagement'] },
    { to: 'follows', names: ['follows'] },
    { to: 'leads', names: ['leads'] },
    { to: 'conversions', names: ['conversions', 'total conversions', 'total conversions (checkout)'] },
    {
      to: 'revenue',
      names: ['total order value (checkout)', 'total conversions value (checkout)', 'conversion value'],
    },
  ],
  summaryWithout: ['campaign', 'ad_set', 'ad'],
};

/** Days of an account from Pinterest Analytics. The audiences count people and are not added. */
export const pinterestDays: Source = {
  ...sourceDefaults,
  id: 'pinterest-days',
  name: { en: 'Pinterest overview', uk: 'Огляд Pinterest' },
  kind: 'days',
  recognisedBy: [['date'], ['pin clicks', 'outbound clicks'], ['impressions', 'saves', 'engagements']],
  platform: [{ name: 'Pinterest', when: [] }],
  columns: [
    { to: 'date', names: ['date'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'reach', names: ['total audience'] },
    { to: 'engagements', names: ['engagements'] },
    { to: 'profile_visits', names: ['profile visits'] },
    { to: 'new_followers', names: ['follows', 'new followers'] },
    { to: 'clicks', names: ['outbound clicks'] },
  ],
  needs: ['date'],
};

/** Pins from Pinterest Analytics. */
export const pinterestPins: Source = {
  ...sourceDefaults,
  id: 'pinterest-pins',
  name: { en: 'Pinterest pins', uk: 'Піни Pinterest' },
  kind: 'posts',
  recognisedBy: [
    ['pin id', 'pin url', 'pin link', 'pin title', 'pin'],
    ['pin clicks', 'outbound clicks', 'saves'],
    ['impressions'],
  ],
  platform: [{ name: 'Pinterest', when: [] }],
  columns: [
    { to: 'date', names: ['created at', 'created date', 'date', 'publish date'] },
    { to: 'post_id', names: ['pin id'] },
    { to: 'link', names: ['pin url', 'pin link'] },
    { to: 'text', names: ['pin title', 'title', 'pin', 'description'] },
    { to: 'format', names: ['format', 'pin type', 'pin format'] },
    { to: 'impressions', names: ['impressions'] },
    { to: 'likes', names: ['reactions'] },
    { to: 'comments', names: ['comments'] },
    { to: 'saves', names: ['saves'] },
    { to: 'clicks', names: ['outbound clicks'] },
    { to: 'engagements', names: ['engagements'] },
    { to: 'follows', names: ['follows'] },
  ],
  needs: ['post_id', 'link', 'text'],
};
