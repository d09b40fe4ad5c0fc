import type { Language, Text } from '../text/language.ts';
import type { FactVerdict } from './results/verdict.ts';

/** What the runner says; the claims themselves are in the language of the code. */
export const words = {
  menu: { en: 'Facts', uk: 'Факти' },
  runAll: { en: 'Run all', uk: 'Перевірити всі' },
  runPage: { en: 'Run the facts of the page', uk: 'Перевірити факти про сторінку' },
  asText: { en: 'Results as text', uk: 'Результати текстом' },
  stopped: {
    en: 'Checked so far: {done} of {all}. Choose “Run all” again to go on.',
    uk: 'Перевірено {done} з {all}. Щоб продовжити, ще раз виберіть «Перевірити всі».',
  },
  done: {
    en: 'Checked: {all}. Not as expected: {wrong}. See the tab “{tab}”; next: “Run the facts of the page”.',
    uk: 'Перевірено: {all}. Не так, як очікувалося: {wrong}. Дивіться аркуш «{tab}»; далі – «Перевірити факти про сторінку».',
  },
  tab: { en: 'Facts', uk: 'Факти' },
  copy: {
    en: 'Copy this text whole into a file, then run: npm run live -- take FILE',
    uk: 'Скопіюйте весь цей текст у файл і виконайте: npm run live -- take ФАЙЛ',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const columns = {
  name: { en: 'Fact', uk: 'Факт' },
  claim: { en: 'Claim', uk: 'Твердження' },
  expected: { en: 'Expected', uk: 'Очікувалося' },
  observed: { en: 'Observed', uk: 'Побачено' },
  verdict: { en: 'Verdict', uk: 'Висновок' },
  source: { en: 'Source', uk: 'Джерело' },
} as const satisfies Readonly<Record<string, Text>>;

export const verdictWords: Readonly<Record<FactVerdict, Text>> = {
  'as expected': { en: 'as expected', uk: 'як очікувалося' },
  yes: { en: 'now known: yes', uk: 'тепер відомо: так' },
  no: { en: 'now known: no', uk: 'тепер відомо: ні' },
  differs: { en: 'differs', uk: 'відрізняється' },
  threw: { en: 'threw', uk: 'помилка' },
  'cut off': { en: 'cut off', uk: 'обірвано' },
  'not run': { en: 'not run yet', uk: 'ще не перевірено' },
};

/** A text with its places filled. */
export const fillTemplate = (text: string, places: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));

/** The language of the person at the keyboard. */
export const userLanguage = (): Language => (Session.getActiveUserLocale().startsWith('uk') ? 'uk' : 'en');
