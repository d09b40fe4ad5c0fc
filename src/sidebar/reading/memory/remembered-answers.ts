import { clientChosen, clientQuestion, type Question } from '../../../import/reading.ts';
import { hashOf } from '../../../records/hash.ts';
import type { MergeDecisions } from '../../../records/merging/decisions.ts';
import { isSameName } from '../../../records/names.ts';
import type { TabSummary } from '../../../records/tab-summary.ts';
import type { ReadInput } from '../read-input.ts';

/** What the file remembers of answers, by what they are about. */
export type RememberedAnswers = Readonly<Record<string, string>>;

/** The newest year whose days have ended: of days without a year a person means those, month after month. */
const newestYear = 'newest';

/** What stands for an answer that was once given and once otherwise: it is asked each time. */
const eachTime = '?';

const keyLength = 12;

/** A file's name without what differs from month to month. */
const patternOf = (file: string | null): string => (file ?? '').toLowerCase().replace(/\d+/g, '#');

/** What a question of an input is about: the same for the same column of the same source in a file of such a name. */
const aboutOf = ({ file, reading }: ReadInput, { id }: Question): string => {
  const sources = reading.imports.map(({ source }) => source);
  const headers = reading.imports.flatMap(({ columns }) => columns.map(({ header }) => header));
  // Exports of two sites may have one file name, and it is of each site whose it is.
  const properties = id === clientQuestion ? reading.imports.flatMap(({ property }) => property ?? []) : [];
  return hashOf([patternOf(file), sources, headers, id, ...properties]).slice(0, keyLength);
};

const isOfYear = ({ id }: Question): boolean => id.startsWith('year:');
const isOfClient = ({ id }: Question): boolean => id === clientQuestion;

/** Whether an answer may be given again: whose the figures are, only a property or the name of a file says. */
const isRepeated = ({ file, reading }: ReadInput, question: Question): boolean =>
  file !== null || !isOfClient(question) || reading.imports.some(({ property }) => property !== undefined);

const newestEnded = ({ options }: Question, today: number): string | undefined =>
  options.find(({ days }) => days !== undefined && days.to <= today)?.value;

/** The answers to an input's questions that were given before, as far as they can still be chosen. */
export const answersAgain = (
  input: ReadInput,
  remembered: RememberedAnswers,
  today: number,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    input.reading.questions.flatMap((question) => {
      const told = remembered[aboutOf(input, question)];
      const value = told === newestYear ? newestEnded(question, today) : told;
      const isOffered = question.options.some((option) => option.value === value);
      return value !== undefined && isOffered && isRepeated(input, question) ? [[question.id, value]] : [];
    }),
  );

/** Whether files of such a name and source came of others than a client, and only their names could tell them apart. */
const isOfOthersToo = ({ file, reading }: ReadInput, client: string, holdings: readonly TabSummary[]): boolean => {
  if (reading.imports.some(({ property }) => property !== undefined)) return false;
  const sources = reading.imports.flatMap(({ sourceName }) => Object.values(sourceName));
  return holdings.some(({ origins }) =>
    origins.some(
      ({ source, file: other, owners = [] }) =>
        sources.includes(source) &&
        patternOf(other) === patternOf(file) &&
        !owners.some((owner) => isSameName('client', owner, client)),
    ),
  );
};

/** What of the answers to what was read the file does not remember yet. */
export const newAnswers = (
  inputs: readonly ReadInput[],
  remembered: RememberedAnswers,
  { today, holdings }: { readonly today: number; readonly holdings: readonly TabSummary[] },
): RememberedAnswers => {
  const found = inputs.flatMap((input) =>
    input.reading.questions.flatMap((question): readonly (readonly [string, string])[] => {
      const answer = input.corrections.answers[question.id];
      const value = isOfClient(question) && answer !== undefined ? clientChosen(question, answer) : answer;
      if (value === undefined || !isRepeated(input, question)) return [];
      const about = aboutOf(input, question);
      // An older year says nothing of the next file.
      if (isOfYear(question)) return value === newestEnded(question, today) ? [[about, newestYear]] : [];
      const before = remembered[about];
      const isEachTime = (before !== undefined && before !== value) || isOfOthersToo(input, value, holdings);
      return [[about, isOfClient(question) && isEachTime ? eachTime : value]];
    }),
  );
  return Object.fromEntries(
    found.filter(([about, value]) => remembered[about] !== value && remembered[about] !== eachTime),
  );
};

/** Whether a decision is of things that come alike each month: what a person did by hand is kept with the records. */
const isKept = (id: string): boolean => id.startsWith('[');

/** What stands before the ID of a question that the file's own records raise. */
const decisionSign = 'merge ';

/** Longer IDs are of so long names that they are asked each time. */
const longestId = 190;

/** The decisions that were told before, by the IDs of their questions. */
export const decisionsAgain = (remembered: RememberedAnswers): MergeDecisions =>
  Object.fromEntries(
    Object.entries(remembered).flatMap(([about, value]) =>
      about.startsWith(decisionSign) ? [[about.slice(decisionSign.length), value]] : [],
    ),
  );

/** What of the decisions the file does not remember yet. */
export const newDecisions = (decisions: MergeDecisions, remembered: RememberedAnswers): RememberedAnswers =>
  Object.fromEntries(
    Object.entries(decisions).flatMap(([id, value]) =>
      isKept(id) && id.length <= longestId && remembered[`${decisionSign}${id}`] !== value
        ? [[`${decisionSign}${id}`, value]]
        : [],
    ),
  );
