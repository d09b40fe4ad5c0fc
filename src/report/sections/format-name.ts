import type { Language, Text } from '../../text/language.ts';
import { casesFormula } from '../layout/cases.ts';

/** The formats of posts by what is found in how networks call them, the first that fits. */
const formatNames: readonly (readonly [parts: readonly string[], name: Text])[] = [
  [['carousel', 'album', 'карусел'], { en: 'carousel', uk: 'карусель' }],
  [['reel', 'рілз', 'рілс'], { en: 'reel', uk: 'рілз' }],
  [['stor', 'сторіз', 'історі'], { en: 'story', uk: 'сторіз' }],
  [['short'], { en: 'short video', uk: 'коротке відео' }],
  [['live', 'ефір'], { en: 'live', uk: 'прямий ефір' }],
  [['video', 'відео'], { en: 'video', uk: 'відео' }],
  [['photo', 'image', 'picture', 'фото', 'зображ', 'світлин'], { en: 'photo', uk: 'фото' }],
  [['link', 'посилан'], { en: 'link', uk: 'посилання' }],
  [['text', 'status', 'текст'], { en: 'text', uk: 'текст' }],
  [['post', 'допис'], { en: 'post', uk: 'допис' }],
];

/** A post's format in the person's language, as a formula without the leading `=`; as it stands where nobody knows it. */
export const formatNameFormula = (format: string, language: Language): string =>
  casesFormula(
    formatNames.map(([parts, name]) => {
      const found = parts.map((part) => `ISNUMBER(SEARCH("${part}";${format}))`);
      return [found.length === 1 ? `${found[0]}` : `OR(${found.join(';')})`, `"${name[language]}"`] as const;
    }),
    format,
  );
