import type { Source } from './source.ts';
import { anyTables } from './sources/any-table.ts';
import { analyticsDayIndex, ga4Days, ga4Events, ga4Report, ga4Rest, ga4Screen } from './sources/ga4-report.ts';
import { metaAds } from './sources/meta-ads.ts';
import { metaContent } from './sources/meta-content.ts';
import { tiktokOverview } from './sources/tiktok-overview.ts';
import { youtubeTable } from './sources/youtube-table.ts';
import { zendeskTickets } from './sources/zendesk-tickets.ts';

/** Every source that is read; the first that recognises a header has it. */
export const sources: readonly Source[] = [
  metaContent,
  metaAds,
  tiktokOverview,
  youtubeTable,
  zendeskTickets,
  ga4Events,
  ga4Days,
  ga4Report,
  ga4Screen,
  analyticsDayIndex,
  ga4Rest,
  ...anyTables,
];
