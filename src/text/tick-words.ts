import { nameKey } from './name-key.ts';

/** The words and signs of a tick that is set, in the languages of the product and of the exports. */
const yes =
  'true 1 yes y t так т є ✓ ✔ ✅ ☑ + x х v да д истина істина sí si s oui o vrai ja j wahr tak prawda evet doğru sim verdadeiro sì vero はい ○ ◯ on ano áno da igen ναι 예 是';

/** And of one that is not. */
const no =
  'false 0 no n f ні н нема - – — ✗ ✘ ❌ ☐ нет ложь хибність хибно non faux nein falsch nie fałsz hayır yanlış não falso nee いいえ × off ne nu nem όχι 아니요 否';

const ticked: ReadonlySet<string> = new Set(yes.split(' '));
const unticked: ReadonlySet<string> = new Set(no.split(' '));

/** Whether a text is a tick: `true` and `false` by words of any known language and signs, `null` for any other text and a blank. */
export const tickOf = (text: string): boolean | null => {
  const whole = nameKey(text);
  // A full stop, or what makes a picture of a sign.
  const word = whole.length > 1 && /(?:[.!]|\ufe0f)$/.test(whole) ? whole.slice(0, -1) : whole;
  return ticked.has(word) ? true : unticked.has(word) ? false : null;
};
