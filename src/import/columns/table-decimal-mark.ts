import { type DecimalMark, isAmbiguousNumber, numberOf } from '../../text/number.ts';
import type { Answers } from '../issues/column-questions.ts';
import { bilingual, excerpt } from '../issues/issue-text.ts';
import type { Question } from '../reading.ts';
import { decimalMarkOf } from './number-column.ts';

/** A column of numbers of a table. */
export interface NumberTexts {
  readonly column: string;
  readonly texts: readonly string[];
  /** Whether it counts things, so that a fraction in it is unlikely. */
  readonly isCount: boolean;
  readonly isMoney: boolean;
  /** Whether no record has the column: it proves the mark, and nobody is asked about it. */
  readonly isBeside?: true;
}

/** What decides `1.234` where its own column does not. */
export interface TableDecimalMark {
  readonly mark: DecimalMark;
  /** What is asked where the other columns do not decide it either. */
  readonly question: Question | null;
}

/** The languages that write the decimals after a point; all others of Europe and Latin America write a comma. */
const pointLanguages = /^(?:en|he|hi|ja|ko|th|zh|ms)(?:[_-]|$)|^(?:de|fr|it)[_-]CH$|^es[_-](?:MX|US|GT|PE)$/i;

const otherMark = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

const markOf = (text: string): DecimalMark => (text.includes('.') ? '.' : ',');

const numberText = (value: number): { readonly en: string; readonly uk: string } => {
  const plain = String(value);
  return bilingual(plain, plain.replace('.', ','));
};

const isWhole = (text: string): boolean => /^\d{1,3}$/.test(text.replace(/[^\d.,]/g, ''));
const isUngrouped = (text: string): boolean => /^\d{4,}(?:\D|$)/.test(text.replace(/[^\d.,]/g, ''));

/**
 * The mark that `$1,218` beside `$939` proves: money has no three decimals, and a whole amount below a thousand beside it has
 * none at all. `null` where larger amounts stand without a separator, or where amounts have other fractions.
 */
const groupedMark = ({ texts, isMoney }: NumberTexts): DecimalMark | null => {
  if (!isMoney) return null;
  const open = texts.filter(isAmbiguousNumber);
  const [first] = open;
  if (first === undefined || texts.some(isUngrouped)) return null;
  const separator = markOf(first);
  const isOne = open.every((text) => markOf(text) === separator);
  return isOne && texts.some((text) => isWhole(text) && !isAmbiguousNumber(text)) ? otherMark(separator) : null;
};

/** A column of counts in another part of the table that could be read in two ways too. */
const countedBeside = (columns: readonly NumberTexts[]) => {
  const counts = columns.filter(({ isBeside, isCount }) => isBeside === true && isCount);
  return counts.flatMap(({ column, texts }) => {
    const example = texts.find(isAmbiguousNumber);
    return example === undefined ? [] : [{ column, texts, example }];
  })[0];
};

/** The decimal mark of a table by all its columns of numbers, then by an answer, then as counts and the locale make likely. */
export const tableDecimalMark = (
  header: readonly string[],
  columns: readonly NumberTexts[],
  { locale, answers }: { readonly locale: string; readonly answers: Answers },
): TableDecimalMark => {
  const proved = new Set(columns.flatMap((column) => [decimalMarkOf(column.texts), groupedMark(column)]));
  if (!proved.has('both') && proved.has('.') !== proved.has(','))
    return { mark: proved.has('.') ? '.' : ',', question: null };

  const open = columns.flatMap(({ column, texts, isCount, isMoney, isBeside }) => {
    if (isBeside === true) return [];
    const example = texts.find(isAmbiguousNumber);
    return example === undefined ? [] : [{ column, texts, example, isCount, isMoney }];
  });
  const counted = open.find(({ isCount }) => isCount) ?? countedBeside(columns);
  const [first] = open;
  const ofLocale = pointLanguages.test(locale) ? '.' : ',';
  const likeliest = counted === undefined ? ofLocale : otherMark(markOf(counted.example));
  const id = `mark:${header.join('|').slice(0, 200)}`;
  const answer = answers[id];
  const mark = answer === '.' || answer === ',' ? answer : likeliest;
  const example = counted ?? first;
  if (example === undefined) return { mark, question: null };
  const separator = markOf(example.example);
  const label = (as: DecimalMark) => numberText(numberOf(example.example, as) ?? 0);
  const sum = (as: DecimalMark) => example.texts.reduce((all, text) => all + (numberOf(text, as) ?? 0), 0);
  return {
    mark,
    question: {
      id,
      text: bilingual(
        `Which number is ${excerpt(example.example)} in “${example.column}”? Nothing tells thousands from decimals there.`,
        `Яке число означає ${excerpt(example.example)} у стовпці «${example.column}»? Не видно, чи це тисячі, чи дріб.`,
      ),
      options: [otherMark(separator), separator].map((value) => ({ value, label: label(value), sum: sum(value) })),
      ...(open.some(({ isMoney }) => isMoney) && counted === undefined
        ? { decides: 'money' as const, chosen: answer === mark ? mark : null }
        : { chosen: mark }),
      likeliest,
    },
  };
};
