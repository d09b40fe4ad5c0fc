import { headingOf } from '../../records/kinds.ts';
import type { CoveredGrain, GrainBlock, GrainPair } from '../../records/merging/grains.ts';
import type { MergeQuestion } from '../../records/merging/merge-questions.ts';
import type { AskedRename } from '../../records/merging/possible-renames.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { AskedQuestion } from '../state/input-check.ts';
import type { SentImport } from '../transport/send-imports.ts';
import type { MergeForecast } from '../transport/use-merge-forecast.ts';
import { insideSentence } from './input-names.ts';
import type { Speech } from './speech.ts';

/** What the records of one grain are: `day by day, by campaign, ad`. */
const grainName = ({ isDaily, from, to, cuts }: GrainBlock, { language, words, writing }: Speech): string => {
  const named = cuts.map((column) => insideSentence(headingOf(column)[language])).join(', ');
  return words.merging.grain({ days: isDaily ? null : writing.span(from, to), cuts: named === '' ? null : named });
};

const sumOf = ({ figure }: GrainPair, { sum }: GrainBlock, { language, writing }: Speech): string =>
  `${insideSentence(headingOf(figure)[language])} ${writing.number(sum)}`;

/** What was left out so that nothing counts twice, and what counts instead. */
export const coveredText = (pair: CoveredGrain, speech: Speech): string => {
  const { leftOut, comes, coarse, fine } = pair;
  const [gone, stays] = leftOut === 'coarse' ? [coarse, fine] : [fine, coarse];
  return speech.words.merging.covered({
    gone: `${grainName(gone, speech)}, ${sumOf(pair, gone, speech)}`,
    stays: `${grainName(stays, speech)}, ${sumOf(pair, stays, speech)}`,
    isCleared: leftOut !== comes,
  });
};

const text = (told: string) => ({ en: told, uk: told });

const asksRenamed = ({ from, to, count }: AskedRename, { words, writing }: Speech): string =>
  words.merging.asksRenamed({ from, to, rows: writing.count(count, words.rows) });

const asked = (question: MergeQuestion, inputs: readonly ReadInput[], speech: Speech): AskedQuestion => {
  const { language, words } = speech;
  const { merging } = words;
  if (question.is === 'renamed') {
    const { id, chosen } = question;
    return {
      key: `merge ${id}`,
      inputs,
      column: null,
      question: {
        id,
        text: text(asksRenamed(question, speech)),
        options: [
          { value: 'same', label: text(merging.isRenamed), effect: text(merging.isRenamedThen(question.to)) },
          { value: 'two', label: text(merging.areTwo), effect: text(merging.bothAdd) },
        ],
        chosen,
        likeliest: 'same',
        decides: 'money',
      },
    };
  }
  const option = (value: 'coarse' | 'fine') => ({
    value,
    label: text(grainName(question[value], speech)),
    effect: text(sumOf(question, question[value], speech)),
  });
  return {
    key: `merge ${question.id}`,
    inputs,
    column: null,
    question: {
      id: question.id,
      text: text(merging.asks(question.of, insideSentence(headingOf(question.figure)[language]))),
      options: [
        option('fine'),
        option('coarse'),
        { value: 'both', label: text(merging.both), effect: text(merging.bothAdd) },
      ],
      chosen: question.chosen,
      likeliest: 'fine',
      decides: 'money',
    },
  };
};

/** What an addition did to what stood, beside its counts: new names, what is left out, and what nobody was asked. */
export const mergeSentences = ({ of, renames = [], covered = [], questions = [] }: SentImport, speech: Speech) => {
  const { words, writing } = speech;
  const noun = of.kind === 'posts' ? words.check.post : words.rows;
  return [
    ...renames.map((rename) => words.check.renamed({ ...rename, count: writing.count(rename.count, noun) })),
    ...covered.map((pair) => coveredText(pair, speech)),
    ...questions.filter(({ chosen }) => chosen === null).map((question) => openText(question, speech)),
  ];
};

/** A question that nobody was asked, with both of its answers. */
const openText = (question: MergeQuestion, speech: Speech): string => {
  if (question.is === 'renamed') return asksRenamed(question, speech);
  const { of, figure, fine, coarse } = question;
  const asks = speech.words.merging.asks(of, insideSentence(headingOf(figure)[speech.language]));
  return [
    asks,
    ...[fine, coarse].map((block) => `${grainName(block, speech)}: ${sumOf(question, block, speech)}.`),
  ].join(' ');
};

/** What the file's own records leave open of what was read, each question once, in the order of the inputs. */
export const askedMerges = (
  inputs: readonly ReadInput[],
  forecast: MergeForecast,
  speech: Speech,
): readonly AskedQuestion[] => {
  const found = new Map<string, { readonly question: MergeQuestion; readonly inputs: ReadInput[] }>();
  for (const input of inputs)
    for (const of of input.reading.imports)
      for (const question of forecast.get(of)?.questions ?? []) {
        const before = found.get(question.id);
        if (before === undefined) found.set(question.id, { question, inputs: [input] });
        else if (!before.inputs.includes(input)) before.inputs.push(input);
      }
  return Array.from(found.values(), ({ question, inputs: own }) => asked(question, own, speech));
};
