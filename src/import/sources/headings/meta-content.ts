import { type Headings, namesIn } from './headings.ts';

type Column =
  | 'account'
  | 'accountId'
  | 'comments'
  | 'daily'
  | 'engagements'
  | 'follows'
  | 'format'
  | 'likes'
  | 'link'
  | 'page'
  | 'pageId'
  | 'postId'
  | 'published'
  | 'reach'
  | 'saves'
  | 'shares'
  | 'text'
  | 'username'
  | 'views'
  | 'watchTime';

/** The content of Meta Business Suite beside the languages that its source names itself. */
const headings: Headings<Column> = {
  // An importer of the three networks' files.
  it: {
    published: ['orario di pubblicazione'],
    text: ['descrizione', 'titolo'],
    format: ['tipo di post'],
    likes: ['reazioni'],
    engagements: ['reazioni, commenti e condivisioni'],
  },
  // An export of Instagram that the test of an importer holds whole.
  ja: {
    postId: ['投稿id'],
    accountId: ['アカウントid'],
    username: ['アカウントのユーザーネーム'],
    account: ['アカウント名'],
    text: ['説明'],
    published: ['公開時間'],
    link: ['リンク'],
    format: ['投稿タイプ'],
    daily: ['日時'],
    views: ['ビュー'],
    reach: ['リーチ'],
    likes: ['いいね!の数'],
    shares: ['シェア数'],
    follows: ['フォロー数'],
    comments: ['コメント数'],
    saves: ['保存数'],
  },
  // An importer of posts and stories of Instagram.
  id: {
    postId: ['id postingan'],
    accountId: ['id akun'],
    username: ['nama pengguna akun'],
    account: ['nama akun'],
    text: ['deskripsi'],
    published: ['waktu penerbitan'],
    format: ['jenis postingan'],
    daily: ['tanggal'],
    views: ['tayangan'],
    reach: ['jangkauan'],
    likes: ['suka'],
    shares: ['frekuensi dibagikan'],
    comments: ['komentar', 'balasan'],
    saves: ['frekuensi disimpan'],
    follows: ['mengikuti'],
  },
  // The parsers of an agency, which name no page and no account: such a file is not taken for Meta's, its columns are proposed.
  hu: {
    postId: ['bejegyzésazonosító'],
    published: ['közzététel időpontja'],
    link: ['állandó hivatkozás'],
    views: ['megtekintések'],
    reach: ['elérés'],
    likes: ['reakciók'],
    comments: ['hozzászólások'],
    shares: ['megosztások'],
    saves: ['mentések'],
    follows: ['követések'],
  },
  // A dashboard over exports of Facebook and Instagram.
  vi: {
    postId: ['id bài viết'],
    pageId: ['id trang'],
    page: ['tên trang'],
    accountId: ['id tài khoản'],
    username: ['tên người dùng tài khoản'],
    account: ['tên tài khoản'],
    text: ['mô tả', 'tiêu đề'],
    published: ['thời gian đăng'],
    link: ['liên kết vĩnh viễn'],
    format: ['loại bài viết'],
    daily: ['ngày'],
    views: ['lượt xem'],
    reach: ['số người tiếp cận'],
    likes: ['lượt thích', 'cảm xúc'],
    comments: ['bình luận'],
    shares: ['lượt chia sẻ'],
    saves: ['lượt lưu'],
    follows: ['lượt theo dõi'],
    engagements: ['cảm xúc, bình luận và lượt chia sẻ'],
    watchTime: ['số giây xem'],
  },
};

export const metaContentNames = namesIn(headings);
