import type { Text } from './language.ts';
import { currencyCodes } from './number.ts';

/** What a report calls the currency of a record; exports that state none leave it blank. */
export const currencyName = (currency: string): Text =>
  currency === '' ? { en: 'currency unknown', uk: 'валюта невідома' } : { en: currency, uk: currency };

/** What money in a currency is written with. */
const currencySigns: Readonly<Record<string, string>> = {
  UAH: '₴',
  USD: '$',
  EUR: '€',
  GBP: '£',
  PLN: 'zł',
  CZK: 'Kč',
  INR: '₹',
  TRY: '₺',
  JPY: '¥',
  KRW: '₩',
  ILS: '₪',
  KZT: '₸',
  GEL: '₾',
  VND: '₫',
  PHP: '₱',
  NGN: '₦',
  BRL: 'R$',
};

/** Signs that several currencies are written with. */
const sharedSigns: readonly string[] = ['$', '¥'];

/** Signs and words that stand for one currency, in lower case. */
const signs: ReadonlyMap<string, string> = new Map([
  ...Object.entries(currencySigns)
    .filter(([, sign]) => !sharedSigns.includes(sign))
    .map(([code, sign]) => [sign.toLowerCase(), code] as const),
  ...Object.entries({
    грн: 'UAH',
    гривень: 'UAH',
    гривні: 'UAH',
    гривня: 'UAH',
    євро: 'EUR',
    euro: 'EUR',
    zl: 'PLN',
    rs: 'INR',
    tl: 'TRY',
    '₽': 'RUB',
    руб: 'RUB',
    '฿': 'THB',
    円: 'JPY',
    ft: 'HUF',
    lei: 'RON',
    us$: 'USD',
    $us: 'USD',
    usd$: 'USD',
    дол: 'USD',
    ca$: 'CAD',
    c$: 'CAD',
    a$: 'AUD',
    au$: 'AUD',
    nz$: 'NZD',
    hk$: 'HKD',
    s$: 'SGD',
    mx$: 'MXN',
  }),
]);

/** What money in a currency is written with; the code where it has no sign of its own. */
export const currencySign = (currency: string): string => currencySigns[currency] ?? currency;

/** Dollars of other countries than the United States, by the country of the spreadsheet. */
const dollars: ReadonlyMap<string, string> = new Map(
  Object.entries({ CA: 'CAD', AU: 'AUD', NZ: 'NZD', HK: 'HKD', SG: 'SGD', MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP' }),
);

const codes: ReadonlySet<string> = new Set(currencyCodes);

const country = (locale: string): string => /[_-]([A-Z]{2})$/.exec(locale)?.[1] ?? '';

/** The code of a sign, a code or a word for a currency; a bare `$` or `¥` is that of the spreadsheet's country. `null` for others. */
export const currencyOf = (word: string, locale: string): string | null => {
  const bare = word.trim().replace(/\.$/, '');
  if (codes.has(bare.toUpperCase())) return bare.toUpperCase();
  if (bare === '$') return dollars.get(country(locale)) ?? 'USD';
  if (bare === '¥') return country(locale) === 'CN' ? 'CNY' : 'JPY';
  return signs.get(bare.toLowerCase()) ?? null;
};

/** No amount with its currency is longer. */
const longestAmount = 40;

/** The currency that a cell with an amount states, `$1,218` or `100 грн`; `null` where it states none. */
export const currencyInCell = (cell: string, locale: string): string | null => {
  if (cell.length > longestAmount) return null;
  const rest = cell.replace(/[\d\s.,'’+()\u00a0\u202f−-]/g, ' ').trim();
  if (rest === '' || rest === '%') return null;
  const words = rest.split(/ +/);
  for (const word of words) {
    const found = currencyOf(word, locale);
    if (found !== null) return found;
  }
  return null;
};

/** The currencies of more than one country that write a dollar. */
export const isDollar = (code: string): boolean => code === 'USD' || Array.from(dollars.values()).includes(code);
