import type { Question } from '../../paste/reading.ts';
import { useSpeech } from '../context.ts';

interface Properties {
  readonly questions: readonly Question[];
  readonly busy: boolean;
  readonly onAnswer: (id: string, value: string) => void;
}

/** What only a person can tell, each with the likeliest answer chosen. */
export const Questions = ({ questions, busy, onAnswer }: Properties) => {
  const { language, words } = useSpeech();
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{words.questions}</h2>
      {questions.map(({ id, text, options, chosen }) => (
        <label key={id} class="question">
          {text[language]}
          <select
            disabled={busy}
            value={chosen ?? ''}
            onChange={({ currentTarget }) => onAnswer(id, currentTarget.value)}
          >
            {chosen === null && <option value="" />}
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label[language]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
};
