import { helpers } from '@odoo/o-spreadsheet';

/** Google's patterns that the engine writes in another way. */
const translations: readonly (readonly [RegExp, string])[] = [
  [/\[h+\]/g, 'hhhh'],
  [/^General$/i, ''],
];

/** Google's name for the format of a cell that has none. */
export const automaticFormat = '0.###############';

const isUnderstood = (format: string): boolean => {
  try {
    helpers.parseFormat(format);
    return true;
  } catch {
    return false;
  }
};

/** A number format as the engine takes it, or throws: a pattern that shows nothing right must not pass unseen. */
export const engineFormat = (format: string): string => {
  const translated = translations.reduce((text, [pattern, by]) => text.replace(pattern, by), format);
  if (translated === '' || translated === automaticFormat) return '';
  if (!isUnderstood(translated)) throw new Error(`not in the stand-in: the number format ${format}`);
  return translated;
};

export const isTextFormat = (format: string | undefined): boolean => format === '@';
export const isDayFormat = (format: string | undefined): boolean =>
  format !== undefined && format !== '' && isUnderstood(format) && helpers.isDateTimeFormat(format);
