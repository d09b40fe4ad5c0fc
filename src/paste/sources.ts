import type { Source } from './source.ts';
import { anyTables } from './sources/any-table.ts';
import { ga4Report } from './sources/ga4-report.ts';
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
  ga4Report,
  ...anyTables,
];
