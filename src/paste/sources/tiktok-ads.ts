import type { Source } from '../source.ts';
import { plain } from './plain.ts';

/** Campaigns, ad groups and ads from TikTok Ads Manager; the last row is the total. */
export const tiktokAds: Source = {
  ...plain,
  id: 'tiktok-ads',
  name: { en: 'TikTok Ads', uk: 'Реклама TikTok' },
  kind: 'ads',
  recognisedBy: [
    ['cost', 'витрати', 'расход', 'расходы'],
    [
      'clicks (destination)',
      'clicks (all)',
      'destination clicks',
      'complete payment',
      'cpc (destination)',
      'ad group name',
      'кліки (усі)',
    ],
    ['campaign name', 'ad group name', 'ad name', 'назва кампанії'],
    [
      'clicks (destination)',
      'destination clicks',
      'clicks (all)',
      'complete payment',
      'complete payments',
      'paid followers',
      'video views at 100%',
      'кліки (призначення)',
    ],
  ],
  platform: [{ name: 'TikTok', when: [] }],
  columns: [
    { to: 'date', names: ['date', 'by day', 'day', 'stat time day', 'start date', 'дата'] },
    { to: 'date_end', names: ['end date'] },
    { to: 'account', names: ['account name', 'advertiser name'] },
    { to: 'campaign', names: ['campaign name', 'campaign', 'назва кампанії'] },
    { to: 'ad_set', names: ['ad group name', 'назва групи оголошень'] },
    { to: 'ad', names: ['ad name', 'назва оголошення'] },
    { to: 'currency', names: ['currency', 'валюта'] },
    { to: 'cost', names: ['cost', 'total cost', 'витрати', 'расход', 'расходы'] },
    { to: 'impressions', names: ['impressions', 'impression', 'покази', 'показы'] },
    { to: 'reach', names: ['reach', 'охоплення', 'охват'] },
    {
      to: 'clicks',
      names: ['clicks (destination)', 'destination clicks', 'clicks', 'кліки (призначення)', 'clicks (all)'],
    },
    { to: 'views', names: ['video views', 'перегляди відео'] },
    { to: 'follows', names: ['paid followers', 'follows'] },
    { to: 'leads', names: ['leads', 'form submission', 'submit form', 'leads (form)'] },
    { to: 'conversions', names: ['complete payment', 'complete payments', 'conversions', 'конверсії'] },
    { to: 'revenue', names: ['complete payment value', 'total complete payment value', 'total purchase value'] },
  ],
  breakdown: ['gender', 'age', 'country/region', 'country', 'placement', 'platform', 'audience'],
  summaryWithout: ['campaign', 'ad_set', 'ad', 'breakdown'],
  sameKey: 'add',
};
