import { useRef, useState } from 'preact/hooks';
import type { Question } from '../../import/reading.ts';
import { letterOf } from '../../report/formulas/address.ts';
import { type AskedQuestion, isUndecided } from '../state/input-check.ts';
import { suggestionsFor } from '../state/suggestions.ts';
import { inputTitleOf, insideSentence } from '../words/input-names.ts';
import { useSpeech } from '../words/speech.ts';

type Option = Question['options'][number];

/** More answers than these are a list to choose from. */
const mostRadios = 4;

/** The cells that a question about a column shows before its end. */
const cellsShown = / \(([^()]*)\)\?/;

/** The question itself, and what else is told with it: what the file says. */
const partsOf = (text: string, of: 'column' | 'other'): readonly [string, string] => {
  const sentences = text.split(/(?<=[.?])\s+/);
  const asks = (sentence: string) => sentence.endsWith('?');
  const question = sentences.filter(asks).join(' ');
  // The foot says that a column stays out.
  if (of === 'column') return [question.replace(cellsShown, '?'), `${cellsShown.exec(question)?.[1] ?? ''} …`];
  return [question, sentences.filter((sentence) => !asks(sentence)).join(' ')];
};

interface QuestionLayout {
  readonly radios: readonly Option[];
  /** Those that stand in a list. */
  readonly listed: readonly Option[];
}

/** Which answers stand open: all where they are few, those that a column's name suggests, or the newest of many years. */
const layoutOf = ({ question, column }: AskedQuestion): QuestionLayout => {
  const answers = question.options.filter(({ value }) => value !== '' && value !== 'leave');
  if (column !== null) return { radios: suggestionsFor(column.header, answers), listed: answers };
  if (answers.length <= mostRadios) return { radios: answers, listed: [] };
  return { radios: question.id.startsWith('year:') ? answers.slice(0, 2) : [], listed: answers };
};

interface Properties {
  readonly asked: AskedQuestion;
  readonly today: number;
  readonly busy: boolean;
  readonly onAnswer: (asked: AskedQuestion, value: string) => void;
}

/** What only a person can tell. An answer is taken at once; one that arrows pass is taken when the person goes on. */
export const QuestionCard = ({ asked, today, busy, onAnswer }: Properties) => {
  const { language, words, writing } = useSpeech();
  const { question, inputs, column } = asked;
  const { radios, listed } = layoutOf(asked);
  const chosen = isUndecided(question) ? null : question.chosen;
  const [picked, setPicked] = useState<string | null>(chosen);
  const isListed = listed.length > 0 && (radios.length === 0 || (picked !== null && picked === 'list'));
  const [isPassing, lastKey] = [useRef(false), useRef('')];
  const [asks, tells] = partsOf(question.text[language], column === null ? 'other' : 'column');
  const take = (value: string) => {
    isPassing.current = false;
    if (value !== '' && value !== 'list') onAnswer(asked, value);
  };
  const pick = (value: string) => {
    setPicked(value);
    isPassing.current = /^Arrow|^.$|Home|End|Page/.test(lastKey.current) && lastKey.current !== ' ';
    if (!isPassing.current) take(value);
  };
  /** What an answer would do to the figures. */
  const consequenceOf = ({ days, sum, effect }: Option): string | null => {
    if (days !== undefined) {
      const span = writing.span(days.from, days.to);
      return days.to < today ? words.check.daysEnded(span, writing.ago(today - days.to)) : words.check.daysAhead(span);
    }
    if (sum !== undefined) return words.check.sumOf(writing.number(sum));
    return effect?.[language] ?? (column === null ? null : words.check.byName);
  };
  const radio = (value: string, label: string, hint: string | null) => (
    <label key={value} class="answer">
      <input
        type="radio"
        name={asked.key}
        value={value}
        checked={picked === value}
        disabled={busy}
        onChange={() => pick(value)}
      />
      <span>
        {label}
        {hint !== null && <em>{hint}</em>}
      </span>
    </label>
  );
  const leave = question.options.find(({ value }) => value === 'leave');
  return (
    <fieldset
      class="ask"
      id={`ask ${asked.key}`.replaceAll(/\s/g, '-')}
      onPointerDown={() => {
        lastKey.current = '';
      }}
      onKeyDown={({ key }) => {
        lastKey.current = key;
        if (isPassing.current && picked !== null && (key === 'Enter' || key === ' ')) take(picked);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const goesOn = relatedTarget instanceof Node && !currentTarget.contains(relatedTarget);
        if (isPassing.current && goesOn && picked !== null) take(picked);
      }}
    >
      <legend>
        <span class="soft">
          {[...new Set(inputs.map((input) => inputTitleOf(input, language, words)))].join(', ')}
          {column !== null && ` · ${words.check.columnOf(letterOf(column.position))}`}
        </span>
        <b>{asks}</b>
      </legend>
      <p class="soft">
        {tells}
        {column?.sum != null &&
          ` ${words.check.columnSum(writing.count(rowsOf(asked), words.rows), writing.number(column.sum))}`}
      </p>
      {radios.map((option) => radio(option.value, option.label[language], consequenceOf(option)))}
      {radios.length > 0 &&
        listed.length > 0 &&
        radio('list', column === null ? words.check.another : words.check.somethingElse, null)}
      {isListed && (
        <select
          aria-label={asks}
          disabled={busy}
          value={radios.length === 0 ? (picked ?? '') : ''}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          <option value="">{words.check.choose}</option>
          {listed.map(({ value, label }) => (
            <option key={value} value={value}>
              {column === null ? label[language] : insideSentence(label[language])}
            </option>
          ))}
        </select>
      )}
      {leave !== undefined && radio(leave.value, words.check.leave, words.check.staysNamed)}
    </fieldset>
  );
};

/** The rows of the table that has the column. */
const rowsOf = ({ column, inputs }: AskedQuestion): number =>
  inputs[0]?.reading.imports.find(({ columns }) => column !== null && columns.includes(column))?.tally.rows ?? 0;
