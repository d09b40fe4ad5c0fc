import { numberOf } from '../../../text/number.ts';

/** What a number format of a cell makes people see. */
export interface NumberFormat {
  readonly is: 'number' | 'percent' | 'date' | 'month' | 'year' | 'time';
  /** Whether a date shows a time of day, too. */
  readonly hasTime: boolean;
  /** The sign or word of a currency, where one stands. */
  readonly currency: string;
}

/** A format without what it writes as it stands: quoted words, escaped letters, colours, currencies, padding. */
const bareOf = (format: string): string =>
  format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^[\]]*\]/g, (part) => (/^\[(?:h+|m+|s+)\]$/i.test(part) ? part : ''))
    .replace(/general|am\/pm|a\/p/gi, '');

/** The word for a currency in a format such as `[$₴-422]#,##0`, `#,##0" грн"` and `$0.00`. */
const currencyOf = (format: string): string => {
  const [, stated] = /\[\$([^\]-]*)/.exec(format) ?? [];
  const [, word] = /"([^"]*)"/.exec(format) ?? [];
  const [sign] = /\p{Sc}/u.exec(format.replace(/"[^"]*"/g, '')) ?? [];
  const found = [stated, word, sign].map((text) => (text ?? '').trim()).find((text) => text !== '') ?? '';
  // Any other word, such as `pcs`, is no currency; nor is one that scales (`0.0" тис"`), since the cell holds the whole number.
  return found !== '' && numberOf(`${found} 1`, '.') === 1 ? found : '';
};

/** The letters of a date or a time in the order of a format: `m` of minutes as `n`. */
const lettersOf = (bare: string): string => {
  const letters = bare.toLowerCase().replace(/[^ymdhse]/g, ' ');
  const words = letters.match(/y+|m+|d+|h+|s+|e+/g) ?? [];
  return words
    .map((word, at) => {
      if (!word.startsWith('m') || word.length > 2) return word;
      return words[at - 1]?.startsWith('h') || words[at + 1]?.startsWith('s') ? word.replace(/m/g, 'n') : word;
    })
    .join(' ');
};

/** What a format's first part, which is that of positive numbers, makes of a number. */
export const numberFormatOf = (format: string): NumberFormat => {
  const [first = ''] = format.split(';');
  const bare = bareOf(first);
  // A digit's place beside the letters is an exponent: `0.00E+00`.
  const isNumber = /[0#?]/.test(bare.replace(/[.,]0+$/, '').replace(/s[.,]0+/gi, 's'));
  const letters = isNumber ? '' : lettersOf(bare);
  const has = (letter: string): boolean => letters.includes(letter);
  const [year, month, day, time] = [has('y') || has('e'), has('m'), has('d'), has('h') || has('n') || has('s')];
  // The smallest part of a date that shows is what it tells.
  const shown = [
    [day, 'date'],
    [month, 'month'],
    [year, 'year'],
    [time, 'time'],
    [bare.includes('%'), 'percent'],
  ] as const;
  const is = shown.find(([isShown]) => isShown)?.[1] ?? 'number';
  return { is, hasTime: time, currency: is === 'number' ? currencyOf(first) : '' };
};
