import { headerKey } from './header-key.ts';

/** What a total of other rows is called in the languages of the exports. */
const totals: readonly string[] = [
  ...['total', 'totals', 'grand total', 'grand totals', 'sub total', 'subtotal', 'subtotals', 'overall', 'sum'],
  ...['results from', 'результати з'],
  ...['разом', 'усього', 'всього', 'підсумок', 'підсумки', 'загалом', 'сума', 'загальний підсумок', 'загальна сума'],
  ...['проміжний підсумок', 'итого', 'всего', 'итог', 'итоги', 'общий итог', 'сумма', 'промежуточный итог', 'разам'],
  ...['suma', 'razem', 'łącznie', 'ogółem', 'suma końcowa', 'suma całkowita', 'suma częściowa', 'w sumie'],
  ...['gesamt', 'gesamtergebnis', 'gesamtsumme', 'summe', 'insgesamt', 'zwischensumme', 'teilergebnis'],
  ...['total general', 'totales', 'suma total', 'total geral', 'totais', 'soma', 'soma total', 'en total'],
  ...['total général', 'totaux', 'somme', 'sous-total', 'ensemble', 'au total'],
  ...['totale', 'totali', 'totale complessivo', 'totale generale', 'somma', 'subtotale', 'in totale'],
  ...['totaal', 'eindtotaal', 'subtotaal', 'toplam', 'genel toplam', 'ara toplam'],
  ...['celkem', 'celkový součet', 'součet', 'mezisoučet', 'spolu', 'celkom', 'súčet', 'medzisúčet'],
  ...['total general', 'totaluri', 'összesen', 'mindösszesen', 'végösszeg', 'részösszeg', 'общо', 'всичко'],
  ...['totalt', 'summa', 'totalsumma', 'delsumma', 'i alt', 'yhteensä', 'välisumma', 'kokku', 'kopā', 'iš viso'],
  ...['ukupno', 'укупно', 'skupaj', 'vkupno', 'вкупно', 'σύνολο', 'γενικό σύνολο', 'jumlah', 'tổng', 'tổng cộng'],
  ...[
    '合計',
    '総計',
    '小計',
    '総合計',
    '計',
    '合计',
    '总计',
    '總計',
    '小计',
    '总和',
    '汇总',
    '합계',
    '총계',
    '총합계',
    '소계',
  ],
  ...['المجموع', 'الإجمالي', 'إجمالي', 'סה"כ', 'סך הכל', 'कुल', 'รวม', 'ยอดรวม', 'ჯამი', 'სულ', 'барлығы', 'жиыны'],
];

/** What a mean of other rows is called. */
const averages: readonly string[] = [
  ...['average', 'averages', 'avg', 'mean', 'median', 'середнє', 'середня', 'середній', 'в середньому', 'у середньому'],
  ...['медіана', 'среднее', 'в среднем', 'медиана', 'durchschnitt', 'mittelwert', 'im durchschnitt', 'moyenne'],
  ...['en moyenne', 'médiane', 'promedio', 'média', 'mediana', 'media', 'in media', 'średnia', 'średnio', 'gemiddelde'],
  ...['gemiddeld', 'ortalama', 'průměr', 'priemer', 'átlag', 'medie', 'genomsnitt', 'gjennomsnitt', 'gennemsnit'],
  ...['keskiarvo', 'средно', 'prosjek', 'просек', '平均', '平均値', '平均值', '평균', 'המוצע', 'المتوسط'],
];

/** What stands for all parts together where a column cuts a thing into parts. */
const wholes: readonly string[] = [
  ...['all', 'overall', 'everything', 'усі', 'всі', 'усе', 'все', 'всё', 'alle', 'alles', 'tous', 'tout', 'toutes'],
  ...['todos', 'todas', 'todo', 'tutti', 'tutte', 'wszystkie', 'wszystko', 'vše', 'vše dohromady', 'hepsi', 'tümü'],
  ...['すべて', '全て', '全部', '全体', '전체', 'organic + sponsored', 'organic and sponsored'],
];

/** Words that may stand beside the name of a total: what is counted, and prepositions before it. */
const beside = new Set(
  [
    'of for the in on per by all and row rows result results item items record records campaign campaigns ad ads account',
    'accounts day days week month period report group groups set sets post posts video videos entries entry selected filtered',
    'за із з зі у в до по для на та і усі всі рядків рядки результатів результати результат кампаній кампанії оголошень день',
    'днів тиждень місяць період звіт групою групи дописів публікацій записів обраний период неделю месяц отчет результатов',
    'строк кампаний объявлений записей дней вибрані von der die das für ergebnis ergebnisse ergebnissen zeilen kampagnen',
    'de del la los las el do da dos das des du les le resultados resultado filas linhas campañas campanhas résultats lignes',
    'risultati righe di per campagne wyników wiersze wierszy kampanii z dla dnia miesiąc resultaten van rijen sonuç',
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep',
    'oct nov dec січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень січня лютого',
    'березня квітня травня червня липня серпня вересня жовтня листопада грудня року рік р',
  ].flatMap((words) => words.split(' ')),
);

/** No label of a total is longer. */
const longestLabel = 60;

const bySize = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort((one, other) => other.length - one.length);

const [totalNames, averageNames] = [bySize(totals), bySize(averages)];

/** The codes of the first letters of those names. */
const firstCodes = new Set(
  [...totals, ...averages, ...wholes].flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]),
);

/** Whether the name of a total may begin with the character of this code, or behind it: most cells are dismissed by theirs. */
export const mayBeTotal = (code: number): boolean =>
  code <= 34 ||
  code === 40 ||
  code === 42 ||
  code === 91 ||
  firstCodes.has(code) ||
  (code > 127 && (code < 0x400 || code > 0x4ff));

/** `全2件の結果`: so many results in all, as no other row could be called. */
const countOfResults =
  /^(?:全|共|합계|총|計|合計|合计)? ?\d+ ?(?:件|个|個|개|条|項目|项|행|行)?(?:の|的)? ?(?:結果|结果|결과|合計|合计|計|계|項目|行)?$/;

const isNoise = (rest: string): boolean =>
  rest
    .replace(/[()[\]{}:;,.\-–—/#№*"'+]|\d+/g, ' ')
    .split(' ')
    .every((word) => word === '' || beside.has(word) || /^(?:件|の|結果|结果|個|个|行|項目|개|결과)+$/.test(word));

/** Scripts whose words stand without blanks between them. */
const isUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** What follows the name of a total in a text that begins with one; `null` where it begins with none. */
const restAfter = (key: string, names: readonly string[]): string | null => {
  for (const name of names) {
    if (!key.startsWith(name)) continue;
    const next = key.charAt(name.length);
    if (next === '' || !/[\p{L}\p{N}_&]/u.test(next) || isUnspaced.test(name)) return key.slice(name.length);
  }
  return null;
};

const isLetter = /[\p{L}\p{N}]/u;
const isEnd = /[\p{L}\p{N})"]/u;

/** A label without the marks around it: `** Total:` is `total`. */
const labelKey = (cell: string): string => {
  const letters = Array.from(headerKey(cell));
  let from = 0;
  let to = letters.length;
  while (from < to && !isLetter.test(letters[from] ?? '')) from += 1;
  while (to > from && !isEnd.test(letters[to - 1] ?? '')) to -= 1;
  return letters.slice(from, to).join('');
};

/** How surely a cell says that its row adds up the others: by its words alone, or so that a campaign may be called. */
export type TotalLabel = 'total' | 'average' | 'begins like a total';

/** How many cells are remembered: those of columns that repeat themselves. */
const remembered = 4096;
const known = new Map<string, TotalLabel | null>();

/** What a cell says of its row: that it adds up others or is their mean; `null` where it says neither. */
export const totalLabelOf = (cell: string): TotalLabel | null => {
  if (cell === '' || cell.length > longestLabel || !mayBeTotal(cell.charCodeAt(0))) return null;
  const before = known.get(cell);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const label = labelIn(cell);
  known.set(cell, label);
  return label;
};

const labelIn = (cell: string): TotalLabel | null => {
  const key = labelKey(cell);
  if (key === '') return null;
  const rest = restAfter(key, totalNames);
  if (rest !== null && isNoise(rest)) return 'total';
  if (/^[全共총계計合]/.test(key) && countOfResults.test(key)) return 'total';
  const ofAverage = restAfter(key, averageNames);
  if (ofAverage !== null && isNoise(ofAverage)) return 'average';
  return rest?.trimStart().startsWith(':') === true ? 'begins like a total' : null;
};

/** Whether a cell says that its row adds up the others, also with a count, a day or words after a colon. */
export const isTotalLabel = (cell: string): boolean => {
  const label = totalLabelOf(cell);
  return label === 'total' || label === 'begins like a total';
};

const wholeNames = new Set(wholes);

const knownWholes = new Map<string, boolean>();

/** Whether a cell of a column that cuts a thing into parts stands for all of them together: `Total`, `All`. */
export const isWholeLabel = (cell: string): boolean => {
  if (cell === '' || cell.length > longestLabel || !mayBeTotal(cell.charCodeAt(0))) return false;
  const before = knownWholes.get(cell);
  if (before !== undefined) return before;
  if (knownWholes.size >= remembered) knownWholes.clear();
  const isWhole = totalLabelOf(cell) === 'total' || wholeNames.has(labelKey(cell));
  knownWholes.set(cell, isWhole);
  return isWhole;
};
