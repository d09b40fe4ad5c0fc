import { type Headings, namesIn } from './headings.ts';

type Column =
  | 'campaign'
  | 'conversions'
  | 'medium'
  | 'page'
  | 'sessions'
  | 'source'
  | 'sourceAndMedium'
  | 'users'
  | 'views';

/** Google Analytics 4 beside the languages that its sources name themselves. */
const headings: Headings<Column> = {
  // A guide to its catalogue of dimensions.
  it: {
    sourceAndMedium: ['sorgente/mezzo sessione'],
    campaign: ['campagna sessione'],
    page: ['pagina di destinazione'],
  },
  // An importer of its reports, and guides to them.
  ja: {
    sourceAndMedium: ['セッションの参照元 / メディア', 'セッションの参照元/メディア'],
    source: ['セッションの参照元'],
    campaign: ['セッションのキャンペーン'],
    sessions: ['セッション'],
    conversions: ['キーイベント'],
  },
  // Several importers of its reports of landing pages.
  ko: {
    sourceAndMedium: ['세션 소스/매체', '세션 소스 / 매체'],
    source: ['세션 소스'],
    medium: ['세션 매체'],
    page: ['방문 페이지 + 쿼리 문자열', '방문 페이지'],
    users: ['총 사용자', '활성 사용자'],
    views: ['조회수'],
    conversions: ['주요 이벤트'],
  },
};

export const analyticsNames = namesIn(headings);
