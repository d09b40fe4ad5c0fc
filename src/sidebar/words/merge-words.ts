import { clientChosen, clientQuestion, type Question } from '../../import/reading.ts';
import { headingOf, shapeOfColumn, type Value } from '../../records/kinds.ts';
import type { AskedCurrency } from '../../records/merging/changed-currencies.ts';
import type { AskedGrain, CoveredGrain, GrainBlock, GrainPair } from '../../records/merging/grains.ts';
import type { MergeQuestion } from '../../records/merging/merge-questions.ts';
import type { AskedOwner } from '../../records/merging/other-owner.ts';
import type { AskedRename } from '../../records/merging/possible-renames.ts';
import { isSameName } from '../../records/names.ts';
import { truncate } from '../../text/truncate.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { AskedQuestion } from '../state/input-check.ts';
import type { SentImport } from '../transport/send-imports.ts';
import type { MergeForecast } from '../transport/use-merge-forecast.ts';
import { insideSentence, nounOf } from './input-names.ts';
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

type HandQuestion = Extract<MergeQuestion, { readonly is: 'deleted' | 'corrected' }>;

const isByHand = (question: MergeQuestion): question is HandQuestion =>
  question.is === 'deleted' || question.is === 'corrected';

const same = (told: string) => ({ en: told, uk: told });

/** Longer texts are cut where a cell is told. */
const longestValue = 40;

/** A cell as it is told: `Likes 12`. */
const cellText = ({ column }: HandQuestion['first'], value: Value, { language, writing }: Speech): string | null => {
  if (column === null) return null;
  const isDay = ['day', 'time'].includes(shapeOfColumn(column));
  const day = typeof value === 'number' ? Math.floor(value) : null;
  const text =
    isDay && day !== null ? writing.span(day, day) : typeof value === 'number' ? writing.number(value) : null;
  return `${headingOf(column)[language]}: ${text ?? truncate(String(value ?? '–'), longestValue)}`;
};

/** A question of a merge in a person's words. */
type Phrased = Pick<Question, 'text' | 'options' | 'likeliest'>;

/** What a person did by hand beside what comes: they say which counts. */
const phrasedByHand = ({ is, kind, count, first }: HandQuestion, speech: Speech): Phrased => {
  const { byHand } = speech.words.merging;
  const [mine, theirs] =
    is === 'deleted'
      ? [byHand.deleted.once, null]
      : [first.mine, first.theirs].map((each) => cellText(first, each, speech));
  const effect = (text: string | null | undefined) => (text ? { effect: same(text) } : {});
  return {
    text: same(byHand[is].asks(speech.writing.count(count, nounOf([{ kind }], speech.words)))),
    options: [
      { value: 'mine', label: same(byHand[is].mine), ...effect(mine) },
      { value: 'file', label: same(byHand[is].file), ...effect(theirs) },
    ],
    likeliest: 'mine',
  };
};

/** The currency of one side with what its records add up to: `USD: cost 1,100`. */
const moneyText = (
  { figure }: AskedCurrency,
  { currency, sum }: AskedCurrency['standing'],
  { language, writing }: Speech,
): string => `${currency}: ${insideSentence(headingOf(figure)[language])} ${writing.number(sum)}`;

const asksCurrency = ({ of, count, standing, coming }: AskedCurrency, { words, writing }: Speech): string =>
  words.merging.currency.asks({
    of,
    rows: writing.count(count, words.rows),
    standing: standing.currency,
    coming: coming.currency,
  });

/** The answer by which nothing is left out. */
const bothCount = ({ words: { merging } }: Speech): Question['options'][number] => ({
  value: 'both',
  label: same(merging.both),
  effect: same(merging.bothAdd),
});

/** Records that stand in one currency and come in another: a person says which counts. */
const phrasedCurrency = (question: AskedCurrency, speech: Speech): Phrased => {
  const { merging } = speech.words;
  const option = (side: 'coming' | 'standing') => ({
    value: side,
    label: same(moneyText(question, question[side], speech)),
    effect: same(merging.currency[side]),
  });
  return {
    text: same(asksCurrency(question, speech)),
    options: [option('coming'), option('standing'), bothCount(speech)],
    likeliest: 'coming',
  };
};

const asksOwner = ({ kind, figure, standing, coming }: AskedOwner, { language, words, writing }: Speech): string =>
  words.merging.owner.asks({
    kind: words.merging.owner.kinds[kind] ?? '',
    figure: insideSentence(headingOf(figure)[language]),
    standing: writing.number(standing),
    coming: writing.number(coming),
  });

/** What the client of an input may be called: as its property, else as its file. */
const clientNameOf = ({ file, reading }: ReadInput, { words }: Speech): string => {
  const [property] = reading.imports.flatMap((of) => of.property ?? []);
  const name = (file ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return truncate(property ?? (name === '' ? words.merging.owner.another : name), longestValue);
};

/** What stands before the name of another client in an answer. */
const ofClient = 'client ';

/** The client that an answer names, where the question is whether records are of the same owner; `null` for any other. */
export const clientAnswered = (value: string): string | null =>
  value.startsWith(ofClient) ? value.slice(ofClient.length) : null;

/** Records of the same days with quite other figures: a person says whether they are of the same owner. */
const phrasedOwner = (question: AskedOwner, inputs: readonly ReadInput[], speech: Speech): Phrased => {
  const { owner } = speech.words.merging;
  const names = inputs.flatMap((input) => {
    const ofClient = input.reading.questions.find(({ id }) => id === clientQuestion);
    const clients = (ofClient?.options ?? [])
      .map(({ value }) => (ofClient === undefined ? '' : clientChosen(ofClient, value)))
      .filter((name) => name !== '' && !isSameName('client', name, question.of));
    const own = clientNameOf(input, speech);
    return isSameName('client', own, question.of) ? clients : [...clients, own];
  });
  return {
    text: same(asksOwner(question, speech)),
    options: [
      { value: 'same', label: same(owner.isSame), effect: same(owner.isSameThen) },
      ...[...new Set(names)].map((name) => ({
        value: `${ofClient}${name}`,
        label: same(owner.isOf(name)),
        effect: same(owner.isOfThen),
      })),
    ],
    likeliest: 'same',
  };
};

const asksRenamed = ({ from, to, count }: AskedRename, { words, writing }: Speech): string =>
  words.merging.asksRenamed({ from, to, rows: writing.count(count, words.rows) });

const phrasedRename = (question: AskedRename, speech: Speech): Phrased => {
  const { merging } = speech.words;
  return {
    text: same(asksRenamed(question, speech)),
    options: [
      { value: 'same', label: same(merging.isRenamed), effect: same(merging.isRenamedThen(question.to)) },
      { value: 'two', label: same(merging.areTwo), effect: same(merging.bothAdd) },
    ],
    likeliest: 'same',
  };
};

const asksGrain = ({ of, figure }: AskedGrain, { language, words }: Speech): string =>
  words.merging.asks(of, insideSentence(headingOf(figure)[language]));

/** The same figures at two grains: a person says which counts. */
const phrasedGrain = (question: AskedGrain, speech: Speech): Phrased => {
  const option = (value: 'coarse' | 'fine') => ({
    value,
    label: same(grainName(question[value], speech)),
    effect: same(sumOf(question, question[value], speech)),
  });
  return {
    text: same(asksGrain(question, speech)),
    options: [option('fine'), option('coarse'), bothCount(speech)],
    likeliest: 'fine',
  };
};

const phrased = (question: MergeQuestion, inputs: readonly ReadInput[], speech: Speech): Phrased => {
  switch (question.is) {
    case 'deleted':
    case 'corrected':
      return phrasedByHand(question, speech);
    case 'currency':
      return phrasedCurrency(question, speech);
    case 'owner':
      return phrasedOwner(question, inputs, speech);
    case 'renamed':
      return phrasedRename(question, speech);
    case 'grain':
      return phrasedGrain(question, speech);
  }
};

/** What a merge leaves open as a question like those of a reading. */
export const questionOf = (question: MergeQuestion, inputs: readonly ReadInput[], speech: Speech): Question => {
  const { id, chosen } = question;
  return { id, chosen, decides: 'money', ...phrased(question, inputs, speech) };
};

const asked = (question: MergeQuestion, inputs: readonly ReadInput[], speech: Speech): AskedQuestion => ({
  key: `merge ${question.id}`,
  inputs,
  column: null,
  question: questionOf(question, inputs, speech),
});

/** What an addition did to what stood, beside its counts: new names, what is left out, and what nobody was asked. */
export const mergeSentences = (sent: SentImport, speech: Speech) => {
  const { of, renames = [], covered = [], questions = [], leftOut = 0, kept = 0, older = 0, filling } = sent;
  const { words, writing } = speech;
  const noun = nounOf([of], speech.words);
  const { byHand } = words.merging;
  return [
    ...renames.map((rename) => words.check.renamed({ ...rename, count: writing.count(rename.count, noun) })),
    ...covered.map((pair) => coveredText(pair, speech)),
    ...(leftOut === 0 ? [] : [byHand.leftOut(writing.count(leftOut, noun))]),
    ...(kept === 0 ? [] : [byHand.kept(writing.count(kept, noun))]),
    ...(older === 0 ? [] : [words.merging.older(writing.count(older, noun))]),
    ...questions.flatMap((each) => (each.chosen === null && !isByHand(each) ? [openText(each, speech)] : [])),
    ...(filling === undefined ? [] : [filling]),
  ];
};

/** A question that nobody was asked, with both of its answers. */
const openText = (question: Exclude<MergeQuestion, HandQuestion>, speech: Speech): string => {
  if (question.is === 'renamed') return asksRenamed(question, speech);
  if (question.is === 'owner') return asksOwner(question, speech);
  if (question.is === 'currency') {
    const sides = [question.standing, question.coming].map((side) => `${moneyText(question, side, speech)}.`);
    return [asksCurrency(question, speech), ...sides].join(' ');
  }
  const { fine, coarse } = question;
  return [
    asksGrain(question, speech),
    ...[fine, coarse].map((block) => `${grainName(block, speech)}: ${sumOf(question, block, speech)}.`),
  ].join(' ');
};

/** One question of what two parts leave open. */
const together = (one: MergeQuestion, other: MergeQuestion): MergeQuestion => {
  if (isByHand(one) && isByHand(other)) return { ...one, count: one.count + other.count };
  if (one.is !== 'currency' || other.is !== 'currency' || one.figure !== other.figure) return one;
  const [standing, coming] = (['standing', 'coming'] as const).map((side) => ({
    currency: one[side].currency,
    sum: one[side].sum + other[side].sum,
  }));
  return { ...one, count: one.count + other.count, ...(standing && coming ? { standing, coming } : {}) };
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
        found.set(question.id, {
          question: before === undefined ? question : together(before.question, question),
          inputs:
            before === undefined || before.inputs.includes(input)
              ? (before?.inputs ?? [input])
              : [...before.inputs, input],
        });
      }
  return Array.from(found.values(), ({ question, inputs: own }) => asked(question, own, speech));
};
