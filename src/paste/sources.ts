import type { Source } from './source.ts';
import { anyTables } from './sources/any-table.ts';
import { businessProfile } from './sources/business-profile.ts';
import { facebookPage, facebookPageActivity, facebookPosts } from './sources/facebook-insights.ts';
import { freshdeskTickets } from './sources/freshdesk-tickets.ts';
import { analyticsDayIndex, ga4Days, ga4Events, ga4Report, ga4Rest, ga4Screen } from './sources/ga4-report.ts';
import { googleAds } from './sources/google-ads.ts';
import { hootsuiteInbox } from './sources/hootsuite-inbox.ts';
import { linkedinAds } from './sources/linkedin-ads.ts';
import {
  linkedinDemographics,
  linkedinEngagement,
  linkedinNewFollowers,
  linkedinTopPosts,
} from './sources/linkedin-creator.ts';
import {
  linkedinCompetitors,
  linkedinFollowers,
  linkedinMetrics,
  linkedinPageAudience,
  linkedinPosts,
  linkedinVisitors,
} from './sources/linkedin-page.ts';
import { metaAds } from './sources/meta-ads.ts';
import { metaContent } from './sources/meta-content.ts';
import { pinterestAds, pinterestDays, pinterestPins } from './sources/pinterest.ts';
import { searchConsole } from './sources/search-console.ts';
import { sproutPosts, sproutProfiles } from './sources/sprout.ts';
import { telegramDays, telegramPosts } from './sources/telegram.ts';
import { tiktokActivity, tiktokAudience, tiktokContent, tiktokFollowers, tiktokViewers } from './sources/tiktok.ts';
import { tiktokAds } from './sources/tiktok-ads.ts';
import { tiktokOverview } from './sources/tiktok-overview.ts';
import { xContent, xOverview } from './sources/x.ts';
import { youtubeAudience, youtubeDays, youtubeOther, youtubeTable } from './sources/youtube-table.ts';
import { zendeskTickets } from './sources/zendesk-tickets.ts';

/** Every source that is read; the first that recognises a header has it. */
export const sources: readonly Source[] = [
  searchConsole,
  metaContent,
  facebookPosts,
  facebookPage,
  facebookPageActivity,
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
  ...anyTables,
];
