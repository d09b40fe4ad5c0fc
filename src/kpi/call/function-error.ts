import type { Text } from '../../text/language.ts';
import { counted } from '../../text/language.ts';

/** What is wrong with a call of a function, as a sentence in every language that begins with its name; the message is the English one. */
export class FunctionError extends Error {
  readonly text: Text;

  constructor({ functionName }: { readonly functionName: string }, sentence: Text) {
    const text = { en: `${functionName}: ${sentence.en}`, uk: `${functionName}: ${sentence.uk}` };
    super(text.en);
    this.text = text;
  }
}

/** Why a KPI is undefined for arguments that are well written: a row of a column is then a blank. */
export class UndefinedValueError extends FunctionError {}

/** What an argument or a cell should be, as a sentence calls it. */
export const expectations = {
  number: { en: 'a number', uk: 'число' },
  date: { en: 'a date', uk: 'дата' },
  time: { en: 'a date with a time', uk: 'дата з часом' },
  tick: { en: 'yes or no', uk: '«так» чи «ні»' },
  link: { en: 'a link', uk: 'посилання' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof expectations;

/** An argument that is left out. */
export const missingArgument = (label: { readonly functionName: string; readonly argument: string }): FunctionError =>
  new FunctionError(label, {
    en: `${label.argument} is missing.`,
    uk: `не вказано ${label.argument}.`,
  });

const nothingOf: Readonly<Record<Expectation | 'text', Text>> = {
  number: { en: 'no number', uk: 'жодного числа' },
  date: { en: 'no date', uk: 'жодної дати' },
  time: { en: 'no date with a time', uk: 'жодної дати з часом' },
  tick: { en: 'no tick', uk: 'жодної позначки' },
  link: { en: 'no link', uk: 'жодного посилання' },
  text: { en: 'no text', uk: 'тексту' },
};

/** An argument in which no cell is a number, or whatever it should be. */
export const emptyArgument = (
  label: { readonly functionName: string; readonly argument: string },
  expected: Expectation | 'text' = 'number',
): UndefinedValueError =>
  new UndefinedValueError(label, {
    en: `${label.argument} has ${nothingOf[expected].en}.`,
    uk: `${label.argument} не має ${nothingOf[expected].uk}.`,
  });

/** An argument whose rows are not those of the others. */
export const otherHeight = (
  label: { readonly functionName: string; readonly argument: string },
  own: number,
  height: number,
): FunctionError =>
  new FunctionError(label, {
    en: `${label.argument} has ${counted(own, 'row')} where others have ${height}.`,
    uk: `${label.argument} має рядків: ${own}, а інші аргументи: ${height}.`,
  });

/** No row of columns is complete. */
export const noCompleteRow = (call: { readonly functionName: string }, names: readonly string[]): UndefinedValueError =>
  new UndefinedValueError(call, {
    en: `no row has a number in all of ${names.join(', ')}.`,
    uk: `жоден рядок не має числа в усіх аргументах: ${names.join(', ')}.`,
  });

/** A denominator that nothing can be divided by. */
export const noDenominator = (
  call: { readonly functionName: string },
  { name, value, advice }: { readonly name: string; readonly value: number; readonly advice?: Text | undefined },
): UndefinedValueError => {
  const usual =
    value === 0
      ? { en: 'nothing can be divided by 0', uk: 'на 0 не ділять' }
      : { en: 'it must be above 0', uk: 'має бути більше за 0' };
  const why = advice ?? usual;
  return new UndefinedValueError(call, {
    en: `the total of ${name} is ${value}; ${why.en}.`,
    uk: `сума ${name} дорівнює ${value}; ${why.uk}.`,
  });
};

/** A first day after the last one. */
export const laterThanTo = (call: { readonly functionName: string }): FunctionError =>
  new FunctionError(call, { en: 'from is later than to.', uk: 'from пізніше за to.' });

/** A text that names no period. */
export const wrongPeriod = (
  label: { readonly functionName: string; readonly argument: string },
  text: string,
): FunctionError =>
  new FunctionError(label, {
    en: `"${text}" in ${label.argument} is no period; write "day", "week", "2 weeks", "month", "quarter" or "year".`,
    uk: `"${text}" у ${label.argument} не є періодом; пишіть "день", "тиждень", "2 тижні", "місяць", "квартал" або "рік".`,
  });
