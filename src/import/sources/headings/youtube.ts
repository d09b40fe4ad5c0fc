import { type Headings, namesIn } from './headings.ts';

type Column =
  | 'comments'
  | 'days'
  | 'engagedViews'
  | 'id'
  | 'impressions'
  | 'likes'
  | 'netSubscribers'
  | 'published'
  | 'shares'
  | 'title'
  | 'views'
  | 'watchTime';

/** YouTube Studio beside the languages that its sources name themselves. */
const headings: Headings<Column> = {
  // Two importers of its tables.
  it: {
    id: ['contenuti'],
    title: ['titolo video'],
    published: ['ora pubblicazione video'],
    views: ['visualizzazioni'],
    engagedViews: ['visualizzazioni "engaged"'],
    watchTime: ['tempo di visualizzazione (ore)'],
    netSubscribers: ['iscritti'],
  },
  // A template of its three files, and tests of another importer.
  ja: {
    id: ['コンテンツ'],
    title: ['動画のタイトル'],
    published: ['動画公開時刻'],
    views: ['視聴回数'],
    watchTime: ['総再生時間(単位: 時間)'],
    netSubscribers: ['チャンネル登録者'],
    impressions: ['インプレッション数'],
  },
  // Several importers of its tables and workbooks.
  ko: {
    id: ['콘텐츠', '동영상'],
    title: ['동영상 제목'],
    published: ['동영상 게시 시간'],
    days: ['날짜'],
    views: ['조회수'],
    engagedViews: ['유효 조회수'],
    watchTime: ['시청 시간(단위: 시간)'],
    netSubscribers: ['구독자'],
    impressions: ['노출수'],
    likes: ['좋아요'],
    shares: ['공유'],
    comments: ['추가된 댓글 수'],
  },
  // Two importers of its workbooks.
  vi: {
    id: ['nội dung'],
    title: ['tiêu đề video'],
    published: ['thời gian xuất bản video'],
    days: ['ngày'],
    views: ['số lượt xem'],
    watchTime: ['thời gian xem (giờ)'],
    netSubscribers: ['số người đăng ký'],
    impressions: ['số lượt hiển thị hình thu nhỏ', 'số lượt hiển thị'],
  },
  // The heading of a table that two projects quote.
  id: {
    id: ['konten'],
    title: ['judul video'],
    published: ['waktu publikasi video'],
    views: ['penayangan'],
    watchTime: ['waktu tonton (jam)'],
    netSubscribers: ['subscriber'],
    impressions: ['tayangan'],
  },
  // An importer of its archive.
  tr: {
    id: ['i̇çerik'],
    title: ['video başlığı'],
    published: ['videonun yayınlanma tarihi'],
    days: ['tarih'],
    views: ['görüntüleme'],
    watchTime: ['i̇zlenme süresi (saat)'],
    netSubscribers: ['aboneler'],
    impressions: ['gösterimler'],
  },
};

export const youtubeNames = namesIn(headings);
