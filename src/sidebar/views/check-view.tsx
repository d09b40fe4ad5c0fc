import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { clientQuestion, isWaiting, newClientSign } from '../../import/reading.ts';
import type { RememberedMappings } from '../reading/memory/remembered-mappings.ts';
import type { ReadInput, UserCorrections } from '../reading/read-input.ts';
import {
  type AskedQuestion,
  askedQuestions,
  inputStateOf,
  inputVerdictOf,
  isOpenQuestion,
  noticesOf,
} from '../state/input-check.ts';
import type { Tab } from '../state/state.ts';
import type { Background } from '../state/use-background.ts';
import { askedMerges, clientAnswered } from '../words/merge-words.ts';
import { useSpeech } from '../words/speech.ts';
import { EnoughData } from './enough-data.tsx';
import { FileButton } from './file-button.tsx';
import { FileCard } from './file-card.tsx';
import { NoticeList } from './notice-list.tsx';
import { PreviewFigures } from './preview-figures.tsx';
import { QuestionCard } from './question-card.tsx';
import { useFocusOnNext } from './use-focus.ts';
import { useParts } from './use-parts.tsx';
import { VerdictBox } from './verdict-box.tsx';

/** What a person does while they check. */
interface CheckEvents {
  readonly correctInput: (input: ReadInput, corrections: UserCorrections) => void;
  readonly answerQuestion: (
    inputs: readonly ReadInput[],
    answer: { readonly id: string; readonly value: string },
  ) => void;
  readonly decideMerge: (id: string, value: string) => void;
  readonly removeInput: (input: ReadInput) => void;
  readonly readFiles: (files: readonly File[]) => void;
  readonly turnToTab: (tab: Tab) => void;
}

interface Properties {
  readonly inputs: readonly ReadInput[];
  /** What the file remembers of tables that no source recognises. */
  readonly remembered: RememberedMappings;
  /** What adding them would do, what they allow, and the report that they would give. */
  readonly background: Background;
  readonly busy: boolean;
  readonly events: CheckEvents;
}

interface QuestionsProperties {
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
  readonly today: number;
  readonly busy: boolean;
  readonly onAnswer: (asked: AskedQuestion, value: string) => void;
}

const Questions = ({ title, questions, today, busy, onAnswer }: QuestionsProperties) => {
  const { writing } = useSpeech();
  const { shown, more } = useParts(questions);
  if (questions.length === 0) return null;
  return (
    <>
      <h2>
        {title} · {writing.number(questions.length)}
      </h2>
      {shown.map((asked) => (
        <QuestionCard key={asked.key} asked={asked} today={today} busy={busy} onAnswer={onAnswer} />
      ))}
      {more}
    </>
  );
};

/** Cards of files, as many as can be looked at. */
const Cards = ({ inputs, card }: Pick<Properties, 'inputs'> & { readonly card: (input: ReadInput) => JSX.Element }) => {
  const { shown, more } = useParts(inputs);
  return (
    <>
      <ul class="files">{shown.map(card)}</ul>
      {more}
    </>
  );
};

/** More cards than these are a wall: those with nothing to tell stand in a fold. */
const mostCards = 8;

/** KPIs that give a first look. */
const mostPreviewed = 5;

/** Step 2: what was understood of each paste or file, and what was not, before anything is written. */
export const CheckView = ({ inputs, remembered, background, busy, events }: Properties) => {
  const speech = useSpeech();
  const { words, writing } = speech;
  const { check } = words;
  const { forecast, outlook, preview } = background;
  const [reopened, setReopened] = useState<readonly string[]>([]);
  useFocusOnNext(inputs, { busy });
  const verdict = inputVerdictOf(inputs);
  const asked = askedQuestions(inputs).filter(
    ({ key, question }) => isOpenQuestion(question) || reopened.includes(key),
  );
  const isNeeded = ({ question }: AskedQuestion) => question.decides !== undefined || isWaiting(question);
  const period = preview?.is === 'shown' ? preview.days : null;
  const merges = askedMerges(inputs, forecast, speech);
  const isOpenMerge = ({ question }: AskedQuestion) => question.chosen === null;
  const answer = (of: AskedQuestion, value: string) => {
    const { key, question, inputs: own } = of;
    if (merges.includes(of)) {
      const client = clientAnswered(value);
      if (client === null) events.decideMerge(question.id, value);
      else events.answerQuestion(own, { id: clientQuestion, value: `${newClientSign}${client}` });
      return;
    }
    setReopened(reopened.filter((each) => each !== key));
    events.answerQuestion(own, { id: question.id, value });
  };
  const onChange = (input: ReadInput) =>
    setReopened(
      askedQuestions(inputs).flatMap(({ key, inputs: own }) =>
        own.includes(input) || reopened.includes(key) ? [key] : [],
      ),
    );
  const card = (input: ReadInput) => (
    <FileCard
      key={input.key}
      input={input}
      inputs={inputs}
      remembered={remembered}
      busy={busy}
      events={{ ...events, onChange }}
    />
  );
  const isFolded = (input: ReadInput) => inputs.length > mostCards && inputStateOf(input) === 'fine';
  const folded = inputs.filter(isFolded);
  return (
    <>
      <VerdictBox verdict={verdict} />
      <Questions
        title={check.needed}
        questions={[...asked.filter(isNeeded), ...merges.filter(isOpenMerge)]}
        today={background.today}
        busy={busy}
        onAnswer={answer}
      />
      <Questions
        title={check.later}
        questions={[...asked.filter((each) => !isNeeded(each)), ...merges.filter((each) => !isOpenMerge(each))]}
        today={background.today}
        busy={busy}
        onAnswer={answer}
      />
      <div class="heading">
        <h2>
          {check.yourFiles} · {writing.number(inputs.length)}
        </h2>
        <FileButton look="link" busy={busy} onFiles={events.readFiles}>
          {check.addMore}
        </FileButton>
      </div>
      <Cards inputs={inputs.filter((input) => !isFolded(input))} card={card} />
      {folded.length > 0 && (
        <details class="folded">
          <summary>
            <span class="ok">✓</span> {check.moreFine(writing.count(folded.length, check.files))}
          </summary>
          <Cards inputs={folded} card={card} />
        </details>
      )}
      {verdict.is !== 'nothing' && (
        <>
          <NoticeList notices={noticesOf(inputs, { period, forecast })} />
          <EnoughData
            outlook={outlook}
            busy={busy}
            onFiles={events.readFiles}
            onWhere={() => events.turnToTab('help')}
          />
          {verdict.rows > 0 && <PreviewFigures preview={preview} most={mostPreviewed} />}
        </>
      )}
    </>
  );
};
