import { describe, expect, test } from 'vitest';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { onlyImport, reading, totalOf, valuesOf } from './exports.ts';

interface Case {
  readonly language: string;
  readonly lines: readonly string[];
}

const totalsOf = (lines: readonly string[], columns: readonly ColumnName[]) => {
  const read = onlyImport(reading(lines.join('\n')));
  return {
    source: read.source,
    rows: read.rows.length,
    totals: Object.fromEntries(columns.map((column) => [column, Number(totalOf(read, column).toFixed(6))])),
    names: Object.fromEntries(
      (['campaign', 'ad_set', 'ad', 'currency', 'platform', 'account', 'text'] as const).flatMap((column) => {
        try {
          return [[column, [...new Set(valuesOf(read, column))]]];
        } catch {
          return [];
        }
      }),
    ),
  };
};

// Each is the first line of a file as public importers know it, and two rows of nobody; where a summary comes first, its figures
// are those of the rows.
const ads: readonly Case[] = [
  {
    language: 'Italian',
    lines: [
      'Inizio report,Fine report,Nome della campagna,Nome del gruppo di inserzioni,Risultati,Indicatore di risultato,Importo speso (EUR),Impression,Copertura,Clic sul link',
      '2026-03-01,2026-03-31,,,,,30.5,3000,900,40',
      '2026-03-01,2026-03-31,Pane,A,3,actions:offsite_conversion.fb_pixel_purchase,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,actions:link_click,10.25,1200,600,15',
    ],
  },
  {
    language: 'Dutch',
    lines: [
      'Start rapportage,Einde rapportage,Campagnenaam,Naam advertentieset,Resultaten,Resultatenindicator,Besteed bedrag (EUR),Weergaven,Bereik,Klikken op links',
      '2026-03-01,2026-03-31,,,,,30.5,3000,900,40',
      '2026-03-01,2026-03-31,Pane,A,3,actions:offsite_conversion.fb_pixel_purchase,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,actions:link_click,10.25,1200,600,15',
    ],
  },
  {
    language: 'Turkish',
    lines: [
      'Rapor Başlangıcı,Rapor Sonu,Kampanya Adı,Reklam seti adı,Sonuçlar,Sonuç Göstergesi,Harcanan Tutar (EUR),Gösterim,Erişim,Bağlantı Tıklamaları',
      '2026-03-01,2026-03-31,Pane,A,3,actions:offsite_conversion.fb_pixel_purchase,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,actions:link_click,10.25,1200,600,15',
    ],
  },
  {
    language: 'Hungarian',
    lines: [
      'Jelentés kezdete,Jelentés vége,Kampány neve,Hirdetéssorozat neve,Eredmények,Eredmény jelzése,Elköltött összeg (EUR),Megjelenések,Elérés,Link clicks',
      '2026-03-01,2026-03-31,Pane,A,3,actions:offsite_conversion.fb_pixel_purchase,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,actions:link_click,10.25,1200,600,15',
    ],
  },
  {
    language: 'Korean',
    lines: [
      '보고 시작,보고 종료,캠페인 이름,광고 세트 이름,결과,결과 유형,지출 금액 (EUR),노출,도달,링크 클릭',
      '2026-03-01,2026-03-31,Pane,A,3,웹사이트 구매,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,링크 클릭,10.25,1200,600,15',
    ],
  },
  {
    language: 'Vietnamese',
    lines: [
      'Lượt bắt đầu báo cáo,Lượt kết thúc báo cáo,Tên chiến dịch,Tên nhóm quảng cáo,Kết quả,Loại kết quả,Số tiền đã chi tiêu (EUR),Lượt hiển thị,Người tiếp cận,Lượt click vào liên kết',
      '2026-03-01,2026-03-31,Pane,A,3,Purchase,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,Lượt click vào liên kết,10.25,1200,600,15',
    ],
  },
  {
    language: 'Indonesian',
    lines: [
      'Awal pelaporan,Akhir pelaporan,Nama kampanye,Nama set iklan,Hasil,Indikator hasil,Jumlah yang dibelanjakan (EUR),Impresi,Jangkauan,Klik tautan',
      '2026-03-01,2026-03-31,Pane,A,3,actions:offsite_conversion.fb_pixel_purchase,20.25,1800,700,25',
      '2026-03-01,2026-03-31,Dolci,B,2,actions:link_click,10.25,1200,600,15',
    ],
  },
  {
    language: 'Arabic',
    lines: [
      'بداية التقارير,نهاية التقارير,اسم الحملة,اسم مجموعة الإعلانات,عمليات الشراء,المبلغ الذي تم إنفاقه (EUR),مرات الظهور,Link clicks',
      '2026-03-01,2026-03-31,Pane,A,3,20.25,1800,25',
      '2026-03-01,2026-03-31,Dolci,B,,10.25,1200,15',
    ],
  },
];

test.each(ads)('Meta Ads in $language', ({ lines }) => {
  const read = totalsOf(lines, ['cost', 'impressions', 'clicks', 'conversions']);
  expect(read).toMatchObject({
    source: 'meta-ads',
    rows: 2,
    totals: { cost: 30.5, impressions: 3000, clicks: 40, conversions: 3 },
    names: { campaign: ['Pane', 'Dolci'], ad_set: ['A', 'B'], currency: ['EUR'], platform: ['Meta'] },
  });
});

const instagram: readonly Case[] = [
  {
    language: 'Japanese',
    lines: [
      '投稿ID,アカウントID,アカウントのユーザーネーム,アカウント名,説明,時間(秒),公開時間,リンク,投稿タイプ,データコメント,日時,ビュー,リーチ,いいね！の数,シェア数,フォロー数,コメント数,保存数',
      '17841,9,lypa,Lypa,Bread,38,03/08/2026 12:00,https://example.com/1,IGリール動画,,通算,900,700,30,2,1,4,5',
      '17842,9,lypa,Lypa,Rolls,20,03/09/2026 12:00,https://example.com/2,IG画像,,通算,100,80,10,0,0,1,0',
    ],
  },
  {
    language: 'Indonesian',
    lines: [
      'ID Postingan,ID Akun,Nama pengguna akun,Nama akun,Deskripsi,Durasi (dtk),Waktu penerbitan,Permalink,Jenis postingan,Tanggal,Tayangan,Jangkauan,Suka,Frekuensi dibagikan,Mengikuti,Komentar,Frekuensi disimpan',
      '17841,9,lypa,Lypa,Bread,38,03/08/2026 12:00,https://example.com/1,Reel IG,Seumur hidup,900,700,30,2,1,4,5',
      '17842,9,lypa,Lypa,Rolls,20,03/09/2026 12:00,https://example.com/2,Gambar IG,Seumur hidup,100,80,10,0,0,1,0',
    ],
  },
  {
    language: 'Vietnamese',
    lines: [
      'ID bài viết,ID tài khoản,Tên người dùng tài khoản,Tên tài khoản,Mô tả,Thời lượng (giây),Thời gian đăng,Liên kết vĩnh viễn,Loại bài viết,Ngày,Lượt xem,Số người tiếp cận,Lượt thích,Lượt chia sẻ,Lượt theo dõi,Bình luận,Lượt lưu',
      '17841,9,lypa,Lypa,Bread,38,03/08/2026 12:00,https://example.com/1,Reel,Trọn đời,900,700,30,2,1,4,5',
      '17842,9,lypa,Lypa,Rolls,20,03/09/2026 12:00,https://example.com/2,Ảnh,Trọn đời,100,80,10,0,0,1,0',
    ],
  },
];

test.each(instagram)('Instagram content in $language', ({ lines }) => {
  const read = totalsOf(lines, ['views', 'likes', 'comments', 'shares', 'saves', 'follows', 'engagements']);
  expect(read).toMatchObject({
    source: 'meta-content',
    rows: 2,
    totals: { views: 1000, likes: 40, comments: 5, shares: 2, saves: 5, follows: 1, engagements: 52 },
    names: { platform: ['Instagram'], account: ['lypa'], text: ['Bread', 'Rolls'] },
  });
});

test('Facebook content in Vietnamese is of Facebook', () => {
  const lines = [
    'ID bài viết,ID trang,Tên Trang,Tiêu đề,Thời gian đăng,Liên kết vĩnh viễn,Ngày,Lượt xem,Số người tiếp cận,"Cảm xúc, bình luận và lượt chia sẻ",Cảm xúc,Bình luận,Lượt chia sẻ',
    '101,7,Lypa,Bread,03/08/2026 12:00,https://example.com/1,Trọn đời,900,700,36,30,4,2',
  ];
  expect(totalsOf(lines, ['views', 'likes', 'comments', 'shares', 'engagements'])).toMatchObject({
    source: 'meta-content',
    totals: { views: 900, likes: 30, comments: 4, shares: 2, engagements: 36 },
    names: { platform: ['Facebook'], account: ['Lypa'] },
  });
});

const youtube: readonly Case[] = [
  {
    language: 'Italian',
    lines: [
      'Contenuti,Titolo video,Ora pubblicazione video,Durata,Visualizzazioni,Tempo di visualizzazione (ore),Iscritti',
      'Totale,,,,300,2.5,7',
    ],
  },
  {
    language: 'Japanese',
    lines: [
      'コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,総再生時間（単位: 時間）,チャンネル登録者,インプレッション数,インプレッションのクリック率 (%)',
      '合計,,,,300,2.5,7',
    ],
  },
  {
    language: 'Korean',
    lines: [
      '콘텐츠,동영상 제목,동영상 게시 시간,길이,조회수,시청 시간(단위: 시간),구독자,노출수,노출 클릭률 (%)',
      '합계,,,,300,2.5,7',
    ],
  },
  {
    language: 'Vietnamese',
    lines: [
      'Nội dung,Tiêu đề video,Thời gian xuất bản video,Thời lượng,Số lượt xem,Thời gian xem (giờ),Số người đăng ký',
      'Tổng,,,,300,2.5,7',
    ],
  },
  {
    language: 'Indonesian',
    lines: [
      'Konten,Judul video,Waktu publikasi video,Durasi,Penayangan,Waktu tonton (jam),Subscriber,Tayangan',
      'Total,,,,300,2.5,7',
    ],
  },
  {
    language: 'Turkish',
    lines: [
      'İçerik,Video başlığı,Videonun yayınlanma tarihi,Süre,Görüntüleme,İzlenme süresi (saat),Aboneler,Gösterimler',
      'Toplam,,,,300,2.5,7',
    ],
  },
];

test.each(youtube)('YouTube in $language, its total beside', ({ lines }) => {
  const rows = ['abcdefghij1,Bread,"Mar 8, 2026",60,100,0.5,3', 'abcdefghij2,Rolls,"Mar 9, 2026",90,200,2,4'];
  expect(totalsOf([...lines, ...rows], ['views', 'watch_seconds', 'follows'])).toMatchObject({
    source: 'youtube-table',
    rows: 2,
    totals: { views: 300, watch_seconds: 9000, follows: 7 },
    names: { platform: ['YouTube'], text: ['Bread', 'Rolls'] },
  });
});

describe('Google Ads', () => {
  const google: readonly Case[] = [
    {
      language: 'Turkish',
      lines: [
        'Kampanya durumu,Kampanya,Maliyet,Göstr.,Tıklamalar,TO,Ort. TBM,Dönüşümler',
        'Etkin,Pane,20.25,1800,25,,,2',
      ],
    },
    {
      language: 'Hungarian',
      lines: [
        'Kampány állapota,Kampány,Költség,Megjel.,Interakciók,Interakciós arány,Pénznem kód,Konverziók',
        'Aktív,Pane,20.25,1800,25,,EUR,2',
      ],
    },
    {
      language: 'Italian',
      lines: ['Nome campagna,Stato campagna,Costo,Impressioni,Clic,CTR', 'Pane,Attiva,20.25,1800,25,'],
    },
  ];

  test.each(google)('in $language', ({ lines }) => {
    const read = totalsOf(['Rapor', '2026-03-01 - 2026-03-31', ...lines], ['cost', 'impressions', 'clicks']);
    expect(read).toMatchObject({
      source: 'google-ads',
      totals: { cost: 20.25, impressions: 1800, clicks: 25 },
      names: { campaign: ['Pane'], platform: ['Google Ads'] },
    });
  });
});

describe('Google Analytics', () => {
  const analytics: readonly Case[] = [
    {
      language: 'Korean',
      lines: ['# 시작일: 20260301', '# 종료일: 20260331', '세션 소스/매체,세션수,참여 세션수,주요 이벤트'],
    },
    {
      language: 'Japanese',
      lines: [
        '# Start date: 20260301',
        '# End date: 20260331',
        'セッションの参照元 / メディア,セッション,Engaged sessions,キーイベント',
      ],
    },
    {
      language: 'Italian',
      lines: [
        '# Start date: 20260301',
        '# End date: 20260331',
        'Sorgente/mezzo sessione,Sessioni,Engaged sessions,Key events',
      ],
    },
  ];

  test.each(analytics)('in $language', ({ lines }) => {
    const rows = ['instagram / social,100,60,3', 'tiktok / social,40,20,1'];
    const read = onlyImport(reading(['# ---', ...lines, ...rows].join('\n')));
    expect([
      read.source,
      totalOf(read, 'sessions'),
      totalOf(read, 'engaged_sessions'),
      totalOf(read, 'conversions'),
    ]).toEqual(['ga4-report', 140, 80, 4]);
    expect([valuesOf(read, 'source'), valuesOf(read, 'medium')]).toEqual([
      ['Instagram', 'TikTok'],
      ['social', 'social'],
    ]);
  });
});
