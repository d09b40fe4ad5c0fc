import type { Source } from '../source.ts';
import { anyTables } from './any-table.ts';
import { businessProfile } from './business-profile.ts';
import { facebookPage, facebookPageActivity, facebookPosts } from './facebook-insights.ts';
import { freshdeskDurations, freshdeskTickets } from './freshdesk-tickets.ts';
import { analyticsDayIndex, ga4Days, ga4Events, ga4Report, ga4Rest, ga4Screen } from './ga4-report.ts';
import { googleAds } from './google-ads.ts';
import { hootsuiteInbox } from './hootsuite-inbox.ts';
import { linkedinAds } from './linkedin-ads.ts';
import {
  linkedinDemographics,
  linkedinEngagement,
  linkedinNewFollowers,
  linkedinTopPosts,
} from './linkedin-creator.ts';
import {
  linkedinCompetitors,
  linkedinFollowers,
  linkedinMetrics,
  linkedinPageAudience,
  linkedinPosts,
  linkedinVisitors,
} from './linkedin-page.ts';
import { metaAds } from './meta-ads.ts';
import { metaContent } from './meta-content.ts';
import { notebooks } from './notebook.ts';
import { pinterestAds, pinterestDays, pinterestPins } from './pinterest.ts';
import { searchConsole } from './search-console.ts';
import { snapchatAds } from './snapchat-ads.ts';
import { sproutPosts, sproutProfiles } from './sprout.ts';
import { telegramDays, telegramPosts } from './telegram.ts';
import { tiktokActivity, tiktokAudience, tiktokContent, tiktokFollowers, tiktokViewers } from './tiktok.ts';
import { tiktokAds } from './tiktok-ads.ts';
import { tiktokOverview } from './tiktok-overview.ts';
import { xContent, xOverview } from './x.ts';
import { youtubeAudience, youtubeDays, youtubeOther, youtubeTable } from './youtube-table.ts';
import { zendeskTickets } from './zendesk-tickets.ts';

/** Every source that is read; the first that recognises a header has it. */
export const sources: readonly Source[] = [
  searchConsole,
  metaContent,
  facebookPosts,
  facebookPage,
  facebookPageActivity,
  snapchatAds,
  metaAds,
  tiktokContent,
  tiktokOverview,
  tiktokFollowers,
  tiktokViewers,
  tiktokAudience,
  tiktokActivity,
  tiktokAds,
  youtubeTable,
  youtubeAudience,
  youtubeDays,
  youtubeOther,
  linkedinPosts,
  linkedinMetrics,
  linkedinFollowers,
  linkedinPageAudience,
  linkedinVisitors,
  linkedinCompetitors,
  linkedinEngagement,
  linkedinNewFollowers,
  linkedinTopPosts,
  linkedinDemographics,
  linkedinAds,
  sproutPosts,
  sproutProfiles,
  xContent,
  xOverview,
  pinterestAds,
  pinterestDays,
  pinterestPins,
  zendeskTickets,
  freshdeskTickets,
  freshdeskDurations,
  hootsuiteInbox,
  businessProfile,
  ga4Events,
  ga4Days,
  ga4Report,
  ga4Screen,
  analyticsDayIndex,
  ga4Rest,
  googleAds,
  telegramDays,
  telegramPosts,
  ...notebooks,
  ...anyTables,
];
