import type { Source } from '../source.ts';
import { adIdColumns } from './id-headings.ts';
import { sourceDefaults } from './plain.ts';

/** Campaigns, ad groups and ads from TikTok Ads Manager; the last row is the total. */
export const tiktokAds: Source = {
  ...sourceDefaults,
  id: 'tiktok-ads',
  name: { en: 'TikTok Ads', uk: 'Реклама TikTok' },
  kind: 'ads',
  recognisedBy: [
    ['cost', 'コスト', 'витрати', 'расход', 'расходы'],
    [
      'clicks (destination)',
      'clicks (all)',
      'destination clicks',
      'complete payment',
      'cpc (destination)',
      'ad group name',
      'кліки (усі)',
      'クリック(誘導先)',
    ],
    ['campaign name', 'キャンペーン名', 'ad group name', 'ad name', 'назва кампанії'],
    [
      'clicks (destination)',
      'destination clicks',
      'clicks (all)',
      'complete payment',
      'complete payments',
      'paid followers',
      'video views at 100%',
      'кліки (призначення)',
      'クリック(誘導先)',
    ],
  ],
  platform: [{ name: 'TikTok', when: [] }],
  columns: [
    { to: 'date', names: ['date', 'by day', 'day', 'stat time day', 'start date', 'дата'] },
    { to: 'date_end', names: ['end date'] },
    { to: 'account', names: ['account name', 'advertiser name'] },
    { to: 'campaign', names: ['campaign name', 'campaign', 'назва кампанії', 'キャンペーン名'] },
    { to: 'ad_set', names: ['ad group name', 'назва групи оголошень', '広告グループ名'] },
    { to: 'ad', names: ['ad name', 'назва оголошення', '広告名'] },
    ...adIdColumns,
    { to: 'currency', names: ['currency', 'валюта', '通貨'] },
    { to: 'cost', names: ['cost', 'total cost', 'コスト', 'витрати', 'расход', 'расходы'] },
    { to: 'impressions', names: ['impressions', 'impression', 'インプレッション', 'покази', 'показы'] },
    { to: 'reach', names: ['reach', 'リーチ', 'охоплення', 'охват'] },
    {
      to: 'clicks',
      names: [
        'clicks (destination)',
        'クリック(誘導先)',
        'destination clicks',
        'clicks',
        'кліки (призначення)',
        'clicks (all)',
      ],
    },
    { to: 'views', names: ['video views', 'перегляди відео'] },
    { to: 'follows', names: ['paid followers', 'follows'] },
    { to: 'leads', names: ['leads', 'form submission', 'submit form', 'leads (form)'] },
    {
      to: 'conversions',
      names: ['complete payment', 'complete payments', 'conversions', 'コンバージョン', 'конверсії'],
    },
    { to: 'revenue', names: ['complete payment value', 'total complete payment value', 'total purchase value'] },
  ],
  breakdown: ['gender', 'age', 'country/region', 'country', 'placement', 'platform', 'audience'],
  summaryWithout: ['campaign', 'ad_set', 'ad', 'breakdown'],
};
