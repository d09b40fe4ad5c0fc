import type { Question } from '../../import/reading.ts';

type Option = Question['options'][number];

/** Fewer letters in common say nothing. */
const rootLength = 4;

const rootsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => (word.length < rootLength ? [] : [word.slice(0, rootLength + 1)]));

/** As many answers stand beside 'something else'. */
const mostSuggested = 2;

/** The answers whose names have words of a header, those with the most of them first. */
export const suggestionsFor = (header: string, options: readonly Option[]): readonly Option[] => {
  const roots = new Set(rootsOf(header));
  const common = ({ label }: Option): number =>
    [...rootsOf(label.en), ...rootsOf(label.uk)].filter((root) => roots.has(root)).length;
  return options
    .map((option) => ({ option, score: common(option) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostSuggested)
    .map(({ option }) => option);
};
