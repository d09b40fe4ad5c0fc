import { expect, test } from 'vitest';
import { decodeBytes } from '../../../src/import/files/decode.ts';
import { oldEncodings } from '../../../src/import/files/encodings.ts';
import { readParts } from '../../../src/import/files/read-parts.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import { runSteps } from '../../../src/import/steps.ts';
import { decode, setting, today } from '../sources/exports.ts';

/** A table of each language, with headings and texts as people write them. */
const tables = {
  uk: 'Дата;Охоплення;Допис\n2026-03-01;120;Весняна акція у Львові\n2026-03-02;95;Що їдять наші гості?\n',
  ru: 'Дата;Охват;Публикация\n2026-03-01;120;Весенняя распродажа\n2026-03-02;95;Как мы печём хлеб\n',
  bg: 'Дата;Обхват;Публикация\n2026-03-01;120;Пролетна разпродажба\n2026-03-02;95;Как печем хляба\n',
  pl: 'Data;Zasięg;Post\n2026-03-01;120;Wiosenna wyprzedaż chleba\n2026-03-02;95;Jak powstają nasze bułki w piątek\n',
  cs: 'Datum;Dosah;Příspěvek\n2026-03-01;120;Jarní výprodej\n2026-03-02;95;Jak pečeme náš chléb\n',
  hu: 'Dátum;Elérés;Bejegyzés\n2026-03-01;120;Tavaszi vásár a főtéren\n2026-03-02;95;Így sütünk kenyeret\n',
  ro: 'Dată;Acoperire;Postare\n2026-03-01;120;Reduceri de primăvară\n2026-03-02;95;Cum coacem pâinea\n',
  fr: 'Date;Portée;Publication\n2026-03-01;120;Soldes de printemps à la boulangerie\n2026-03-02;95;Comment naît le pain près de chez vous, ça commence tôt\n',
  de: 'Datum;Reichweite;Beitrag\n2026-03-01;120;Frühlingsaktion in Köln\n2026-03-02;95;Wie unser Brötchen entsteht, größer denn je\n',
  es: 'Fecha;Alcance;Publicación\n2026-03-01;120;Rebajas de primavera en España\n2026-03-02;95;¿Cómo nace el pan?\n',
  tr: 'Tarih;Erişim;Gönderi\n2026-03-01;120;İlkbahar indirimi başladı\n2026-03-02;95;Ekmeğimiz nasıl pişiyor\n',
  az: 'Tarix;Əhatə;Paylaşım\n2026-03-01;120;Yaz endirimi\n',
  el: 'Ημερομηνία;Απήχηση;Δημοσίευση\n2026-03-01;120;Ανοιξιάτικες προσφορές\n2026-03-02;95;Πώς ψήνουμε το ψωμί μας\n',
  he: 'תאריך;חשיפה;פוסט\n2026-03-01;120;מבצע אביב במאפייה\n2026-03-02;95;איך אנחנו אופים לחם\n',
  ar: 'التاريخ;الوصول;المنشور\n2026-03-01;120;تخفيضات الربيع في المخبز\n2026-03-02;95;كيف نخبز الخبز\n',
  th: 'วันที่;การเข้าถึง;โพสต์\n2026-03-01;120;โปรโมชั่นฤดูใบไม้ผลิ\n2026-03-02;95;เราอบขนมปังอย่างไร\n',
  lt: 'Data;Pasiekiamumas;Įrašas\n2026-03-01;120;Pavasario išpardavimas jau čia\n2026-03-02;95;Kaip kepame duoną kiekvieną rytą\n',
  lv: 'Datums;Sasniedzamība;Ieraksts\n2026-03-01;120;Pavasara izpārdošana\n2026-03-02;95;Kā mēs cepam maizi ģimenei\n',
  et: 'Kuupäev;Ulatus;Postitus\n2026-03-01;120;Kevadine allahindlus\n2026-03-02;95;Kuidas me leiba küpsetame, õhtul ja öösel\n',
  ja: '日付,リーチ,投稿\n2026-03-01,120,春のセールが始まりました\n2026-03-02,95,パンの作り方をご紹介します\n',
  ko: '날짜,도달,게시물\n2026-03-01,120,봄 세일이 시작되었습니다\n2026-03-02,95,우리 빵은 이렇게 만듭니다\n',
  zh: '日期,覆盖人数,帖子\n2026-03-01,120,春季促销活动已经开始\n2026-03-02,95,我们怎样做面包\n',
  tw: '日期,觸及人數,貼文\n2026-03-01,120,春季特賣活動開始了\n2026-03-02,95,我們怎麼做麵包\n',
} as const;

/** Which languages each encoding was used for. */
const languagesOf: Readonly<Record<string, readonly (keyof typeof tables)[]>> = {
  'windows-1252': ['fr', 'de', 'es'],
  macintosh: ['fr', 'de', 'es'],
  'windows-1250': ['pl', 'cs', 'hu', 'ro'],
  'iso-8859-2': ['pl', 'cs', 'hu'],
  'windows-1251': ['uk', 'ru', 'bg'],
  'koi8-u': ['uk', 'ru', 'bg'],
  ibm866: ['ru', 'bg', 'uk'],
  'iso-8859-5': ['uk', 'ru', 'bg'],
  'x-mac-cyrillic': ['uk', 'ru', 'bg'],
  'windows-1254': ['tr', 'de', 'fr'],
  'windows-1257': ['lt', 'lv', 'et'],
  'windows-1253': ['el'],
  'iso-8859-7': ['el'],
  'windows-1255': ['he'],
  'iso-8859-8': ['he'],
  'windows-1256': ['ar'],
  'iso-8859-6': ['ar'],
  'windows-874': ['th'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  gb18030: ['zh'],
  'euc-kr': ['ko'],
  big5: ['tw'],
};

/** The bytes of each letter of an encoding, found by decoding all that it has. */
const bytesByLetter = (encoding: string): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const letter = decode(encoding, Uint8Array.from(bytes));
    if (Array.from(letter).length === 1 && letter !== '\ufffd' && !found.has(letter)) found.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  if (/jis|euc|gb|big5/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  return found;
};

/** A text in an encoding; `null` where the encoding lacks a letter of it. */
const encodedIn = (encoding: string, text: string): Uint8Array | null => {
  const letters = bytesByLetter(encoding);
  const bytes = Array.from(text).map((letter) => letters.get(letter));
  return bytes.every((each) => each !== undefined) ? Uint8Array.from(bytes.flat() as number[]) : null;
};

const cases = Object.entries(languagesOf).flatMap(([encoding, languages]) =>
  languages.flatMap((language) => {
    const bytes = encodedIn(encoding, tables[language]);
    return bytes === null ? [] : [{ encoding, language, bytes }];
  }),
);

test('every encoding that is tried has a table', () => {
  expect(oldEncodings.filter((name) => !cases.some(({ encoding }) => encoding === name))).toEqual(['windows-1258']);
});

test.each(cases)('$language in $encoding is read right, or asked about', ({ language, bytes }) => {
  const decoded = decodeBytes(bytes, decode);
  if ('refusal' in decoded) throw new Error(decoded.refusal.en);
  const readings = decoded.open === undefined ? [decoded.text] : decoded.open.map(({ sample }) => sample);
  expect(readings).toContain(tables[language]);
});

test('few of them are asked about', () => {
  const asked = cases.filter(({ bytes }) => {
    const decoded = decodeBytes(bytes, decode);
    return 'open' in decoded && decoded.open !== undefined;
  });
  // Their letters are those of another language in another encoding, and nothing here tells which.
  expect(asked.map(({ encoding, language }) => `${language} in ${encoding}`)).toEqual([
    'hu in windows-1250',
    'ro in windows-1250',
    'hu in iso-8859-2',
  ]);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('every language is read right in %s', (encoding) => {
  for (const text of Object.values(tables)) {
    const little = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    const bytes = new Uint8Array(encoding === 'utf-16be' ? little.swap16() : little);
    expect(decodeBytes(bytes, decode)).toEqual({ text, encoding });
  }
});

test('what could be read in several ways is asked once, with words, and read as it was answered', () => {
  // One word of three letters: as likely Polish as any other.
  const bytes = encodedIn('windows-1250', 'Date;Reach;Text\n2026-03-01;120;ęńą\n2026-03-02;95;ô\n') ?? new Uint8Array();
  const read = (answers: Readonly<Record<string, string>>) =>
    runSteps(
      readParts([{ name: 'a.csv', bytes }], { setting: { ...setting, answers }, known: knownExports, today, decode }),
    )[0]?.reading;
  const question = read({})?.questions.find(({ id }) => id === 'encoding');
  expect(question).toMatchObject({ chosen: null, decides: 'column' });
  expect(question?.options.length).toBeGreaterThan(1);
  const answered = read({ encoding: 'windows-1250' });
  expect(answered?.questions.find(({ id }) => id === 'encoding')?.chosen).toBe('windows-1250');
});
