import { bilingual, excerpt } from '../issues/issue-text.ts';
import type { Question } from '../reading.ts';
import type { Candidate } from './encodings.ts';

/** The answer to it is the name of an encoding. */
export const encodingQuestionId = 'encoding';

/** As many words with letters of their own tell a person whether a reading is right. */
const wordsShown = 4;

const isForeign = (word: string): boolean => Array.from(word).some((letter) => letter.charCodeAt(0) > 0x7f);

/** Some words that the readings have each in its own way. */
const wordsOf = (sample: string): string => {
  const words = sample.split(/[\s,;|"]+/).filter(isForeign);
  return excerpt(Array.from(new Set(words)).slice(0, wordsShown).join(', '));
};

/** Asks how a file is written whose letters can be read in several ways: nothing of it is taken before it is answered. */
export const encodingQuestion = (open: readonly Candidate[], chosen: string | null): Question => ({
  id: encodingQuestionId,
  text: bilingual(
    'Which of these words are written right? The file does not say how its letters are coded.',
    'Які з цих слів написано правильно? У файлі не вказано, як закодовано літери.',
  ),
  options: open.map(({ encoding, sample }) => ({
    value: encoding,
    label: bilingual(wordsOf(sample), wordsOf(sample)),
    effect: bilingual(encoding, encoding),
  })),
  chosen: open.some(({ encoding }) => encoding === chosen) ? chosen : null,
  likeliest: open[0]?.encoding ?? '',
  decides: 'column',
});
