import { type Headings, namesIn } from './headings.ts';

type Column =
  | 'ad'
  | 'adSet'
  | 'breakdown'
  | 'campaign'
  | 'clicks'
  | 'conversions'
  | 'cost'
  | 'day'
  | 'ends'
  | 'engagements'
  | 'impressions'
  | 'leadWords'
  | 'purchaseWords'
  | 'reach'
  | 'resultTypes'
  | 'results'
  | 'revenue'
  | 'starts';

/** Ads Manager beside the languages that its source names itself. */
const headings: Headings<Column> = {
  // Several importers of its files.
  it: {
    impressions: ['impression'],
    resultTypes: ['indicatore di risultato'],
  },
  // Several importers, an export of campaigns by month among them.
  nl: {
    cost: ['besteed bedrag'],
    starts: ['start rapportage'],
    ends: ['einde rapportage'],
    day: ['dag'],
    campaign: ['campagnenaam', 'naam campagne'],
    adSet: ['naam advertentieset', 'advertentiesetnaam'],
    ad: ['advertentienaam', 'naam advertentie'],
    impressions: ['weergaven', 'vertoningen'],
    reach: ['bereik'],
    clicks: ['klikken op links', 'linkkliks', 'linkklikken'],
    results: ['resultaten'],
    resultTypes: ['resultatenindicator', 'resultaatindicator', 'resultaattype'],
    conversions: ['aankopen'],
    revenue: ['conversiewaarde aankopen', 'conversiewaarde van aankopen'],
    purchaseWords: ['aankop'],
    breakdown: ['leeftijd', 'geslacht'],
  },
  // Several importers that demand these headings.
  tr: {
    cost: ['harcanan tutar'],
    starts: ['rapor başlangıcı'],
    ends: ['rapor sonu'],
    day: ['gün'],
    campaign: ['kampanya adı'],
    adSet: ['reklam seti adı'],
    ad: ['reklam adı'],
    impressions: ['gösterim'],
    reach: ['erişim'],
    clicks: ['bağlantı tıklamaları'],
    results: ['sonuçlar'],
    resultTypes: ['sonuç göstergesi', 'sonuç türü'],
    conversions: ['alışverişler'],
    revenue: ['alışveriş dönüşüm değeri'],
    purchaseWords: ['alışveriş'],
    breakdown: ['yaş', 'cinsiyet'],
  },
  // Importers of exports by day and the pipeline of an agency.
  hu: {
    cost: ['elköltött összeg'],
    starts: ['jelentés kezdete'],
    ends: ['jelentés vége'],
    day: ['nap'],
    campaign: ['kampány neve'],
    adSet: ['hirdetéssorozat neve'],
    ad: ['hirdetés neve'],
    impressions: ['megjelenések'],
    reach: ['elérés'],
    results: ['eredmények'],
    resultTypes: ['eredmény jelzése'],
    conversions: ['vásárlások'],
    revenue: ['vásárlások konverziós értéke'],
    purchaseWords: ['vásárlás'],
    breakdown: ['életkor', 'nem', 'régió', 'elhelyezés'],
  },
  // Dashboards that read exports by day.
  ko: {
    cost: ['지출 금액'],
    starts: ['보고 시작'],
    ends: ['보고 종료'],
    day: ['일'],
    campaign: ['캠페인 이름'],
    adSet: ['광고 세트 이름'],
    ad: ['광고 이름'],
    impressions: ['노출'],
    reach: ['도달'],
    clicks: ['링크 클릭'],
    engagements: ['게시물 참여'],
    results: ['결과'],
    resultTypes: ['결과 유형'],
    conversions: ['구매'],
    revenue: ['구매 전환값'],
    purchaseWords: ['구매'],
  },
  // Importers of workbooks and the list of columns of two real sheets.
  vi: {
    cost: ['số tiền đã chi tiêu'],
    starts: ['lượt bắt đầu báo cáo', 'bắt đầu báo cáo'],
    ends: ['lượt kết thúc báo cáo', 'kết thúc báo cáo'],
    day: ['ngày'],
    campaign: ['tên chiến dịch'],
    adSet: ['tên nhóm quảng cáo'],
    ad: ['tên quảng cáo'],
    impressions: ['lượt hiển thị'],
    reach: ['người tiếp cận'],
    clicks: ['lượt click vào liên kết'],
    engagements: ['lượt tương tác với bài viết'],
    results: ['kết quả'],
    resultTypes: ['loại kết quả'],
    leadWords: ['khách hàng tiềm năng'],
  },
  // Importers, and an export that one of their tests holds.
  id: {
    cost: ['jumlah yang dibelanjakan'],
    starts: ['awal pelaporan'],
    ends: ['akhir pelaporan'],
    campaign: ['nama kampanye'],
    adSet: ['nama set iklan'],
    ad: ['nama iklan'],
    impressions: ['impresi'],
    reach: ['jangkauan'],
    clicks: ['klik tautan'],
    results: ['hasil'],
    resultTypes: ['indikator hasil', 'jenis hasil'],
  },
  // An export that the tests of an importer hold.
  ar: {
    cost: ['المبلغ الذي تم إنفاقه'],
    starts: ['بداية التقارير'],
    ends: ['نهاية التقارير'],
    campaign: ['اسم الحملة'],
    adSet: ['اسم مجموعة الإعلانات'],
    ad: ['اسم الإعلان'],
    impressions: ['مرات الظهور'],
    conversions: ['عمليات الشراء'],
    revenue: ['قيمة تحويل عمليات الشراء'],
  },
};

export const metaAdsNames = namesIn(headings);
