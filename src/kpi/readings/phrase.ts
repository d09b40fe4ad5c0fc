import { type Formula, foldFormula, type Operator, precedence } from '../formula/formula.ts';

/** A formula as text, with how tightly its outermost operator binds: a looser text needs brackets inside a tighter one. */
interface Phrase {
  readonly text: string;
  readonly tightness: number;
}

/** How leaves and operators are written. */
export interface PhraseStyle {
  readonly measure: (name: string) => string;
  /** How tightly a measure's text binds, where it may be a calculation itself; else it is one thing. */
  readonly tightnessOf?: (measure: string) => number;
  readonly signs: Readonly<Record<Operator, string>>;
  /** How a denominator is written, when it is not written as it is; it then needs no brackets. */
  readonly below?: (denominator: string) => string;
}

/** How tightly a text binds that is one thing. */
export const atomTightness = 3;

/** A text in brackets, unless it binds at least as tightly as its place asks for. */
const bracketedBelow = ({ text, tightness }: Phrase, least: number): string => (tightness < least ? `(${text})` : text);

/** A formula written with as few brackets as its operators allow. */
export const phraseOf = (
  formula: Formula,
  { measure, signs, below, tightnessOf = () => atomTightness }: PhraseStyle,
): string => {
  const joined =
    (operator: Operator) =>
    (left: Phrase, right: Phrase): Phrase => {
      const tightness = precedence[operator];
      const isAssociative = operator === '+' || operator === '*';
      const after =
        operator === '/' && below !== undefined && !/^\d+$/.test(right.text)
          ? below(right.text)
          : bracketedBelow(right, tightness + (isAssociative ? 0 : 1));
      return { text: `${bracketedBelow(left, tightness)}${signs[operator]}${after}`, tightness };
    };
  return foldFormula<Phrase>(formula, {
    measure: (name) => {
      const text = measure(name);
      return { text, tightness: tightnessOf(text) };
    },
    number: (value) => ({ text: String(value), tightness: atomTightness }),
    '+': joined('+'),
    '-': joined('-'),
    '*': joined('*'),
    '/': joined('/'),
  }).text;
};
